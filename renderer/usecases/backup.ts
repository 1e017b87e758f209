import { type TableCounts, tableNames } from '../../shared/backup/snapshotFormat.ts';
import { safeFileName } from '../../shared/hostFiles.ts';
import type { Instant } from '../../shared/model/basic.ts';
import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { todayLocal } from '../db/clock.ts';
import { countDataSet } from '../db/countDataSet.ts';
import { database } from '../db/openDatabase.ts';
import { desktop } from '../platform/desktop.ts';
import { savedName } from './fileOutcome.ts';
import { setPreference } from './settings.ts';
import { packPresent } from './snapshots.ts';
import { useLive } from './useLive.ts';

/** How a snapshot file is called, in the reader's language. */
export type SnapshotNaming = (p: { readonly name: string; readonly date: string }) => string;

export interface SavedSnapshot {
  readonly fileName: string;
  readonly createdAt: Instant;
  /** Rows found when the written bytes were read back. */
  readonly rows: number;
}

function sumRows(counts: TableCounts): number {
  return tableNames().reduce((sum, table) => sum + counts[table], 0);
}

/**
 * Saves the whole of the data as a snapshot file where the user says, read back and counted.
 * @returns null when the user cancelled; `snapshotNotVerified` or why the file was not written otherwise.
 */
export async function saveSnapshot(naming: SnapshotNaming): Promise<Result<SavedSnapshot | null, Problem>> {
  const packed = await packPresent();
  if (!packed.ok) return packed;
  const { bytes, counts, facts } = packed.value;
  const name = (await database().community.get('community'))?.name ?? '';
  const suggestedName = safeFileName(naming({ name, date: todayLocal() }), 'snapshot');
  const saved = await desktop().saveFile({ suggestedName, kind: 'snapshot', bytes: new Uint8Array(bytes) });
  const written = savedName(saved);
  if (!written.ok || written.value === null) return written.ok ? success(null) : written;
  const { createdAt } = facts;
  await setPreference({ lastSnapshotAt: createdAt, lastCopyAt: createdAt });
  return success({ fileName: written.value, createdAt, rows: sumRows(counts) });
}

/** Rows of each table now; undefined while reading. */
export function useTableCounts(): TableCounts | undefined {
  return useLive(() => countDataSet(database()));
}
