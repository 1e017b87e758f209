import * as v from 'valibot';
import type { LogId } from '../changeLog/logFormat.ts';
import type { Instant } from '../model/basic.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { DataSet } from '../model/tables.ts';
import { SCHEMA_VERSION } from '../model/tables.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import type { SealedFailure, Sha256 } from './sealedFile.ts';
import { openSealed, sealFile } from './sealedFile.ts';
import type { TableCounts } from './snapshotFormat.ts';
import {
  countTables,
  LooseContent,
  SNAPSHOT_FORMAT,
  SnapshotContent,
  SnapshotVersion,
  tableNames,
} from './snapshotFormat.ts';
import { upgradeTables } from './upgradeTables.ts';

/** What a snapshot says of itself. */
export interface SnapshotFacts {
  readonly createdAt: Instant;
  readonly appVersion: string;
  readonly deviceId: string;
  /** File of the change log in which goes on what this snapshot may lack; left out where none was begun. */
  readonly changesFrom?: LogId;
}

/** A snapshot that was read and found whole: its data may replace the database as it is. */
export interface Snapshot extends SnapshotFacts {
  readonly schemaVersion: number;
  readonly counts: TableCounts;
  readonly data: DataSet;
}

/** Packs the whole of the office's data into the bytes of a snapshot file. */
export function writeSnapshot(data: DataSet, facts: SnapshotFacts, sha256: Sha256): Promise<Uint8Array> {
  const content = { schemaVersion: SCHEMA_VERSION, ...facts, counts: countTables(data), tables: data };
  return sealFile(content, SNAPSHOT_FORMAT, sha256);
}

function damaged(detail: string): { readonly ok: false; readonly problem: Problem } {
  return failure(problem('snapshotDamaged', { detail }));
}

/** Why a file is no snapshot that can be read, as a sentence for the user. */
function sealProblem(reason: SealedFailure): Problem {
  switch (reason.kind) {
    case 'foreign':
      return problem('snapshotNotSunflower');
    case 'truncated':
      return problem('snapshotTruncated');
    case 'altered':
      return problem('snapshotAltered');
    case 'damaged':
      return problem('snapshotDamaged', { detail: reason.detail });
    case 'newer':
      return problem('snapshotNewer', { found: reason.found, supported: reason.supported });
  }
}

/** First place where the data contradict themselves: a count that differs or an id used twice; null when there is none. */
function findContradiction(data: DataSet, counts: Readonly<Record<string, number>>): string | null {
  for (const table of tableNames()) {
    const rows = data[table];
    if (counts[table] !== rows.length) return `${table}: ${rows.length} / ${counts[table] ?? '?'}`;
    const ids = new Set<string>();
    for (const { id } of rows) {
      if (ids.has(id)) return `${table}: ${id} × 2`;
      ids.add(id);
    }
  }
  return null;
}

/**
 * Reads a snapshot and checks all of it: checksum, versions, every record, the counts.
 * @returns `snapshotNotSunflower`, `snapshotTruncated`, `snapshotDamaged` with the place, `snapshotAltered`, or
 * `snapshotNewer` (format or schema); never a part.
 */
export async function readSnapshot(bytes: Uint8Array, sha256: Sha256): Promise<Result<Snapshot, Problem>> {
  const opened = await openSealed(bytes, SNAPSHOT_FORMAT, sha256);
  return opened.ok ? readContent(opened.value) : failure(sealProblem(opened.problem));
}

/** A snapshot of an older schema brought up to today's: records upgraded, new tables counted as empty. */
function upgradeContent(json: unknown, schemaVersion: number): unknown {
  const content = v.safeParse(LooseContent, json);
  if (schemaVersion === SCHEMA_VERSION || !content.success) return json;
  const tables = upgradeTables(content.output.tables, schemaVersion);
  const fresh = Object.keys(tables).filter((name) => !Object.hasOwn(content.output.tables, name));
  const counts = { ...content.output.counts, ...Object.fromEntries(fresh.map((name) => [name, 0])) };
  return { ...content.output, tables, counts };
}

function readContent(json: unknown): Result<Snapshot, Problem> {
  const version = v.safeParse(SnapshotVersion, json);
  if (!version.success) return damaged('schemaVersion');
  const { schemaVersion } = version.output;
  if (schemaVersion > SCHEMA_VERSION) {
    return failure(problem('snapshotNewer', { found: schemaVersion, supported: SCHEMA_VERSION }));
  }
  const content = v.safeParse(SnapshotContent, upgradeContent(json, schemaVersion), { abortEarly: true });
  if (!content.success) return damaged(v.getDotPath(content.issues[0]) ?? content.issues[0].message);
  const { tables, counts, createdAt, appVersion, deviceId, changesFrom } = content.output;
  const data: DataSet = tables;
  const contradiction = findContradiction(data, counts);
  if (contradiction) return damaged(contradiction);
  const facts = { createdAt, appVersion, deviceId, ...(changesFrom ? { changesFrom } : {}) };
  return success({ schemaVersion, ...facts, counts: countTables(data), data });
}
