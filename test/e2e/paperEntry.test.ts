import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { dataSetOf, paperFair } from '../fixtures/paperFair.ts';
import {
  AMENDED,
  EXCEPTIONS,
  RESIDENTS,
  TALLY_SHEETS,
  VISITS,
  WALK_INS,
  WRONG_TOTAL,
} from '../fixtures/paperSheets.ts';
import { rowsOf } from '../support/askDatabase.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { openWith } from '../support/openWith.ts';
import { papersPdf } from '../support/outputSteps.ts';
import {
  amendByKeys,
  closeByKeys,
  goByKeys,
  goToStall,
  holdByKeys,
  typeCountSheets,
  typeLine,
  typePartners,
  typeSignInSheet,
} from '../support/paperEntrySteps.ts';
import { readPdf } from '../support/readPdf.ts';
import type { Recounted, TallyRow } from '../support/recountPaper.ts';
import { recountPaper } from '../support/recountPaper.ts';

/*
 * A fair of 60 people and 420 residents, entered from its papers by keys alone, closed, amended; then what the program
 * says of it is held against what somebody counted from the same papers by hand.
 */

const text = catalogueOf('zh-CN');
/** Two days after the fair. */
const AFTER = new Date('2026-06-22T09:00:00+08:00');
/** The letter of a category's stalls, by its name. */
const LETTERS = new Map(
  Object.values(text.category.names).map((name, index) => [name, 'ABCDEFG'[index] ?? '']),
);
/** The register ends here before the fair; whoever is new gets a number of the program's. */
const LAST_NUMBER = 'R00066';
/** Keys of the printed columns, behind the category. */
const COLUMNS = [
  'needed',
  'expected',
  'present',
  'late',
  'leftEarly',
  'excused',
  'absent',
  'walkIn',
  'unverified',
  'rate',
  'hours',
  'units',
  'unitPeople',
  'visits',
  'items',
  'leaflets',
] as const;

let program: OpenProgram;
let reader: Reader;

interface ReadRow {
  readonly label: string;
  readonly cells: ReadonlyMap<string, string>;
}

/** The attendance tally as the screen shows the document that is printed. */
async function readTally(): Promise<readonly ReadRow[]> {
  const table = reader.page.locator('.closing-figures table').first();
  await table.waitFor();
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')));
  return rows.map(([label = '', ...cells]) => ({
    label,
    cells: new Map(COLUMNS.map((key, index) => [key, cells[index] ?? ''])),
  }));
}

function numberIn(cell: string | undefined): number {
  return cell === '—' || cell === undefined ? 0 : Number(cell.replaceAll(',', ''));
}

function expectRow({ label, cells }: ReadRow, row: TallyRow): void {
  for (const key of COLUMNS) {
    if (key === 'rate') {
      const denominator = row.expected - row.unverified;
      const rate = `${((row.present / denominator) * 100).toFixed(1)}%`;
      expect([label, key, cells.get(key)?.replace(/\s/gu, '')]).toEqual([
        label,
        key,
        `${rate}(${row.present}/${denominator})`,
      ]);
    } else if (key === 'hours') {
      expect(Math.abs(numberIn(cells.get(key)) - row.minutes / 60), `${label} hours`).toBeLessThanOrEqual(
        0.0501,
      );
    } else {
      expect([label, key, numberIn(cells.get(key))]).toEqual([label, key, row[key]]);
    }
  }
}

async function expectTally(recounted: Recounted): Promise<void> {
  const rows = await readTally();
  const byCategory = rows.filter(({ label }) => LETTERS.has(label));
  expect(byCategory).toHaveLength(LETTERS.size);
  for (const row of byCategory) {
    const own = recounted.rows.get(LETTERS.get(row.label) ?? '');
    if (!own) throw new Error(`${row.label} has no stall.`);
    expectRow(row, own);
  }
  const total = rows.find(({ label }) => label === text.common.total);
  if (!total) throw new Error('There is no total.');
  expectRow(total, recounted.total);
}

function field(row: unknown, key: string): unknown {
  return typeof row === 'object' && row !== null ? Reflect.get(row, key) : undefined;
}

