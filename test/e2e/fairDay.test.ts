import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { fairBeingHeld, HELD_NOW } from '../fixtures/fairBeingHeld.ts';
import { rowsOf } from '../support/askDatabase.ts';
import { confirmed, enterDay, openDayView, scanBadge } from '../support/fairDaySteps.ts';
import { openAt } from '../support/line.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { openWith } from '../support/openWith.ts';

/* The day of a fair, from the first badge to the way out. */

const text = catalogueOf('zh-CN');
const data = fairBeingHeld(text);
const [assigned] = data.assignments.filter(({ fairId }) => fairId === HELD_NOW);
const volunteer = data.volunteers.find(({ id }) => id === assigned?.volunteerId);
const words = text.fairDay;
let program: OpenProgram;
let reader: Reader;

function isOf(row: unknown, field: string, value: string): boolean {
  return typeof row === 'object' && row !== null && Reflect.get(row, field) === value;
}

/** What is stored about somebody, or of the counters, of this fair. */
async function stored(table: 'attendance' | 'tallies', field: string, value: string) {
  const rows = await rowsOf(program.page, table);
  return rows.filter((row) => isOf(row, 'fairId', HELD_NOW) && isOf(row, field, value));
}

beforeAll(async () => {
  const opened = await openWith(data, 'zh-CN', { now: new Date('2025-12-20T09:02:00+08:00') });
  program = opened.program;
  reader = opened.reader;
  await openAt(program.page, `/fair/${HELD_NOW}/record`);
  await enterDay(reader);
});
afterAll(() => program.close());

test('a badge checks in and is not checked out when it is held to the scanner twice', async () => {
  if (!volunteer) throw new Error('Nobody is assigned.');
  const { name, volunteerNo, id } = volunteer;
  await scanBadge(reader, volunteerNo);
  await confirmed(reader, words.said.in({ name, time: '09:02' }));
  expect(await stored('attendance', 'subjectId', id)).toMatchObject([{ minuteIn: 542, source: 'live' }]);
  await scanBadge(reader, volunteerNo);
  await confirmed(reader, words.said.already({ name }));
  await scanBadge(reader, 'V9999');
  await confirmed(reader, words.said.unknownBadge({ code: 'V9999' }));
  // What the scanner typed stands in no field.
  expect(await program.page.getByTestId('day-search').inputValue()).toBe('');
});

test('by name and Enter people come and go, and a click of undo takes the last one back', async () => {
  const { page } = program;
  const row = page.getByTestId('day-rows').locator('.day-row').first();
  const name = (await row.locator('strong').textContent()) ?? '';
  await page.getByTestId('day-search').fill(name);
  await page.keyboard.press('Enter');
  await confirmed(reader, words.said.in({ name, time: '09:02' }));
  await page.getByTestId('undo-tap').click();
  await page.getByTestId('day-said').getByText('已撤销').waitFor();
  const person = data.volunteers.find((known) => known.name === name);
  expect(await stored('attendance', 'subjectId', person?.id ?? '')).toEqual([]);
});

test('whom the fair does not know is somebody new, by a name and Enter; Ctrl+Z takes back, also in the search field', async () => {
  const { page } = program;
  await page.getByTestId('day-search').click();
  await page.keyboard.type('王新来');
  await page.keyboard.press('Enter');
  await page.getByTestId('walk-in-search').waitFor();
  await page.keyboard.press('Enter');
  await confirmed(reader, words.said.in({ name: '王新来', time: '09:02' }));
  await page.locator('[data-testid="day-search"]:focus').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByTestId('day-said').getByText('已撤销').waitFor();
  expect((await rowsOf(page, 'volunteers')).some((row) => isOf(row, 'name', '王新来'))).toBe(false);
  await page.keyboard.press('Alt+n');
  await page.locator('[data-testid="walk-in-search"]:focus').waitFor();
  await page.keyboard.type('王新来');
  await page.keyboard.press('Enter');
  await confirmed(reader, words.said.in({ name: '王新来', time: '09:02' }));
  const people = await rowsOf(page, 'volunteers');
  const newcomer = people.find((row) => isOf(row, 'name', '王新来'));
  const id = typeof newcomer === 'object' && newcomer ? String(Reflect.get(newcomer, 'id')) : '';
  expect(await stored('attendance', 'subjectId', id)).toMatchObject([
    { isWalkIn: true, state: 'present' },
    { isWalkIn: true },
  ]);
});

