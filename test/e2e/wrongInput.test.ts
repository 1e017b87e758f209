import { afterAll, beforeAll, expect, test } from 'vitest';
import { problem, problemText } from '../../shared/text/problem.ts';
import { buttonOf, goTo, goToStep, pressButton, readIn, startWithSample } from '../support/line.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import { assignPeople, generateStalls, planYear } from '../support/planSteps.ts';
import { holdFair, openSection } from '../support/recordSteps.ts';
import { BEFORE_THE_FAIR, DAY_MS, DAYS_UNTIL_AFTER } from '../support/walkTheLine.ts';

/* What a tired clerk types: a message beside the field, nothing lost, nothing half-saved. */

let program: OpenProgram;
let reader: Reader;

beforeAll(async () => {
  program = await openProgram({ now: BEFORE_THE_FAIR, isCalm: true });
  program.page.setDefaultTimeout(15_000);
  reader = readerOf(program.page, 'zh-CN');
  await readIn(reader);
}, 120_000);
afterAll(() => program.close());

const alert = (words: string) => program.page.getByRole('alert').filter({ hasText: words }).first();

test('a community without a name is not started, and says so beside the field', async () => {
  const { page, text } = reader;
  await page.getByTestId('community-name').fill('   ');
  await page.getByTestId('start-empty').click();
  await alert(problemText(text, problem('nameEmpty'))).waitFor();
  expect(await page.getByTestId('start-sample').isVisible()).toBe(true);
});

test('a name with emoji and 𠮷 counts as people see it: 60 characters', async () => {
  const { page, text } = reader;
  const name = `𠮷祥🌻${'社'.repeat(58)}`;
  await page.getByTestId('community-name').fill(name);
  await page.getByTestId('start-empty').click();
  await alert(problemText(text, problem('nameTooLong', { max: 60, length: 61 }))).waitFor();
  expect(await page.getByTestId('community-name').inputValue()).toBe(name);
});

test('a file that is no snapshot is refused, and nothing is changed', async () => {
  const { page, text } = reader;
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByTestId('restore-snapshot').click(),
  ]);
  await chooser.setFiles({
    name: '备份.sunflower',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('这不是备份'),
  });
  await page
    .getByText(problemText(text, problem('snapshotNotSunflower')))
    .first()
    .waitFor();
  expect(await page.getByTestId('start-sample').isVisible()).toBe(true);
});

test('a fair of no stalls has no board, no papers and no records, and each screen leads to the stalls', async () => {
  const { page, text } = reader;
  await startWithSample(reader);
  await planYear(reader);
  await goTo(reader, 'thisMonth');
  await page.getByTestId('next-step').click();
  for (const step of ['board', 'papers', 'record'] as const) {
    await goToStep(reader, step);
    await page
      .getByText(step === 'board' ? text.board.noStalls : /摊位/u)
      .first()
      .waitFor();
    await buttonOf(page, text.board.goToStalls).waitFor();
  }
});

test('a slot that ends before it starts is told apart and not saved', async () => {
  const { page, text } = reader;
  await generateStalls(reader);
  await page.locator('.ant-segmented-item').nth(1).click();
  const end = page.getByTestId('slot-1-end');
  await end.fill('8:00');
  await end.blur();
  await alert(problemText(text, problem('slotEndsBeforeStart', { start: '09:00', end: '08:00' }))).waitFor();
  expect(await end.inputValue()).toBe('8:00');
  await page.locator('.ant-segmented-item').nth(0).click();
  await page.getByText('09:00–10:15').first().waitFor();
});

test('an empty stall name and a number that is taken stay beside their cell', async () => {
  const { page, text } = reader;
  const name = page.getByLabel(text.fair.cell.name({ number: 'A1' }), { exact: true });
  const before = await name.inputValue();
  await name.fill('');
  await name.blur();
  await alert(problemText(text, problem('nameEmpty'))).waitFor();
  await name.fill(before);
  await name.blur();
  const number = page.getByLabel(text.fair.cell.number({ number: 'A1' }), { exact: true });
  await number.fill('A2');
  await number.blur();
  await alert(problemText(text, problem('stallNumberTaken', { number: 'A2' }))).waitFor();
  await number.fill('A1');
  await number.blur();
});

