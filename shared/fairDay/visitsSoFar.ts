import { countedTallies } from '../attendance/countedTallies.ts';
import type { FairData } from '../fair/fairData.ts';
import type { CategoryId, StallId } from '../model/ids.ts';
import { groupBy } from '../stats/groupBy.ts';

/** Visits of a category so far. */
export interface CategoryVisits {
  readonly categoryId: CategoryId;
  readonly visits: number;
}

/** Visits of every stall that counted some, by the source that counts there. */
export function visitsByStall(tallies: FairData['tallies']): ReadonlyMap<StallId, number> {
  const ofStall = groupBy(countedTallies(tallies), ({ stallId }) => stallId);
  return new Map(
    [...ofStall].map(([id, rows]) => [id, rows.reduce((sum, { visits }) => sum + (visits ?? 0), 0)]),
  );
}

/** Visits so far, category by category in printed order: those that have a stall at the fair. */
export function visitsSoFar({
  categories,
  stalls,
  tallies,
}: Pick<FairData, 'categories' | 'stalls' | 'tallies'>): readonly CategoryVisits[] {
  const visits = visitsByStall(tallies);
  return categories
    .filter(({ id }) => stalls.some(({ categoryId }) => categoryId === id))
    .toSorted((a, b) => a.order - b.order)
    .map(({ id }) => ({
      categoryId: id,
      visits: stalls
        .filter(({ categoryId }) => categoryId === id)
        .reduce((sum, stall) => sum + (visits.get(stall.id) ?? 0), 0),
    }));
}
