import type { PrintJob } from '../../shared/desktop.ts';
import { safeFileName } from '../../shared/desktop.ts';
import { buildPapers } from '../../shared/documents/buildPaper.ts';
import { sheetWorkbook } from '../../shared/documents/sheetWorkbook.ts';
import type { FairData } from '../../shared/fair/fairData.ts';
import type { FairId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
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
import { noteUnmaskedPapers } from './privacy.ts';
import { readFairData } from './readFair.ts';
import { savedName } from './saveOutcome.ts';

/** One fair with the registers, read once; null when there is no such fair. */
export function loadFairData(fairId: FairId): Promise<FairData | null> {
  return readFairData(database(), fairId);
}

/** What came of a print: a file's name, the host's own dialog, or nothing because the user cancelled. */
export type PaperOutcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'dialogShown' | 'printed' | 'cancelled' };

async function recordPapersMade({ fairId, showPhones }: PrintJob): Promise<void> {
  if (showPhones) await noteUnmaskedPapers(fairId);
  await change(changeLabel('recordPapersMade', { month: fairId }), async (db) => {
    const fair = await db.fairs.get(fairId);
    // Printing an archived fair once more changes nothing about it (rule 20).
    if (fair && fair.status !== 'archived') await db.fairs.put({ ...fair, papersMadeAt: nowInstant() });
  });
}

function fileStem(job: PrintJob): string {
  const text = catalogueOf(job.locale);
  const [only] = job.papers;
  const kind = job.papers.length === 1 && only && only.kind !== 'residentSignIn' ? only.kind : null;
  const title = kind ? text.papers.titles[kind] : text.papers.screen.pack;
  return text.papers.screen.fileStem({ month: formatFairMonth(text, job.fairId), title });
}

/** Prints the papers of a job through the host's dialog. @returns `printFailed`. */
export async function printPapers(job: PrintJob): Promise<Result<PaperOutcome, Problem>> {
  const printed = await desktop().printPapers(job);
  if (printed.outcome === 'failed') return failure(problem('printFailed', { detail: printed.detail }));
  if (printed.outcome !== 'cancelled') await recordPapersMade(job);
  return success({ kind: printed.outcome });
}

/** Saves the papers of a job as one PDF, or shows the print dialog where the host cannot write one. */
export async function savePapersPdf(job: PrintJob): Promise<Result<PaperOutcome, Problem>> {
  const saved = await desktop().savePdf({ suggestedName: safeFileName(fileStem(job), 'pdf'), job });
  if (saved.outcome === 'dialogShown') {
    await recordPapersMade(job);
    return success({ kind: 'dialogShown' });
  }
  return finishSave(job, savedName(saved));
}

/** Saves the papers of a job as one workbook, one worksheet a paper. */
export async function savePapersWorkbook(job: PrintJob): Promise<Result<PaperOutcome, Problem>> {
  const data = await loadFairData(job.fairId);
  if (!data) return failure(problem('fairMissing', { month: job.fairId }));
  const text = catalogueOf(job.locale);
  const documents = buildPapers(data, job.papers, text, job.locale, { showPhones: job.showPhones });
  const stem = fileStem(job);
  const bytes = writeWorkbook(sheetWorkbook(documents, text, stem, nowInstant()));
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
