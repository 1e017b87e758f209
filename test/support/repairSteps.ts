import type { Locator } from 'playwright';
import { buttonOf, goToStep } from './line.ts';
import type { Reader } from './openProgram.ts';

/* Changing a plan that was published: somebody cannot come, the plan is repaired, people are told, papers printed again. */

/** Prints every paper of the fair, which publishes its plan, and goes back to the board. */
export async function printAndPublish(reader: Reader): Promise<void> {
  const { page, text } = reader;
  await goToStep(reader, 'papers');
  await page.getByText(text.papers.screen.laidOut).waitFor({ state: 'hidden' });
  await buttonOf(page, text.papers.screen.print).click();
  await page.getByText(text.papers.screen.dialogShown).first().waitFor();
  await goToStep(reader, 'board');
  await page.getByTestId('board-changes').waitFor();
}

/** Opens from somebody's chip where it is noted that they cannot come. */
export async function openUnable({ page, text }: Reader, chip: Locator): Promise<void> {
  await chip.click();
  const line = page.getByRole('menuitem', { name: text.publication.unable.menu, exact: true });
  // The menu has the keyboard first, and grows: a click might miss.
  await page.locator('.ant-dropdown-menu :focus').waitFor();
  await line.press('Enter');
  await page.locator('[data-testid="unable-note"]:focus').waitFor();
}

/** Closes the changes since publishing. */
export async function closeChanges({ page }: Reader): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByTestId('calls').waitFor({ state: 'detached' });
}
