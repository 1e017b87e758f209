import * as v from 'valibot';
import type { Booking } from '../model/fair.ts';
import type { FairId, MakeId } from '../model/ids.ts';
import { BookingId } from '../model/ids.ts';
import type { PartnerUnit } from '../model/partner.ts';
import { isAwaitedAtFair } from './dueAtFair.ts';

/** An invitation of a partner to a fair, with its usual number of people and all its departments. */
export function newBooking(fairId: FairId, partner: PartnerUnit, makeId: MakeId): Booking {
  return {
    id: v.parse(BookingId, makeId()),
    fairId,
    partnerUnitId: partner.id,
    departmentIds: partner.departments.map((department) => department.id),
    expected: partner.typicalHeadcount,
    people: [],
    leadContactId: partner.leadContactId,
    status: 'invited',
    dueMonth: null,
    note: '',
  };
}

/**
 * Bookings of a fair with those of the partners due there (rule 7); what is booked or planned already stays as it is,
 * and a unit whose visit stands in another month of the year is not booked again.
 * @param visits the bookings of the fair's year, the fair's own among them.
 */
export function bookDuePartners(
  fairId: FairId,
  partnerUnits: readonly PartnerUnit[],
  visits: readonly Booking[],
  makeId: MakeId,
): readonly Booking[] {
  const due = partnerUnits.filter((partner) => isAwaitedAtFair(partner, fairId, visits));
  return [
    ...visits.filter((booking) => booking.fairId === fairId),
    ...due.map((partner) => newBooking(fairId, partner, makeId)),
  ];
}
