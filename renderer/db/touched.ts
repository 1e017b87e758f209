import { sameValue } from '../../shared/model/sameValue.ts';
import type { DataTable } from '../../shared/model/tables.ts';

/** What a transaction wrote on which figures of closed fairs depend. */
export interface Touched {
  /** Fairs of which any record was written. */
  readonly fairIds: Set<string>;
  /** Those whose own record now says that they are closed. */
  readonly closing: Set<string>;
  /** True when a register was changed so that records of any fair may add something else. */
  areRegisters: boolean;
}

/** Tables whose rows belong to a fair and count. */
const OF_FAIRS: readonly DataTable[] = [
  'slots',
  'stalls',
  'needs',
  'bookings',
  'assignments',
  'attendance',
  'tallies',
];

/** Fields of registers on which it depends what a record adds (shared/stats/factsOfFair.ts). */
const COUNTING_FIELDS: Partial<Record<DataTable, string>> = {
  categories: 'id',
  serviceItems: 'measure',
  partnerUnits: 'categoryIds',
};

/** True for tables of which it matters what is written. */
export function isNoted(table: DataTable): boolean {
  return OF_FAIRS.includes(table) || table === 'fairs' || COUNTING_FIELDS[table] !== undefined;
}

/** Nothing yet. */
export function createTouched(): Touched {
  return { fairIds: new Set(), closing: new Set(), areRegisters: false };
}

function fieldOf(row: unknown, field: string): unknown {
  return typeof row === 'object' && row !== null ? Reflect.get(row, field) : undefined;
}

/** Notes one written row; `undefined` stands for a row that was not, or is no longer, there. */
export function noteTouch(touched: Touched, table: DataTable, before: unknown, after: unknown): void {
  const isOfFair = OF_FAIRS.includes(table);
  if (isOfFair || table === 'fairs') {
    const fairId = fieldOf(after ?? before, isOfFair ? 'fairId' : 'id');
    if (typeof fairId !== 'string') return;
    touched.fairIds.add(fairId);
    if (table === 'fairs' && fieldOf(after, 'status') === 'archived') touched.closing.add(fairId);
    return;
  }
  const field = COUNTING_FIELDS[table];
  if (field === undefined) return;
  // What is new in a register has no records yet, and what has records is never deleted.
  if (before === undefined) return;
  if (!sameValue(fieldOf(before, field), fieldOf(after, field))) {
    touched.areRegisters = true;
  }
}
