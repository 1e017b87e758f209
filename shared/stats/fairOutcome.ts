import { partsOf } from '../calendar/dates.ts';
import type { FairData } from '../fair/fairData.ts';
import type { CategoryId, PartnerUnitId } from '../model/ids.ts';
import { countedDate, isHeld } from './countedFair.ts';
import type { Fact } from './fact.ts';
import type { CountedFigures } from './periodTypes.ts';
import { yearFigures } from './yearFigures.ts';

/** What is known of a fair or of a category of it; null = nobody wrote it down, which is not zero (rules 6, 16). */
export interface KnownFigures {
  readonly visits: number | null;
  readonly items: number | null;
  readonly leaflets: number | null;
  readonly present: number | null;
  readonly walkIn: number | null;
  readonly serviceMinutes: number | null;
}

/** What came of a fair that was held. */
export interface FairOutcome extends KnownFigures {
  readonly byCategory: readonly (KnownFigures & { readonly categoryId: CategoryId })[];
  /** Expected places of which nobody knows whether anybody came. */
  readonly unverified: number;
  /** Minutes whose end was taken from the plan. */
  readonly unverifiedMinutes: number;
  readonly distinctVolunteers: number | null;
  readonly uniqueRecipients: number | null;
  /** Units whose people came, in the order of the bookings; null = no unit's coming was written down. */
  readonly unitIds: readonly PartnerUnitId[] | null;
  readonly unitPeople: number | null;
  /** Stalls that were to count something, and how many of them have a count. */
  readonly stallsToCount: number;
  readonly stallsCounted: number;
}

function isPeopleRow(fact: Fact): boolean {
  return fact.kind === 'walkIn' || (fact.kind === 'place' && fact.attendance !== null);
}

function knownOf(figures: CountedFigures, facts: readonly Fact[]): KnownFigures {
  const hasPeople = facts.some(isPeopleRow);
  return {
    visits: figures.hasVisits ? figures.visits : null,
    items: figures.hasItems ? figures.items : null,
    leaflets: figures.hasLeaflets ? figures.leaflets : null,
    present: hasPeople ? figures.present : null,
    walkIn: hasPeople ? figures.walkIn : null,
    serviceMinutes: hasPeople ? figures.serviceMinutes : null,
  };
}

/** The figures of one fair for its summary, the same that the year is made of; null when it was not held. */
export function fairOutcome(data: FairData): FairOutcome | null {
  if (!isHeld(data.fair)) return null;
  const { year } = partsOf(countedDate(data.fair));
  const figures = yearFigures({ ...data, year, yearPlan: null, fairs: [data] });
  const { facts, total } = figures;
  const known = knownOf(total, facts);
  const partners = facts.flatMap((fact) => (fact.kind === 'partner' ? [fact] : []));
  const hasPartners = partners.some(({ attendance }) => attendance !== null);
  const came = partners.filter((fact) => fact.figures.units > 0);
  const countable = data.stalls.filter(({ serviceItemIds }) => serviceItemIds.length > 0);
  const counted = new Set(facts.flatMap((fact) => (fact.kind === 'tally' ? [fact.stallId] : [])));
  return {
    ...known,
    byCategory: figures.categories.map((row) => ({
      categoryId: row.categoryId,
      ...knownOf(
        row,
        facts.filter(({ categoryId }) => categoryId === row.categoryId),
      ),
    })),
    unverified: total.unverified,
    unverifiedMinutes: total.unverifiedMinutes,
    distinctVolunteers: known.present === null ? null : figures.distinctVolunteers,
    uniqueRecipients: figures.uniqueRecipients.sum,
    unitIds: hasPartners ? [...new Set(came.map(({ booking }) => booking.partnerUnitId))] : null,
    unitPeople: hasPartners ? total.unitPeople : null,
    stallsToCount: countable.length,
    stallsCounted: countable.filter(({ id }) => counted.has(id)).length,
  };
}
