import type { Locator } from 'playwright';
import type { PaperKind } from '../../shared/model/ledger.ts';
import { buttonOf, goTo, goToStep, pressButton } from './line.ts';
import type { Reader } from './openProgram.ts';

/** The sections of the record screen, in their order. */
const SECTIONS = { volunteers: 0, partners: 1, counts: 2, closing: 3 } as const;

/** Opens one section of the record screen. */
export async function openSection({ page }: Reader, section: keyof typeof SECTIONS): Promise<void> {
  await page.locator('.record-sections .ant-segmented-item').nth(SECTIONS[section]).click();
}

/** The day has passed: follows the big button of “This month” and says that the fair was held. */
export async function holdFair(reader: Reader): Promise<void> {
  await goTo(reader, 'thisMonth');
  await reader.page.getByTestId('next-step').click();
  await goToStep(reader, 'record');
  await reader.page.getByTestId('record-held').click();
  await reader.page.getByTestId('record-sum').waitFor();
}

/** A press that stands for a state in the line of a person. */
function stateButton({ page, text }: Reader, line: number, state: 'late' | 'excused' | 'absent'): Locator {
  return page
    .locator('.state-toggle')
    .nth(line)
    .getByRole('button', { name: text.record.volunteers.states[state], exact: true });
}

/** Copies the sign-in sheets: one late with times, one excused, one absent, one walk-in, all others present. */
export async function recordVolunteers(reader: Reader, walkIn: string): Promise<void> {
  const { page } = reader;
  await openSection(reader, 'volunteers');
  const fields = page.locator('.record-table input');
  await fields.first().fill('0912');
  await page.keyboard.press('Enter');
  await page.keyboard.type('11:28');
  await page.keyboard.press('Enter');
  await stateButton(reader, 0, 'late').click();
  await stateButton(reader, 1, 'excused').click();
  await stateButton(reader, 2, 'absent').click();
  await page.locator('.state-toggle button[aria-pressed="true"]').nth(2).waitFor();
  await page.getByTestId('all-present').click();
  await page.locator('[data-testid="all-present"][disabled]').waitFor();
  await page.locator('.record-stall-tools button').last().click();
  await page.getByTestId('walk-in-search').fill(walkIn);
  await pressButton(page.getByTestId('walk-in-new'));
  await page.locator('.record-table').getByText(walkIn).waitFor();
}

/** Every partner came as expected. */
export async function recordPartners(reader: Reader): Promise<void> {
  const { page, text } = reader;
  await openSection(reader, 'partners');
  const rows = page.locator('tr[data-testid^="partner-"]');
  const count = await rows.count();
  for (let index = 0; index < count; index += 1) {
    await rows.nth(index).locator('.record-line-tools button').click();
    await rows.nth(index).getByText(text.record.partners.unknown).waitFor({ state: 'detached' });
  }
}

/** Types a count into every field of the tally sheets with the keyboard alone. @returns the sum of all visits. */
export async function recordCounts(reader: Reader): Promise<number> {
  const { page } = reader;
  await openSection(reader, 'counts');
  const fields = page.locator('.count-sheet input[data-testid^="count-"]');
  await fields.first().waitFor();
  const ids = await fields.evaluateAll((inputs) =>
    inputs.map((input) => input.getAttribute('data-testid') ?? ''),
  );
  let visits = 0;
  for (const [index, id] of ids.entries()) {
    const count = 5 + ((index * 7) % 23);
    if (id.endsWith('-visits')) visits += count;
    await page.getByTestId(id).fill(String(count));
    await page.keyboard.press('Enter');
  }
  await page.waitForFunction(
    (sum) => document.querySelector('[data-testid="count-visits"]')?.textContent?.replace(/\D/g, '') === sum,
    String(visits),
  );
  return visits;
}

/** Files every paper in the ledger, then closes the fair for good. */
export async function closeFair(reader: Reader): Promise<void> {
  const { page } = reader;
  await openSection(reader, 'closing');
  const papers = page.locator('.closing-ledger input');
  const count = await papers.count();
  for (let index = 0; index < count; index += 1) await papers.nth(index).click();
  await page
    .locator('.closing-ledger .ant-checkbox-checked')
    .nth(count - 1)
    .waitFor();
  await page.getByTestId('record-close').click();
  // One time out is missing on purpose: closing says so and asks.
  await pressButton(page.getByTestId('close-anyway'));
  await page.getByTestId('open-statistics').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Attaches a scan to a paper of the ledger, by keys. */
export async function attachScan(
  { page }: Reader,
  paper: PaperKind,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByTestId(`add-scan-${paper}`).press('Enter'),
  ]);
  await chooser.setFiles(file);
}

/** Begins an amendment of the archived fair in view; `look` is called when who and why are written. */
export async function startAmending(
  { page, text }: Reader,
  { who, reason }: { readonly who: string; readonly reason: string },
  look: () => Promise<void> = async () => {},
): Promise<void> {
  await page.getByTestId('amend').click();
  await page.getByTestId('amend-who').fill(who);
  await page.getByTestId('amend-reason').fill(reason);
  await look();
  await pressButton(buttonOf(page.getByRole('dialog'), text.record.amendStart));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Opens the points of a volunteer by the number. */
export async function openPoints(reader: Reader, volunteerNo: string): Promise<void> {
  const { page, text } = reader;
  await goTo(reader, 'volunteers');
  await page.getByTestId('volunteer-search').fill(volunteerNo);
  await page.locator('.link-name').first().click();
  // By the keyboard: the drawer moves in, and a click would land where the tab no longer is.
  await page.getByRole('tab', { name: text.points.ledger.tab, exact: true }).press('Enter');
  await page.getByTestId('ledger').waitFor();
}
