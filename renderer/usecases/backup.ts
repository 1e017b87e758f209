import { Dexie } from 'dexie';
import type { Snapshot } from '../../shared/backup/snapshot.ts';
import { readSnapshot, writeSnapshot } from '../../shared/backup/snapshot.ts';
import type { TableCounts } from '../../shared/backup/snapshotFormat.ts';
import { countTables, tableNames } from '../../shared/backup/snapshotFormat.ts';
import { safeFileName } from '../../shared/hostFiles.ts';
import type { Instant } from '../../shared/model/basic.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { replaceAll } from '../db/change.ts';
import { nowInstant, todayLocal } from '../db/clock.ts';
import { countDataSet } from '../db/countDataSet.ts';
import { database } from '../db/openDatabase.ts';
import { readDataSet } from '../db/readDataSet.ts';
import { replaceDataSet } from '../db/replaceDataSet.ts';
import { desktop } from '../platform/desktop.ts';
import { sha256 } from '../platform/sha256.ts';
import { savedName } from './fileOutcome.ts';
import { chooseFile } from './openFiles.ts';
import { setPreference } from './settings.ts';
import { useLive } from './useLive.ts';

/** How a snapshot file is called, in the reader's language. */
export type SnapshotNaming = (p: { readonly name: string; readonly date: string }) => string;

export interface SavedSnapshot {
  readonly fileName: string;
  readonly createdAt: Instant;
  /** Rows found when the written bytes were read back. */
  readonly rows: number;
}

/** A snapshot that was opened and found whole, beside what is here now. Nothing has been changed yet. */
export interface SnapshotPreview {
  readonly fileName: string;
  readonly snapshot: Snapshot;
  readonly presentCounts: TableCounts;
  /** Name of the community that is here now; null in an empty database. */
  readonly presentName: string | null;
}

function sumRows(counts: TableCounts): number {
  return tableNames().reduce((sum, table) => sum + counts[table], 0);
}

/** Packs the present data and reads the bytes back: what cannot be read back is never handed out as a snapshot. */
async function packPresent(): Promise<
  Result<{ readonly name: string; readonly bytes: Uint8Array; readonly snapshot: Snapshot }, Problem>
> {
  const db = database();
  const data = await readDataSet(db);
  const facts = {
    createdAt: nowInstant(),
    appVersion: (await desktop().appInfo()).version,
    deviceId: (await db.meta.get('deviceId'))?.value ?? 'unknown',
  };
  const bytes = await writeSnapshot(data, facts, sha256);
  const back = await readSnapshot(bytes, sha256);
  if (!back.ok) {
    return failure(problem('snapshotNotVerified', { detail: String(back.problem.params.detail ?? '?') }));
  }
  const [expected, found] = [sumRows(countTables(data)), sumRows(back.value.counts)];
  return expected === found
    ? success({ name: data.community[0]?.name ?? '', bytes, snapshot: back.value })
    : failure(problem('snapshotNotVerified', { detail: `${found} / ${expected}` }));
}

/**
 * Saves the whole of the data as a snapshot file where the user says, read back and counted.
 * @returns null when the user cancelled; `snapshotNotVerified` or why the file was not written otherwise.
 */
export async function saveSnapshot(naming: SnapshotNaming): Promise<Result<SavedSnapshot | null, Problem>> {
  const packed = await packPresent();
  if (!packed.ok) return packed;
  const { name, bytes, snapshot } = packed.value;
  const suggestedName = safeFileName(naming({ name, date: todayLocal() }), 'snapshot');
  const saved = await desktop().saveFile({ suggestedName, kind: 'snapshot', bytes: new Uint8Array(bytes) });
  const written = savedName(saved);
  if (!written.ok || written.value === null) return written.ok ? success(null) : written;
  await setPreference({ lastSnapshotAt: snapshot.createdAt });
  return success({
    fileName: written.value,
    createdAt: snapshot.createdAt,
    rows: sumRows(snapshot.counts),
  });
}

/**
 * Lets the user choose a snapshot file and checks all of it; nothing is changed.
 * @returns null when the user cancelled; why the file cannot be restored otherwise.
 */
export async function openSnapshot(): Promise<Result<SnapshotPreview | null, Problem>> {
  const opened = await chooseFile('snapshot');
  if (!opened.ok || opened.value === null) return opened.ok ? success(null) : opened;
  const { name, bytes } = opened.value;
  const read = await readSnapshot(bytes, sha256);
  if (!read.ok) return read;
  const db = database();
  return success({
    fileName: name,
    snapshot: read.value,
    presentCounts: await countDataSet(db),
    presentName: (await db.community.get('community'))?.name ?? null,
  });
}

/**
 * Puts the snapshot in the place of everything that is here, all or nothing. Data that are here are first saved as a
 * snapshot of their own, because a restore cannot be undone.
 * @returns `presentNotSaved` when the user cancelled that, the reason when it failed, `diskFull` when there is no room.
 */
export async function restoreSnapshot(
  preview: SnapshotPreview,
  naming: SnapshotNaming,
): Promise<Result<true, Problem>> {
  if (preview.presentName !== null) {
    const saved = await saveSnapshot(naming);
    if (!saved.ok) return saved;
    if (saved.value === null) return failure(problem('presentNotSaved'));
  }
  const { fileName, snapshot } = preview;
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

/** IndexedDB reports a full disk on the write or only when the transaction ends. */
function isQuotaExceeded(error: unknown): boolean {
  return (
    error instanceof Dexie.QuotaExceededError ||
    (error instanceof Dexie.AbortError && error.inner instanceof Error && isQuotaName(error.inner.name))
  );
}

function isQuotaName(name: string): boolean {
  return name === 'QuotaExceededError';
}

/** Rows of each table now; undefined while reading. */
export function useTableCounts(): TableCounts | undefined {
  return useLive(() => countDataSet(database()));
}
