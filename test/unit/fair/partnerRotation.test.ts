import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { newBooking } from '../../../shared/fair/bookPartners.ts';
import type { RotationInput } from '../../../shared/fair/partnerRotation.ts';
import { nextFreeMonth, partnerRotation } from '../../../shared/fair/partnerRotation.ts';
import { planYear } from '../../../shared/fair/planYear.ts';
import { Attendance } from '../../../shared/model/attendance.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import type { Booking, Fair } from '../../../shared/model/fair.ts';
import { CategoryId } from '../../../shared/model/ids.ts';
import { NEW_YEAR } from '../../fixtures/arbitraryRotation.ts';
import { firstOf, makePartner } from '../../fixtures/plannedFair.ts';

const clinicCategoryId = v.parse(CategoryId, 'medical');
const finance = v.parse(CategoryId, 'finance');
const legal = v.parse(CategoryId, 'legal');
const hospital = makePartner('hospital', {
  cadence: { kind: 'quarterly', firstMonth: 1 },
  categoryIds: [clinicCategoryId],
});
const bank = makePartner('bank', {
  cadence: { kind: 'monthly' },
  categoryIds: [finance],
});
const { fairs } = planYear(2026, { place: '', meetingPoint: '', minutesCap: null }, 1);
const january = firstOf(fairs);

function rotationOf(
  options: {
    readonly bookings?: readonly Booking[];
    readonly attendance?: readonly Attendance[];
    readonly fairs?: readonly Fair[];
    readonly today?: IsoDate;
    readonly volunteerCategories?: RotationInput['volunteerCategories'];
  } = {},
) {
  return partnerRotation({
    partnerUnits: [hospital, bank],
    fairs: options.fairs ?? fairs,
    bookings: options.bookings ?? [],
    attendance: options.attendance ?? [],
    year: 2026,
    today: options.today ?? NEW_YEAR,
    categoryIds: [clinicCategoryId, finance, legal],
    clinicCategoryId,
    volunteerCategories: options.volunteerCategories ?? new Map(),
  });
}

function bookingOf(status: Booking['status']): Booking {
  return { ...newBooking(january.id, hospital, () => 'b1'), status };
}

