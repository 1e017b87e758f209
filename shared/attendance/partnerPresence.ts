import type { FairData } from '../fair/fairData.ts';
import type { Booking, Stall } from '../model/fair.ts';
import type { BookingId, StallId } from '../model/ids.ts';
import { hasCome } from './serviceMinutes.ts';

export interface PartnerPresence {
  /** People ticked by name. */
  readonly named: number;
  /** Null = no headcount written down. */
  readonly headcount: number | null;
  /** What counts: the names where there are some, else the headcount. */
  readonly present: number;
  readonly isKnown: boolean;
}

/** Where a unit stands: at its first stall, so that the same place is found on all sheets; a unit without one has its own. */
export function placeOfBooking(stalls: readonly Stall[], booking: Booking): StallId | BookingId {
  return stalls.find(({ bookingId }) => bookingId === booking.id)?.id ?? booking.id;
}

/** People of a booking who came: by name where names were ticked, else by headcount, never both (rule 8). */
export function partnerPresence(booking: Booking, attendance: FairData['attendance']): PartnerPresence {
  const people = new Set<string>(booking.people.map(({ id }) => id));
  const namedRows = attendance.filter(
    (row) => row.subjectKind === 'partnerPerson' && people.has(row.subjectId),
  );
  const named = new Set(namedRows.filter(({ state }) => hasCome(state)).map(({ subjectId }) => subjectId))
    .size;
  const unitRows = attendance.filter(
    (row) => row.subjectKind === 'partnerUnit' && row.subjectId === booking.id,
  );
  const headcount =
    unitRows.length > 0
      ? unitRows.reduce((sum, row) => sum + (hasCome(row.state) ? (row.headcount ?? 0) : 0), 0)
      : null;
  return {
    named,
    headcount,
    present: namedRows.length > 0 ? named : (headcount ?? 0),
    isKnown: namedRows.length > 0 || headcount !== null,
  };
}
