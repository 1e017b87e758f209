import type { AnyRow } from '../model/references.ts';
import type { DataTable } from '../model/tables.ts';
import type { RowsByTable } from '../records/rowsByTable.ts';
import { groupBy } from '../stats/groupBy.ts';
import type { MergedRow } from './mergeTypes.ts';

/** Numbers that two PCs may have given to two things: the fields that together must be given once only. */
export const GIVEN_ONCE = {
  volunteers: ['volunteerNo'],
  certificates: ['year', 'number'],
  stalls: ['fairId', 'number'],
} as const satisfies Partial<Record<DataTable, readonly string[]>>;
export type NumberedTable = keyof typeof GIVEN_ONCE;

/** Records that would have the same number after a merge. */
export interface SameNumber {
  readonly table: NumberedTable;
  readonly rows: readonly AnyRow[];
}

function numberOf(table: NumberedTable, row: AnyRow): string {
  const parts = GIVEN_ONCE[table].map((field) => String(row[field] ?? ''));
  return parts.includes('') ? '' : parts.join(' ');
}

/**
 * Numbers that a merge would leave given twice, where it brings one of them. People put them right; the program does not.
 * @param here the records of these tables that are here
 */
export function numbersTwice(merged: readonly MergedRow[], here: RowsByTable): readonly SameNumber[] {
  const tables: readonly NumberedTable[] = ['volunteers', 'certificates', 'stalls'];
  return tables.flatMap((table) => {
    const brought = merged.filter((row) => row.table === table);
    const result = new Map(here.get(table));
    for (const { key, after } of brought) {
      if (after) result.set(key, after);
      else result.delete(key);
    }
    const news = new Set(
      brought.flatMap(({ before, after }) => {
        if (!after) return [];
        const number = numberOf(table, after);
        return before && numberOf(table, before) === number ? [] : [number];
      }),
    );
    return [...groupBy([...result.values()], (row) => numberOf(table, row))]
      .filter(([number, rows]) => number !== '' && rows.length > 1 && news.has(number))
      .map(([, rows]): SameNumber => ({ table, rows }));
  });
}
