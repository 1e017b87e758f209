import { monthOf } from '../calendar/dates.ts';
import type { Booking } from '../model/fair.ts';
import type { FairId } from '../model/ids.ts';
import type { PartnerUnit } from '../model/partner.ts';
import { isBookingExpected } from './fairGaps.ts';
import { isPartnerDue } from './partnerCadence.ts';

/** What is asked of a booking to know for which month it stands. */
type Visit = Pick<Booking, 'fairId' | 'partnerUnitId' | 'status' | 'dueMonth'>;

/** The bookings of a year, fairs that were cancelled left out: nobody comes to those, so they stand for no month. */
export type YearVisits = readonly Visit[];

/** The live booking (not declined, not withdrawn) of another month that stands for the unit's due month; null = none. */
export function visitStandingFor<V extends Visit>(
  unit: Pick<PartnerUnit, 'id'>,
  fairId: FairId,
  visits: readonly V[],
): V | null {
  const { year, month } = monthOf(fairId);
  const found = visits.find(
    (visit) =>
      visit.partnerUnitId === unit.id &&
      visit.dueMonth === month &&
      visit.fairId !== fairId &&
      monthOf(visit.fairId).year === year &&
      isBookingExpected(visit),
  );
  return found ?? null;
}

/**
 * True when a unit is due at a fair: by its cadence (rule 7), and no visit in another month of the year stands for this
 * one. Being booked at the fair already does not change it.
 */
export function isDueAtFair(
  unit: Pick<PartnerUnit, 'id' | 'cadence' | 'isActive'>,
  fairId: FairId,
  visits: YearVisits,
): boolean {
  return isPartnerDue(unit, monthOf(fairId).month) && visitStandingFor(unit, fairId, visits) === null;
}

/** True when a unit is due at a fair and has no booking there, not even one that it declined. */
export function isAwaitedAtFair(
  unit: Pick<PartnerUnit, 'id' | 'cadence' | 'isActive'>,
  fairId: FairId,
  visits: YearVisits,
): boolean {
  return (
    isDueAtFair(unit, fairId, visits) &&
    !visits.some((visit) => visit.fairId === fairId && visit.partnerUnitId === unit.id)
  );
}
