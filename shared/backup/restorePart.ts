import type { FairId } from '../model/ids.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { DataSet, DataTable } from '../model/tables.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';

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
/** Tables whose records belong to one fair, beside the fair itself. */
const FAIR_TABLES = [
  'slots',
  'stalls',
  'needs',
  'bookings',
  'assignments',
  'attendance',
  'tallies',
  'replies',
  'pictures',
  'countSheets',
  'amendments',
] as const;
/** Those of which a fair has one, under its own key. */
const WITH_FAIR_KEY = ['fairs', 'publications', 'groundPlans'] as const;
/** What records of a part refer to: brought along where it is missing here, and never changed. */
const REGISTERS = ['groups', 'categories', 'serviceItems', 'partnerUnits', 'volunteers'] as const;

function isSame(a: Identified, b: Identified): boolean {
  const text = (row: object): string =>
    JSON.stringify(Object.entries(row).toSorted(([x], [y]) => (x < y ? -1 : 1)));
  return text(a) === text(b);
}

/** Every text in a record, however deep: ids of other records are among them. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function listOf<T>(lists: Map<DataTable, T[]>, table: DataTable): T[] {
  const list = lists.get(table) ?? [];
  lists.set(table, list);
  return list;
}

/** Collects a plan. */
function planner(now: DataSet) {
  const puts = new Map<DataTable, Identified[]>();
  const deletes = new Map<DataTable, string[]>();
  const sums = { brought: 0, putBack: 0, takenAway: 0, leftOut: 0 };
  const present = new Map<DataTable, Map<string, Identified>>();
  const presentOf = (table: DataTable): Map<string, Identified> => {
    const known = present.get(table) ?? new Map(now[table].map((row) => [row.id, row]));
    present.set(table, known);
    return known;
  };
  // Also those that are the same here: what they refer to may be missing.
  const taken: Identified[] = [];
  return {
    puts,
    deletes,
    sums,
    taken,
    find: (table: DataTable, id: string) => presentOf(table).get(id),
    put(table: DataTable, row: Identified) {
      taken.push(row);
      const before = presentOf(table).get(row.id);
      if (before && isSame(before, row)) return;
      sums[before ? 'putBack' : 'brought'] += 1;
      presentOf(table).set(row.id, row);
      listOf(puts, table).push(row);
    },
    remove(table: DataTable, id: string) {
      sums.takenAway += 1;
      listOf(deletes, table).push(id);
    },
  };
}

type Planner = ReturnType<typeof planner>;

/** Brings along what the records put so far refer to and what is missing here; what is brought may refer to more. */
function bringReferred(plan: Planner, then: DataSet): void {
  const known = REGISTERS.map((table) => ({
    table,
    byId: new Map<string, Identified>(then[table].map((row) => [row.id, row])),
  }));
  let ahead: readonly Identified[] = [...plan.taken];
  while (ahead.length > 0) {
    const named = new Set(ahead.flatMap(textsIn));
    ahead = known.flatMap(({ table, byId }) =>
      [...named]
        .flatMap((id) => {
          const row = byId.get(id);
          return row && !plan.find(table, id) ? [{ table, row }] : [];
        })
        .map(({ table: where, row }) => {
          plan.put(where, row);
          return row;
        }),
    );
  }
}

function planRecords(
  plan: Planner,
  now: DataSet,
  then: DataSet,
  tables: typeof PEOPLE_TABLES | typeof PARTNER_TABLES,
  alsoChanged: boolean,
): void {
  const erased = new Set<string>(now.volunteers.flatMap(({ id, isErased }) => (isErased ? [id] : [])));
  for (const table of tables) {
    for (const row of then[table]) {
      if (erased.size > 0 && textsIn(row).some((text) => erased.has(text))) {
        if (table === 'volunteers') plan.sums.leftOut += 1;
      } else if (alsoChanged || !plan.find(table, row.id)) plan.put(table, row);
    }
  }
}

function planFair(plan: Planner, now: DataSet, then: DataSet, fairId: FairId): void {
  for (const table of WITH_FAIR_KEY) {
    const row = then[table].find(({ id }) => id === fairId);
    if (row) plan.put(table, row);
    else if (plan.find(table, fairId)) plan.remove(table, fairId);
  }
  for (const table of FAIR_TABLES) {
    const kept = new Set<string>();
    for (const row of then[table]) {
      if (row.fairId !== fairId) continue;
      kept.add(row.id);
      plan.put(table, row);
    }
    for (const { id, fairId: of } of now[table]) if (of === fairId && !kept.has(id)) plan.remove(table, id);
  }
}

/**
 * What restoring a part of a snapshot would do to the data that are here. Nobody refers to anything that is missing
 * afterwards, and restoring it twice does nothing more.
 * @returns `fairArchived` when the fair is closed here (rule 20), `sampleMixed` when only one of the two is the sample.
 */
export function planPart(now: DataSet, then: DataSet, part: RestorePart): Result<PartPlan, Problem> {
  if (now.community[0]?.isSample !== then.community[0]?.isSample) return failure(problem('sampleMixed'));
  const plan = planner(now);
  switch (part.kind) {
    case 'people':
      planRecords(plan, now, then, PEOPLE_TABLES, part.alsoChanged);
      break;
    case 'partners':
      planRecords(plan, now, then, PARTNER_TABLES, part.alsoChanged);
      break;
    case 'fair': {
      const present = now.fairs.find(({ id }) => id === part.fairId);
      if (present?.status === 'archived') return failure(problem('fairArchived', { month: part.fairId }));
      planFair(plan, now, then, part.fairId);
      break;
    }
  }
  bringReferred(plan, then);
  return success({ puts: plan.puts, deletes: plan.deletes, ...plan.sums });
}
