import type { NetChange } from '../../shared/history/netChanges.ts';
import { ownersOf } from '../../shared/history/touches.ts';
import type { FieldImage } from '../../shared/model/journal.ts';
import type { DataTable } from '../../shared/model/tables.ts';
import { createRecordBook } from '../../shared/records/createRecordBook.ts';
import type { RecordBook } from '../../shared/records/recordBook.ts';
import { isImage } from '../../shared/records/recordBook.ts';
import { groupBy } from '../../shared/stats/groupBy.ts';
import type { SunflowerDatabase } from '../db/database.ts';

/** Registers are small enough to be read whole; records of fairs are read fair by fair. */
const REGISTERS = [
  'volunteers',
  'groups',
  'categories',
  'serviceItems',
  'partnerUnits',
] as const satisfies readonly DataTable[];
const OF_FAIRS = ['slots', 'stalls', 'needs', 'bookings'] as const satisfies readonly DataTable[];

function imagesOf(rows: readonly unknown[]): readonly FieldImage[] {
  return rows.filter(isImage);
}

async function readOwn(
  db: SunflowerDatabase,
  changes: readonly NetChange[],
): Promise<ReadonlyMap<DataTable, readonly FieldImage[]>> {
  const own = new Map<DataTable, readonly FieldImage[]>();
  for (const [table, ofTable] of groupBy(changes, (change) => change.table)) {
    const rows = await db.table<unknown, string>(table).bulkGet(ofTable.map(({ key }) => key));
    own.set(table, imagesOf(rows));
  }
  return own;
}

/**
 * Reads names for everything that some records name; also inside a transaction.
 * @param lastKnown records that may not be here, see {@link createRecordBook}
 */
export async function readRecordBook(
  db: SunflowerDatabase,
  changes: readonly NetChange[],
  lastKnown: ReadonlyMap<string, FieldImage>,
): Promise<RecordBook> {
  if (changes.length === 0) return createRecordBook({}, lastKnown);
  const own = await readOwn(db, changes);
  const present: Partial<Record<DataTable, readonly FieldImage[]>> = Object.fromEntries(own);
  for (const table of REGISTERS) present[table] = imagesOf(await db.table<unknown>(table).toArray());
  const named = changes.flatMap(({ table, key, before, after }) =>
    [before, after].flatMap((image) => (image ? ownersOf(table, key, image).fairs : [])),
  );
  const stored = [...own].flatMap(([table, rows]) =>
    rows.flatMap((row) => ownersOf(table, String(row.id), row).fairs),
  );
  const fairs = [...new Set([...named, ...stored])];
  for (const table of OF_FAIRS) {
    const rows = await db.table<unknown>(table).where('fairId').anyOf(fairs).toArray();
    present[table] = [...imagesOf(rows), ...(own.get(table) ?? [])];
  }
  return createRecordBook(present, lastKnown);
}
