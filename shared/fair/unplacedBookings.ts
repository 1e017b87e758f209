import type { Booking } from '../model/fair.ts';
import type { FairRecords } from './fairData.ts';
import { isBookingExpected } from './fairGaps.ts';

/** Bookings of units that come and have no stall yet. */
export function unplacedBookings({
  bookings,
  stalls,
}: Pick<FairRecords, 'bookings' | 'stalls'>): readonly Booking[] {
  const placed = new Set(stalls.map(({ bookingId }) => bookingId));
  return bookings.filter((booking) => isBookingExpected(booking) && !placed.has(booking.id));
}
