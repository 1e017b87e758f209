import { tableNames } from '../backup/snapshotFormat.ts';
import type { AnyRow } from '../model/references.ts';
import type { DataSet, DataTable } from '../model/tables.ts';

/** Records of every table by their id, as far as they were read. */
export type RowsByTable = ReadonlyMap<DataTable, ReadonlyMap<string, AnyRow>>;

/** Records of every table by their id. */
export function rowsOf(data: DataSet): RowsByTable {
  return new Map(
    tableNames().map((table): [DataTable, ReadonlyMap<string, AnyRow>] => [
      table,
      new Map(data[table].map((row): [string, AnyRow] => [row.id, { ...row }])),
    ]),
  );
}
