import type { Page } from 'playwright';
import { buttonOf, goTo, goToStep, pressButton } from './line.ts';
import type { Reader } from './openProgram.ts';

/** Makes the twelve fairs of the year in view. */
export async function planYear(reader: Reader): Promise<void> {
  await goTo(reader, 'yearPlan');
  await reader.page.getByTestId('create-year-plan').click();
  await reader.page.getByRole('table').first().waitFor();
}

/** Follows the big button of “This month” to the fair's stalls, and makes them from the template. */
export async function generateStalls(reader: Reader): Promise<void> {
  await goTo(reader, 'thisMonth');
  await reader.page.getByTestId('next-step').click();
  await reader.page.getByTestId('generate-stalls').click();
  await reader.page.getByTestId('next-board').waitFor();
}

/** Confirms every partner unit that was invited. @returns how many were. */
export async function confirmPartners(reader: Reader): Promise<number> {
  const { page, text } = reader;
  await goToStep(reader, 'stalls');
  await page.locator('.ant-segmented-item').nth(2).click();
  const invited = buttonOf(page, text.fair.partners.confirm);
  await invited.first().waitFor();
  const count = await invited.count();
  for (let left = count; left > 0; left -= 1) {
    await invited.first().click();
    await invited.nth(left - 1).waitFor({ state: 'detached' });
  }
  return count;
}

/** How many solvers are at work; other workers stay for as long as the program. */
export function solversOf(page: Page): number {
  return page.workers().filter((worker) => worker.url().includes('solverWorker')).length;
}

/** Assigns automatically and accepts all that is proposed. */
export async function acceptAutomatic({ page }: Reader): Promise<void> {
  await page.getByTestId('board-automatic').click();
  const accept = page.getByTestId('proposal-accept');
  await pressButton(accept);
  await accept.waitFor({ state: 'detached' });
}

/** Assigns automatically, then takes the big button on to the papers. @returns needed, assigned and missing places. */
export async function assignPeople(
  reader: Reader,
): Promise<{ readonly needed: number; readonly assigned: number; readonly gap: number }> {
  const { page } = reader;
  await goToStep(reader, 'board');
  const summary = page.getByTestId('board-summary');
  await summary.waitFor();
  const before = await summary.textContent();
  await acceptAutomatic(reader);
  await page.waitForFunction(
    (old) => document.querySelector('[data-testid="board-summary"]')?.textContent !== old,
    before,
  );
  const [needed = Number.NaN, assigned = Number.NaN, gap = Number.NaN] = [
    ...((await summary.textContent()) ?? '').matchAll(/\d+/g),
  ].map(([digits]) => Number(digits));
  return { needed, assigned, gap };
}
