import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodOfYear } from '../../../shared/calendar/period.ts';
import type { YearData } from '../../../shared/fair/fairData.ts';
import type { PartnerRecords } from '../../../shared/people/partnerService.ts';
import { partnerService, partnersServed } from '../../../shared/people/partnerService.ts';
import { partnerHistory } from '../../../shared/stats/partnerHistory.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { arbitraryYear, REGISTERS, YEAR } from '../stats/arbitraryYear.ts';
import { attendanceOf, PLAIN_FAIR, tallyOf } from '../stats/plainYear.ts';

function recordsOf({ fairs }: Pick<YearData, 'fairs'>): PartnerRecords {
  return {
    fairs: fairs.map(({ fair }) => fair),
    stalls: fairs.flatMap(({ stalls }) => stalls),
    bookings: fairs.flatMap(({ bookings }) => bookings),
    attendance: fairs.flatMap(({ attendance }) => attendance),
    tallies: fairs.flatMap(({ tallies }) => tallies),
  };
}

const year = periodOfYear(YEAR);
const booking = firstOf(PLAIN_FAIR.bookings);
const unit = firstOf(REGISTERS.partnerUnits.filter(({ id }) => id === booking.partnerUnitId));
const headcount = attendanceOf({
  subjectKind: 'partnerUnit',
  subjectId: booking.id,
  stallId: null,
  slotId: null,
  headcount: 5,
});
const named = attendanceOf({
  subjectKind: 'partnerPerson',
  subjectId: firstOf(booking.people).id,
  stallId: null,
  slotId: null,
});
const plain = (more: Partial<PartnerRecords>): PartnerRecords => ({
  ...recordsOf({ fairs: [PLAIN_FAIR] }),
  attendance: [headcount],
  ...more,
});

describe('what a unit did', () => {
  it('is what its history and the year’s figures say', () => {
    fc.assert(
      fc.property(arbitraryYear, (data) => {
        const records = recordsOf(data);
        const served = partnersServed(REGISTERS.partnerUnits, records, year);
        for (const own of REGISTERS.partnerUnits) {
          const bookings = records.bookings.filter(({ partnerUnitId }) => partnerUnitId === own.id);
          const history = partnerHistory(records.fairs, bookings, records.attendance);
          const sums = history.years.find((sum) => sum.year === YEAR);
          const service = served.get(own);
          expect(service?.people ?? 0).toBe(sums?.people ?? 0);
          expect(service?.visits.length ?? 0).toBe(sums?.visits ?? 0);
        }
      }),
    );
  });

  it('counts people by name or by headcount, never both (rule 8)', () => {
    expect(partnerService(unit, plain({}), year).people).toBe(5);
    expect(partnerService(unit, plain({ attendance: [headcount, named] }), year).people).toBe(1);
  });

  it('has the categories of its stalls and what was counted there, and claims nothing without a stall', () => {
    const stalls = PLAIN_FAIR.stalls.map((stall, index) => ({
      ...stall,
      bookingId: index === 0 ? booking.id : null,
    }));
    const at = firstOf(stalls);
    const tallies = [
      tallyOf('x', { stallId: at.id, visits: 30 }),
      tallyOf('y', { stallId: 's1', visits: 9 }),
    ];
    const there = partnerService(unit, plain({ stalls, tallies }), year);
    expect([there.categoryIds, there.serviceVisits]).toEqual([[at.categoryId], 30]);
    const nowhere = stalls.map((stall) => ({ ...stall, bookingId: null }));
    const elsewhere = partnerService(unit, plain({ stalls: nowhere, tallies }), year);
    expect([elsewhere.categoryIds, elsewhere.serviceVisits, elsewhere.people]).toEqual([[], null, 5]);
  });

  it('leaves out fairs at which nobody came, that were not held, or in another time', () => {
    const none = { visits: [], fairs: 0, people: 0, serviceVisits: null };
    expect(partnerService(unit, plain({ attendance: [] }), year)).toMatchObject(none);
    const ahead = [{ ...PLAIN_FAIR.fair, status: 'planned' as const }];
    expect(partnerService(unit, plain({ fairs: ahead }), year)).toMatchObject(none);
    expect(partnerService(unit, plain({}), periodOfYear(YEAR - 1))).toMatchObject(none);
    expect([...partnersServed([unit], plain({ attendance: [] }), year)]).toEqual([]);
  });
});
