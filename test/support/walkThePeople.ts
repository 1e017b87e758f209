import { countRows, idsOf, idWhere } from './askDatabase.ts';
import {
  candidates,
  chooseGroup,
  closePapers,
  issue,
  openLetters,
  openPeoplePapers,
} from './certificateSteps.ts';
import { chooseFile, goOnToCheck, outcomes, saveImport, showRows } from './importSteps.ts';
import {
  buttonOf,
  downloadBy,
  goTo,
  goToStep,
  pressButton,
  printToPdf,
  see,
  startWithSample,
} from './line.ts';
import type { OpenProgram, Reader } from './openProgram.ts';
import type { SavedFile } from './outputSteps.ts';
import { openDataSection, peopleJob } from './outputSteps.ts';
import { acceptAutomatic, generateStalls, planYear } from './planSteps.ts';
import { inventRoster, rosterBytes } from './roster.ts';

/** Somebody of the sample who served in 2025; a roster that the office got later has her with another phone. */
const KNOWN = { name: '刘文桂', team: '党员先锋队', compound: '和美新村' };
const KNOWN_NO = 'V0004';
const LAST_YEAR = { from: '2025-01-01', to: '2025-12-31' };
const WRONG_DAY = '1960-02-30';
/** People of the roster who are new, right or after a correction. */
const NEWCOMERS = 30;

/** What came of getting people in, finding them, and keeping them right. */
export interface WalkedPeople {
  readonly before: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly imported: number;
  readonly wrongRows: SavedFile;
  readonly volunteerList: SavedFile;
  readonly partnerList: SavedFile;
  readonly template: SavedFile;
  /** The name of a volunteer whose number was looked at, as the history says it. */
  readonly noted: string;
  readonly merged: number;
  /** Visits that the year was filled with. */
  readonly visits: number;
  readonly pdfs: ReadonlyMap<string, Uint8Array>;
}

type OnStep = (step: string) => Promise<void>;

function messyRoster(): Uint8Array {
  const rows = inventRoster(NEWCOMERS, 100);
  const [first, second] = rows;
  if (!first || !second) throw new Error('A roster of nobody.');
  return rosterBytes([
    { ...first, birthDate: WRONG_DAY },
    { ...second, volunteerNo: '', ...KNOWN },
    ...rows.slice(2),
  ]);
}

async function importRoster(reader: Reader, onStep: OnStep) {
  const { page, text } = reader;
  await goTo(reader, 'volunteers');
  await page.locator('.virtual-table tbody tr').first().waitFor();
  await buttonOf(page, text.importer.open).click();
  const template = await downloadBy(reader, () => buttonOf(page, text.importer.template).click());
  await onStep('import-file');
  await chooseFile(reader, { name: '志愿者花名册.xlsx', bytes: messyRoster() });
  await buttonOf(page, text.importer.toCheck).waitFor();
  await onStep('import-columns');
  await goOnToCheck(reader);
  const found = await outcomes(reader);
  await onStep('import-wrong');
  const wrongRows = await downloadBy(reader, () => buttonOf(page, text.importer.saveWrong).click());
  const cell = page.locator('.import-fix input');
  await cell.fill('1960-02-28');
  await cell.press('Enter');
  await cell.waitFor({ state: 'detached' });
  await showRows(reader, 'likely');
  await onStep('import-likely');
  await page.getByRole('radio', { name: text.importer.decideNew }).check();
  await showRows(reader, 'new');
  await onStep('import-new');
  await saveImport(reader, NEWCOMERS);
  await onStep('import-done');
  return { template, wrongRows, outcomes: found };
}

async function exportList(reader: Reader): Promise<SavedFile> {
  const { page, text } = reader;
  await buttonOf(page, text.lists.export.button).click();
  // The panel grows as it opens, like a dialog: a click may land where the button no longer is.
  return downloadBy(reader, () => pressButton(page.getByRole('tooltip').locator('.ant-btn-primary')));
}

/** Finds people as one does by phone, changes two at once, looks at a number, and opens a person's page. */
async function walkTheRegistry(reader: Reader, onStep: OnStep) {
  const { page, text } = reader;
  const words = text.volunteers;
  await goTo(reader, 'volunteers');
  const search = page.getByTestId('volunteer-search');
  await search.fill('lwg');
  await page.locator('.virtual-table tbody tr').nth(2).waitFor({ state: 'detached' });
  const first = page.locator('.virtual-table tbody tr').filter({ hasText: KNOWN.name }).first();
  await first.locator('.icon-button').click();
  await onStep('volunteers-found');
  await search.fill('');
  for (const row of [1, 2]) await page.locator('.virtual-tick input').nth(row).check();
  await page.getByRole('combobox', { name: words.bulk.active, exact: true }).click();
  await onStep('volunteers-together');
  await page.locator('.ant-select-item-option').filter({ hasText: words.bulk.switchOn }).click();
  await buttonOf(page, words.bulk.clear).click();
  const list = await exportList(reader);
  await search.fill(KNOWN_NO);
  await page.locator('.link-name').first().click();
  await onStep('volunteer');
  await page.getByRole('tab', { name: words.sections.history }).click();
  await buttonOf(page, text.peoplePapers.screen.record).waitFor();
  await onStep('volunteer-history');
  await buttonOf(page, text.common.close).click();
  await search.fill('');
  await giveCertificates(reader, onStep);
  return list;
}

