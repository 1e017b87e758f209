import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readSource } from '../../shared/import/readSource.ts';
import { countRows } from '../support/askDatabase.ts';
import type { ChosenFile } from '../support/importSteps.ts';
import {
  chooseFile,
  goOnToCheck,
  openImport,
  outcomes,
  saveImport,
  showRows,
} from '../support/importSteps.ts';
import { buttonOf, downloadBy, openAt, pressButton, readIn, see, startWithSample } from '../support/line.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import { inventRoster, rosterBytes } from '../support/roster.ts';

/* A messy roster gets in by clicking: looked at first, wrong cells mended on screen, all or nothing, undone at once. */

const IN_MARCH = new Date('2026-03-02T09:00:00+08:00');
const ROWS = inventRoster(40, 100);
const MESSY: ChosenFile = { name: '花名册.xlsx', bytes: rosterBytes(ROWS) };

function csv(name: string, text: string): ChosenFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

describe('importing, in Chinese', () => {
  const locale = 'zh-CN';
  let program: OpenProgram;
  let reader: Reader;

  beforeAll(async () => {
    program = await openProgram({ now: IN_MARCH, isCalm: true });
    program.page.setDefaultTimeout(15_000);
    reader = readerOf(program.page, locale);
    await readIn(reader);
    await startWithSample(reader);
  });
  afterEach(() => expect(program.complaints).toEqual([]));
  afterAll(() => program.close());

  test('a roster with a title, a merged header and a total is in after four clicks, and out again with one key', async () => {
    const { page, text } = reader;
    const before = await countRows(page, 'volunteers');
    await openImport(reader, 'volunteers');
    await chooseFile(reader, MESSY);
    await goOnToCheck(reader);
    expect(await outcomes(reader)).toMatchObject({ wrong: 0, new: ROWS.length });
    await saveImport(reader, ROWS.length);
    expect(await countRows(page, 'volunteers')).toBe(before + ROWS.length);
    await page.keyboard.press('Control+z');
    await see(reader, text.common.undone({ what: '' }).trim());
    expect(await countRows(page, 'volunteers')).toBe(before);
    await page.keyboard.press('Control+y');
    await see(reader, text.common.redone({ what: '' }).trim());
    expect(await countRows(page, 'volunteers')).toBe(before + ROWS.length);
  });

  test('the same file once more changes nothing, and its columns are remembered', async () => {
    const { page, text } = reader;
    await openImport(reader, 'volunteers');
    await chooseFile(reader, MESSY);
    await see(reader, text.importer.remembered);
    await goOnToCheck(reader);
    expect(await outcomes(reader)).toEqual({ wrong: 0, likely: 0, new: 0, changed: 0, same: ROWS.length });
    await see(reader, text.importer.allSame);
    expect(await buttonOf(page, text.importer.nothingToSave).isDisabled()).toBe(true);
  });

  test('a wrong cell is named and mended on screen; a namesake is decided; the rest can be saved with its reasons', async () => {
    const { page, text } = reader;
    const [first] = ROWS;
    if (!first) throw new Error('No rows.');
    await openImport(reader, 'volunteers');
    const lines = [
      '姓名,电话,出生日期',
      '钱程一,13911110001,1960-02-30',
      '钱程二,1.39E+10,1960-02-03',
      `${first.name},13999990000,`,
    ];
    await chooseFile(reader, csv('补充.csv', lines.join('\n')));
    await goOnToCheck(reader);
    expect(await outcomes(reader)).toMatchObject({ wrong: 2, likely: 1, new: 0 });

    const wrong = await downloadBy(reader, () => buttonOf(page, text.importer.saveWrong).click());
    const saved = readSource(wrong.name, wrong.bytes);
    const grid = saved.ok ? saved.value.sheets[0]?.rows.map((row) => row.map((cell) => cell.text)) : [];
    expect(grid?.[0]).toEqual([
      '姓名',
      '电话',
      '出生日期',
      text.importer.wrongReason,
      text.importer.wrongRow,
    ]);
    expect(grid?.[1]?.[3]).toMatch(/^C2 .*1960-02-30/u);
    expect(grid?.map((row) => row[4]).slice(1)).toEqual(['2', '3']);

    const cell = page.getByRole('textbox', { name: /^C2 出生日期 · / });
    await cell.fill('1960-02-28');
    await cell.press('Enter');
    await page.getByText(text.importer.statuses.new).first().waitFor();
    await expect.poll(() => outcomes(reader)).toMatchObject({ wrong: 1, new: 1 });
    await showRows(reader, 'likely');
    await page.getByRole('radio', { name: text.importer.decideNew }).check();
    const before = await countRows(page, 'volunteers');
    await saveImport(reader, 2);
    expect(await countRows(page, 'volunteers')).toBe(before + 2);
  });

  test('rows copied from a spreadsheet can be pasted', async () => {
    const { page, text } = reader;
    await openImport(reader, 'volunteers');
    await page.getByLabel(text.importer.pasteTitle).fill('姓名\t手机\n孙粘贴\t13922220001');
    await buttonOf(page, text.importer.pasteRead).click();
    await goOnToCheck(reader);
    expect(await outcomes(reader)).toMatchObject({ wrong: 0, new: 1 });
  });

  test('what is no table is refused with what to do, and nothing changes', async () => {
    const { text } = reader;
    await openImport(reader, 'volunteers');
    const refused: readonly (readonly [ChosenFile, string])[] = [
      [
        { name: 'a.xlsx', bytes: new TextEncoder().encode('%PDF-1.7 …') },
        text.problem.tableOtherKind({ name: 'a.xlsx', kind: 'PDF' }),
      ],
      [
        { name: 'b.csv', bytes: new Uint8Array([0xe9, 0x20, 0xff, 0xff, 0x80]) },
        text.problem.textNotDecoded({}),
      ],
      [csv('c.csv', '\n \n'), text.problem.tableEmpty({ name: 'c' })],
    ];
    for (const [file, sentence] of refused) {
      await chooseFile(reader, file);
      await see(reader, sentence);
    }
  });

  test('a list that is saved and imported again changes nothing', async () => {
    const { page, text } = reader;
    for (const target of ['volunteers', 'partners'] as const) {
      await openAt(page, `/${target}`);
      await page.locator('.virtual-table tbody tr').first().waitFor();
      await buttonOf(page, text.lists.export.button).click();
      const list = await downloadBy(reader, () =>
        pressButton(page.getByRole('tooltip').locator('.ant-btn-primary')),
      );
      await openImport(reader, target);
      await chooseFile(reader, list);
      await goOnToCheck(reader);
      const { same, ...others } = await outcomes(reader);
      expect(others).toEqual({ wrong: 0, likely: 0, new: 0, changed: 0 });
      expect(same).toBeGreaterThan(10);
    }
  });

  test('the template that is saved can be filled in and imported', async () => {
    const { page, text } = reader;
    await openImport(reader, 'attendance');
    const template = await downloadBy(reader, () => buttonOf(page, text.importer.template).click());
    await chooseFile(reader, template);
    await buttonOf(page, text.importer.toCheck).waitFor();
    const columns = page.locator('.import-columns');
    await columns.waitFor();
    expect(await columns.getByText(text.importer.notImported, { exact: true }).count()).toBe(0);
    await see(reader, text.importer.headerOnly);
    expect(await buttonOf(page, text.importer.toCheck).isDisabled()).toBe(true);
  });
});

