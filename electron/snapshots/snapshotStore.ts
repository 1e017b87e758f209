import { join } from 'node:path';
import { isHalfFile, isLeftOver } from '../../shared/backup/halfFile.ts';
import { nextSnapshot, snapshotsAmong, surplusAt } from '../../shared/backup/nextSnapshot.ts';
import { snapshotFacts } from '../../shared/backup/snapshotName.ts';
import { failure, type Result, success } from '../../shared/model/result.ts';
import type {
  KeepSnapshotOutcome,
  KeepSnapshotRequest,
  StoredSnapshot,
} from '../../shared/snapshotFolder.ts';
import { codeOf, removeQuietly } from '../saveFile.ts';
import type { FolderEntry, FolderSteps } from './folderDisk.ts';
import { type FolderFailed, folderFailure } from './folderFailure.ts';
import { writeInFolder } from './writeInFolder.ts';

/** What keeping needs of the PC. */
export interface StoreMeans {
  readonly disk: FolderSteps;
  now(): Date;
  /** Told of what went wrong beside the work, which itself succeeded. */
  log(what: string, error: unknown): void;
}

async function look(
  folder: string,
  disk: FolderSteps,
): Promise<Result<readonly FolderEntry[], FolderFailed>> {
  try {
    return success(await disk.list(folder));
  } catch (error) {
    return failure(folderFailure(error, folder));
  }
}

/** The snapshots in a folder, newest first; what else lies there is left alone. */
export async function listFolder(
  folder: string,
  disk: FolderSteps,
): Promise<Result<StoredSnapshot[], FolderFailed>> {
  const seen = await look(folder, disk);
  if (!seen.ok) return seen;
  const files: { name: string; size: number }[] = [];
  for (const { name, isFile } of seen.value) {
    if (!isFile || !snapshotFacts(name)) continue;
    try {
      files.push({ name, size: await disk.sizeOf(join(folder, name)) });
    } catch (error) {
      const detail = codeOf(error);
      // Deleted by somebody between the two looks.
      if (detail === 'ENOENT') continue;
      return failure({ outcome: 'failed', code: 'fileNotRead', name, detail });
    }
  }
  return success(snapshotsAmong(files));
}

/** Clears away what a program that was ended while writing has left, a day later. */
async function clearLeftovers(
  folder: string,
  entries: readonly FolderEntry[],
  { disk, now, log }: StoreMeans,
): Promise<void> {
  for (const { name, isFile } of entries) {
    if (!isFile || !isHalfFile(name)) continue;
    const place = join(folder, name);
    try {
      if (isLeftOver(await disk.writtenAt(place), now().getTime())) await disk.remove(place);
    } catch (error) {
      codeOf(error);
      log('leftoverStays', error);
    }
  }
}

async function dropSurplus(folder: string, { disk, now, log }: StoreMeans): Promise<void> {
  const listed = await listFolder(folder, disk);
  if (!listed.ok) {
    log('surplusStays', new Error(listed.problem.detail));
    return;
  }
  for (const name of surplusAt(listed.value, now())) {
    try {
      await disk.remove(join(folder, name));
    } catch (error) {
      codeOf(error);
      log('surplusStays', error);
    }
  }
}

/** Writes a snapshot into a folder that is there, reads it back, and only then drops those that are no longer kept. */
export async function keepInFolder(
  folder: string,
  { reason, isLocked, bytes }: KeepSnapshotRequest,
  means: StoreMeans,
): Promise<KeepSnapshotOutcome> {
  const seen = await look(folder, means.disk);
  if (!seen.ok) return seen.problem;
  const names = seen.value.map(({ name }) => name);
  const { name, madeAt } = nextSnapshot(names, means.now(), { reason, isLocked });
  const failed = await writeInFolder(folder, name, bytes, means.disk);
  if (failed) {
    // The name was free: what may lie under it now is ours, and was not proved.
    await removeQuietly(join(folder, name), means.disk);
    return failed;
  }
  await clearLeftovers(folder, seen.value, means);
  await dropSurplus(folder, means);
  return { outcome: 'kept', snapshot: { name, madeAt, reason, isLocked, size: bytes.byteLength } };
}
