import { useEffect, useState } from 'react';
import type { FairPrintJob, PeoplePrintJob, PrintJob, PrintProgress } from '../../shared/desktop.ts';
import { isForThePhone } from '../../shared/documents/buildPaper.ts';
import type { SheetDocument } from '../../shared/documents/sheetDocument.ts';
import { sheetWorkbook } from '../../shared/documents/sheetWorkbook.ts';
import type { WordPictures } from '../../shared/documents/word/wordPicture.ts';
import type { SaveFileRequest } from '../../shared/hostFiles.ts';
import { safeFileName, safeStem } from '../../shared/hostFiles.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { afterPrinting } from '../../shared/publication/printedSheets.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { writeWorkbook } from '../../shared/workbook/writeWorkbook.ts';
import { change } from '../db/change.ts';
import { nowInstant } from '../db/clock.ts';
import { database } from '../db/openDatabase.ts';
import { desktop } from '../platform/desktop.ts';
import { savedName } from './fileOutcome.ts';
import { isDocumentOf, loadPapers } from './loadPapers.ts';
import { alwaysShowsPhones } from './paperLayouts.ts';
import {
  noteSeenList,
  noteUnmaskedList,
  noteUnmaskedPapers,
  noteUnmaskedPhone,
  noteUnmaskedRecord,
} from './privacy.ts';
import { readFairData } from './readFair.ts';

/** What came of a print: a file's name, the host's own dialog, or nothing because the user cancelled. */
export type PaperOutcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'dialogShown' | 'printed' | 'cancelled' };

/**
 * A fair remembers that its papers were made and what they say; the roster publishes its plan. The call list is a help
 * for phoning, and none of its papers.
 */
async function recordFairPapers({ fairId, papers, showPhones, madeAt }: FairPrintJob): Promise<void> {
  if (showPhones || (await alwaysShowsPhones(papers))) await noteUnmaskedPapers(fairId);
  if (papers.every(isForThePhone)) return;
  await change(changeLabel('recordPapersMade', { month: fairId }), async (db) => {
    const data = await readFairData(db, fairId);
    // Printing an archived fair once more changes nothing about it (rule 20).
    if (!data || data.fair.status === 'archived') return;
    const now = madeAt ?? nowInstant();
    await db.fairs.put({ ...data.fair, papersMadeAt: now });
    const publication = afterPrinting(data, papers, now);
    if (publication) await db.publications.put(publication);
  });
}

/** What a paper with many phone numbers is called, and how many people's it shows; null when it shows none. */
async function phonesOn(job: PeoplePrintJob): Promise<{ name: string; count: number } | null> {
  const papers = await loadPapers(job);
  const [document] = papers?.documents ?? [];
  if (!papers || !document) return null;
  if (job.paper.kind === 'serviceRecords') {
    const { phone } = catalogueOf(job.locale).peoplePapers.head;
    const people = papers.documents.filter(({ head }) => head.some(({ label }) => label === phone));
    return { name: papers.stem, count: people.length };
  }
  const at = document.columns.findIndex(({ key }) => key === 'phone');
  if (at < 0) return null;
  const phones = document.rows.filter((row) => row.kind === 'record' && row.cells[at] !== '');
  return { name: document.title, count: phones.length };
}

/** The one person whose service record a paper is; null for any other paper. */
async function onlyPersonOn({ paper }: PeoplePrintJob): Promise<string | null> {
  const [id, ...others] = paper.kind === 'serviceRecords' ? paper.volunteerIds : [];
  if (id === undefined || others.length > 0) return null;
  return (await database().volunteers.get(id))?.name ?? '';
}

/** Notes that somebody looked at a paper about people with full phone numbers. */
export async function notePeoplePaperSeen(job: PeoplePrintJob): Promise<void> {
  const person = await onlyPersonOn(job);
  if (person !== null) return noteUnmaskedPhone(person);
  const list = await phonesOn(job);
  if (list) await noteSeenList(list.name, list.count);
}

/** A fair remembers that its papers were made; papers about people leave a note only when they show full phones. */
async function recordPapersMade(job: PrintJob): Promise<void> {
  if (job.kind === 'fair') return recordFairPapers(job);
  if (!job.showPhones) return;
  const person = await onlyPersonOn(job);
  if (person !== null) return noteUnmaskedRecord(person);
  const list = await phonesOn(job);
  if (list) await noteUnmaskedList(list.name, list.count);
}

function missing(job: PrintJob): Problem {
  return job.kind === 'fair' ? problem('fairMissing', { month: job.fairId }) : problem('personMissing');
}

/** A job with the moment at which it was asked for: paper and memory say the same. */
function stamped(job: PrintJob): PrintJob {
  return job.kind === 'fair' ? { ...job, madeAt: nowInstant() } : job;
}

/** A file holds each paper once, however many copies the printer is to make. */
function once(job: PrintJob): PrintJob {
  return job.kind === 'fair' ? { ...job, copies: {} } : job;
}

