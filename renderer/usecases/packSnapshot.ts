import type { SnapshotKey } from '../../shared/backup/lockedFile.ts';
import { lockFile, unlockFile } from '../../shared/backup/lockedFile.ts';
import type { SnapshotFacts } from '../../shared/backup/snapshot.ts';
import { readSnapshot, writeSnapshot } from '../../shared/backup/snapshot.ts';
import type { TableCounts } from '../../shared/backup/snapshotFormat.ts';
import { countTables, tableNames } from '../../shared/backup/snapshotFormat.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { DataSet } from '../../shared/model/tables.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { journalMark } from '../db/journalMark.ts';
import { readDataSet, readDataSetCalmly } from '../db/readDataSet.ts';
import { findBadRows } from '../db/setAside.ts';
import { webCipher } from '../platform/cipher.ts';
import { sha256 } from '../platform/sha256.ts';

/** A snapshot ready to be written: its bytes were read back and counted. */
export interface PackedSnapshot {
  readonly bytes: Uint8Array;
  readonly counts: TableCounts;
  /** State of the journal that it holds. */
  readonly mark: string;
}

/** How often data that are being written are read calmly before the writers have to wait. */
const CALM_TRIES = 3;

async function readPresent(
  db: SunflowerDatabase,
): Promise<{ readonly data: DataSet; readonly mark: string }> {
  for (let time = 0; time < CALM_TRIES; time += 1) {
    const read = await readDataSetCalmly(db);
    if (read) return read;
  }
  // Never later than the data: a mark that is too old only makes one snapshot more.
  const mark = await journalMark(db);
  return { mark, data: await readDataSet(db) };
}

/** Rows of each table are too many to be told one by one: how many are no records, and the first of them. */
function damagedRows(data: DataSet): Problem | null {
  const bad = tableNames().flatMap((table) => findBadRows(table, data[table]));
  const [first] = bad;
  return first ? problem('rowsDamaged', { count: bad.length, detail: `${first.table}: ${first.why}` }) : null;
}

async function locked(bytes: Uint8Array, key: SnapshotKey<CryptoKey>): Promise<Result<Uint8Array, Problem>> {
  const secret = await lockFile(bytes, key, webCipher, sha256);
  const back = await unlockFile(secret, async () => key, webCipher, sha256);
  const isSame =
    back.ok && back.value.length === bytes.length && (await sha256(back.value)) === (await sha256(bytes));
  return isSame ? success(secret) : failure(problem('snapshotNotVerified', { detail: 'AES' }));
}

/**
 * Packs the whole of the office's data, reads the bytes back and counts them, and locks them where there is a key.
 * @returns `rowsDamaged` when the database holds rows that are no records, `snapshotNotVerified`
 */
export async function packSnapshot(
  db: SunflowerDatabase,
  facts: SnapshotFacts,
  key: SnapshotKey<CryptoKey> | null,
): Promise<Result<PackedSnapshot, Problem>> {
  const { data, mark } = await readPresent(db);
  const plain = await writeSnapshot(data, facts, sha256);
  const back = await readSnapshot(plain, sha256);
  if (!back.ok) {
    const { detail = '?' } = back.problem.params;
    return failure(damagedRows(data) ?? problem('snapshotNotVerified', { detail }));
  }
  const counts = countTables(data);
  const differing = tableNames().find((table) => back.value.counts[table] !== counts[table]);
  if (differing) return failure(problem('snapshotNotVerified', { detail: differing }));
  const bytes = key ? await locked(plain, key) : success(plain);
  return bytes.ok ? success({ bytes: bytes.value, counts, mark }) : bytes;
}
