import { fairIdOf } from '../calendar/dates.ts';
import type { VisitDraft, YearOfVisits } from '../fair/planVisits.ts';
import { departmentsByRule, plannedBooking } from '../fair/planVisits.ts';
import type { Booking } from '../model/fair.ts';
import type { MakeId } from '../model/ids.ts';
import type { PartnerUnit } from '../model/partner.ts';
import type { VisitReason } from './visitReason.ts';

/** One change that the proposal makes; each can be taken or left by itself. */
export type VisitChange = {
  /** The same for the same change of the same year. */
  readonly key: string;
  readonly unit: PartnerUnit;
  /** Where the visit is to be, 1…12. */
  readonly month: number;
  readonly reason: VisitReason;
} & (
  | { readonly kind: 'new' | 'ask'; readonly draft: VisitDraft }
  | { readonly kind: 'moved'; readonly booking: Booking; readonly due: number }
);

/** Ids for visits that are only looked at and never written. */
export function proposedIds(): MakeId {
  let drawn = 0;
  return () => {
    drawn += 1;
    return `proposed-${drawn}`;
  };
}

/** The booking that a change writes: a new one, or the planned one in its new month. */
export function bookingOfChange(year: number, change: VisitChange, makeId: MakeId): Booking {
  const fairId = fairIdOf(year, change.month);
  if (change.kind === 'moved') {
    return { ...change.booking, fairId, dueMonth: change.due === change.month ? null : change.due };
  }
  return plannedBooking(change.draft, makeId, fairId);
}

/** The year's bookings with some changes made. */
export function bookingsAfter(
  year: number,
  bookings: readonly Booking[],
  changes: readonly VisitChange[],
  makeId: MakeId,
): readonly Booking[] {
  const written = changes.map((change) => bookingOfChange(year, change, makeId));
  const present = new Set<string>(bookings.map(({ id }) => id));
  const moved = new Map<string, Booking>(written.map((booking) => [booking.id, booking]));
  return [
    ...bookings.map((booking) => moved.get(booking.id) ?? booking),
    ...written.filter(({ id }) => !present.has(id)),
  ];
}

/** Visits planned before that get the departments which would come nowhere after the changes. */
export function departmentsAfter(
  year: YearOfVisits & { readonly year: number },
  changes: readonly VisitChange[],
): readonly Booking[] {
  const present = new Set<string>(year.bookings.map(({ id }) => id));
  const bookings = bookingsAfter(year.year, year.bookings, changes, proposedIds());
  return departmentsByRule({ ...year, bookings }).filter(({ id }) => present.has(id));
}
