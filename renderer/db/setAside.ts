import type { Table } from 'dexie';
import { whyNoRecord } from '../../shared/backup/badRows.ts';
import type { DataTable } from '../../shared/model/tables.ts';

/** A row that was no record: kept as it was, out of the way of everything that reads records. */
export interface SetAsideRow {
  /** Table and key. */
  readonly id: string;
  readonly table: DataTable;
  /** The place in the row that does not fit. */
  readonly why: string;
  readonly row: unknown;
}

function keyOf(row: unknown): string {
  const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'id') : undefined;
  return String(id);
}

/** Moves the rows of a table that are no records; inside a transaction that may write both. @returns how many */
export async function setAsideIn(
  table: Table<unknown, string>,
  setAside: Table<SetAsideRow, string>,
  name: DataTable,
): Promise<number> {
  const bad = (await table.toArray()).flatMap((row): readonly SetAsideRow[] => {
    const why = whyNoRecord(name, row);
    return why === null ? [] : [{ id: `${name}/${keyOf(row)}`, table: name, why, row }];
  });
  if (bad.length === 0) return 0;
  await setAside.bulkPut(bad);
  await table.bulkDelete(bad.map(({ row }) => keyOf(row)));
  return bad.length;
}
