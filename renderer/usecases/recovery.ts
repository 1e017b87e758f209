import { sealFile } from '../../shared/backup/sealedFile.ts';
import type { Snapshot } from '../../shared/backup/snapshot.ts';
import { SNAPSHOT_FORMAT, tableNames } from '../../shared/backup/snapshotFormat.ts';
import { applyChanges } from '../../shared/changeLog/applyChanges.ts';
import { followLogs } from '../../shared/changeLog/followLogs.ts';
import { safeFileName } from '../../shared/hostFiles.ts';
import type { Instant } from '../../shared/model/basic.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { DataSet } from '../../shared/model/tables.ts';
import { SCHEMA_VERSION } from '../../shared/model/tables.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { replaceAll } from '../db/change.ts';
import { nowInstant, todayLocal } from '../db/clock.ts';
import { makeId } from '../db/makeId.ts';
import { closeDatabase, openDatabase } from '../db/openDatabase.ts';
import type { RawData } from '../db/rawDatabase.ts';
import { AFRESH, deleteDatabase, readRaw } from '../db/rawDatabase.ts';
import { replaceDataSet } from '../db/replaceDataSet.ts';
import { allowWriting } from '../db/writing.ts';
import { forgetData } from '../platform/dataHint.ts';
import { desktop } from '../platform/desktop.ts';
import { sha256 } from '../platform/sha256.ts';
import type { SnapshotNaming } from './backup.ts';
import { readLogs } from './changeLog.ts';
import { hostProblem, savedName } from './fileOutcome.ts';
import type { OpenedFile } from './openFiles.ts';
import { unpackSnapshot } from './unpackSnapshot.ts';

/* What helps when the data cannot be opened, or are gone. Nothing here needs an open database. */

/** Packs what was read of a database of whatever version, as the program that wrote it would have. */
async function packRaw({ schemaVersion, deviceId, tables }: RawData): Promise<Uint8Array> {
  const all = schemaVersion === SCHEMA_VERSION ? emptyTables() : {};
  const whole: Readonly<Record<string, readonly unknown[]>> = { ...all, ...tables };
  const counts = Object.fromEntries(Object.entries(whole).map(([name, rows]) => [name, rows.length]));
  const appVersion = (await desktop().appInfo()).version;
  const content = { schemaVersion, createdAt: nowInstant(), appVersion, deviceId, counts, tables: whole };
  return sealFile(content, SNAPSHOT_FORMAT, sha256);
}

function emptyTables(): Record<string, readonly unknown[]> {
  return Object.fromEntries(tableNames().map((name) => [name, []]));
}

/**
 * Keeps a database of an older program as a snapshot before it is upgraded.
 * @returns why it could not be kept
 */
export async function keepBeforeUpgrade(): Promise<Result<true, Problem>> {
  const raw = await readRaw({ isStrict: false });
  if (!raw || raw.rows === 0) return success(true);
  return keepRaw(raw, 'beforeUpgrade');
}

async function keepRaw(
  raw: RawData,
  reason: 'beforeUpgrade' | 'beforeRestore',
): Promise<Result<true, Problem>> {
  const bytes = new Uint8Array(await packRaw(raw));
  const kept = await desktop().keepSnapshot({ reason, isLocked: false, bytes });
  return kept.outcome === 'kept' ? success(true) : failure(hostProblem(kept));
}

/** What came of saving what can still be read. */
export interface Rescued {
  readonly name: string;
  readonly rows: number;
  readonly lost: number;
}

async function tryToRead(isStrict: boolean): Promise<RawData | null> {
  try {
    return await readRaw({ isStrict });
  } catch (error) {
    // Not even that can be opened: there is nothing to be read, which is what the caller is told.
    if (error instanceof Error) return null;
    throw error;
  }
}

/**
 * Saves what can still be read as a snapshot file.
 * @returns null when the user cancelled; `nothingToRescue`
 */
export async function rescueData(naming: SnapshotNaming): Promise<Result<Rescued | null, Problem>> {
  const raw = await tryToRead(true);
  if (!raw || raw.rows === 0) return failure(problem('nothingToRescue'));
  const suggestedName = safeFileName(naming({ name: '', date: todayLocal() }), 'snapshot');
  const bytes = new Uint8Array(await packRaw(raw));
  const written = savedName(await desktop().saveFile({ suggestedName, kind: 'snapshot', bytes }));
  if (!written.ok || written.value === null) return written.ok ? success(null) : written;
  return success({ name: written.value, rows: raw.rows, lost: raw.lost });
}

/**
 * Reads a snapshot where there is no database to compare it with.
 * @returns `snapshotNeedsPassword`, `snapshotWrongPassword`, or why it cannot be restored
 */
export function readForRecovery(
  { bytes }: OpenedFile,
  password: string | null,
): Promise<Result<Snapshot, Problem>> {
  return unpackSnapshot(null, bytes, password);
}

/** What was changed after a snapshot was made, as the change log beside the database holds it. */
export interface LaterChanges {
  /** How many changes, and when the last of them was made; null where there is none. */
  readonly count: number;
  readonly lastAt: Instant | null;
  /** False when something that was changed after them is missing. */
  readonly isComplete: boolean;
  /** The snapshot with them. */
  readonly data: DataSet;
}

/** What this PC logged after a snapshot; null where nothing was, or it cannot be used. */
export async function readLaterChanges(snapshot: Snapshot): Promise<LaterChanges | null> {
  const { changesFrom, schemaVersion, data } = snapshot;
  const later = changesFrom && followLogs(await readLogs(), changesFrom, schemaVersion);
  if (!later || schemaVersion !== SCHEMA_VERSION) return null;
  const applied = applyChanges(data, later.lines);
  if (!applied.ok) return null;
  const { lastAt, isComplete, lines } = later;
  return { count: lines.length, lastAt, isComplete, data: applied.value };
}

/**
 * Puts a snapshot in the place of a database that cannot be opened. What can still be read of that is kept first; where
 * it belongs to a newer program it must be.
 * @param data of the snapshot, or with what was changed after it
 */
export async function restoreInPlace(
  data: DataSet,
  fileName: string,
  { mustKeep }: { readonly mustKeep: boolean },
): Promise<Result<true, Problem>> {
  const raw = await tryToRead(false);
  if (raw && raw.rows > 0) {
    const kept = await keepRaw(raw, 'beforeRestore');
    if (!kept.ok && mustKeep) return kept;
  } else if (mustKeep && !raw) return failure(problem('nothingToRescue'));
  closeDatabase();
  await deleteDatabase();
  const opened = await openDatabase(makeId);
  if (!opened.ok) return opened;
  allowWriting(true);
  await replaceAll(changeLabel('restoreSnapshot', { name: fileName }), (db) => replaceDataSet(db, data));
  return success(true);
}

/** The data that were here are not wanted any more: an empty database is right from now on. Snapshots stay. */
export async function startAfresh(): Promise<Result<true, Problem>> {
  const opened = await openDatabase(makeId);
  if (!opened.ok) return opened;
  await opened.value.meta.put({ key: AFRESH, value: nowInstant() });
  closeDatabase();
  forgetData();
  return success(true);
}
