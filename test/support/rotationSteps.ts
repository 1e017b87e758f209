import { fairIdOf } from '../../shared/calendar/dates.ts';
import { formatFairMonth } from '../../shared/text/formatDate.ts';
import { buttonOf, goTo, pressButton } from './line.ts';
import type { Reader } from './openProgram.ts';

/** Cancels the fair of a month in the year plan, with a reason. */
export async function cancelFairOf(
  { page, text }: Reader,
  year: number,
  month: number,
  reason: string,
): Promise<void> {
  const name = formatFairMonth(text, fairIdOf(year, month));
  await page.getByRole('button', { name: text.yearPlan.cancelOf({ month: name }) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByTestId('cancel-reason').fill(reason);
  await pressButton(buttonOf(dialog, text.yearPlan.cancelDialog.confirm));
  await dialog.waitFor({ state: 'detached' });
}

/** Opens the partners' year of the year in view. */
export async function openRotation(reader: Reader): Promise<void> {
  await goTo(reader, 'yearPlan');
  await reader.page.getByRole('tab', { name: reader.text.yearPlan.tabs.rotation }).click();
  await reader.page.getByTestId('plan-year').waitFor();
}

/** Has the year planned and waits for the proposal. */
export async function proposeYear({ page }: Reader): Promise<void> {
  await page.getByTestId('plan-year').click();
  await page.getByTestId('proven').waitFor();
}
