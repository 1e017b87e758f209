import type { Instant } from '../model/basic.ts';
import type { AnyRow } from '../model/references.ts';
import { REFERENCES } from '../model/references.ts';
import type { DataTable } from '../model/tables.ts';
import { groupBy } from '../stats/groupBy.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import type { ExchangeReport, ReportConflict, ReportSide, TableNews } from './exchangeReport.ts';
import type { Conflict, ConflictSide, LocalPart, MergedRow, MergePlan } from './mergeTypes.ts';
import type { FindRow } from './recordName.ts';
import { recordName } from './recordName.ts';

/** Longer values are not kept with the journal: a picture is millions of signs. */
const MOST_KEPT = 400;

/** Where a report comes from. */
export interface ReportSource {
  readonly fileName: string;
  readonly from: string;
  readonly madeAt: Instant;
  readonly pcs: Readonly<Record<string, string>>;
}

/** Finds records in what a package brings, then in what is here. */
export function findIn(...parts: readonly LocalPart[]): FindRow {
  return (table, id) => {
    for (const { rows } of parts) {
      const row = rows.get(table)?.get(id);
      if (row) return row;
    }
    return undefined;
  };
}

/** How many records of each table are added, changed and deleted. */
export function newsOf(rows: readonly MergedRow[]): readonly TableNews[] {
  return [...groupBy(rows, ({ table }) => table)].map(([table, own]) => ({
    table,
    created: own.filter(({ before }) => before === null).length,
    changed: own.filter(({ before, after }) => before !== null && after !== null).length,
    deleted: own.filter(({ after }) => after === null).length,
  }));
}

function namesAt(
  text: Catalogue,
  table: DataTable,
  field: string,
  value: unknown,
  find: FindRow,
): string | null {
  const reference = REFERENCES[table].find(({ path }) => path === field || path === `${field}.*`);
  if (!reference) return null;
  const ids = (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === 'string');
  return ids
    .map((id) => {
      const row: AnyRow | undefined = find(reference.to, id);
      return row ? recordName(text, reference.to, row, find) : '?';
    })
    .join('、');
}

/** A conflict as it is shown and kept. */
export function describeConflict(text: Catalogue, conflict: Conflict, find: FindRow): ReportConflict {
  const { table, key, field } = conflict;
  const sideOf = (side: ConflictSide): ReportSide => {
    if (field === null) return { mark: side.mark };
    const names = namesAt(text, table, field, side.value, find);
    if (names !== null) return { names, mark: side.mark };
    const isShort = JSON.stringify(side.value ?? null).length <= MOST_KEPT;
    return { ...(isShort ? { value: side.value } : {}), mark: side.mark };
  };
  const row = find(table, key);
  const name = row ? recordName(text, table, row, find) : '';
  return { ...conflict, name, ours: sideOf(conflict.ours), theirs: sideOf(conflict.theirs) };
}

/** What a merge does, to be shown before and kept after. */
export function reportOf(
  text: Catalogue,
  plan: MergePlan,
  find: FindRow,
  source: ReportSource,
): ExchangeReport {
  return {
    ...source,
    news: newsOf(plan.rows),
    conflicts: plan.conflicts.map((conflict) => describeConflict(text, conflict, find)),
    leftOut: plan.leftOut.map(({ table, key, reason, row }) => ({
      table,
      key,
      reason,
      name: recordName(text, table, row, find),
    })),
  };
}
