import { isBookingExpected } from '../fair/fairGaps.ts';
import type { Booking } from '../model/fair.ts';

/** A person on the partners' page of names, with the number that is printed before the line. */
export interface PartnerName {
  readonly booking: Booking;
  readonly person: Booking['people'][number];
  readonly number: number;
}

/** The partners' page of names as printed: each unit's people, then a blank line for each further person it promised. */
export function partnerNames(bookings: readonly Booking[]): readonly PartnerName[] {
  let printed = 0;
  return bookings.filter(isBookingExpected).flatMap((booking) => {
    const lines = booking.people.map((person, index) => ({ booking, person, number: printed + index + 1 }));
    printed += Math.max(booking.expected, booking.people.length);
    return lines;
  });
}
