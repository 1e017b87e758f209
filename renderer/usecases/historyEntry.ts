import type { NetChange } from '../../shared/history/netChanges.ts';
import { netChanges } from '../../shared/history/netChanges.ts';
import { ownersOf } from '../../shared/history/touches.ts';
import type { FieldImage, JournalEntry } from '../../shared/model/journal.ts';
import type { DataTable } from '../../shared/model/tables.ts';
import { createRecordBook } from '../../shared/records/createRecordBook.ts';
import type { RecordBook } from '../../shared/records/recordBook.ts';
import { isImage } from '../../shared/records/recordBook.ts';
import { groupBy } from '../../shared/stats/groupBy.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import { useLive } from './useLive.ts';

/** One entry of the journal with what it made of each record in the end. */
export interface HistoryEntry {
  readonly entry: JournalEntry;
  readonly changes: readonly NetChange[];
  /** False when another PC made the change. */
  readonly isFromHere: boolean;
}

/** One entry of the journal, live; null when the journal has dropped it, undefined while reading. */
export function useHistoryEntry(id: string): HistoryEntry | null | undefined {
  return useLive(async () => {
    const db = database();
    const [entry, device] = await Promise.all([db.journal.get(id), db.meta.get('deviceId')]);
    if (!entry) return null;
    return { entry, changes: netChanges(entry.changes), isFromHere: entry.deviceId === device?.value };
  }, [id]);
}

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

async function readBook(
  changes: readonly NetChange[],
  lastKnown: ReadonlyMap<string, FieldImage>,
): Promise<RecordBook> {
  const db = database();
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

/**
 * Names for everything that some changes are about, live; undefined while reading.
 * @param lastKnown records that may be gone by now, see {@link createRecordBook}
 */
export function useRecordBook(
  changes: readonly NetChange[],
  lastKnown: ReadonlyMap<string, FieldImage>,
): RecordBook | undefined {
  return useLive(() => readBook(changes, lastKnown), [changes, lastKnown]);
}
