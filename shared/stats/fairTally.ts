import { isBookingExpected } from '../fair/fairGaps.ts';
import type { CategoryId, FairId, PartnerUnitId } from '../model/ids.ts';
import type { Fact, PartnerFact } from './fact.ts';
import { groupBy } from './groupBy.ts';
import type { PeopleNumbers } from './peopleNumbers.ts';
import type { PeopleSet } from './peopleSet.ts';
import { peopleSet } from './peopleSet.ts';
import { FIGURE_KEYS } from './sumFigures.ts';
import { hasServed } from './volunteerFigures.ts';

/** What kinds of records a category has, as bits: nothing counted is not zero (rule 6). */
export const COUNTED = { people: 1, partners: 2, visits: 4, items: 8, leaflets: 16 } as const;

/** What a partner unit adds at one fair. */
export interface PartnerTally {
  readonly partnerUnitId: PartnerUnitId;
  readonly isExpected: boolean;
  readonly peopleExpected: number;
  readonly people: number;
}

/**
 * All that the figures of a period need of one fair: sums for each category, who served, which units. Kept for every
 * closed fair (ADR 0020), so that a year is twelve small reads.
 */
export interface FairTally {
  readonly id: FairId;
  /** Categories that have records. */
  readonly categories: readonly CategoryId[];
  /** One row a category, one number a figure in the order of FIGURE_KEYS. */
  readonly figures: Float64Array;
  /** {@link COUNTED} bits, one a category. */
  readonly counted: Uint8Array;
  /** The volunteers who came. */
  readonly served: PeopleSet;
  readonly partners: readonly PartnerTally[];
}

function countedBits(fact: Fact): number {
  if (fact.kind === 'partner') return COUNTED.partners;
  if (fact.kind !== 'tally') return COUNTED.people;
  if (!fact.isCounted) return 0;
  const { visits, items, leaflets } = fact.figures;
  return (
    (fact.measure !== 'leaflets' || visits > 0 ? COUNTED.visits : 0) |
    (fact.measure === 'items' || items > 0 ? COUNTED.items : 0) |
    (fact.measure === 'leaflets' || leaflets > 0 ? COUNTED.leaflets : 0)
  );
}

function partnerTallies(facts: readonly Fact[]): readonly PartnerTally[] {
  const own = facts.flatMap((fact): readonly PartnerFact[] => (fact.kind === 'partner' ? [fact] : []));
  return [...groupBy(own, ({ booking }) => booking.partnerUnitId)].map(([partnerUnitId, rows]) => ({
    partnerUnitId,
    isExpected: rows.some(({ booking }) => isBookingExpected(booking)),
    peopleExpected: rows.reduce((sum, { peopleExpected }) => sum + peopleExpected, 0),
    people: rows.reduce((sum, { figures }) => sum + figures.unitPeople, 0),
  }));
}

/** Sums the records of one fair. */
export function tallyOfFair(fairId: FairId, facts: readonly Fact[], people: PeopleNumbers): FairTally {
  const byCategory = [...groupBy(facts, ({ categoryId }) => categoryId)];
  const figures = new Float64Array(byCategory.length * FIGURE_KEYS.length);
  const counted = new Uint8Array(byCategory.length);
  for (const [row, [, own]] of byCategory.entries()) {
    for (const fact of own) {
      counted[row] = (counted[row] ?? 0) | countedBits(fact);
      for (const [column, key] of FIGURE_KEYS.entries()) {
        const at = row * FIGURE_KEYS.length + column;
        figures[at] = (figures[at] ?? 0) + fact.figures[key];
      }
    }
  }
  const served = facts.flatMap((fact) => (hasServed(fact) ? [people.numberOf(fact.volunteerId)] : []));
  return {
    id: fairId,
    categories: byCategory.map(([categoryId]) => categoryId),
    figures,
    counted,
    served: peopleSet(served),
    partners: partnerTallies(facts),
  };
}
