import { HELD_NOW } from '../fixtures/fairBeingHeld.ts';
import { idWhere } from './askDatabase.ts';
import { enterDay, openDayView } from './fairDaySteps.ts';
import { openAt, pressButton, printToPdf, scrollToTop } from './line.ts';
import type { OpenProgram, Reader } from './openProgram.ts';
import { papersJob, peopleJob } from './outputSteps.ts';
import { attachScan, openPoints, openSection, startAmending } from './recordSteps.ts';

/** During the first slot of the fair that is being held. */
export const AT_THE_FAIR = new Date('2025-12-20T09:06:00+08:00');
const NEWCOMER = '欧阳新来';
/** Somebody of the sample who earned points in 2025. */
const EARNER_NO = 'V0013';
const [WHO, WHY] = ['李静', '补登漏记的签到'];
/** People who are checked in from the list. */
const FROM_THE_LIST = 14;

type OnStep = (step: string) => Promise<void>;

async function checkPeopleIn({ page, text }: Reader, onStep: OnStep): Promise<void> {
  const words = text.fairDay;
  await onStep('day-people');
  for (let done = 0; done < FROM_THE_LIST; done += 1) {
    const place = page.locator('.day-row').nth(done % 5);
    const key = (await place.getAttribute('data-line')) ?? '';
    const row = page.locator(`.day-row[data-line="${key}"]`);
    const name = (await row.locator('strong').textContent()) ?? '';
    await row.locator('.day-tap').click();
    await page.getByTestId('day-said').getByText(name).waitFor();
    // The list of those who are still expected follows a moment later.
    await row.waitFor({ state: 'detached' });
  }
  const excused = (await page.locator('.day-row strong').first().textContent()) ?? '';
  await page.getByTestId('day-search').fill(excused);
  await page.getByTestId('day-search').press('Alt+ArrowDown');
  await page.locator('.day-menu :focus').waitFor();
  await onStep('day-menu');
  await page.keyboard.press('Enter');
  await page
    .getByTestId('day-said')
    .getByText(words.said.excused({ name: excused }))
    .waitFor();
  await page.keyboard.press('Alt+n');
  await page.getByTestId('walk-in-search').fill('王');
  await page.getByRole('option').first().waitFor();
  await onStep('day-somebody-new');
  await page.getByTestId('walk-in-search').fill(NEWCOMER);
  await page.keyboard.press('Enter');
  await page.getByTestId('day-said').getByText(NEWCOMER).waitFor();
  await page.locator('.day-people-list .day-choices button').nth(1).click();
  await onStep('day-people-here');
}

/** Counts by keys, several at once, for somebody known. */
async function count(reader: Reader, onStep: OnStep): Promise<void> {
  const { page, text } = reader;
  await openDayView(reader, 'counts');
  const tap = async (key: string): Promise<void> => {
    const visits = await page.getByTestId('day-visits').textContent();
    await page.keyboard.press(key);
    await page.waitForFunction(
      (before) => document.querySelector('[data-testid="day-visits"]')?.textContent !== before,
      visits,
    );
  };
  for (const key of ['1', '1', '2', '1']) await tap(key);
  await page.keyboard.press('+');
  await page.getByTestId('day-amount').fill('12');
  await page.keyboard.press('Enter');
  await tap('1');
  await page.keyboard.press('PageDown');
  await tap('1');
  await page.keyboard.press('PageUp');
  await page.locator('.day-recipient .day-choices button').nth(3).click();
  await page.getByRole('textbox', { name: text.fairDay.counts.recipientName }).fill('张桂花');
  await onStep('day-counts');
  await page.locator('.day-counter').first().click();
  await page.locator('.day-recipient [aria-pressed="true"]').waitFor({ state: 'detached' });
}

