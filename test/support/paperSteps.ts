import type { Locator } from 'playwright';
import { buttonOf } from './line.ts';
import type { Reader } from './openProgram.ts';

/* The print centre, as a clerk uses it. */

/** The line of a paper in the list, by the key of the paper. */
export function paperLine({ page }: Reader, key: string): Locator {
  return page.locator(`[data-paper="${key}"]`);
}

/** Where the chosen paper is shown. */
export function paperPreview({ page, text }: Reader): Locator {
  return page.getByLabel(text.papers.screen.preview);
}

/** Chooses a paper and waits until its pages stand. */
export async function showPaper(reader: Reader, key: string): Promise<void> {
  const { page, text } = reader;
  await paperLine(reader, key).locator('button').first().click();
  await page.getByText(text.papers.screen.laidOut).waitFor({ state: 'hidden' });
  await paperPreview(reader).locator('.sheet-page').first().waitFor();
}

/** Opens the layout of the paper in view. */
export async function openLayout({ page }: Reader): Promise<Locator> {
  await page.getByTestId('paper-layout').click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('checkbox').first().waitFor();
  return drawer;
}

/** Closes it again. */
export async function closeLayout({ page }: Reader): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Opens the ground plan from the map that is printed of it. */
export async function openGroundPlan(reader: Reader): Promise<void> {
  await showPaper(reader, 'stallMap');
  await reader.page.getByTestId('edit-plan').click();
  await reader.page.locator('svg [tabindex="0"]').first().waitFor();
}

/** Goes from the ground plan back to the papers. */
export async function closeGroundPlan(reader: Reader): Promise<void> {
  await buttonOf(reader.page, reader.text.groundPlan.backToPapers).click();
  await paperLine(reader, 'stallMap').waitFor();
}

/** Waits until the pages of all papers are counted. */
export async function pagesCounted({ page }: Reader): Promise<void> {
  await page.waitForFunction(() => {
    const counts = [...document.querySelectorAll('.papers-count')];
    return counts.length > 0 && counts.every((count) => /\d/u.test(count.textContent ?? ''));
  });
}

const LOOKED_AT = ['roster', 'rosterBySlot', 'personalSlips', 'badges', 'tableCards', 'tally'] as const;
/** A drawer has slid in by then. */
const SETTLE_MS = 500;

/** Looks at papers of each shape, and at what can be set up about them. */
export async function lookAtPapers(reader: Reader, onStep: (step: string) => Promise<void>): Promise<void> {
  const { page } = reader;
  for (const key of LOOKED_AT) {
    await showPaper(reader, key);
    await onStep(`papers-${key}`);
  }
  await showPaper(reader, 'notice');
  await page.getByTestId('edit-paper').click();
  await onStep('papers-notice');
  await page.getByTestId('edit-paper').click();
  await openGroundPlan(reader);
  await onStep('ground-plan');
  await closeGroundPlan(reader);
  await showPaper(reader, 'volunteerSignIn');
  await openLayout(reader);
  await page.waitForTimeout(SETTLE_MS);
  await onStep('papers-layout');
  await closeLayout(reader);
}
