import type { Locator } from 'playwright';
import { buttonOf, goTo, pressButton } from './line.ts';
import type { Reader } from './openProgram.ts';

/* Certificates, records and letters of thanks, as a clerk asks for them. */

/** The list from which people are chosen to be given a certificate. */
export function candidates({ page }: Reader): Locator {
  return page.getByTestId('certificate-candidates');
}

/** Opens records or certificates of many people from the list of volunteers. */
export async function openPeoplePapers(reader: Reader, kind: 'records' | 'certificates'): Promise<void> {
  const { page, text } = reader;
  const words = { records: text.peoplePapers.screen.records, certificates: text.certificates.issue.button };
  await goTo(reader, 'volunteers');
  await page.locator('.virtual-table tbody tr').first().waitFor();
  await page.getByTestId('people-papers').click();
  await page.getByRole('menuitem', { name: words[kind] }).click();
}

/** Chooses a team, grid, branch or compound by its name. */
export async function chooseGroup({ page }: Reader, name: string): Promise<void> {
  await page.getByTestId('people-scope').locator('input').fill(name);
  await page.locator('.ant-select-item-option').first().click();
  await page.getByTestId('people-scope').getByText(name).waitFor();
}

/** Gives certificates to those who are ticked, and waits for their pages. */
export async function issue({ page }: Reader): Promise<void> {
  await pressButton(page.locator('.issue-dialog .ant-btn-primary'));
  await page.locator('.paper-drawer .sheet-page').first().waitFor();
}

/** Closes the drawer with papers. */
export async function closePapers({ page }: Reader): Promise<void> {
  // Not by a key: the hint of a button that the mouse happens to be on would take it.
  await page.locator('.paper-drawer .ant-drawer-close').click();
  await page.locator('.paper-drawer').waitFor({ state: 'detached' });
}

/** Opens what a volunteer did, with the certificates given. @param number of the volunteer */
export async function openHistory({ page, text }: Reader, number: string): Promise<void> {
  await page.getByTestId('volunteer-search').fill(number);
  await page.locator('.link-name').first().click();
  await page.getByRole('tab', { name: text.volunteers.sections.history }).click();
  await buttonOf(page, text.peoplePapers.screen.record).waitFor();
}

/** Opens the letters of thanks to all partner units that came last year. */
export async function openLetters(reader: Reader): Promise<void> {
  const { page } = reader;
  await goTo(reader, 'partners');
  await page.locator('.link-name').first().waitFor();
  await page.getByTestId('thanks').click();
  await page.locator('.paper-drawer .sheet-page').first().waitFor();
}
