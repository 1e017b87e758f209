import { countedTallies } from '../attendance/countedTallies.ts';
import type { FairData } from '../fair/fairData.ts';
import type { CategoryId, StallId } from '../model/ids.ts';
import { groupBy } from '../stats/groupBy.ts';

/** Visits of a category so far. */
export interface CategoryVisits {
  readonly categoryId: CategoryId;
  readonly visits: number;
}

/** Visits so far, category by category in printed order: those that have a stall at the fair. */
export function visitsSoFar({
  categories,
  stalls,
  tallies,
}: Pick<FairData, 'categories' | 'stalls' | 'tallies'>): readonly CategoryVisits[] {
  const ofStall = groupBy(countedTallies(tallies), ({ stallId }) => stallId);
  const visitsAt = (id: StallId): number =>
    (ofStall.get(id) ?? []).reduce((sum, { visits }) => sum + (visits ?? 0), 0);
  return categories
    .filter(({ id }) => stalls.some(({ categoryId }) => categoryId === id))
    .toSorted((a, b) => a.order - b.order)
    .map(({ id }) => ({
      categoryId: id,
      visits: stalls
        .filter(({ categoryId }) => categoryId === id)
        .reduce((sum, stall) => sum + visitsAt(stall.id), 0),
    }));
}
