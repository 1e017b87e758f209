import type { FairPrintJob, PeoplePrintJob, PrintJob } from '../../shared/desktop.ts';
import { safeFileName } from '../../shared/desktop.ts';
import { buildPapers } from '../../shared/documents/buildPaper.ts';
import { buildPeoplePaper } from '../../shared/documents/buildPeoplePaper.ts';
import type { SheetDocument } from '../../shared/documents/sheetDocument.ts';
import { sheetWorkbook } from '../../shared/documents/sheetWorkbook.ts';
import { assertNever } from '../../shared/model/assertNever.ts';
import type { VolunteerId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { afterPrinting } from '../../shared/publication/printedSheets.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { changeLabel } from '../../shared/text/change.ts';
import { formatFairMonth } from '../../shared/text/formatDate.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { writeWorkbook } from '../../shared/workbook/writeWorkbook.ts';
import { change } from '../db/change.ts';
import { nowInstant } from '../db/clock.ts';
import { database } from '../db/openDatabase.ts';
import { desktop } from '../platform/desktop.ts';
import { readOwnRecords } from './ownRecords.ts';
import {
  noteSeenList,
  noteUnmaskedList,
  noteUnmaskedPapers,
  noteUnmaskedPhone,
  noteUnmaskedRecord,
} from './privacy.ts';
import { readFairData, readRegisters } from './readFair.ts';
import { readRotationPaper } from './rotation.ts';
import { savedName } from './saveOutcome.ts';
import { useLive } from './useLive.ts';

/** The documents of a job and the name of a file with them, without extension. */
export interface LoadedPapers {
  readonly documents: readonly SheetDocument[];
  readonly stem: string;
}

async function loadFairPapers(job: PrintJob & { readonly kind: 'fair' }): Promise<LoadedPapers | null> {
  const data = await readFairData(database(), job.fairId);
  if (!data) return null;
  const text = catalogueOf(job.locale);
  const documents = buildPapers(data, job.papers, text, job.locale, { showPhones: job.showPhones });
  const [only] = documents;
  const title = job.papers.length === 1 && only ? only.title : text.papers.screen.pack;
  const stem = text.papers.screen.fileStem({ month: formatFairMonth(text, job.fairId), title });
  return { documents, stem };
}

async function loadPeoplePapers(job: PrintJob & { readonly kind: 'people' }): Promise<LoadedPapers | null> {
  const { paper, locale, showPhones } = job;
  const registers = await readRegisters(database());
  if (!registers) return null;
  const personId = paper.kind === 'serviceRecord' ? paper.volunteerId : null;
  const isOfYear = paper.kind === 'rotationTable' || paper.kind === 'visitList';
  const rotation = isOfYear ? await readRotationPaper(Number(paper.year)) : null;
  const own = personId === null ? null : await readOwnRecords(personId);
  const text = catalogueOf(locale);
  const document = buildPeoplePaper({ ...registers, own, rotation }, paper, text, locale, { showPhones });
  if (!document) return null;
  const person = registers.volunteers.find(({ id }) => id === personId);
  const { title } = document;
  const stem = person ? text.peoplePapers.recordStem({ title, name: person.name }) : title;
  return { documents: [document], stem };
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

/** What came of a print: a file's name, the host's own dialog, or nothing because the user cancelled. */
export type PaperOutcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'dialogShown' | 'printed' | 'cancelled' };

/**
 * A fair remembers that its papers were made and what they say; the roster publishes its plan. The call list is a help
 * for phoning, and none of its papers.
 */
async function recordFairPapers({ fairId, papers, showPhones }: FairPrintJob): Promise<void> {
  if (showPhones) await noteUnmaskedPapers(fairId);
  if (papers.every(({ kind }) => kind === 'callList')) return;
  await change(changeLabel('recordPapersMade', { month: fairId }), async (db) => {
    const data = await readFairData(db, fairId);
    // Printing an archived fair once more changes nothing about it (rule 20).
    if (!data || data.fair.status === 'archived') return;
    const now = nowInstant();
    await db.fairs.put({ ...data.fair, papersMadeAt: now });
    const publication = afterPrinting(data, papers, now);
    if (publication) await db.publications.put(publication);
  });
}

async function nameOfVolunteer(id: VolunteerId): Promise<string> {
  return (await database().volunteers.get(id))?.name ?? '';
}

/** What a paper with many phone numbers is called, and how many people's it shows; null when it shows none. */
async function phonesOn(job: PeoplePrintJob): Promise<{ name: string; count: number } | null> {
  const [document] = (await loadPapers(job))?.documents ?? [];
  const at = document?.columns.findIndex(({ key }) => key === 'phone') ?? -1;
  if (!document || at < 0) return null;
  const phones = document.rows.filter((row) => row.kind === 'record' && row.cells[at] !== '');
  return { name: document.title, count: phones.length };
}

/** Notes that somebody looked at a paper about people with full phone numbers. */
export async function notePeoplePaperSeen(job: PeoplePrintJob): Promise<void> {
  const { paper } = job;
  if (paper.kind === 'serviceRecord') return noteUnmaskedPhone(await nameOfVolunteer(paper.volunteerId));
  const list = await phonesOn(job);
  if (list) await noteSeenList(list.name, list.count);
}

/** A fair remembers that its papers were made; papers about people leave a note only when they show full phones. */
async function recordPapersMade(job: PrintJob): Promise<void> {
  if (job.kind === 'fair') return recordFairPapers(job);
  const { paper, showPhones } = job;
  if (!showPhones) return;
  if (paper.kind === 'serviceRecord') return noteUnmaskedRecord(await nameOfVolunteer(paper.volunteerId));
  const list = await phonesOn(job);
  if (list) await noteUnmaskedList(list.name, list.count);
}

function missing(job: PrintJob): Problem {
  return job.kind === 'fair' ? problem('fairMissing', { month: job.fairId }) : problem('personMissing');
}

/** Prints the papers of a job through the host's dialog. @returns `printFailed`. */
export async function printPapers(job: PrintJob): Promise<Result<PaperOutcome, Problem>> {
  const printed = await desktop().printPapers(job);
  if (printed.outcome === 'failed') return failure(problem('printFailed', { detail: printed.detail }));
  if (printed.outcome !== 'cancelled') await recordPapersMade(job);
  return success({ kind: printed.outcome });
}

/**
 * Saves the papers of a job as one PDF, or shows the print dialog where the host cannot write one.
 * @returns `fairMissing`, `personMissing` and what may go wrong with a file.
 */
export async function savePapersPdf(job: PrintJob): Promise<Result<PaperOutcome, Problem>> {
  const papers = await loadPapers(job);
  if (!papers) return failure(missing(job));
  const saved = await desktop().savePdf({ suggestedName: safeFileName(papers.stem, 'pdf'), job });
  if (saved.outcome === 'dialogShown') {
    await recordPapersMade(job);
    return success({ kind: 'dialogShown' });
  }
  return finishSave(job, savedName(saved));
}

/** Saves the papers of a job as one workbook, one worksheet a paper. @returns as {@link savePapersPdf}. */
export async function savePapersWorkbook(job: PrintJob): Promise<Result<PaperOutcome, Problem>> {
  const papers = await loadPapers(job);
  if (!papers) return failure(missing(job));
  const { documents, stem } = papers;
  const bytes = writeWorkbook(sheetWorkbook(documents, catalogueOf(job.locale), stem, nowInstant()));
  const suggestedName = safeFileName(stem, 'workbook');
  const saved = await desktop().saveFile({ suggestedName, kind: 'workbook', bytes: new Uint8Array(bytes) });
  return finishSave(job, savedName(saved));
}

async function finishSave(
  job: PrintJob,
  saved: Result<string | null, Problem>,
): Promise<Result<PaperOutcome, Problem>> {
  if (!saved.ok) return saved;
  if (saved.value === null) return success({ kind: 'cancelled' });
  await recordPapersMade(job);
  return success({ kind: 'saved', name: saved.value });
}