describe('partner rotation', () => {
  it('a quarterly hospital is due in its months only, and the months between lack a clinic', () => {
    const { rows, months } = rotationOf();
    const due = firstOf(rows).cells.filter(({ state }) => state === 'due');
    expect(due.map(({ month }) => month)).toEqual([1, 4, 7, 10]);
    expect(months.filter(({ lacksClinic }) => lacksClinic).map(({ month }) => month)).toEqual([
      2, 3, 5, 6, 8, 9, 11, 12,
    ]);
    expect(months.some(({ lacksPartner }) => lacksPartner)).toBe(false);
  });

  it.each(['declined', 'withdrawn'] as const)('a month whose hospital has %s lacks a clinic', (status) => {
    const { rows, months } = rotationOf({ bookings: [bookingOf(status)] });
    expect(firstOf(firstOf(rows).cells)).toMatchObject({ month: 1, isDue: true, state: status });
    expect(firstOf(months).lacksClinic).toBe(true);
  });

  it('a fair that went by without a record expects nobody, asks for nothing and lacks nothing', () => {
    const { rows, months } = rotationOf({ today: v.parse(IsoDate, '2026-02-10') });
    expect(firstOf(months)).toMatchObject({ isPast: true, isOpen: true, lacksClinic: false });
    expect(rows.map(({ asked, cells }) => [asked, cells[0]?.state])).toEqual([
      [3, 'none'],
      [11, 'none'],
    ]);
    const booked = rotationOf({
      today: v.parse(IsoDate, '2026-02-10'),
      bookings: [bookingOf('confirmed')],
    });
    expect(firstOf(booked.rows)).toMatchObject({ asked: 4, visits: 1 });
  });

  it('a cancelled fair expects nobody and lacks nothing', () => {
    const cancelled = fairs.map((fair) =>
      fair === january ? { ...fair, status: 'cancelled' as const } : fair,
    );
    const { rows, months } = rotationOf({ fairs: cancelled });
    expect(rows.every((row) => row.cells[0]?.state === 'none')).toBe(true);
    expect(firstOf(months)).toMatchObject({ isCancelled: true, lacksClinic: false, lacksPartner: false });
  });

  it('a unit has come when its headcount was recorded, not when it was recorded as absent', () => {
    const row = (state: 'present' | 'absent') =>
      v.parse(Attendance, {
        id: 'a',
        fairId: january.id,
        subjectKind: 'partnerUnit',
        subjectId: 'b1',
        stallId: null,
        slotId: null,
        state,
        minuteIn: null,
        minuteOut: null,
        isUnverified: false,
        isWalkIn: false,
        headcount: 5,
        note: '',
        sequence: 1,
        recordedAt: '2026-01-20T03:00:00.000Z',
        source: 'paper',
      });
    const stateWith = (attendance: Attendance): string | undefined =>
      rotationOf({ bookings: [bookingOf('confirmed')], attendance: [attendance] }).rows[0]?.cells[0]?.state;
    expect(stateWith(row('present'))).toBe('came');
    expect(stateWith(row('absent'))).toBe('missed');
  });

  it('a month lists the categories that no coming unit offers and no volunteers serve', () => {
    const { months } = rotationOf({ volunteerCategories: new Map([[january.id, new Set([legal])]]) });
    expect(months.slice(0, 2).map(({ lackingCategoryIds }) => lackingCategoryIds)).toEqual([
      [],
      [clinicCategoryId, legal],
    ]);
  });

  it('a clinic that volunteers run is a clinic', () => {
    const february = firstOf(fairs.slice(1));
    const { months } = rotationOf({
      volunteerCategories: new Map([[february.id, new Set([clinicCategoryId])]]),
    });
    expect(months[1]?.lacksClinic).toBe(false);
  });

  it('visits stand beside what the cadence asks: under, even and over', () => {
    const of = (months: readonly number[]) =>
      firstOf(
        rotationOf({
          bookings: months.map((month) => ({
            ...bookingOf('planned'),
            fairId: firstOf(fairs.slice(month - 1)).id,
          })),
        }).rows,
      );
    expect(of([1, 4, 7])).toMatchObject({ asked: 4, visits: 3, balance: 'under' });
    expect(of([1, 4, 7, 10])).toMatchObject({ asked: 4, visits: 4, balance: 'even' });
    expect(of([1, 2, 4, 7, 10])).toMatchObject({ asked: 4, visits: 5, balance: 'over' });
  });

  it('a declined visit is no visit, and is counted as declined', () => {
    expect(firstOf(rotationOf({ bookings: [bookingOf('declined')] }).rows)).toMatchObject({
      visits: 0,
      declined: 1,
    });
  });

  it('a visit that was only planned for a fair held meanwhile is none', () => {
    const held = fairs.map((fair) => (fair === january ? { ...fair, status: 'held' as const } : fair));
    const visitsOf = (status: Booking['status']) =>
      firstOf(rotationOf({ fairs: held, bookings: [bookingOf(status)] }).rows).visits;
    expect(visitsOf('planned')).toBe(0);
    expect(visitsOf('confirmed')).toBe(1);
  });

  it('a visit that was moved leaves its due month and says where it went', () => {
    const booking = { ...bookingOf('planned'), fairId: firstOf(fairs.slice(1)).id, dueMonth: 1 };
    const [row] = rotationOf({ bookings: [booking] }).rows;
    expect(row?.cells[0]).toMatchObject({ state: 'none', isDue: false, movedTo: 2 });
    expect(row?.cells[1]?.booking).toEqual(booking);
  });

  it('a cancelled fair does not ask a monthly unit for more visits than there are fairs', () => {
    const cancelled = fairs.map((fair) =>
      fair === january ? { ...fair, status: 'cancelled' as const } : fair,
    );
    expect(rotationOf({ fairs: cancelled }).rows.map(({ asked }) => asked)).toEqual([4, 11]);
  });
});

describe('the next month that can take a visit', () => {
  it('skips months that are booked, cancelled or over, and ends with the year', () => {
    const changed = fairs.map((fair, index): Fair => {
      if (index === 1) return { ...fair, status: 'cancelled' };
      return index === 2 ? { ...fair, status: 'held' } : fair;
    });
    const april = firstOf(fairs.slice(3)).id;
    const bookings = [bookingOf('planned'), { ...bookingOf('declined'), fairId: april }];
    const { rows, months } = rotationOf({ fairs: changed, bookings });
    expect(nextFreeMonth(firstOf(rows), months, 1, 1)).toBe(5);
    expect(nextFreeMonth(firstOf(rows), months, 5, -1)).toBeNull();
    expect(nextFreeMonth(firstOf(rows), months, 12, 1)).toBeNull();
  });
});
