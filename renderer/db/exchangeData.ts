import { placesOf } from '../../shared/exchange/mergePackage.ts';
import type { LocalPart } from '../../shared/exchange/mergeTypes.ts';
import type { RecordStamp, Vector } from '../../shared/exchange/stamp.ts';
import { stampKey } from '../../shared/exchange/stamp.ts';
import type { AnyRow, Reference } from '../../shared/model/references.ts';
import { fairOfRow, REFERENCES, referencesOf, referredIds } from '../../shared/model/references.ts';
import type { DataSet, DataTable } from '../../shared/model/tables.ts';
import { dataTableNames } from './change.ts';
import type { SunflowerDatabase } from './database.ts';
import { readDataSet } from './readDataSet.ts';
import { lastStamped, replicaOf, SEEN_PREFIX } from './stamping.ts';

/** Everything that is here with its stamps, at one moment. */
export function readWithStamps(
  db: SunflowerDatabase,
): Promise<{ readonly data: DataSet; readonly stamps: readonly RecordStamp[] }> {
  return db.transaction('r', [...dataTableNames(), 'stamps'], async () => ({
    data: await readDataSet(db),
    stamps: await db.stamps.toArray(),
  }));
}

/** Of each PC the greatest moment up to which everything is here; needs what `learnStamping` reads. */
export async function readVector(db: SunflowerDatabase): Promise<Vector> {
  const seen = await db.meta.where('key').startsWith(SEEN_PREFIX).toArray();
  return {
    ...Object.fromEntries(seen.map(({ key, value }) => [key.slice(SEEN_PREFIX.length), Number(value)])),
    [replicaOf(db)]: lastStamped(db),
  };
}

/** From now on everything up to these moments is here; inside a transaction that may write `meta`. */
export async function writeVector(db: SunflowerDatabase, vector: Vector): Promise<void> {
  const own = replicaOf(db);
  const others = Object.entries(vector).filter(([replica]) => replica !== own);
  await db.meta.bulkPut(
    others.map(([replica, at]) => ({ key: `${SEEN_PREFIX}${replica}`, value: String(at) })),
  );
}

type IdsByTable = Map<DataTable, Set<string>>;

function note(ids: IdsByTable, table: DataTable, id: string): void {
  const ofTable = ids.get(table) ?? new Set<string>();
  ids.set(table, ofTable.add(id));
}

/** Rows of a table that name one of these records; read by an index where there is one. */
async function readReferring(
  db: SunflowerDatabase,
  table: DataTable,
  reference: Reference,
  doomed: ReadonlyMap<string, AnyRow>,
): Promise<readonly AnyRow[]> {
  const rows = db.table<AnyRow, string>(table);
  const ids = [...doomed.keys()];
  const { indexes } = rows.schema;
  const hasIndex = (path: string): boolean =>
    indexes.some(({ keyPath }) => keyPath === path || (Array.isArray(keyPath) && keyPath[0] === path));
  const isReferring = (row: AnyRow): boolean => referredIds(row, reference).some((id) => doomed.has(id));
  if (reference.path === 'id') {
    return (await rows.bulkGet(ids)).filter((row): row is AnyRow => row !== undefined);
  }
  if (hasIndex(reference.path)) return rows.where(reference.path).anyOf(ids).toArray();
  const fairIds = [...doomed.values()].map((row) => fairOfRow(reference.to, row));
  const ofFairs = fairIds.filter((id): id is string => id !== null);
  if (hasIndex('fairId') && ofFairs.length === fairIds.length) {
    const own = await rows
      .where('fairId')
      .anyOf([...new Set(ofFairs)])
      .toArray();
    return own.filter(isReferring);
  }
  return rows.filter(isReferring).toArray();
}

/**
 * What is here, as far as a package can touch it: the records that it tells of, whatever those belong to, and whatever
 * belongs to what it says was deleted. Also inside a transaction.
 */
export async function readLocalPart(db: SunflowerDatabase, brought: LocalPart): Promise<LocalPart> {
  const ids: IdsByTable = new Map();
  for (const { table, key } of placesOf(brought).values()) note(ids, table, key);
  for (const [table, rows] of brought.rows) {
    for (const row of rows.values()) {
      for (const { table: to, id, need } of referencesOf(table, row)) if (need !== 'told') note(ids, to, id);
    }
  }
  const rows = new Map<DataTable, Map<string, AnyRow>>();
  const keep = (table: DataTable, found: readonly (AnyRow | undefined)[]): void => {
    const ofTable = rows.get(table) ?? new Map<string, AnyRow>();
    rows.set(table, ofTable);
    for (const row of found) if (row) ofTable.set(String(row.id), row);
  };
  for (const [table, ofTable] of ids) {
    keep(table, await db.table<AnyRow, string>(table).bulkGet([...ofTable]));
  }
  // Which of them are closed decides about whatever belongs to them.
  keep(
    'fairs',
    (await db.fairs.toArray()).map((fair) => ({ ...fair })),
  );
  const keys = [...ids].flatMap(([table, ofTable]) => [...ofTable].map((id) => stampKey(table, id)));
  const stamps = new Map<string, RecordStamp>();
  for (const stamp of await db.stamps.bulkGet(keys)) if (stamp) stamps.set(stamp.id, stamp);
  const doomed = new Map<DataTable, Map<string, AnyRow>>();
  for (const { table, key } of placesOf(brought).values()) {
    const row = brought.stamps.get(stampKey(table, key))?.deleted && rows.get(table)?.get(key);
    if (row) doomed.set(table, (doomed.get(table) ?? new Map<string, AnyRow>()).set(key, row));
  }
  for (const table of dataTableNames()) {
    for (const reference of REFERENCES[table]) {
      const named = doomed.get(reference.to);
      if (named && reference.need !== 'told') keep(table, await readReferring(db, table, reference, named));
    }
  }
  return { rows, stamps };
}

/** Rows of tables whose numbers are given once. */
export async function readNumbered(db: SunflowerDatabase): Promise<LocalPart['rows']> {
  const tables = ['volunteers', 'certificates', 'stalls'] as const;
  const read = await Promise.all(tables.map((table) => db.table<AnyRow, string>(table).toArray()));
  return new Map(
    tables.map((table, index): [DataTable, ReadonlyMap<string, AnyRow>] => [
      table,
      new Map(read[index]?.map((row): [string, AnyRow] => [String(row.id), row])),
    ]),
  );
}
