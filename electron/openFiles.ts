import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { MAX_FILE_BYTES, type ReadOutcome } from '../shared/hostFiles.ts';
import { codeOf, DISK, type SaveSteps } from './saveFile.ts';

const MEGABYTE = 1024 * 1024;

/** The file system as far as reading needs it. */
export interface ReadSteps extends Pick<SaveSteps, 'readBack'> {
  /** Size of a file in bytes. */
  sizeOf(place: string): Promise<number>;
}

const READ_DISK: ReadSteps = { readBack: DISK.readBack, sizeOf: async (place) => (await stat(place)).size };

/** Reads a file that the user chose. Expected failures are returned; `detail` is the system's code, never a path. */
export async function readChosenFile(place: string, disk: ReadSteps = READ_DISK): Promise<ReadOutcome> {
  const name = basename(place);
  try {
    const size = await disk.sizeOf(place);
    if (size > MAX_FILE_BYTES) {
      return { outcome: 'failed', code: 'fileTooLarge', name, detail: `${Math.ceil(size / MEGABYTE)} MB` };
    }
    return {
      outcome: 'opened',
      files: [{ name, bytes: new Uint8Array(await disk.readBack(place)) }],
    };
  } catch (error) {
    return { outcome: 'failed', code: 'fileNotRead', name, detail: codeOf(error) };
  }
}
