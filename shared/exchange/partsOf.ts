import { tableNames } from '../backup/snapshotFormat.ts';
import type { AnyRow } from '../model/references.ts';
import type { DataSet, DataTable } from '../model/tables.ts';
import type { RowsByTable } from './mergeTypes.ts';
import type { RecordStamp } from './stamp.ts';

/** Records of every table by their id. */
export function rowsOf(data: DataSet): RowsByTable {
  return new Map(
    tableNames().map((table): [DataTable, ReadonlyMap<string, AnyRow>] => [
      table,
      new Map(data[table].map((row): [string, AnyRow] => [row.id, { ...row }])),
    ]),
  );
}

/** Stamps by their key. */
export function stampsOf(stamps: readonly RecordStamp[]): ReadonlyMap<string, RecordStamp> {
  return new Map(stamps.map((stamp) => [stamp.id, stamp]));
}
