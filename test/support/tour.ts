import { goTo } from './line.ts';
import type { Reader } from './openProgram.ts';
import { openDataSection } from './outputSteps.ts';

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

/** Looks at the screens that the walks do not pass, one after the other. */
export async function tour(reader: Reader, onStep: (step: string) => Promise<void>): Promise<void> {
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
}