/** The evening after: what is known of everybody, cases, scans, closing, an amendment. */
async function closeTheDay(reader: Reader, onStep: OnStep): Promise<void> {
  const { page, text } = reader;
  const words = text.record.closing;
  await openSection(reader, 'volunteers');
  await onStep('evening-volunteers');
  await openSection(reader, 'closing');
  await page.locator('.closing-case').first().waitFor();
  await scrollToTop(reader);
  await onStep('closing-cases');
  // Looked at as the paper that it shows, for want of one that was written on.
  const buffer = await page.screenshot();
  await attachScan(reader, 'tally', { name: '计数表.png', mimeType: 'image/png', buffer });
  await page.getByTestId('ledger-tally').locator('.ledger-scans li').waitFor();
  await onStep('ledger');
  await page.getByTestId('ledger-tally').locator('.ledger-scans button').first().click();
  await page.getByTestId('scan-page').waitFor();
  await onStep('ledger-scan');
  await page.keyboard.press('Escape');
  await page.getByTestId('scan-page').waitFor({ state: 'detached' });
  await page.getByTestId('record-close').click();
  await page.getByTestId('close-anyway').waitFor();
  await onStep('closing-with-open-cases');
  await pressButton(page.getByTestId('close-anyway'));
  await page.getByTestId('open-statistics').waitFor();
  await startAmending(reader, { who: WHO, reason: WHY }, () => onStep('amend'));
  await page.getByTestId('ledger-roster').getByRole('checkbox').press('Space');
  await page.getByTestId('amendments').getByText(WHY).first().waitFor();
  await page.getByText(words.amendments, { exact: true }).scrollIntoViewIfNeeded();
  await onStep('amended');
}

async function lookAtPoints(reader: Reader, onStep: OnStep): Promise<void> {
  const { page } = reader;
  await openPoints(reader, EARNER_NO);
  await onStep('points');
  await page.getByTestId('redeem').click();
  await page.locator('.ant-select-item-option').first().click();
  await page.getByTestId('redeem-points').fill('999');
  await page.getByTestId('redeem-form').getByRole('alert').waitFor();
  await onStep('points-too-many');
  await page.getByTestId('redeem-points').fill('5');
  await page.getByTestId('redeem-confirm').click();
  await page.getByTestId('redeem-form').waitFor({ state: 'detached' });
  await onStep('points-exchanged');
  await page.keyboard.press('Escape');
}

/**
 * Walks by clicking and typing through the day of a fair and the evening after. The program holds the data of
 * `fairBeingHeld` and was opened at {@link AT_THE_FAIR}. @returns the papers that belong to it, by name
 */
export async function walkTheDay(
  { page }: OpenProgram,
  reader: Reader,
  onStep: OnStep,
): Promise<ReadonlyMap<string, Uint8Array>> {
  await openAt(page, `/fair/${HELD_NOW}/day`);
  await page.getByTestId('fair-day-open').waitFor();
  await onStep('day-start');
  await enterDay(reader);
  await checkPeopleIn(reader, onStep);
  await count(reader, onStep);
  await openDayView(reader, 'stalls');
  await onStep('day-stalls');
  await openAt(page, `/running/${HELD_NOW}`);
  await page.getByTestId('running-total').waitFor();
  await onStep('running-board');
  await openAt(page, `/fair/${HELD_NOW}/record`);
  await page.getByTestId('record-sum').waitFor();
  await closeTheDay(reader, onStep);
  await lookAtPoints(reader, onStep);
  const on = '2025-12-31';
  const volunteerId = await idWhere(page, 'volunteers', 'volunteerNo', EARNER_NO);
  const jobs = {
    badgesOfDay: papersJob(reader, HELD_NOW, [{ kind: 'badges' }]),
    attendanceTallyOfDay: papersJob(reader, HELD_NOW, [{ kind: 'attendanceTally' }]),
    pointsStatement: peopleJob(reader, { kind: 'pointsStatement', volunteerId, on }),
    pointsList: peopleJob(reader, { kind: 'pointsList', year: null, on }),
  };
  const pdfs = new Map<string, Uint8Array>();
  for (const [name, job] of Object.entries(jobs)) pdfs.set(name, await printToPdf(reader, job));
  return pdfs;
}
