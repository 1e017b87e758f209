import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SAVE_FAILURES, SaveOutcome } from '../shared/hostFiles.ts';

type SaveFailure = (typeof SAVE_FAILURES)[number];

/** What the operating system's codes mean; while writing beside the target, and while putting it in its place. */
const WRITING: ReadonlyMap<string, SaveFailure> = new Map<string, SaveFailure>([
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['EFBIG', 'diskFull'],
  ['EACCES', 'noPermission'],
  ['EPERM', 'noPermission'],
  ['EROFS', 'noPermission'],
]);
/** Windows refuses to replace a file that Excel or WPS holds open, with one of these three. */
const REPLACING: ReadonlyMap<string, SaveFailure> = new Map<string, SaveFailure>([
  ...WRITING,
  ['EBUSY', 'fileInUse'],
  ['EPERM', 'fileInUse'],
  ['EACCES', 'fileInUse'],
]);

/** The file system as far as saving needs it; tests pass one that fails where they say. */
export interface SaveSteps {
  /** Writes a new file and waits until it is on the disk. */
  writeNew(place: string, bytes: Uint8Array): Promise<void>;
  replace(from: string, to: string): Promise<void>;
  remove(place: string): Promise<void>;
}

/** The real file system. */
export const DISK: SaveSteps = {
  async writeNew(place, bytes) {
    const file = await open(place, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  replace: rename,
  remove: (place) => rm(place, { force: true }),
};

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

/** What the page is told of a place that cannot be written to. Throws what is no failure of the system. */
export function failureOf(error: unknown, name: string): SaveOutcome {
  const detail = codeOf(error);
  return { outcome: 'failed', code: WRITING.get(detail) ?? 'fileNotSaved', name, detail };
}

/**
 * Writes a file whole or not at all: into a new file beside it, flushed, then renamed over the target. What was there
 * before stays until that moment. Expected failures are returned; `detail` is the system's code, never a path.
 */
export async function saveFile(
  place: string,
  bytes: Uint8Array,
  disk: SaveSteps = DISK,
): Promise<SaveOutcome> {
  const name = basename(place);
  const half = join(dirname(place), `.${randomUUID()}.tmp`);
  const failed = async (error: unknown, meanings: ReadonlyMap<string, SaveFailure>): Promise<SaveOutcome> => {
    const detail = codeOf(error);
    await removeQuietly(half, disk);
    return { outcome: 'failed', code: meanings.get(detail) ?? 'fileNotSaved', name, detail };
  };
  try {
    await disk.writeNew(half, bytes);
  } catch (error) {
    return failed(error, WRITING);
  }
  try {
    await disk.replace(half, place);
  } catch (error) {
    return failed(error, REPLACING);
  }
  return { outcome: 'saved', name };
}

/** With the USB stick pulled there is nothing to clear away and no way to; the first failure is the one to report. */
async function removeQuietly(place: string, disk: SaveSteps): Promise<void> {
  try {
    await disk.remove(place);
  } catch (error) {
    codeOf(error);
  }
}
