import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { MAX_FILE_BYTES, type ReadOutcome } from '../shared/hostFiles.ts';

const MEGABYTE = 1024 * 1024;

/** Reads a file that the user chose. Expected failures are returned; `detail` is the system's code, never a path. */
export async function readChosenFile(place: string): Promise<ReadOutcome> {
  const name = basename(place);
  try {
    const { size } = await stat(place);
    if (size > MAX_FILE_BYTES) {
      return { outcome: 'failed', code: 'fileTooLarge', name, detail: `${Math.ceil(size / MEGABYTE)} MB` };
    }
    return { outcome: 'opened', files: [{ name, bytes: new Uint8Array(await readFile(place)) }] };
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      return { outcome: 'failed', code: 'fileNotRead', name, detail: error.code };
    }
    throw error;
  }
}
