import { PATHS } from '../../renderer/navigation/paths.ts';
import { closePapers } from './certificateSteps.ts';
import { buttonOf, downloadBy, goTo, openAt } from './line.ts';
import type { Reader } from './openProgram.ts';
import type { SavedFile } from './outputSteps.ts';
import { openDataSection, openReport, savePdfBy } from './outputSteps.ts';

const DATA_SECTIONS = [
  'community',
  'categories',
  'groups',
  'assigning',
  'points',
  'sample',
  'display',
  'about',
] as const;
/** Keeps the drawer's slide and the charts' growth out of the pictures. */
const SETTLE_MS = 700;

/** The report of a year, as it is handed in. */
export interface SavedReport {
  readonly pdf: SavedFile;
  readonly workbook: SavedFile;
}

/** Opens the report of the year in view, looks at its cover and some of its pages, and saves it both ways. */
async function lookAtReport(reader: Reader, see: (step: string) => Promise<void>): Promise<SavedReport> {
  const { page, text } = reader;
  await openReport(reader);
  await see('annual-report');
  const drawer = page.locator('.paper-drawer');
  await drawer.locator('.report-chart').first().scrollIntoViewIfNeeded();
  await see('annual-report-months');
  const pdf = await savePdfBy(reader, () => buttonOf(drawer, text.papers.screen.pdf).click());
  const workbook = await downloadBy(reader, () => buttonOf(drawer, text.papers.screen.workbook).click());
  await closePapers(reader);
  return { pdf, workbook };
}

/** Keeps a snapshot, changes something and looks at the two beside each other; then at the history and the other PC. */
async function lookAtSafety(reader: Reader, see: (step: string) => Promise<void>): Promise<void> {
  const { page, text } = reader;
  await openDataSection(reader, 'backup');
  await page.getByTestId('keep-snapshot').click();
  await page.locator('.snapshot-list').waitFor();
  await openDataSection(reader, 'community');
  const place = page.getByRole('textbox', { name: text.data.community.place, exact: true });
  const before = await place.inputValue();
  await place.fill(`${before} *`);
  await place.blur();
  await openDataSection(reader, 'backup');
  await see('data-snapshots');
  await page.locator('.snapshot-list button').first().click();
  await page.getByRole('dialog').getByText(text.snapshots.restore.what).waitFor();
  await see('snapshot-preview');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await openAt(page, PATHS.history);
  await page.locator('.history-what').first().waitFor();
  await see('history');
  await page.locator('.history-what').first().click();
  await see('history-entry');
  await page.keyboard.press('Escape');
  await openDataSection(reader, 'exchange');
  await see('data-exchange');
}

/** Looks at the screens that the walks do not pass, one after the other. @returns the report of last year */
export async function tour(reader: Reader, onStep: (step: string) => Promise<void>): Promise<SavedReport> {
  const { page, text } = reader;
  const see = async (step: string): Promise<void> => {
    await page.waitForTimeout(SETTLE_MS);
    await onStep(step);
  };
  await goTo(reader, 'statistics');
  await page.getByRole('combobox', { name: text.statistics.chooseYear }).click();
  await page.getByRole('option', { name: text.calendar.year({ year: 2025 }) }).waitFor({ state: 'attached' });
  await page.locator('.ant-select-item-option').filter({ hasText: '2025' }).click();
  const period = text.calendar.year({ year: 2025 });
  await page.getByRole('heading', { name: text.figures.titleOf({ period }) }).waitFor();
  await see('statistics-last-year');
  const report = await lookAtReport(reader, see);
  for (const tab of ['partners', 'volunteers', 'checks'] as const) {
    await page.getByRole('tab', { name: new RegExp(text.statistics.tabs[tab], 'u') }).click();
    await see(`statistics-${tab}`);
  }
  for (const section of DATA_SECTIONS) {
    await openDataSection(reader, section);
    await see(`data-${section}`);
  }
  await lookAtSafety(reader, see);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill('yy');
  await see('find-anything');
  return report;
}
