import { partsOf } from '../../shared/calendar/dates.ts';
import type { FairPrintJob, PrintJob } from '../../shared/desktop.ts';
import { buildPapers, paperKey } from '../../shared/documents/buildPaper.ts';
import type { FairPaperOptions } from '../../shared/documents/paperContext.ts';
import type { SheetDocument } from '../../shared/documents/sheetDocument.ts';
import type { FairData } from '../../shared/fair/fairData.ts';
import { assertNever } from '../../shared/model/assertNever.ts';
import type { Instant } from '../../shared/model/basic.ts';
import type { FairId } from '../../shared/model/ids.ts';
import type { PaperRequest } from '../../shared/paperRequest.ts';
import { changedPapers } from '../../shared/publication/changedPapers.ts';
import { paperVersions } from '../../shared/publication/paperVersions.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { formatFairMonth } from '../../shared/text/formatDate.ts';
import type { Catalogue } from '../../shared/text/zh-CN/catalogue.ts';
import { nowInstant, wallClock } from '../db/clock.ts';
import { database } from '../db/openDatabase.ts';
import { loadPeoplePapers } from './loadPeoplePapers.ts';
import { readPaperLayouts } from './paperLayouts.ts';
import { readPictures } from './pictures.ts';
import { readFairData, readYearLoad } from './readFair.ts';
import { useLive } from './useLive.ts';

/** The documents of a job and the name of a file with them, without extension. */
export interface LoadedPapers {
  readonly documents: readonly SheetDocument[];
  readonly stem: string;
}

async function loadFairPapers(job: FairPrintJob): Promise<LoadedPapers | null> {
  const data = await readFairData(database(), job.fairId);
  if (!data) return null;
  const text = catalogueOf(job.locale);
  const documents = await buildFairPapers(data, job);
  const [only] = documents;
  const title = job.papers.length === 1 && only ? only.title : text.papers.screen.pack;
  const stem = text.papers.screen.fileStem({ month: formatFairMonth(text, job.fairId), title });
  return { documents, stem };
}

/** What the foot of each paper says: its version and since when, by the clock on the wall. */
function editionsOf(
  data: FairData,
  papers: readonly PaperRequest[],
  text: Catalogue,
  now: Instant,
): ReadonlyMap<string, string> {
  const versions = [...paperVersions(data, papers, now)];
  return new Map(
    versions.map(([key, { version, at }]): [string, string] => {
      const { date, time: clock } = wallClock(at);
      const time = `${text.calendar.date(partsOf(date))} ${clock}`;
      return [key, version === null ? time : text.papers.version({ version, time })];
    }),
  );
}

type PaperExtras = Pick<FairPaperOptions, 'layouts' | 'pictures' | 'load'>;

/** What papers of a fair need besides the fair, read only where a paper asks for it. */
async function readPaperExtras(fairId: FairId, papers: readonly PaperRequest[]): Promise<PaperExtras> {
  const db = database();
  const asks = (wanted: PaperRequest['kind']): boolean => papers.some(({ kind }) => kind === wanted);
  const pictures = asks('summary') ? await readPictures(db, fairId) : [];
  const load = asks('gapCallList') ? await readYearLoad(db, fairId) : undefined;
  return {
    layouts: await readPaperLayouts(db),
    pictures,
    ...(load === undefined ? {} : { load }),
  };
}

/** What the foot of each paper would say if it were printed now. */
export function editionsNow(
  data: FairData,
  papers: readonly PaperRequest[],
  text: Catalogue,
): ReadonlyMap<string, string> {
  return editionsOf(data, papers, text, nowInstant());
}

/** What a paper of a fair needs besides the fair, live; undefined while reading. */
export function usePaperExtras(fairId: FairId, paper: PaperRequest): PaperExtras | undefined {
  return useLive(() => readPaperExtras(fairId, [paper]), [fairId, paperKey(paper)]);
}

async function buildFairPapers(data: FairData, job: FairPrintJob): Promise<readonly SheetDocument[]> {
  const { papers, locale, showPhones } = job;
  const text = catalogueOf(locale);
  const extras = await readPaperExtras(data.fair.id, papers);
  const editions = editionsOf(data, papers, text, job.madeAt ?? nowInstant());
  const options = { ...extras, showPhones, editions };
  if (!job.onlyChanged) return buildPapers(data, papers, text, locale, options);
  return changedPapers(data, papers, text, locale, options);
}

/** True for a document of a paper; a paper may have several. */
export function isDocumentOf(paper: PaperRequest, { id, kind }: SheetDocument): boolean {
  return paper.kind === 'residentSignIn' ? id === paperKey(paper) : kind === paper.kind;
}

/** How often a document of a job is printed. A paper of two documents is printed whole as often as asked. */
export function copiesIn(job: PrintJob, document: SheetDocument): number {
  if (job.kind !== 'fair') return 1;
  const paper = job.papers.find((candidate) => isDocumentOf(candidate, document));
  return (paper && job.copies?.[paperKey(paper)]) ?? 1;
}

/** The papers of a job as they are now; null when the fair or the person is not there. */
export function loadPapers(job: PrintJob): Promise<LoadedPapers | null> {
  switch (job.kind) {
    case 'fair':
      return loadFairPapers(job);
    case 'people':
      return loadPeoplePapers(job);
    default:
      return assertNever(job);
  }
}

/** The papers of a job, live; null when what they are about is not there, undefined while reading. */
export function usePapers(job: PrintJob): LoadedPapers | null | undefined {
  return useLive(() => loadPapers(job), [JSON.stringify(job)]);
}
