import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrintJob, SaveFolderRequest } from '../shared/desktop.ts';
import type { SaveOutcome } from '../shared/hostFiles.ts';
import { failureOf, saveFile } from './saveFile.ts';

/** Writes the PDF of a job to a place. */
export type WritePdf = (place: string, name: string, job: PrintJob) => Promise<SaveOutcome>;

/**
 * Writes workbooks and PDFs into a folder of their own inside `parent`. Each file is written whole or not at all; the
 * first that cannot be written ends it, is named, and leaves those before it where they are.
 */
export async function saveFolder(
  parent: string,
  { suggestedName, files, pdfs }: SaveFolderRequest,
  writePdf: WritePdf,
): Promise<SaveOutcome> {
  const folder = join(parent, suggestedName);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return failureOf(error, suggestedName);
  }
  for (const { suggestedName: name, bytes } of files) {
    const written = await saveFile(join(folder, name), bytes);
    if (written.outcome !== 'saved') return written;
  }
  for (const { suggestedName: name, job } of pdfs) {
    const written = await writePdf(join(folder, name), name, job);
    if (written.outcome !== 'saved') return written;
  }
  return { outcome: 'saved', name: suggestedName };
}