test('a page that is killed in the middle of an import has all of it or nothing', async () => {
  const program = await openProgram({ now: IN_MARCH, isCalm: true });
  try {
    const reader = readerOf(program.page, 'zh-CN');
    await startWithSample(reader);
    const before = await countRows(program.page, 'volunteers');
    const rows = inventRoster(800, 5_000);
    const file: ChosenFile = { name: '大名单.xlsx', bytes: rosterBytes(rows) };
    const seen = new Set<number>();
    // One window writes: this page only counts from now on.
    await program.page.goto(`${program.address}print.html`);
    // In the middle, and the moment the screen says that it is saved.
    for (const moment of ['early', 'saved'] as const) {
      const page = await program.context.newPage();
      const here = readerOf(page, 'zh-CN');
      await page.goto(program.address);
      await openImport(here, 'volunteers');
      await chooseFile(here, file);
      await goOnToCheck(here);
      if ((await outcomes(here)).new === 0) break;
      await buttonOf(page, here.text.importer.save({ count: rows.length })).click();
      if (moment === 'saved') await buttonOf(page, here.text.importer.importAnother).waitFor();
      else await page.waitForTimeout(300);
      const killer = await program.context.newCDPSession(page);
      // The answer never comes: the process that should give it is gone.
      void killer.send('Page.crash').catch(() => undefined);
      await page.waitForEvent('crash', { timeout: 10_000 }).catch(() => undefined);
      await page.close();
      const [people, steps] = [
        await countRows(program.page, 'volunteers'),
        await countRows(program.page, 'journal'),
      ];
      expect([before, before + rows.length]).toContain(people);
      seen.add(people);
      // The journal has the step exactly when the people are there: what is in can be undone.
      expect(steps).toBe(people === before ? 1 : 2);
    }
    expect(seen).toContain(before + rows.length);
  } finally {
    await program.close();
  }
});
