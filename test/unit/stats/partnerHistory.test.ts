import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Booking } from '../../../shared/model/fair.ts';
import { partnerHistory } from '../../../shared/stats/partnerHistory.ts';
import { yearFigures } from '../../../shared/stats/yearFigures.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { arbitraryYear, YEAR } from './arbitraryYear.ts';
import { attendanceOf, PLAIN_FAIR } from './plainYear.ts';

/** Three promised, two of them by name. */
const booking = firstOf(PLAIN_FAIR.bookings);
const { fair } = PLAIN_FAIR;
const headcount = (count: number) =>
  attendanceOf({
    subjectKind: 'partnerUnit',
    subjectId: booking.id,
    stallId: null,
    slotId: null,
    headcount: count,
  });
const lineOf = (more: Partial<Booking>, count: number | null, status: typeof fair.status = fair.status) =>
  firstOf(
    partnerHistory([{ ...fair, status }], [{ ...booking, ...more }], count === null ? [] : [headcount(count)])
      .lines,
  );

describe('what a unit promised and delivered', () => {
  it('kept its promise when as many came, fewer is fewer, and none at all is a promise not kept', () => {
    expect(lineOf({ expected: 5 }, 5)).toMatchObject({ outcome: 'kept', came: 5 });
    expect(lineOf({ expected: 5 }, 3)).toMatchObject({ outcome: 'fewer', came: 3 });
    expect(lineOf({ expected: 5 }, 0)).toMatchObject({ outcome: 'missed', came: 0 });
  });

  it('nothing recorded is unknown, not absent (rule 16), and no promise when nobody had asked', () => {
    expect(lineOf({ status: 'confirmed' }, null)).toMatchObject({ outcome: 'unknown', came: null });
    expect(lineOf({ status: 'planned' }, null).outcome).toBe('notAsked');
  });

  it('a fair ahead or cancelled is no promise broken', () => {
    expect(lineOf({ status: 'confirmed' }, null, 'planned').outcome).toBe('ahead');
    expect(lineOf({ status: 'confirmed' }, null, 'cancelled').outcome).toBe('cancelled');
  });

  it('who declined or withdrew is told apart', () => {
    expect(lineOf({ status: 'declined' }, null).outcome).toBe('declined');
    expect(lineOf({ status: 'withdrawn' }, null).outcome).toBe('withdrew');
    expect(lineOf({ status: 'withdrawn' }, 2).outcome).toBe('extra');
  });

  it('names and headcount are never both counted (rule 8)', () => {
    const person = attendanceOf({
      subjectKind: 'partnerPerson',
      subjectId: firstOf(booking.people).id,
      stallId: null,
      slotId: null,
    });
    const { lines } = partnerHistory([fair], [booking], [headcount(5), person]);
    expect(firstOf(lines).came).toBe(1);
  });

  it('adds up per year what was promised beside what came', () => {
    expect(partnerHistory([fair], [{ ...booking, expected: 5 }], [headcount(0)]).years).toEqual([
      {
        year: 2026,
        promisedVisits: 1,
        promisedPeople: 5,
        unknownVisits: 0,
        recordedPromise: 5,
        recordedPeople: 0,
        visits: 0,
        people: 0,
        declined: 0,
      },
    ]);
  });

  it('a visit without a record is in no denominator (rule 16), and one that was not promised in no rate', () => {
    const sums = (more: Partial<Booking>, count: number | null) =>
      firstOf(
        partnerHistory([fair], [{ ...booking, ...more }], count === null ? [] : [headcount(count)]).years,
      );
    expect(sums({ status: 'confirmed', expected: 5 }, null)).toMatchObject({
      promisedPeople: 5,
      unknownVisits: 1,
      recordedPromise: 0,
    });
    expect(sums({ status: 'declined', expected: 5 }, 2)).toMatchObject({
      people: 2,
      recordedPromise: 0,
      recordedPeople: 0,
    });
  });

  it('agrees with the figures of the year for every unit', () => {
    fc.assert(
      fc.property(arbitraryYear, (data) => {
        for (const unit of yearFigures(data).partners) {
          const own = data.fairs.map((records) => ({
            ...records,
            bookings: records.bookings.filter((row) => row.partnerUnitId === unit.partnerUnitId),
          }));
          const { years } = partnerHistory(
            own.map((records) => records.fair),
            own.flatMap((records) => records.bookings),
            own.flatMap((records) => records.attendance),
          );
          const year = years.find((sums) => sums.year === YEAR);
          expect(year?.people ?? 0).toBe(unit.people);
          expect(year?.visits ?? 0).toBe(unit.fairsPresent);
        }
      }),
    );
  });
});
