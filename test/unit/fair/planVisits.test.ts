import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { monthOf } from '../../../shared/calendar/dates.ts';
import { bookDuePartners } from '../../../shared/fair/bookPartners.ts';
import { isPartnerDue } from '../../../shared/fair/partnerCadence.ts';
import {
  departmentsByRule,
  isFairAhead,
  plannedBooking,
  visitAt,
  visitsByRule,
  visitsOfYear,
} from '../../../shared/fair/planVisits.ts';
import { planYear } from '../../../shared/fair/planYear.ts';
import { departmentsNotPlanned } from '../../../shared/fair/visitDepartments.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import type { Booking } from '../../../shared/model/fair.ts';
import { sequentialIds } from '../../../shared/sample/dice.ts';
import type { ArbitraryYear } from '../../fixtures/arbitraryRotation.ts';
import { arbitraryRotation, makeDepartments, NEW_YEAR } from '../../fixtures/arbitraryRotation.ts';
import { firstOf, makePartner } from '../../fixtures/plannedFair.ts';

function filled(year: ArbitraryYear): readonly Booking[] {
  const makeId = sequentialIds();
  const completed = new Map(departmentsByRule(year).map((booking) => [booking.id, booking]));
  const kept = year.bookings.map((booking) => completed.get(booking.id) ?? booking);
  return [...kept, ...visitsByRule(year).map((draft) => plannedBooking(draft, makeId))];
}

const { fairs } = planYear(2026, { place: '', meetingPoint: '', minutesCap: null }, 1);
const hospital = makePartner('hospital', {
  cadence: { kind: 'quarterly', firstMonth: 3 },
  departments: makeDepartments('hospital', 12),
  typicalHeadcount: 12,
});

