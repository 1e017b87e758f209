import type { FairData } from '../../fair/fairData.ts';
import { isBookingExpected } from '../../fair/fairGaps.ts';
import type { Booking } from '../../model/fair.ts';
import { partnerPresence, placeOfBooking } from '../partnerPresence.ts';
import type { ClosingCase, ClosingCode } from './closingCase.ts';
import type { Proposal } from './proposal.ts';

function bookingCase(
  data: FairData,
  booking: Booking,
  numbers: { readonly one: number | null; readonly other: number | null },
  proposals: readonly Proposal[],
): ClosingCase {
  return {
    key: booking.id,
    subject: data.partnerUnits.find(({ id }) => id === booking.partnerUnitId)?.name ?? '',
    stall: '',
    ...numbers,
    at: { section: 'partners', place: placeOfBooking(data.stalls, booking), line: null },
    proposals,
  };
}

/** What is missing or contradictory about partners; fewer than promised is only told. */
export function partnerCases(data: FairData): Partial<Record<ClosingCode, readonly ClosingCase[]>> {
  const known = data.bookings
    .filter(isBookingExpected)
    .map((booking) => ({ booking, ...partnerPresence(booking, data.attendance) }));
  const promised = known.filter(({ isKnown, booking }) => isKnown && booking.expected > 0);
  const numbers = ({ present, booking }: (typeof known)[number]) => ({
    one: booking.expected,
    other: present,
  });
  return {
    partnersUnknown: known
      .filter(({ isKnown }) => !isKnown)
      .map(({ booking }) =>
        bookingCase(data, booking, { one: booking.expected, other: null }, [
          { kind: 'unitCame', bookingId: booking.id },
          { kind: 'unitCameNot', bookingId: booking.id },
        ]),
      ),
    partnerCountedTwice: known
      .filter(({ named, headcount }) => named > 0 && headcount !== null && headcount !== named)
      .map(({ booking, named, headcount }) =>
        bookingCase(data, booking, { one: named, other: headcount }, [
          { kind: 'namesOnly', bookingId: booking.id },
          { kind: 'headcountOnly', bookingId: booking.id },
        ]),
      ),
    partnerCameNot: promised
      .filter(({ present }) => present === 0)
      .map((row) => bookingCase(data, row.booking, numbers(row), [])),
    partnerCameFewer: promised
      .filter(({ present, booking }) => present > 0 && present < booking.expected)
      .map((row) => bookingCase(data, row.booking, numbers(row), [])),
  };
}
