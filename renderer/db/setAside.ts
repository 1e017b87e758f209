import type { Table } from 'dexie';
import { whyNoRecord } from '../../shared/backup/badRows.ts';
import type { DataTable } from '../../shared/model/tables.ts';

/** A row that was no record: kept as it was, out of the way of everything that reads records. */
export interface SetAsideRow {
  /** Table and key. */
  readonly id: string;
  readonly table: DataTable;
  readonly key: string;
  /** The place in the row that does not fit. */
  readonly why: string;
  readonly row: unknown;
}

function keyOf(row: unknown): string {
  const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'id') : undefined;
  return String(id);
}

/** The rows of a table that are no records, as they will be set aside. */
export function findBadRows(table: DataTable, rows: readonly unknown[]): readonly SetAsideRow[] {
  return rows.flatMap((row): readonly SetAsideRow[] => {
    const why = whyNoRecord(table, row);
    const key = keyOf(row);
    return why === null ? [] : [{ id: `${table}/${key}`, table, key, why, row }];
  });
}

/** Moves the rows of a table that are no records; inside a transaction that may write both. */
export async function setAsideIn(
  table: Table<unknown, string>,
  setAside: Table<SetAsideRow, string>,
  name: DataTable,
): Promise<void> {
  const bad = findBadRows(name, await table.toArray());
  if (bad.length === 0) return;
  await setAside.bulkPut([...bad]);
  await table.bulkDelete(bad.map(({ key }) => key));
}
