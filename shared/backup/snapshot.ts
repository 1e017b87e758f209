import { gzipSync, strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';
import type { Instant } from '../model/basic.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { DataSet } from '../model/tables.ts';
import { SCHEMA_VERSION } from '../model/tables.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import { gunzipWithin } from './gunzipWithin.ts';
import type { Sha256, TableCounts } from './snapshotFormat.ts';
import {
  countTables,
  LooseContent,
  MAX_CONTENT_BYTES,
  SNAPSHOT_FORMAT,
  SNAPSHOT_FORMAT_VERSION,
  SnapshotContent,
  SnapshotSeal,
  SnapshotVersion,
  tableNames,
} from './snapshotFormat.ts';
import { upgradeTables } from './upgradeTables.ts';

/** What a snapshot says of itself. */
export interface SnapshotFacts {
  readonly createdAt: Instant;
  readonly appVersion: string;
  readonly deviceId: string;
}

/** A snapshot that was read and found whole: its data may replace the database as it is. */
export interface Snapshot extends SnapshotFacts {
  readonly schemaVersion: number;
  readonly counts: TableCounts;
  readonly data: DataSet;
}

const NEW_LINE = 0x0a;

/** Packs the whole of the office's data into the bytes of a snapshot file. */
export async function writeSnapshot(
  data: DataSet,
  facts: SnapshotFacts,
  sha256: Sha256,
): Promise<Uint8Array> {
  const content = strToU8(
    JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...facts, counts: countTables(data), tables: data }),
  );
  const format = `${SNAPSHOT_FORMAT}/${SNAPSHOT_FORMAT_VERSION}`;
  const seal = strToU8(`${JSON.stringify({ format, sha256: await sha256(content) })}\n`);
  const whole = new Uint8Array(seal.length + content.length);
  whole.set(seal);
  whole.set(content, seal.length);
  // The time in gzip's own head is left out: createdAt tells it, and equal data make equal bytes.
  return gzipSync(whole, { mtime: 0 });
}

function damaged(detail: string): { readonly ok: false; readonly problem: Problem } {
  return failure(problem('snapshotDamaged', { detail }));
}

/** The value of a JSON text; undefined when it is none. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
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
 * @returns `snapshotNotSunflower`, `snapshotNewer` (format or schema) or `snapshotDamaged` with the place; never a part.
 */
export async function readSnapshot(bytes: Uint8Array, sha256: Sha256): Promise<Result<Snapshot, Problem>> {
  const unpacked = gunzipWithin(bytes, MAX_CONTENT_BYTES);
  if (!unpacked.ok) {
    return unpacked.problem === 'notGzip' ? failure(problem('snapshotNotSunflower')) : damaged('gzip');
  }
  const whole = unpacked.value;
  const lineEnd = whole.indexOf(NEW_LINE);
  const seal = v.safeParse(SnapshotSeal, lineEnd < 0 ? undefined : parseJson(whole.subarray(0, lineEnd)));
  if (!seal.success) return failure(problem('snapshotNotSunflower'));

  const found = Number(seal.output.format.slice(SNAPSHOT_FORMAT.length + 1));
  if (found > SNAPSHOT_FORMAT_VERSION) {
    return failure(problem('snapshotNewer', { found, supported: SNAPSHOT_FORMAT_VERSION }));
  }
  const contentBytes = whole.subarray(lineEnd + 1);
  if ((await sha256(contentBytes)) !== seal.output.sha256) return damaged('SHA-256');
  return readContent(parseJson(contentBytes));
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
  const { tables, counts, createdAt, appVersion, deviceId } = content.output;
  const data: DataSet = tables;
  const contradiction = findContradiction(data, counts);
  if (contradiction) return damaged(contradiction);
  return success({ schemaVersion, createdAt, appVersion, deviceId, counts: countTables(data), data });
}