/** Minutes of everybody, added up from the rows that are stored, by number or (for who has none of the sheet) by name. */
async function storedMinutes(): Promise<ReadonlyMap<string, number>> {
  const { page } = reader;
  const slots = new Map((await rowsOf(page, 'slots')).map((slot) => [field(slot, 'id'), slot]));
  const names = new Map(
    (await rowsOf(page, 'volunteers')).map((person) => {
      const no = String(field(person, 'volunteerNo'));
      return [field(person, 'id'), no <= LAST_NUMBER ? no : String(field(person, 'name'))];
    }),
  );
  const minutes = new Map<string, number>();
  for (const row of await rowsOf(page, 'attendance')) {
    if (field(row, 'subjectKind') !== 'volunteer') continue;
    const who = names.get(field(row, 'subjectId')) ?? '';
    const slot = slots.get(field(row, 'slotId'));
    const isAway = ['absent', 'excused'].includes(String(field(row, 'state')));
    const from = Number(field(row, 'minuteIn') ?? field(slot, 'start'));
    const to = Number(field(row, 'minuteOut') ?? field(slot, 'end'));
    minutes.set(who, (minutes.get(who) ?? 0) + (isAway ? 0 : to - from));
  }
  return minutes;
}

async function expectMinutes({ minutes }: Recounted): Promise<void> {
  const stored = await storedMinutes();
  for (const [who, expected] of minutes) expect([who, stored.get(who) ?? 0]).toEqual([who, expected]);
  for (const who of stored.keys()) expect([who, minutes.has(who)]).toEqual([who, true]);
}

/** Points of somebody, as the page of the person says. */
async function pointsOnPage(who: string): Promise<string> {
  const { page } = reader;
  await goByKeys(reader, who);
  await page.getByRole('tab', { name: text.points.ledger.tab, exact: true }).click();
  const head = (await page.getByTestId('points-earned').locator('dd').textContent()) ?? '';
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return head;
}

beforeAll(async () => {
  const opened = await openWith(dataSetOf(paperFair()), 'zh-CN', { now: AFTER });
  program = opened.program;
  reader = opened.reader;
  program.page.setDefaultTimeout(10_000);
}, 60_000);
afterAll(() => program?.close());

const before = recountPaper(EXCEPTIONS, TALLY_SHEETS);
const amended = recountPaper(
  [...EXCEPTIONS.filter(({ no }) => no !== AMENDED.line.no), AMENDED.line],
  TALLY_SHEETS.map((sheet) =>
    sheet.stall === 'C1'
      ? { ...sheet, counts: [...sheet.counts.slice(0, 1), ['9', AMENDED.keys] as const] }
      : sheet,
  ),
);

