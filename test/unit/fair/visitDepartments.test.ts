import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  departmentsNotPlanned,
  headcountFor,
  rescaledHeadcount,
  spreadDepartments,
} from '../../../shared/fair/visitDepartments.ts';
import { makeDepartments } from '../../fixtures/arbitraryRotation.ts';
import { makePartner } from '../../fixtures/plannedFair.ts';

const hospital = makePartner('h', { departments: makeDepartments('h', 12), typicalHeadcount: 12 });
const ids = hospital.departments.map(({ id }) => id);
const booked = (from: number, to: number, status: 'confirmed' | 'declined' = 'confirmed') => ({
  departmentIds: ids.slice(from, to),
  status,
});

describe('departments of a unit over its visits', () => {
  it('twelve departments come three at each of four visits', () => {
    expect(spreadDepartments(hospital, [], 4)).toEqual([
      ids.slice(0, 3),
      ids.slice(3, 6),
      ids.slice(6, 9),
      ids.slice(9, 12),
    ]);
  });

  it('those on bookings of the year already are not sent again, those on declined ones are', () => {
    expect(spreadDepartments(hospital, [booked(0, 3)], 3).flat()).toEqual(ids.slice(3));
    expect(spreadDepartments(hospital, [booked(0, 3, 'declined')], 4).flat()).toEqual(ids);
  });

  it('when all have come a second round begins, as large as a visit usually is', () => {
    expect(spreadDepartments(hospital, [booked(0, 12)], 3).map(({ length }) => length)).toEqual([3, 3, 3]);
  });

  it('whatever is booked already: each one left comes exactly once when there are enough for the visits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 6 }),
        (count, already, visits) => {
          const unit = makePartner('h', { departments: makeDepartments('h', count) });
          const all = unit.departments.map(({ id }) => id);
          const bookings =
            already > 0 ? [{ departmentIds: all.slice(0, already), status: 'invited' as const }] : [];
          const left = departmentsNotPlanned(unit, bookings);
          const spread = spreadDepartments(unit, bookings, visits);
          expect(spread).toHaveLength(visits);
          for (const visit of spread) {
            expect(visit.length).toBeGreaterThan(0);
            expect(new Set(visit).size).toBe(visit.length);
          }
          if (left.length >= visits) expect(spread.flat()).toEqual(left);
          const made = spread.map((own) => ({ departmentIds: [...own], status: 'planned' as const }));
          expect(departmentsNotPlanned(unit, [...bookings, ...made])).toEqual([]);
        },
      ),
    );
  });
});

describe('people to expect', () => {
  it('three of twelve departments bring a quarter of the people', () => {
    expect(headcountFor(hospital, ids.slice(0, 3))).toBe(3);
    expect(headcountFor(hospital, ids)).toBe(12);
  });

  it('never fewer than one when somebody comes, and none of a unit that sends nobody', () => {
    expect(headcountFor({ ...hospital, typicalHeadcount: 2 }, ids.slice(0, 1))).toBe(1);
    expect(headcountFor({ ...hospital, typicalHeadcount: 0 }, ids.slice(0, 1))).toBe(0);
  });

  it('follow a change of the departments, unless another number was typed or names are known', () => {
    const booking = { departmentIds: ids.slice(0, 3), expected: 3, people: [] };
    expect(rescaledHeadcount(hospital, booking, ids.slice(0, 6))).toBe(6);
    expect(rescaledHeadcount(hospital, { ...booking, expected: 5 }, ids.slice(0, 6))).toBe(5);
  });
});
