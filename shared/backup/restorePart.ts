import { eraseInPackage } from '../exchange/eraseInPackage.ts';
import type { FairId } from '../model/ids.ts';
import type { AnyRow } from '../model/references.ts';
import { fairOfRow, referencesOf } from '../model/references.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import { sameValue } from '../model/sameValue.ts';
import type { DataSet, DataTable } from '../model/tables.ts';
import type { RowsByTable } from '../records/rowsByTable.ts';
import { rowsOf } from '../records/rowsByTable.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import { tableNames } from './snapshotFormat.ts';

/** A part of a snapshot that can be restored by itself. */
export type RestorePart =
  /** People, or partner units: those that are missing here; with `alsoChanged` those that are here become as they were. */
  | { readonly kind: 'people' | 'partners'; readonly alsoChanged: boolean }
  /** One fair, exactly as it was. */
  | { readonly kind: 'fair'; readonly fairId: FairId };

interface Identified {
  readonly id: string;
}

/** What restoring a part writes and takes away, and what it comes to. */
export interface PartPlan {
  readonly puts: ReadonlyMap<DataTable, readonly Identified[]>;
  readonly deletes: ReadonlyMap<DataTable, readonly string[]>;
  readonly brought: number;
  readonly putBack: number;
  readonly takenAway: number;
  /** People who were deleted for good here: they stay deleted. */
  readonly leftOut: number;
}

/** Tables whose records belong to people; the first is the people themselves. */
const PEOPLE_TABLES = ['volunteers', 'volunteerPairs', 'certificates', 'redemptions'] as const;
const PARTNER_TABLES = ['partnerUnits'] as const;
/** A snapshot keeps no stamps. */
const NO_STAMPS = new Map<string, never>();
/** What records of a part refer to: brought along where it is missing here, and never changed. */
const REGISTERS = ['groups', 'categories', 'serviceItems', 'partnerUnits', 'volunteers'] as const;

function listOf<T>(lists: Map<DataTable, T[]>, table: DataTable): T[] {
  const list = lists.get(table) ?? [];
  lists.set(table, list);
  return list;
}

/** Collects a plan. */
function planner(now: RowsByTable) {
  const puts = new Map<DataTable, Identified[]>();
  const deletes = new Map<DataTable, string[]>();
  const sums = { brought: 0, putBack: 0, takenAway: 0, leftOut: 0 };
  // Also those that are the same here: what they refer to may be missing.
  const taken = new Map<DataTable, Map<string, AnyRow>>();
  const find = (table: DataTable, id: string): AnyRow | undefined =>
    taken.get(table)?.get(id) ?? now.get(table)?.get(id);
  return {
    puts,
    deletes,
    sums,
    taken,
    find,
    put(table: DataTable, id: string, row: AnyRow) {
      const before = find(table, id);
      taken.set(table, (taken.get(table) ?? new Map<string, AnyRow>()).set(id, row));
      if (before && sameValue(before, row)) return;
      sums[before ? 'putBack' : 'brought'] += 1;
      listOf(puts, table).push({ ...row, id });
    },
    remove(table: DataTable, id: string) {
      sums.takenAway += 1;
      listOf(deletes, table).push(id);
    },
  };
}

type Planner = ReturnType<typeof planner>;

/** Brings along what the records put so far refer to and what is missing here; what is brought may refer to more. */
function bringReferred(plan: Planner, then: RowsByTable): void {
  const waiting = [...plan.taken].flatMap(([table, rows]) =>
    [...rows.values()].map((row) => ({ table, row })),
  );
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const { table, id } of referencesOf(next.table, next.row)) {
      const row = REGISTERS.some((register) => register === table) ? then.get(table)?.get(id) : undefined;
      if (!row || plan.find(table, id)) continue;
      plan.put(table, id, row);
      waiting.push({ table, row });
    }
  }
}

function planRecords(
  plan: Planner,
  now: RowsByTable,
  then: RowsByTable,
  tables: readonly DataTable[],
  alsoChanged: boolean,
): void {
  const isErased = (id: string): boolean => now.get('volunteers')?.get(id)?.isErased === true;
  for (const table of tables) {
    for (const [id, row] of then.get(table) ?? []) {
      if (table === 'volunteers' && isErased(id)) plan.sums.leftOut += 1;
      else if (referencesOf(table, row).some((named) => named.table === 'volunteers' && isErased(named.id)))
        continue;
      else if (alsoChanged || !plan.find(table, id)) plan.put(table, id, row);
    }
  }
}

function planFair(plan: Planner, now: RowsByTable, then: RowsByTable, fairId: FairId): void {
  for (const table of tableNames()) {
    const kept = new Set<string>();
    for (const [id, row] of then.get(table) ?? []) {
      if (fairOfRow(table, row) !== fairId) continue;
      kept.add(id);
      plan.put(table, id, row);
    }
    for (const [id, row] of now.get(table) ?? []) {
      if (!kept.has(id) && fairOfRow(table, row) === fairId) plan.remove(table, id);
    }
  }
}

/**
 * What restoring a part of a snapshot would do to the data that are here. Nobody refers to anything that is missing
 * afterwards, and restoring it twice does nothing more.
 * @returns `fairArchived` when the fair is closed here (rule 20), `sampleMixed` when only one of the two is the sample.
 */
export function planPart(now: DataSet, then: DataSet, part: RestorePart): Result<PartPlan, Problem> {
  if (now.community[0]?.isSample !== then.community[0]?.isSample) return failure(problem('sampleMixed'));
  const here = rowsOf(now);
  // Who was deleted for good here stays so, also in remarks and in lists of partners.
  const known = eraseInPackage({ rows: here, stamps: NO_STAMPS }, { rows: rowsOf(then), stamps: NO_STAMPS })
    .brought.rows;
  const plan = planner(here);
  switch (part.kind) {
    case 'people':
      planRecords(plan, here, known, PEOPLE_TABLES, part.alsoChanged);
      break;
    case 'partners':
      planRecords(plan, here, known, PARTNER_TABLES, part.alsoChanged);
      break;
    case 'fair': {
      if (here.get('fairs')?.get(part.fairId)?.status === 'archived') {
        return failure(problem('fairArchived', { month: part.fairId }));
      }
      planFair(plan, here, known, part.fairId);
      break;
    }
  }
  bringReferred(plan, known);
  return success({ puts: plan.puts, deletes: plan.deletes, ...plan.sums });
}
