import { afterAll, beforeAll, expect, test } from 'vitest';
import { countRows } from '../support/askDatabase.ts';
import { buttonOf, pressButton, readIn, see, startWithSample } from '../support/line.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import { planYear, solversOf } from '../support/planSteps.ts';
import { cancelFairOf, openRotation, proposeYear } from '../support/rotationSteps.ts';

/* A clerk in January plans the partners of the year, in a year whose March fair is cancelled already. */

const JANUARY = new Date(2026, 0, 5, 9);
const YEAR = 2026;
let program: OpenProgram;
let reader: Reader;

beforeAll(async () => {
  program = await openProgram({ now: JANUARY, isCalm: true });
  program.page.setDefaultTimeout(15_000);
  reader = readerOf(program.page, 'zh-CN');
  await readIn(reader);
  await startWithSample(reader);
  await planYear(reader);
  await cancelFairOf(reader, YEAR, 3, '场地施工');
  await openRotation(reader);
}, 120_000);
afterAll(() => program.close());

const row = (unit: string) => program.page.getByTestId(`proposal-${unit}`);
const figure = (name: string) => program.page.getByTestId(`proposal-${name}`).locator('dd');

test('while it is worked out it is ended at once, and nothing comes of it', async () => {
  const { page, text } = reader;
  // The worker never gets to work.
  await page.route('**/solverWorker*', () => undefined);
  await page.getByTestId('plan-year').click();
  await page.getByText(text.yearProposal.working).waitFor();
  await pressButton(buttonOf(page.getByRole('dialog'), text.common.cancel));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => solversOf(page)).toBe(0);
  await page.unroute('**/solverWorker*');
});

test('the proposal says what changes and why before anything is saved', async () => {
  const { page, text } = reader;
  const before = await countRows(page, 'bookings');
  await proposeYear(reader);
  expect(await figure('missing').textContent()).toMatch(/^\d+ → 0$/u);
  // The hospital cannot come in March: February stands for it.
  const moved = row('和济医院').getByRole('checkbox').first();
  expect(await moved.getAttribute('aria-label')).toContain('3月的集市取消了');
  expect(await moved.isChecked()).toBe(true);
  await page.getByRole('tab', { name: text.yearProposal.parts.reasons }).click();
  await page.getByText('代3月，3月的集市取消了').first().waitFor();
  await page.getByRole('tab', { name: text.yearProposal.parts.months }).click();
  await page.getByText(text.yearProposal.months.lacksClinic).first().waitFor();
  expect(await page.getByText('改走了6月就缺').count()).toBeGreaterThan(0);
  await page.getByRole('tab', { name: text.yearProposal.parts.grid }).click();
  expect(await countRows(page, 'bookings')).toBe(before);
});

test('the keyboard goes from change to change and takes one out', async () => {
  const { page } = reader;
  const first = row('和济医院').getByRole('checkbox').first();
  await first.focus();
  await page.keyboard.press('Space');
  expect(await first.isChecked()).toBe(false);
  await expect.poll(() => figure('missing').textContent()).toMatch(/ → 1$/u);
  await page.keyboard.press('ArrowRight');
  const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(label).toContain('和济医院');
  expect(label).toContain('6月');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-month'))).toBe('6');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  expect(await first.isChecked()).toBe(true);
});

test('without leave to move, a visit of a cancelled fair is told as left out', async () => {
  const { page, text } = reader;
  await page.getByRole('checkbox', { name: text.yearProposal.canMove }).click();
  await page.getByTestId('proven').waitFor();
  await page.getByRole('tab', { name: text.yearProposal.parts.reasons }).click();
  await page.getByText(text.yearProposal.leftOut, { exact: true }).waitFor();
  await page.getByRole('tab', { name: text.yearProposal.parts.grid }).click();
  await page.getByRole('checkbox', { name: text.yearProposal.canMove }).click();
  await page.getByTestId('proven').waitFor();
});

test('taking it is one change, planning again finds nothing better, and one undo takes all of it back', async () => {
  const { page, text } = reader;
  const before = await countRows(page, 'bookings');
  const changes = await page.getByRole('dialog').locator('.proposal-grid input:checked').count();
  await pressButton(page.getByTestId('accept-proposal'));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await see(reader, text.common.done({ what: text.change.planTheYear({ year: YEAR, count: changes }) }));
  expect(await countRows(page, 'bookings')).toBe(before + changes);
  await proposeYear(reader);
  await page.getByText(text.yearProposal.nothing).waitFor();
  expect(await page.getByTestId('accept-proposal').isDisabled()).toBe(true);
  await pressButton(buttonOf(page.getByRole('dialog'), text.yearProposal.cancel));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelector('[data-testid="fill-year"]:not(:disabled)'));
  expect(await countRows(page, 'bookings')).toBe(before);
});

test('a visit is dragged to another month of its row; Escape and another row leave it where it is', async () => {
  const { page } = reader;
  const cell = (unit: string, month: number) =>
    page.getByTestId(`rotation-${unit}`).locator(`[data-month="${month}"]`);
  const label = (unit: string, month: number) => cell(unit, month).getAttribute('aria-label');
  const dragTo = async (unit: string, month: number): Promise<void> => {
    await cell('和济医院', 6).hover();
    await page.mouse.down();
    await cell(unit, month).hover();
    await page.locator('table.is-dragging').waitFor();
  };
  await page.getByTestId('fill-year').click();
  await page.waitForFunction(() => document.querySelectorAll('.rotation-cell.state-planned').length > 20);
  const before = await label('和济医院', 6);
  await dragTo('和济医院', 5);
  await page.keyboard.press('Escape');
  await page.locator('table.is-dragging').waitFor({ state: 'detached' });
  await page.mouse.up();
  await dragTo('晋商银行', 5);
  await page.mouse.up();
  await page.locator('table.is-dragging').waitFor({ state: 'detached' });
  expect(await label('和济医院', 6)).toBe(before);
  const planned = await countRows(page, 'bookings');
  await dragTo('和济医院', 5);
  await page.mouse.up();
  await page.getByTestId('rotation-和济医院').locator('[data-month="5"].can-move').waitFor();
  expect(await countRows(page, 'bookings')).toBe(planned);
  expect(program.complaints).toEqual([]);
});
