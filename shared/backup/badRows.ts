import * as v from 'valibot';
import type { DataTable } from '../model/tables.ts';
import { DATA_TABLES } from '../model/tables.ts';

/** Why a row is no record of its table: the place in it; null when it is one. */
export function whyNoRecord(table: DataTable, row: unknown): string | null {
  const read = v.safeParse(DATA_TABLES[table], row, { abortEarly: true });
  return read.success ? null : (v.getDotPath(read.issues[0]) ?? read.issues[0].message);
}
