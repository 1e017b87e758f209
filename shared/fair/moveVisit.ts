import { monthOf } from '../calendar/dates.ts';
import type { Booking, Fair } from '../model/fair.ts';
import type { FairId, MakeId } from '../model/ids.ts';
import type { PartnerUnit } from '../model/partner.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import { visitStandingFor } from './dueAtFair.ts';
import { isBookingExpected } from './fairGaps.ts';
import { isPartnerDue } from './partnerCadence.ts';
import type { YearOfVisits } from './planVisits.ts';
import { canTakeVisits, plannedBooking, visitAt, visitsOfYear } from './planVisits.ts';

type Year = Omit<YearOfVisits, 'partnerUnits'>;

/** Why nothing can be planned at a fair: there is none, it is cancelled or was held already. Null = it can. */
export function refusalOfFair(fairId: FairId, fairs: readonly Fair[]): Problem | null {
  const fair = fairs.find(({ id }) => id === fairId);
  if (!fair) return problem('fairMissing', { month: fairId });
  if (canTakeVisits(fair)) return null;
  return problem(fair.status === 'cancelled' ? 'fairCancelled' : 'fairNotPlannable', { month: fairId });
}

/** Why a visit of the unit cannot be put into a fair; nobody comes twice in a month. Null = it can. */
export function refusalOfVisit(
  unit: Pick<PartnerUnit, 'id' | 'name'>,
  fairId: FairId,
  { fairs, bookings }: Year,
): Problem | null {
  const isBooked = bookings.some((row) => row.fairId === fairId && row.partnerUnitId === unit.id);
  const refusal = refusalOfFair(fairId, fairs);
  if (refusal || !isBooked) return refusal;
  return problem('partnerBookedInMonth', { name: unit.name, month: fairId });
}

/** Plans a visit of a unit at a fair. @returns `fairMissing`, `fairCancelled`, `fairNotPlannable`, `partnerBookedInMonth`. */
export function planVisit(
  unit: PartnerUnit,
  fairId: FairId,
  year: Year,
  makeId: MakeId,
): Result<Booking, Problem> {
  const refusal = refusalOfVisit(unit, fairId, year);
  return refusal ? failure(refusal) : success(plannedBooking(visitAt(unit, fairId, year), makeId));
}

export interface MovedVisit {
  /** To be written: the same booking in its new month, or a new one. */
  readonly booking: Booking;
  /** The booking that left its fair, whose stalls are to be released; null when none was there or it stays as an answer. */
  readonly left: Booking | null;
}

/** The due month for which a visit at `from` stands, when it is not stood for by another already. */
function dueMonthOf(unit: PartnerUnit, from: FairId, booking: Booking, year: Year): number | null {
  if (booking.dueMonth !== null) return booking.dueMonth;
  const { month } = monthOf(from);
  const isStoodFor = visitStandingFor(unit, from, visitsOfYear(year)) !== null;
  return isPartnerDue(unit, month) && !isStoodFor ? month : null;
}

/**
 * Moves a unit's visit to another month of the year. A live booking goes along with its people and departments, and is
 * `planned` again: nobody has asked the unit about the new date. One that the unit declined stays as its answer, one at a
 * cancelled fair stays with that fair, and a new visit stands for the month. A month that is only due is planned in the
 * other month.
 * @returns as `planVisit`; also when the fair that it leaves was held already.
 */
export function moveVisit(
  unit: PartnerUnit,
  from: FairId,
  to: FairId,
  year: Year,
  makeId: MakeId,
): Result<MovedVisit, Problem> {
  const booking = year.bookings.find((row) => row.fairId === from && row.partnerUnitId === unit.id);
  const isCancelled = year.fairs.some(({ id, status }) => id === from && status === 'cancelled');
  const stays = booking !== undefined && (isCancelled || !isBookingExpected(booking));
  const refusal = (stays ? null : refusalOfFair(from, year.fairs)) ?? refusalOfVisit(unit, to, year);
  if (refusal) return failure(refusal);
  if (!booking) {
    return success({ booking: plannedBooking(visitAt(unit, from, year), makeId, to), left: null });
  }
  const dueMonth = dueMonthOf(unit, from, booking, year);
  const standsFor = dueMonth === monthOf(to).month ? null : dueMonth;
  if (stays) {
    const again = plannedBooking(visitAt(unit, to, year), makeId);
    return success({ booking: { ...again, dueMonth: standsFor }, left: null });
  }
  return success({
    booking: { ...booking, fairId: to, dueMonth: standsFor, status: 'planned' },
    left: booking,
  });
}
