import { closePapers } from './certificateSteps.ts';
import { buttonOf, downloadBy, goTo } from './line.ts';
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
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill('yy');
  await see('find-anything');
  return report;
}
