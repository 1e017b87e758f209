import { goTo, scrollToTop, startWithSample } from './line.ts';
import type { OpenProgram, Reader } from './openProgram.ts';
import type { SavedFile } from './outputSteps.ts';
import {
  paperRequests,
  papersPdf,
  pressPrint,
  removeSample,
  restoreSnapshot,
  savePapersWorkbook,
  saveSnapshot,
  saveYearWorkbook,
} from './outputSteps.ts';
import { lookAtPapers, pagesCounted } from './paperSteps.ts';
import { assignPeople, confirmPartners, generateStalls, planYear } from './planSteps.ts';
import {
  closeFair,
  holdFair,
  openSection,
  recordCounts,
  recordPartners,
  recordVolunteers,
} from './recordSteps.ts';

/** Twelve days before the fair of June 2026, in the morning in China. */
export const BEFORE_THE_FAIR = new Date('2026-06-08T09:00:00+08:00');
const FAIR = '2026-06';
export const DAY_MS = 24 * 3600 * 1000;
/** From then until two days after the fair. */
export const DAYS_UNTIL_AFTER = 14;
/** Somebody whom nobody has met: with a character outside the basic plane and a middle dot. */
export const WALK_IN = '𠮷野·晓梅';

/** What came of the clerk's year. */
export interface WalkedLine {
  readonly partners: number;
  readonly assigned: { readonly needed: number; readonly assigned: number; readonly gap: number };
  /** PDFs by name. */
  readonly pdfs: ReadonlyMap<string, Uint8Array>;
  readonly fairWorkbook: SavedFile;
  readonly visits: number;
  readonly yearWorkbook: SavedFile;
  readonly snapshot: SavedFile;
  /** The year workbook again, made from the restored snapshot. */
  readonly restoredWorkbook: SavedFile;
}

export interface WalkOptions {
  /** Called after each step, with its name; the demo takes pictures then. */
  readonly onStep?: (step: string) => Promise<void>;
  /** All papers in one PDF `pack`, which is quicker, or a PDF each, after a look at some of them on the screen. */
  readonly papers?: 'pack' | 'each';
}

/**
 * Walks the clerk's whole line by clicking: sample, year plan, stalls, people, papers, fair day, closing, year
 * workbook, snapshot, and back from the snapshot. The program must have been opened at {@link BEFORE_THE_FAIR}.
 */
export async function walkTheLine(
  { page }: OpenProgram,
  reader: Reader,
  { onStep = async () => {}, papers = 'pack' }: WalkOptions = {},
): Promise<WalkedLine> {
  await onStep('welcome');
  await startWithSample(reader);
  await onStep('this-month');
  await planYear(reader);
  await onStep('year-plan');
  await goTo(reader, 'thisMonth');
  await page.getByTestId('next-step').waitFor();
  await onStep('this-month-planned');
  await generateStalls(reader);
  await onStep('stalls');
  const partners = await confirmPartners(reader);
  await onStep('stalls-partners');
  const assigned = await assignPeople(reader);
  await onStep('board');
  await pressPrint(reader);
  if (papers === 'each') await pagesCounted(reader);
  await onStep('papers');
  if (papers === 'each') await lookAtPapers(reader, onStep);
  await page.clock.fastForward(DAYS_UNTIL_AFTER * DAY_MS);
  await holdFair(reader);
  await recordVolunteers(reader, WALK_IN);
  await scrollToTop(reader);
  await onStep('record-volunteers');
  await recordPartners(reader);
  await onStep('record-partners');
  const visits = await recordCounts(reader);
  await scrollToTop(reader);
  await onStep('record-counts');
  await openSection(reader, 'closing');
  await onStep('record-closing');
  await closeFair(reader);
  await scrollToTop(reader);
  await onStep('archived');
  const requests = paperRequests();
  const jobs: readonly [string, readonly unknown[]][] =
    papers === 'pack'
      ? [['pack', [...requests.values()]]]
      : [...requests].map(([name, request]) => [name, [request]]);
  const pdfs = new Map<string, Uint8Array>();
  for (const [name, job] of jobs) pdfs.set(name, await papersPdf(reader, FAIR, job));
  const fairWorkbook = await savePapersWorkbook(reader);
  const yearWorkbook = await saveYearWorkbook(reader);
  await onStep('statistics');
  const snapshot = await saveSnapshot(reader);
  await onStep('backup');
  await removeSample(reader);
  await restoreSnapshot(reader, snapshot);
  const restoredWorkbook = await saveYearWorkbook(reader);
  return { partners, assigned, pdfs, fairWorkbook, visits, yearWorkbook, snapshot, restoredWorkbook };
}
