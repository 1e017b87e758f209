import { fairIdOf } from '../calendar/dates.ts';
import { isBookingExpected } from '../fair/fairGaps.ts';
import type { YearOfVisits } from '../fair/planVisits.ts';
import { isFairAhead } from '../fair/planVisits.ts';
import type { Booking, Fair } from '../model/fair.ts';
import type { CategoryId, FairId } from '../model/ids.ts';
import { groupBy } from '../stats/groupBy.ts';

/** A year as the planner takes it. */
export interface PlannerYear extends YearOfVisits {
  readonly year: number;
  /** The categories that are switched on, in their order. */
  readonly categoryIds: readonly CategoryId[];
  readonly clinicCategoryId: CategoryId;
  /** Categories that volunteers serve at a fair's stalls. */
  readonly volunteerCategories: ReadonlyMap<FairId, ReadonlySet<CategoryId>>;
  /** Ids of bookings and of their people about which attendance was recorded. */
  readonly recorded: ReadonlySet<string>;
}

/** What the office lets the planner do. */
export interface PlannerOptions {
  /** Visits may go to another month: quarterly ones within their quarter, others by one month. */
  readonly canMove: boolean;
  /** Units on request may be proposed to be asked. */
  readonly canAsk: boolean;
}

export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** A year's fairs and bookings looked up by month and unit. */
export interface YearLookup {
  readonly fairIn: (month: number) => Fair | undefined;
  readonly isAhead: (month: number) => boolean;
  readonly bookingsOf: (unitId: string) => readonly Booking[];
  /** A booking that only the planner put there and that it may move: nobody was asked, nothing recorded. */
  readonly isMovable: (booking: Booking) => boolean;
  /** True when somebody is expected and the fair takes place. */
  readonly isComing: (booking: Booking) => boolean;
}

/** Makes the look-ups of a year. */
export function lookUpYear({ year, fairs, bookings, today, recorded }: PlannerYear): YearLookup {
  const fairOf = new Map(fairs.map((fair) => [fair.id, fair]));
  const byUnit = groupBy(bookings, ({ partnerUnitId }): string => partnerUnitId);
  const isAt = (fair: Fair | undefined): boolean => fair !== undefined && isFairAhead(fair, today);
  return {
    fairIn: (month) => fairOf.get(fairIdOf(year, month)),
    isAhead: (month) => isAt(fairOf.get(fairIdOf(year, month))),
    bookingsOf: (unitId) => byUnit.get(unitId) ?? [],
    isMovable: ({ id, fairId, status, people }) =>
      status === 'planned' &&
      isAt(fairOf.get(fairId)) &&
      !recorded.has(id) &&
      !people.some((person) => recorded.has(person.id)),
    isComing: (booking) =>
      isBookingExpected(booking) &&
      fairOf.get(booking.fairId)?.status !== 'cancelled' &&
      fairOf.has(booking.fairId),
  };
}
