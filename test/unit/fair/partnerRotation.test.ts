import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { newBooking } from '../../../shared/fair/bookPartners.ts';
import { partnerRotation } from '../../../shared/fair/partnerRotation.ts';
import { planYear } from '../../../shared/fair/planYear.ts';
import { Attendance } from '../../../shared/model/attendance.ts';
import type { Booking, Fair } from '../../../shared/model/fair.ts';
import { CategoryId } from '../../../shared/model/ids.ts';
import { firstOf, makePartner } from '../../fixtures/plannedFair.ts';

const clinicCategoryId = v.parse(CategoryId, 'medical');
const hospital = makePartner('hospital', {
  cadence: { kind: 'quarterly', firstMonth: 1 },
  categoryIds: [clinicCategoryId],
});
const bank = makePartner('bank', {
  cadence: { kind: 'monthly' },
  categoryIds: [v.parse(CategoryId, 'finance')],
});
const { fairs } = planYear(2026, { place: '', meetingPoint: '' }, 1);
const january = firstOf(fairs);

function rotationOf(
  options: {
    readonly bookings?: readonly Booking[];
    readonly attendance?: readonly Attendance[];
    readonly fairs?: readonly Fair[];
  } = {},
) {
  return partnerRotation({
    partnerUnits: [hospital, bank],
    fairs: options.fairs ?? fairs,
    bookings: options.bookings ?? [],
    attendance: options.attendance ?? [],
    clinicCategoryId,
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
    expect(firstOf(firstOf(rows).cells)).toEqual({ month: 1, isDue: true, state: status });
    expect(firstOf(months).lacksClinic).toBe(true);
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
    expect(stateWith(row('absent'))).toBe('confirmed');
  });
});