describe('filling the year by rule', () => {
  it('a quarterly hospital with twelve departments gets four visits of three, each department once', () => {
    const drafts = visitsByRule({ partnerUnits: [hospital], fairs, today: NEW_YEAR, bookings: [] });
    expect(drafts.map(({ fairId }) => monthOf(fairId).month)).toEqual([3, 6, 9, 12]);
    expect(drafts.map(({ expected }) => expected)).toEqual([3, 3, 3, 3]);
    expect(drafts.flatMap(({ departmentIds }) => departmentIds)).toEqual(
      hospital.departments.map(({ id }) => id),
    );
  });

  it('a monthly unit sends all its departments each time', () => {
    const unit = makePartner('u', { departments: makeDepartments('u', 3), typicalHeadcount: 4 });
    const drafts = visitsByRule({ partnerUnits: [unit], fairs, today: NEW_YEAR, bookings: [] });
    expect(drafts).toHaveLength(12);
    expect(drafts.every(({ departmentIds, expected }) => departmentIds.length === 3 && expected === 4)).toBe(
      true,
    );
  });

  it('is done after once: a second time adds nothing', () => {
    fc.assert(
      fc.property(arbitraryRotation, (year) => {
        const again = { ...year, bookings: filled(year) };
        expect(visitsByRule(again)).toEqual([]);
        expect(departmentsByRule(again)).toEqual([]);
      }),
    );
  });

  it('never books into a cancelled, held, archived or past fair, nor a unit that is not due, nor anybody twice in a month', () => {
    fc.assert(
      fc.property(arbitraryRotation, (year) => {
        for (const { unit, fairId } of visitsByRule(year)) {
          const fair = year.fairs.find(({ id }) => id === fairId);
          expect(fair && isFairAhead(fair, year.today)).toBe(true);
          expect(isPartnerDue(unit, monthOf(fairId).month)).toBe(true);
        }
        const keys = filled(year).map(({ fairId, partnerUnitId }) => `${fairId} ${partnerUnitId}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('leaves no due month of a fair ahead without an answer', () => {
    fc.assert(
      fc.property(arbitraryRotation, (year) => {
        const bookings = filled(year);
        for (const unit of year.partnerUnits) {
          for (const fair of year.fairs.filter((candidate) => isFairAhead(candidate, year.today))) {
            if (!isPartnerDue(unit, monthOf(fair.id).month)) continue;
            expect(bookings.some((row) => row.fairId === fair.id && row.partnerUnitId === unit.id)).toBe(
              true,
            );
          }
        }
      }),
    );
  });

  it('in the middle of a year leaves past months alone, and every department comes in those that are left', () => {
    const today = v.parse(IsoDate, '2026-04-10');
    const drafts = visitsByRule({ partnerUnits: [hospital], fairs, bookings: [], today });
    expect(drafts.map(({ fairId }) => monthOf(fairId).month)).toEqual([6, 9, 12]);
    expect(drafts.map(({ departmentIds }) => departmentIds.length)).toEqual([4, 4, 4]);
    expect(new Set(drafts.flatMap(({ departmentIds }) => departmentIds)).size).toBe(12);
  });

  it('gives a department that the unit got since to the smallest planned visit, and touches no visit asked for', () => {
    const bookings = filled({ partnerUnits: [hospital], fairs, bookings: [], today: NEW_YEAR });
    const more = makePartner('hospital', {
      ...hospital,
      departments: makeDepartments('hospital', 14),
      typicalHeadcount: 14,
    });
    const [march, ...rest] = bookings;
    const asked = march ? [{ ...march, status: 'invited' as const }, ...rest] : [];
    const year = { partnerUnits: [more], fairs, bookings: asked, today: NEW_YEAR };
    const completed = departmentsByRule(year);
    expect(completed.map(({ fairId, departmentIds }) => [fairId, departmentIds.length])).toEqual([
      ['2026-06', 4],
      ['2026-09', 4],
    ]);
    expect(completed.map(({ departmentIds }) => departmentIds.at(-1))).toEqual([
      'hospital-d13',
      'hospital-d14',
    ]);
    expect(completed.map(({ id }) => id)).not.toContain(march?.id);
  });

  it('leaves no department of a quarterly unit out while a planned visit ahead could take it', () => {
    fc.assert(
      fc.property(arbitraryRotation, (year) => {
        const bookings = filled(year);
        for (const unit of year.partnerUnits) {
          const own = visitsOfYear({ fairs: year.fairs, bookings }).filter(
            ({ partnerUnitId }) => partnerUnitId === unit.id,
          );
          const canTake = own.some(({ fairId, status }) => {
            const fair = year.fairs.find(({ id }) => id === fairId);
            return status === 'planned' && fair !== undefined && isFairAhead(fair, year.today);
          });
          if (!unit.isActive || unit.cadence.kind !== 'quarterly' || !canTake) continue;
          expect(departmentsNotPlanned(unit, own)).toEqual([]);
        }
      }),
    );
  });

  it('plans a fair on its own day, and one that was postponed to a day ahead', () => {
    const postponed = fairs.map((fair) =>
      fair.id === '2026-03'
        ? { ...fair, status: 'postponed' as const, postponedTo: v.parse(IsoDate, '2026-03-28') }
        : fair,
    );
    const monthsOn = (day: string): readonly number[] =>
      visitsByRule({
        partnerUnits: [hospital],
        fairs: postponed,
        bookings: [],
        today: v.parse(IsoDate, day),
      }).map(({ fairId }) => monthOf(fairId).month);
    expect(monthsOn('2026-03-28')).toEqual([3, 6, 9, 12]);
    expect(monthsOn('2026-03-29')).toEqual([6, 9, 12]);
  });

  it('does not plan a month whose visit was moved to another one', () => {
    const march = firstOf(fairs.slice(2));
    const april = firstOf(fairs.slice(3));
    const draft = visitAt(hospital, march.id, { fairs, today: NEW_YEAR, bookings: [] });
    const moved = plannedBooking(draft, () => 'b', april.id);
    expect(moved).toMatchObject({ fairId: april.id, dueMonth: 3, status: 'planned' });
    const drafts = visitsByRule({ partnerUnits: [hospital], fairs, today: NEW_YEAR, bookings: [moved] });
    expect(drafts.map(({ fairId }) => monthOf(fairId).month)).toEqual([6, 9, 12]);
    expect(bookDuePartners(march.id, [hospital], [moved], () => 'x')).toEqual([]);
    expect(bookDuePartners(march.id, [hospital], [{ ...moved, status: 'declined' }], () => 'x')).toHaveLength(
      1,
    );
    expect(bookDuePartners(april.id, [hospital], [moved], () => 'x')).toEqual([moved]);
  });
});

describe('one visit', () => {
  it('gets the share of the departments that the rule would leave to it', () => {
    const june = firstOf(fairs.slice(5));
    const draft = visitAt(hospital, june.id, { fairs, today: NEW_YEAR, bookings: [] });
    expect(draft.departmentIds).toEqual(hospital.departments.slice(3, 6).map(({ id }) => id));
  });
});