test('a fair is postponed to a later day only, and never to a day that does not exist', async () => {
  const { page, text } = reader;
  await goTo(reader, 'yearPlan');
  await page.getByRole('button', { name: text.yearPlan.postponeOf({ month: '2026年6月' }) }).click();
  const date = page.getByTestId('postpone-date');
  await page.getByTestId('postpone-reason').fill('端午假期');
  await date.fill('2026-06-31');
  await pressButton(buttonOf(page.getByRole('dialog'), text.yearPlan.postponeDialog.confirm));
  await alert('2026-06-31').waitFor();
  await date.fill('2026-06-19');
  await pressButton(buttonOf(page.getByRole('dialog'), text.yearPlan.postponeDialog.confirm));
  await alert(
    problemText(text, problem('postponedNotLater', { date: '2026-06-19', scheduled: '2026-06-20' })),
  ).waitFor();
  await date.fill('2026-07-20');
  await pressButton(buttonOf(page.getByRole('dialog'), text.yearPlan.postponeDialog.confirm));
  await alert(problemText(text, problem('fairExists', { month: '2026-07' }))).waitFor();
  await pressButton(buttonOf(page.getByRole('dialog'), text.yearPlan.postponeDialog.keep));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('a volunteer without a phone is saved with a warning, one without a name is not', async () => {
  const { page, text } = reader;
  await goTo(reader, 'volunteers');
  await buttonOf(page, text.volunteers.add).click();
  await page.getByTestId('save-volunteer').click();
  await alert(problemText(text, problem('nameEmpty'))).waitFor();
  await page.getByTestId('volunteer-name').fill('𠮷田·🌻');
  await page
    .getByText(problemText(text, problem('phoneMissing')))
    .first()
    .waitFor();
  await page.getByTestId('save-volunteer').click();
  await page.getByTestId('volunteer-search').fill('𠮷田');
  await page.getByText('𠮷田·🌻').first().waitFor();
});

test('a partner unit may have 60 characters, not 61', async () => {
  const { page, text } = reader;
  await goTo(reader, 'partners');
  await buttonOf(page, text.partners.add).click();
  const name = page.getByTestId('partner-name');
  await name.fill('单'.repeat(61));
  await page.getByTestId('save-partner').click();
  await alert(problemText(text, problem('nameTooLong', { max: 60, length: 61 }))).waitFor();
  await name.fill('单'.repeat(60));
  await page.getByTestId('save-partner').click();
  await page
    .getByRole('row')
    .filter({ hasText: '单'.repeat(60) })
    .waitFor();
});

test('a fair is not held before its day', async () => {
  const { page, text } = reader;
  await goTo(reader, 'thisMonth');
  await page.getByTestId('next-step').click();
  await goToStep(reader, 'record');
  await page.getByTestId('record-held').click();
  await alert(problemText(text, problem('heldDateInFuture', { date: '2026-06-20' }))).waitFor();
});

test('a time out before the time in, and letters for a time or a count, stay beside their field', async () => {
  const { page, text } = reader;
  await assignPeople(reader);
  await page.clock.fastForward(DAYS_UNTIL_AFTER * DAY_MS);
  await holdFair(reader);
  const fields = page.locator('.record-table input');
  await fields.nth(0).fill('十点');
  await fields.nth(0).blur();
  await alert(problemText(text, problem('timeInvalid'))).waitFor();
  expect(await fields.nth(0).inputValue()).toBe('十点');
  await fields.nth(0).fill('10：30');
  await fields.nth(0).blur();
  await page.locator('.state-toggle button[aria-pressed="true"]').waitFor();
  await fields.nth(1).fill('1020');
  await fields.nth(1).blur();
  await alert(problemText(text, problem('timeOutBeforeTimeIn', { in: '10:30', out: '10:20' }))).waitFor();
  expect(await fields.nth(0).inputValue()).toBe('10:30');
  await openSection(reader, 'counts');
  const count = page.locator('.count-sheet input[data-testid^="count-"]').first();
  await count.fill('十二');
  await count.blur();
  await alert(problemText(text, problem('numberInvalid', { min: 0, max: 99_999 }))).waitFor();
  expect(await page.getByTestId('count-visits').textContent()).toBe('0');
});

test('the browser had nothing to complain about', () => {
  expect(program.complaints).toEqual([]);
});
