import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthOf } from '../../../shared/calendar/dates.ts';
import { newBooking } from '../../../shared/fair/bookPartners.ts';
import { isDueAtFair } from '../../../shared/fair/dueAtFair.ts';
import { isBookingExpected } from '../../../shared/fair/fairGaps.ts';
import { moveVisit, planVisit } from '../../../shared/fair/moveVisit.ts';
import { canTakeVisits } from '../../../shared/fair/planVisits.ts';
import { planYear } from '../../../shared/fair/planYear.ts';
import type { Booking, Fair, FairStatus } from '../../../shared/model/fair.ts';
import { arbitraryRotation, NEW_YEAR } from '../../fixtures/arbitraryRotation.ts';
import { firstOf, makePartner } from '../../fixtures/plannedFair.ts';

const { fairs } = planYear(2026, { place: '', meetingPoint: '', minutesCap: null }, 1);
const bank = makePartner('bank', { cadence: { kind: 'quarterly', firstMonth: 3 } });
const fairOf = (month: number): Fair => firstOf(fairs.slice(month - 1));
const march = fairOf(3).id;
const april = fairOf(4).id;

function bookingOf(status: Booking['status']): Booking {
  return { ...newBooking(march, bank, () => 'b1'), status };
}

function moved(bookings: readonly Booking[], from = march, to = april) {
  const result = moveVisit(bank, from, to, { fairs, bookings, today: NEW_YEAR }, () => 'new');
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

describe('moving a visit', () => {
  it('takes the booking along, to be asked again, and its due month is not due any more', () => {
    const { booking, left } = moved([bookingOf('confirmed')]);
    expect(booking).toMatchObject({ id: 'b1', fairId: april, status: 'planned', dueMonth: 3 });
    expect(left?.fairId).toBe(march);
    expect(isDueAtFair(bank, march, [booking])).toBe(false);
    expect(isDueAtFair(bank, march, [{ ...booking, status: 'declined' }])).toBe(true);
  });

  it('and moving it back leaves it in its own month', () => {
    const { booking } = moved([bookingOf('planned')]);
    expect(moved([booking], april, march).booking).toEqual(bookingOf('planned'));
  });

  it('keeps the due month when it is moved on', () => {
    const { booking } = moved([bookingOf('planned')]);
    expect(moved([booking], april, fairOf(5).id).booking.dueMonth).toBe(3);
  });

  it('of a unit that declined keeps its answer and plans a new one', () => {
    const { booking, left } = moved([bookingOf('declined')]);
    expect(left).toBeNull();
    expect(booking).toMatchObject({ id: 'new', fairId: april, status: 'planned', dueMonth: 3 });
  });

  it('of a month that is only due plans it in the other month', () => {
    expect(moved([])).toMatchObject({ booking: { fairId: april, dueMonth: 3 }, left: null });
  });

  it.each<readonly [FairStatus, string, string]>([
    ['cancelled', april, 'fairCancelled'],
    ['held', march, 'fairNotPlannable'],
    ['held', april, 'fairNotPlannable'],
    ['archived', march, 'fairNotPlannable'],
    ['archived', april, 'fairNotPlannable'],
  ])('is refused when a %s fair is %s', (status, id, code) => {
    const changed = fairs.map((fair) => (fair.id === id ? { ...fair, status } : fair));
    const bookings = [bookingOf('invited')];
    const result = moveVisit(bank, march, april, { fairs: changed, bookings, today: NEW_YEAR }, () => 'new');
    expect(result).toMatchObject({ ok: false, problem: { code, params: { month: id } } });
  });

  it('of a cancelled fair leaves the booking with that fair and plans a new one', () => {
    const cancelled = fairs.map((fair) =>
      fair.id === march ? { ...fair, status: 'cancelled' as const } : fair,
    );
    const year = { fairs: cancelled, bookings: [bookingOf('confirmed')], today: NEW_YEAR };
    expect(moveVisit(bank, march, april, year, () => 'new')).toMatchObject({
      value: { booking: { id: 'new', fairId: april, dueMonth: 3, status: 'planned' }, left: null },
    });
  });

  it('into a month in which the unit is booked, or that has no fair, is refused', () => {
    const there = { ...bookingOf('declined'), id: firstOf([bookingOf('planned')]).id, fairId: april };
    expect(planVisit(bank, april, { fairs, bookings: [there], today: NEW_YEAR }, () => 'new')).toMatchObject({
      problem: { code: 'partnerBookedInMonth' },
    });
    expect(planVisit(bank, april, { fairs: [], bookings: [], today: NEW_YEAR }, () => 'new')).toMatchObject({
      problem: { code: 'fairMissing' },
    });
  });

  it('never has anybody come twice in a month or to a fair that is over, and never loses a visit', () => {
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(arbitraryRotation, month, month, (year, from, to) => {
        const [unit] = year.partnerUnits;
        const present = year.bookings.filter((row) => row.partnerUnitId === unit?.id);
        const source = present.find((row) => monthOf(row.fairId).month === from);
        if (!unit || !source || from === to) return;
        const result = moveVisit(unit, source.fairId, fairOf(to).id, year, () => 'new');
        if (!result.ok) return;
        const { booking, left } = result.value;
        const target = year.fairs.find(({ id }) => id === booking.fairId);
        expect(target && canTakeVisits(target)).toBe(true);
        expect(present.some(({ fairId }) => fairId === booking.fairId)).toBe(false);
        const isCancelled = year.fairs.find(({ id }) => id === source.fairId)?.status === 'cancelled';
        expect(left === null).toBe(isCancelled || !isBookingExpected(source));
        expect(booking.dueMonth).not.toBe(to);
      }),
    );
  });
});