/** Gives a team its certificates of last year, and looks at its service records. */
async function giveCertificates(reader: Reader, onStep: OnStep): Promise<void> {
  await openPeoplePapers(reader, 'certificates');
  await candidates(reader).waitFor();
  await chooseGroup(reader, KNOWN.team);
  await candidates(reader).waitFor();
  await onStep('certificates-choose');
  await issue(reader);
  await onStep('certificates');
  await closePapers(reader);
  await openPeoplePapers(reader, 'records');
  await reader.page.locator('.paper-drawer .sheet-page').first().waitFor();
  await onStep('service-records');
  await closePapers(reader);
}

async function mergeTheTwo(reader: Reader, onStep: OnStep): Promise<number> {
  const { page, text } = reader;
  const before = await countRows(page, 'volunteers');
  await goTo(reader, 'volunteers');
  await buttonOf(page, text.duplicates.button).click();
  const pair = page.locator('.pair-table tr').filter({ hasText: KNOWN.name });
  await pair.first().waitFor();
  await onStep('duplicates');
  await buttonOf(pair.first(), text.duplicates.merge).click();
  await page.getByTestId('merge-result').waitFor();
  await onStep('merge');
  await page.getByTestId('merge').click();
  await pair.first().waitFor({ state: 'detached' });
  return before - (await countRows(page, 'volunteers'));
}

async function walkThePartners(reader: Reader, onStep: OnStep) {
  const { page, text } = reader;
  await planYear(reader);
  await page.getByRole('tab', { name: text.yearPlan.tabs.rotation }).click();
  const before = await countRows(page, 'bookings');
  const fill = page.getByTestId('fill-year');
  await fill.click();
  await page.locator('[data-testid="fill-year"]:disabled').waitFor();
  await onStep('rotation');
  const visits = (await countRows(page, 'bookings')) - before;
  await goTo(reader, 'partners');
  await page.locator('.link-name').first().waitFor();
  const list = await exportList(reader);
  await page.locator('.link-name').first().click();
  await page.getByRole('dialog').waitFor();
  await onStep('partner');
  await buttonOf(page, text.common.close).click();
  await openLetters(reader);
  await onStep('letters-of-thanks');
  await closePapers(reader);
  return { visits, list };
}

async function phonePeople(reader: Reader, onStep: OnStep): Promise<void> {
  const { page, text } = reader;
  await generateStalls(reader);
  await goToStep(reader, 'board');
  await acceptAutomatic(reader);
  await buttonOf(page, text.replies.open).click();
  await page.locator('.phone-list:focus').waitFor();
  const name = page.locator('.phone-card h2');
  for (const key of ['1', '1', '2']) {
    const asked = await name.textContent();
    await page.keyboard.press(key);
    await page.waitForFunction((old) => document.querySelector('.phone-card h2')?.textContent !== old, asked);
  }
  await onStep('replies');
}

async function peoplePdfs(reader: Reader, volunteerId: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const papers: readonly (readonly [string, unknown])[] = [
    ['availabilityForm', { kind: 'availabilityForm', volunteerIds: [volunteerId] }],
    ['serviceRecord', { kind: 'serviceRecords', volunteerIds: [volunteerId], ...LAST_YEAR }],
    ['certificates', { kind: 'certificate', certificateIds: await idsOf(reader.page, 'certificates') }],
    [
      'letters',
      {
        kind: 'partnerLetter',
        partnerUnitIds: await idsOf(reader.page, 'partnerUnits'),
        ...LAST_YEAR,
        on: '2026-01-10',
        words: '',
      },
    ],
    ['rotationTable', { kind: 'rotationTable', year: '2026' }],
    ['visitList', { kind: 'visitList', year: '2026' }],
  ];
  // Each is laid out in a page of its own, so they need not wait for each other.
  const pdfs = papers.map(async ([name, paper]): Promise<[string, Uint8Array]> => {
    return [name, await printToPdf(reader, peopleJob(reader, paper))];
  });
  return new Map(await Promise.all(pdfs));
}

/**
 * Walks by clicking through everything about people and partners: a messy roster in, found again, put right, merged, the
 * partners' year filled, people asked by phone, and their papers. The program must have been opened before the fair.
 */
export async function walkThePeople(
  { page }: OpenProgram,
  reader: Reader,
  onStep: OnStep = async () => {},
): Promise<WalkedPeople> {
  const { text } = reader;
  await startWithSample(reader);
  const before = await countRows(page, 'volunteers');
  const { template, wrongRows, outcomes: found } = await importRoster(reader, onStep);
  const imported = (await countRows(page, 'volunteers')) - before;
  const volunteerList = await walkTheRegistry(reader, onStep);
  await openDataSection(reader, 'privacy');
  const notes = page.getByTestId('privacy-notes');
  await notes.waitFor();
  await onStep('privacy');
  const noted = (await notes.textContent()) ?? '';
  const merged = await mergeTheTwo(reader, onStep);
  const { visits, list: partnerList } = await walkThePartners(reader, onStep);
  await phonePeople(reader, onStep);
  const pdfs = await peoplePdfs(reader, await idWhere(page, 'volunteers', 'volunteerNo', KNOWN_NO));
  await goTo(reader, 'volunteers');
  await see(reader, text.volunteers.title);
  return {
    before,
    outcomes: found,
    imported,
    wrongRows,
    volunteerList,
    partnerList,
    template,
    noted,
    merged,
    visits,
    pdfs,
  };
}