describe('a fair entered from paper by keys alone', () => {
  test('takes the sign-in sheet, stall by stall', async () => {
    await holdByKeys(reader);
    await typeSignInSheet(reader);
    await reader.page.locator('.stall-strip button.is-complete').nth(10).waitFor();
    await expectMinutes(before);
  });

  test('takes the partners’ sheet and its page of names', async () => {
    await typePartners(reader);
    await reader.page.locator('.stall-strip button.is-complete').nth(2).waitFor();
    // The last time is typed when all units are complete already: what is stored follows the fingers.
    await expect
      .poll(async () => {
        const attendance = await rowsOf(reader.page, 'attendance');
        const people = attendance.filter((row) => field(row, 'subjectKind') === 'partnerPerson');
        return people.map((row) => [field(row, 'state'), field(row, 'minuteIn'), field(row, 'minuteOut')]);
      })
      .toEqual([
        ['present', 525, 690],
        ['present', null, null],
        ['absent', null, null],
        ['present', 540, null],
      ]);
  });

  test('takes the tally sheets and the residents’ names, and says where numbers do not agree', async () => {
    const { page } = reader;
    const words = text.record;
    await typeCountSheets(reader);
    await page.waitForFunction(
      (visits) => document.querySelector('[data-testid="count-visits"]')?.textContent === visits,
      String(VISITS),
    );
    const { written, typed, stall } = WRONG_TOTAL;
    expect(await page.getByTestId(`sheet-check-${stall}`).textContent()).toContain(
      words.counts.totalDiffers({ written, typed, difference: written - typed }),
    );
    expect(await page.getByTestId('sheet-check-A1').textContent()).toContain(words.counts.totalSame);
    expect(await page.getByTestId('sheet-A2').textContent()).toContain(words.counts.tapped({ count: 23 }));
    expect(await page.getByTestId('sheet-C1').getByText(words.counts.half).count()).toBe(1);
    expect(await page.getByTestId('sheet-C2').getByText(words.counts.half).count()).toBe(1);
    const names = page.getByTestId('named-C1').getByTestId('named-sums');
    expect(await names.textContent()).toContain(
      words.residents.visitsDiffer({ tally: 43, named: 3, difference: 40 }),
    );
    expect(await names.textContent()).toContain(words.residents.tallyCounts);
    expect(await page.getByTestId('named-E1').textContent()).toContain(words.residents.onlyNames);
    const named = (await rowsOf(page, 'tallies')).filter((row) => field(row, 'source') === 'namedRows');
    expect(named).toHaveLength(RESIDENTS.length);
    const zhang = named.find((row) => field(field(row, 'recipient'), 'name') === '张桂花');
    expect(field(zhang, 'recipient')).toEqual({
      name: '张桂花',
      ageBand: 'from60',
      compoundId: 'compound-0',
    });
    expect([field(zhang, 'visits'), field(zhang, 'items')]).toEqual([1, 3]);
  });

  test('is closed, and its attendance tally is what the papers add up to', async () => {
    await closeByKeys(reader);
    await expectTally(before);
    expect(before.total.visits).toBe(VISITS);
    expect(before.total.walkIn).toBe(2 * WALK_INS.length);
  });

  test('is amended by somebody for a reason, and the figures follow', async () => {
    const { page } = reader;
    const { keyboard } = page;
    await amendByKeys(reader, AMENDED.who, AMENDED.reason);
    await keyboard.press('Alt+1');
    await page.locator('[data-place] :focus').waitFor();
    await goToStall(reader, 'A1');
    for (let line = 1; line < 4; line += 1) await keyboard.press('ArrowDown');
    await typeLine(page, AMENDED.line);
    await keyboard.press('Alt+3');
    await page.locator('.count-sheet [data-place] :focus').waitFor();
    await goToStall(reader, 'C1');
    await keyboard.type(AMENDED.keys);
    await keyboard.press('Enter');
    await page.getByTestId('sheet-C1').getByText(text.record.counts.half).waitFor({ state: 'detached' });
    await keyboard.press('Alt+4');
    await expectTally(amended);
    await expectMinutes(amended);
    const amendments = await rowsOf(page, 'amendments');
    expect(amendments.length).toBeGreaterThan(0);
    for (const row of amendments) {
      expect([field(row, 'who'), field(row, 'reason')]).toEqual([AMENDED.who, AMENDED.reason]);
    }
  });

  test('prints the same totals as it shows', async () => {
    const pdf = await readPdf(await papersPdf(reader, '2026-06', [{ kind: 'attendanceTally' }]));
    const words = pdf.pages.map((page) => page.text.replace(/\s/gu, '')).join('');
    const { expected, present, unverified, visits } = amended.total;
    expect(words).toContain(`(${present}/${expected - unverified})`);
    expect(words).toContain(String(visits));
  });

  test('gives everybody the points of the hours that stand on the paper', async () => {
    // Lead, late, excused, then there after all, both, came back, second slot only without a time out, walk-ins.
    const asked = [
      'R00001',
      'R00002',
      'R00027',
      'R00004',
      'R00012',
      'R00018',
      'R00056',
      'R00063',
      '欧阳晓梅',
    ];
    for (const who of asked) {
      const points = amended.points.get(who) ?? 0;
      expect([who, await pointsOnPage(who)]).toEqual([who, text.points.ledger.amount({ points })]);
    }
  });

  test('the browser had nothing to complain about', () => {
    expect(program.complaints).toEqual([]);
  });
});
