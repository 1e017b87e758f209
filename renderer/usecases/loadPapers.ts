import { partsOf } from '../../shared/calendar/dates.ts';
import type { FairPrintJob, PaperRequest, PrintJob } from '../../shared/desktop.ts';
import { buildPapers, paperKey } from '../../shared/documents/buildPaper.ts';
import { buildPeoplePaper } from '../../shared/documents/buildPeoplePaper.ts';
import type { FairPaperOptions } from '../../shared/documents/paperContext.ts';
import type { SheetDocument } from '../../shared/documents/sheetDocument.ts';
import type { FairData } from '../../shared/fair/fairData.ts';
import { assertNever } from '../../shared/model/assertNever.ts';
import type { Instant } from '../../shared/model/basic.ts';
import type { FairId } from '../../shared/model/ids.ts';
import { changedPapers } from '../../shared/publication/changedPapers.ts';
import { paperVersions } from '../../shared/publication/paperVersions.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { formatFairMonth } from '../../shared/text/formatDate.ts';
import type { Catalogue } from '../../shared/text/zh-CN/catalogue.ts';
import { nowInstant, wallClock } from '../db/clock.ts';
import { database } from '../db/openDatabase.ts';
import { loadYearData } from './loadYearData.ts';
import { readOwnRecords } from './ownRecords.ts';
import { readPaperLayouts } from './paperLayouts.ts';
import { readPictures } from './pictures.ts';
import { readPointsStatements } from './points.ts';
import { readFairData, readRegisters, readYearLoad } from './readFair.ts';
import { readRotationPaper } from './rotation.ts';
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

async function loadPeoplePapers(job: PrintJob & { readonly kind: 'people' }): Promise<LoadedPapers | null> {
  const { paper, locale, showPhones } = job;
  const registers = await readRegisters(database());
  if (!registers) return null;
  const isOfPerson = paper.kind === 'serviceRecord' || paper.kind === 'pointsStatement';
  const personId = isOfPerson ? paper.volunteerId : null;
  const isOfYear = paper.kind === 'rotationTable' || paper.kind === 'visitList';
  const rotation = isOfYear ? await readRotationPaper(Number(paper.year)) : null;
  const own = personId === null ? null : await readOwnRecords(personId);
  const yearData = paper.kind === 'attendanceMatrix' ? await loadYearData(Number(paper.year)) : null;
  const redemptions =
    paper.kind === 'pointsStatement'
      ? await database().redemptions.where({ volunteerId: paper.volunteerId }).toArray()
      : [];
  const statements = paper.kind === 'pointsList' ? await readPointsStatements() : null;
  const text = catalogueOf(locale);
  const data = { ...registers, own, rotation, yearData, redemptions, statements };
  const document = buildPeoplePaper(data, paper, text, locale, { showPhones });
  if (!document) return null;
  const person = registers.volunteers.find(({ id }) => id === personId);
  const { title } = document;
  const stem = person ? text.peoplePapers.recordStem({ title, name: person.name }) : title;
  return { documents: [document], stem };
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
