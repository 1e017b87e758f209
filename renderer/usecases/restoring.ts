import type { TableDifference } from '../../shared/backup/compareData.ts';
import { compareData } from '../../shared/backup/compareData.ts';
import { isLockedFile } from '../../shared/backup/lockedFile.ts';
import type { PartPlan, RestorePart } from '../../shared/backup/restorePart.ts';
import { planPart } from '../../shared/backup/restorePart.ts';
import type { Snapshot } from '../../shared/backup/snapshot.ts';
import type { SnapshotName } from '../../shared/backup/snapshotName.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { change, replaceAll } from '../db/change.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { isQuotaExceeded } from '../db/isQuotaExceeded.ts';
import { journalMark } from '../db/journalMark.ts';
import { database } from '../db/openDatabase.ts';
import { readDataSet } from '../db/readDataSet.ts';
import { replaceDataSet } from '../db/replaceDataSet.ts';
import { forgetSequences } from '../db/sequence.ts';
import { desktop } from '../platform/desktop.ts';
import type { SnapshotNaming } from './backup.ts';
import { saveSnapshot } from './backup.ts';
import type { OpenedFile } from './openFiles.ts';
import { chooseFile, filesOf } from './openFiles.ts';
import { keepBefore } from './snapshots.ts';
import { unpackSnapshot } from './unpackSnapshot.ts';

/** A snapshot that was opened and found whole, beside what is here now. Nothing has been changed yet. */
export interface SnapshotPreview {
  readonly fileName: string;
  readonly snapshot: Snapshot;
  /** Name of the community that is here now; null in an empty database. */
  readonly presentName: string | null;
  readonly differences: readonly TableDifference[];
  /** People who were deleted for good after it was made: restoring all of it would bring them back. */
  readonly erasedSince: number;
  /** State of the data that it was compared with. */
  readonly mark: string;
}

/** Where a snapshot is opened from: a file that the user chooses, or one that is kept. */
export type SnapshotSource =
  | { readonly kind: 'file' }
  | { readonly kind: 'kept'; readonly name: SnapshotName };

/** Reads the bytes of a snapshot. @returns null when the user cancelled; why the file was not read otherwise */
export async function openSnapshot(source: SnapshotSource): Promise<Result<OpenedFile | null, Problem>> {
  if (source.kind === 'file') return chooseFile('snapshot');
  const opened = filesOf(await desktop().readSnapshot({ name: source.name }));
  return opened.ok ? success(opened.value[0] ?? null) : opened;
}

/** Whether the user has to be asked for a password before this file can be read. */
export function isLocked({ bytes }: OpenedFile): boolean {
  return isLockedFile(bytes);
}

async function erasedSince(db: SunflowerDatabase, { createdAt }: Snapshot): Promise<number> {
  return db.journal.filter(({ label, at }) => label.key === 'eraseVolunteer' && at > createdAt).count();
}

/**
 * Checks all of a snapshot and compares it with what is here; nothing is changed.
 * @param password what the user typed; null when nobody was asked: the key of this PC may open it.
 * @returns `snapshotNeedsPassword`, `snapshotWrongPassword`, or why the file cannot be restored
 */
export async function previewSnapshot(
  { name, bytes }: OpenedFile,
  password: string | null,
): Promise<Result<SnapshotPreview, Problem>> {
  const db = database();
  const read = await unpackSnapshot(db, bytes, password);
  if (!read.ok) return read;
  const mark = await journalMark(db);
  const present = await readDataSet(db);
  return success({
    fileName: name,
    snapshot: read.value,
    presentName: present.community[0]?.name ?? null,
    differences: compareData(present, read.value.data),
    erasedSince: await erasedSince(db, read.value),
    mark,
  });
}

/** The present state is kept, or saved as a file when the folder cannot be written to, before anything is put in its place. */
async function keepPresent(naming: SnapshotNaming): Promise<Result<true, Problem>> {
  const kept = await keepBefore('beforeRestore');
  if (kept.ok) return success(true);
  const saved = await saveSnapshot(naming);
  if (!saved.ok) return saved;
  return saved.value === null ? failure(problem('presentNotSaved')) : success(true);
}

/**
 * Puts the snapshot in the place of everything that is here, all or nothing. The present state is kept first, because a
 * restore cannot be undone.
 * @returns `presentNotSaved` when that was neither possible nor wanted, `diskFull` when there is no room.
 */
export async function restoreSnapshot(
  { presentName, fileName, snapshot }: SnapshotPreview,
  naming: SnapshotNaming,
): Promise<Result<true, Problem>> {
  if (presentName !== null) {
    const kept = await keepPresent(naming);
    if (!kept.ok) return kept;
  }
  try {
    await replaceAll(changeLabel('restoreSnapshot', { name: fileName }), (db) =>
      replaceDataSet(db, snapshot.data),
    );
  } catch (error) {
    if (isQuotaExceeded(error)) return failure(problem('diskFull', { name: fileName }));
    throw error;
  }
  return success(true);
}

/** What restoring a part would do, for the preview. @returns `fairArchived`, `sampleMixed` */
export async function previewPart(
  { snapshot }: SnapshotPreview,
  part: RestorePart,
): Promise<Result<PartPlan, Problem>> {
  return planPart(await readDataSet(database()), snapshot.data, part);
}

async function carryOut(db: SunflowerDatabase, { puts, deletes }: PartPlan): Promise<void> {
  for (const [table, ids] of deletes) await db.table(table).bulkDelete([...ids]);
  for (const [table, rows] of puts) await db.table<object, string>(table).bulkPut([...rows]);
}

/**
 * Restores a part of a snapshot as one change that can be undone.
 * @returns how many records were written; `restoreStale` when something was changed since the preview
 */
export async function restorePart(
  preview: SnapshotPreview,
  part: RestorePart,
  naming: SnapshotNaming,
): Promise<Result<number, Problem>> {
  const kept = await keepPresent(naming);
  if (!kept.ok) return kept;
  const plan = await previewPart(preview, part);
  if (!plan.ok) return plan;
  const count = plan.value.brought + plan.value.putBack + plan.value.takenAway;
  return change(changeLabel('restorePart', { name: preview.fileName, count }), async (db) => {
    if ((await journalMark(db)) !== preview.mark) return failure(problem('restoreStale'));
    await carryOut(db, plan.value);
    forgetSequences(db);
    return success(count);
  });
}