/** Prints the papers of a job through the host's dialog. @returns `printFailed`. */
export async function printPapers(asked: PrintJob): Promise<Result<PaperOutcome, Problem>> {
  const job = stamped(asked);
  const printed = await desktop().printPapers(job);
  if (printed.outcome === 'failed') return failure(problem('printFailed', { detail: printed.detail }));
  if (printed.outcome !== 'cancelled') await recordPapersMade(job);
  return success({ kind: printed.outcome });
}

/**
 * Saves the papers of a job as one PDF, or shows the print dialog where the host cannot write one.
 * @returns `fairMissing`, `personMissing` and what may go wrong with a file.
 */
export async function savePapersPdf(asked: PrintJob): Promise<Result<PaperOutcome, Problem>> {
  const job = once(stamped(asked));
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
export async function savePapersWorkbook(asked: PrintJob): Promise<Result<PaperOutcome, Problem>> {
  const job = stamped(asked);
  const papers = await loadPapers(job);
  if (!papers) return failure(missing(job));
  const saved = await desktop().saveFile(workbookFile(job, papers.documents, papers.stem));
  return finishSave(job, savedName(saved));
}

/** Draws what a document of Word shows as pictures; null where the browser has no room for one of them. */
type DrawPictures = (documents: readonly SheetDocument[]) => Promise<WordPictures | null>;

/**
 * Saves the papers of a job as one document of Word, to be edited. What writes it is loaded now: hardly anybody needs it at the
 * start. @returns `wordNotMade` and as {@link savePapersPdf}.
 */
export async function savePapersWord(
  job: PrintJob,
  draw: DrawPictures,
): Promise<Result<PaperOutcome, Problem>> {
  const papers = await loadPapers(job);
  if (!papers) return failure(missing(job));
  const { documents, stem } = papers;
  const community = await database().community.get('community');
  const facts = { title: stem, creator: community?.name ?? '', createdAt: nowInstant() };
  let bytes: Uint8Array;
  try {
    const [{ wordFile }, pictures] = await Promise.all([
      import('../../shared/documents/word/wordFile.ts'),
      draw(documents),
    ]);
    if (!pictures) return failure(problem('wordNotMade', { detail: 'canvas' }));
    bytes = await wordFile(documents, pictures, catalogueOf(job.locale), facts);
  } catch (error) {
    return failure(problem('wordNotMade', { detail: String(error) }));
  }
  const suggestedName = safeFileName(stem, 'docx');
  const saved = await desktop().saveFile({ suggestedName, kind: 'docx', bytes: new Uint8Array(bytes) });
  return finishSave(job, savedName(saved));
}

function workbookFile(job: PrintJob, documents: readonly SheetDocument[], stem: string): SaveFileRequest {
  const bytes = writeWorkbook(sheetWorkbook(documents, catalogueOf(job.locale), stem, nowInstant()));
  return {
    suggestedName: safeFileName(stem, 'workbook'),
    kind: 'workbook',
    bytes: new Uint8Array(bytes),
  };
}

/** “03 签到表”: files of a folder stand in the order of the pack. */
function numberedStem(index: number, stem: string): string {
  return `${String(index + 1).padStart(2, '0')} ${stem}`;
}

/**
 * Saves each paper of a fair as a file of its own, as PDF and as workbook, in one folder; as workbooks in one .zip where the
 * host cannot write a PDF. @returns as {@link savePapersPdf}.
 */
export async function savePapersFolder(asked: PrintJob): Promise<Result<PaperOutcome, Problem>> {
  const job = once(stamped(asked));
  if (job.kind !== 'fair') return savePapersWorkbook(job);
  const whole = await loadPapers(job);
  if (!whole) return failure(missing(job));
  const papers = job.papers.map((paper, index) => {
    const documents = whole.documents.filter((document) => isDocumentOf(paper, document));
    const stem = numberedStem(index, documents[0]?.title ?? whole.stem);
    return { job: { ...job, papers: [paper] }, documents, stem };
  });
  const files = papers.map(({ documents, stem }) => workbookFile(job, documents, stem));
  const pdfs = papers.map(({ job: own, stem }) => ({ suggestedName: safeFileName(stem, 'pdf'), job: own }));
  const saved = await desktop().saveFolder({ suggestedName: safeStem(whole.stem), files, pdfs });
  return finishSave(job, savedName(saved));
}

/** Ends the print or PDF that is being laid out. */
export function cancelPrint(): Promise<void> {
  return desktop().cancelPrint();
}

/** How often a long print is asked how far it is, and how long nobody needs to know. */
const [ASK_EVERY_MS, A_MOMENT_MS] = [200, 500];

/** How far the running print is; null while it has not begun to lay out, undefined within the first moment. */
export function usePrintProgress(): PrintProgress | undefined {
  const [progress, setProgress] = useState<PrintProgress>();
  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(async () => {
      const now = await desktop().printProgress();
      if (performance.now() - began > A_MOMENT_MS) setProgress(now);
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return progress;
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