test('somebody of the register is not registered twice: Enter marks, the next one records', async () => {
  const { page } = program;
  const isOfFair = new Set(
    data.assignments.filter(({ fairId }) => fairId === HELD_NOW).map(({ volunteerId }) => volunteerId),
  );
  const known = data.volunteers.find(({ id, isActive }) => isActive && !isOfFair.has(id));
  const before = (await rowsOf(page, 'volunteers')).length;
  await page.keyboard.press('Alt+n');
  // As fast as this a number would be a scan.
  await page.keyboard.type(known?.name ?? '');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await confirmed(reader, words.said.in({ name: known?.name ?? '', time: '09:02' }));
  expect(await stored('attendance', 'subjectId', known?.id ?? '')).not.toEqual([]);
  expect(await rowsOf(page, 'volunteers')).toHaveLength(before);
});

test('what was typed to search for somebody names nobody by an Enter too many', async () => {
  const { page } = program;
  const before = (await rowsOf(page, 'volunteers')).length;
  await page.getByTestId('day-search').click();
  await page.keyboard.type('qqzz', { delay: 60 });
  await page.keyboard.press('Enter');
  await page.getByTestId('walk-in-search').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[data-testid="walk-in-new"].is-marked').waitFor();
  expect(await rowsOf(page, 'volunteers')).toHaveLength(before);
  await page.keyboard.press('Escape');
  await page.locator('[data-testid="day-search"]:focus').waitFor();
});

test('Alt+↓ opens what else can be said of somebody, and the next name is typed right away', async () => {
  const { page } = program;
  await page.locator('[data-testid="day-search"]:focus').waitFor();
  const name = (await page.locator('.day-row.is-expected strong').first().textContent()) ?? '';
  await page.keyboard.type(name);
  await page.keyboard.press('Alt+ArrowDown');
  await page.locator('.day-menu :focus').waitFor();
  await page.keyboard.press('Enter');
  await confirmed(reader, words.said.excused({ name }));
  await page.locator('[data-testid="day-search"]:focus').waitFor();
  expect(await page.getByTestId('day-search').inputValue()).toBe('');
});

test('keys count, several at once after +, and Ctrl+Z takes back', async () => {
  const { page } = program;
  await page.keyboard.press('Alt+2');
  const first = page.locator('.day-counter').first();
  await first.waitFor();
  await page.keyboard.press('1');
  await page.waitForFunction(() => document.querySelector('.day-counter-sum')?.textContent === '1');
  await page.keyboard.press('+');
  await page.getByTestId('day-amount').waitFor();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await page.getByTestId('day-amount').waitFor({ state: 'detached' });
  await page.keyboard.press('1');
  await page.waitForFunction(() => document.querySelector('.day-counter-sum')?.textContent === '13');
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelector('.day-counter-sum')?.textContent === '1');
  expect(await stored('tallies', 'source', 'counter')).toMatchObject([{ visits: 1, items: null }]);
  // A scan in the middle of counting is a badge, not a row of counts.
  if (volunteer) await scanBadge(reader, volunteer.volunteerNo);
  await page.waitForFunction(() => document.querySelector('[data-testid="day-said"]')?.textContent !== '');
  expect(await stored('tallies', 'source', 'counter')).toHaveLength(1);
});

test('stalls with nobody are told, and whoever is missing is checked in from there', async () => {
  const { page } = program;
  await openDayView(reader, 'stalls');
  const unmanned = page.locator('.day-now-stall.is-unmanned');
  await unmanned.first().waitFor();
  const before = await unmanned.count();
  await unmanned.first().getByRole('button', { name: words.people.in }).first().click();
  await page.waitForFunction(
    (count) => document.querySelectorAll('.day-now-stall.is-unmanned').length === count - 1,
    before,
  );
});

test('a clock that is set back is told, and times go on', async () => {
  const { page } = program;
  await page.clock.setSystemTime(new Date('2025-12-20T08:02:00+08:00'));
  await page.getByRole('button', { name: words.clockTrust }).waitFor();
  expect(await page.locator('.fair-day-clock').textContent()).toMatch(/^09:0/u);
  await page.getByRole('button', { name: words.clockTrust }).click();
  await page.waitForFunction(() =>
    /^08:0/u.test(document.querySelector('.fair-day-clock')?.textContent ?? ''),
  );
});

test('the running board shows what was counted, in a window of its own, and follows', async () => {
  const { page, context } = program;
  const opening = context.waitForEvent('page');
  await page.getByRole('button', { name: words.openBoard }).click();
  const board = await opening;
  await board.getByTestId('running-total').getByText('1', { exact: true }).waitFor();
  // A window behind another is drawn when it has time.
  await page.bringToFront();
  await openDayView(reader, 'counts');
  await page.locator('.day-counter').first().click();
  await board.getByTestId('running-total').getByText('2', { exact: true }).waitFor();
  await board.close();
});

test('the way out leads to recording, with nothing complained of', async () => {
  await program.page.getByTestId('leave-day').click();
  await program.page.getByTestId('record-sum').waitFor();
  expect(program.complaints).toEqual([]);
});
