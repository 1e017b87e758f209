import * as v from 'valibot';
import { monthOf } from '../calendar/dates.ts';
import type { Booking } from '../model/fair.ts';
import type { FairId, MakeId } from '../model/ids.ts';
import { BookingId } from '../model/ids.ts';
import type { PartnerUnit } from '../model/partner.ts';
import { isPartnerDue } from './partnerCadence.ts';

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

/** Bookings of the partners due in the fair's month (rule 7); what is booked already stays as it is. */
export function bookDuePartners(
  fairId: FairId,
  partnerUnits: readonly PartnerUnit[],
  existing: readonly Booking[],
  makeId: MakeId,
): readonly Booking[] {
  const booked = new Set(existing.map((booking) => booking.partnerUnitId));
  const { month } = monthOf(fairId);
  const due = partnerUnits.filter((partner) => isPartnerDue(partner, month) && !booked.has(partner.id));
  return [...existing, ...due.map((partner) => newBooking(fairId, partner, makeId))];
}
