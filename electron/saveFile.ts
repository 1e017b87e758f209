import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { halfFileName } from '../shared/backup/halfFile.ts';
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
/** A virus scanner or an indexer looks at every new file of Windows and holds it for a moment: waits before trying again. */
const HELD: readonly string[] = ['EBUSY', 'EPERM', 'EACCES'];
const WAITS_MS: readonly number[] = [50, 100, 200, 400];
/** What systems answer that cannot flush a folder at all: Windows, and some network shares. */
const FOLDER_NOT_FLUSHED: readonly string[] = ['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF'];

/** `detail` of a file that was written, and says something else when it is read again. */
export const NOT_THE_SAME = 'READBACK';

/** A file that is being written. */
export interface NewFile {
  /** Writes behind what was written before. */
  writeFile(bytes: Uint8Array): Promise<void>;
  /** Waits until everything is on the disk. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The file system as far as saving needs it; tests pass one that fails where they say. */
export interface SaveSteps {
  /** Opens a file that is not there yet. */
  createNew(place: string): Promise<NewFile>;
  readBack(place: string): Promise<Uint8Array>;
  replace(from: string, to: string): Promise<void>;
  remove(place: string): Promise<void>;
  /** Waits until the names in a folder are on the disk, so that a rename outlasts a power cut. */
  syncFolder(folder: string): Promise<void>;
  pause(milliseconds: number): Promise<void>;
}

/** The real file system. */
export const DISK: SaveSteps = {
  createNew: (place) => open(place, 'wx'),
  readBack: async (place) => new Uint8Array(await readFile(place)),
  replace: rename,
  remove: (place) => rm(place, { force: true }),
  async syncFolder(folder) {
    const opened = await open(folder, 'r');
    try {
      await opened.sync();
    } finally {
      await opened.close();
    }
  },
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** The system's code of a failure, such as ENOSPC. Throws what is no failure of the system. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

/** What the page is told of a place that cannot be written to. Throws what is no failure of the system. */
export function failureOf(error: unknown, name: string): Extract<SaveOutcome, { outcome: 'failed' }> {
  const detail = codeOf(error);
  return { outcome: 'failed', code: WRITING.get(detail) ?? 'fileNotSaved', name, detail };
}

/** True when both hold the same bytes. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** Clears a file away after a failure: with the stick pulled there is no way to, and the first failure is the one to report. */
export async function removeQuietly(place: string, disk: Pick<SaveSteps, 'remove'>): Promise<void> {
  try {
    await disk.remove(place);
  } catch (error) {
    codeOf(error);
  }
}

/** Closes a file after a failure, which is the one to report. */
async function closeQuietly(file: NewFile): Promise<void> {
  try {
    await file.close();
  } catch (error) {
    codeOf(error);
  }
}

/** Writes behind what is in an open file, waits until it is on the disk, and closes the file, also when that fails. */
export async function writeAndClose(file: NewFile, bytes: Uint8Array): Promise<void> {
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    await closeQuietly(file);
    throw error;
  }
  await file.close();
}

/** Puts a file into its place; one that is held is tried again for less than a second. */
async function replacePatiently(from: string, to: string, disk: SaveSteps): Promise<void> {
  for (const wait of WAITS_MS) {
    try {
      await disk.replace(from, to);
      return;
    } catch (error) {
      if (!HELD.includes(codeOf(error))) throw error;
    }
    await disk.pause(wait);
  }
  await disk.replace(from, to);
}

/** Flushes a folder where the system can. */
export async function flushFolder(folder: string, disk: SaveSteps): Promise<void> {
  try {
    await disk.syncFolder(folder);
  } catch (error) {
    if (!FOLDER_NOT_FLUSHED.includes(codeOf(error))) throw error;
  }
}

/**
 * Writes a file whole or not at all: into a new file beside it, flushed, read back, then renamed over the target. What was
 * there before stays until that moment. Expected failures are returned; `detail` is the system's code, or NOT_THE_SAME,
 * never a path.
 */
export async function saveFile(
  place: string,
  bytes: Uint8Array,
  disk: SaveSteps = DISK,
): Promise<SaveOutcome> {
  const name = basename(place);
  const half = join(dirname(place), halfFileName(randomUUID()));
  const failed = async (detail: string, meanings: ReadonlyMap<string, SaveFailure>): Promise<SaveOutcome> => {
    await removeQuietly(half, disk);
    return { outcome: 'failed', code: meanings.get(detail) ?? 'fileNotSaved', name, detail };
  };
  try {
    await writeAndClose(await disk.createNew(half), bytes);
    if (!isSame(bytes, await disk.readBack(half))) return failed(NOT_THE_SAME, WRITING);
  } catch (error) {
    return failed(codeOf(error), WRITING);
  }
  try {
    await replacePatiently(half, place, disk);
  } catch (error) {
    return failed(codeOf(error), REPLACING);
  }
  try {
    await flushFolder(dirname(place), disk);
  } catch (error) {
    return failed(codeOf(error), WRITING);
  }
  return { outcome: 'saved', name };
}
