import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fairIdOf } from '../../../shared/calendar/dates.ts';
import { isPartnerDue } from '../../../shared/fair/partnerCadence.ts';
import type { Rotation } from '../../../shared/fair/partnerRotation.ts';
import { nextFreeMonth, partnerRotation, refusalOfMonth } from '../../../shared/fair/partnerRotation.ts';
import { canTakeVisits, isFairAhead, plannedBooking, visitsByRule } from '../../../shared/fair/planVisits.ts';
import type { Booking } from '../../../shared/model/fair.ts';
import type { FairId } from '../../../shared/model/ids.ts';
import { CategoryId } from '../../../shared/model/ids.ts';
import { sequentialIds } from '../../../shared/sample/dice.ts';
import type { ArbitraryYear } from '../../fixtures/arbitraryRotation.ts';
import { arbitraryFreshYear, arbitraryRotation } from '../../fixtures/arbitraryRotation.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';

const CATEGORIES = ['medical', 'legal', 'finance', 'haircut'].map((id) => v.parse(CategoryId, id));
const CLINIC = firstOf(CATEGORIES);
const COMES = new Set(['due', 'planned', 'invited', 'confirmed', 'came']);

type Volunteers = ReadonlyMap<FairId, ReadonlySet<CategoryId>>;

function rotationOf(year: ArbitraryYear, volunteerCategories: Volunteers = new Map()): Rotation {
  return partnerRotation({
    ...year,
    attendance: [],
    year: 2026,
    categoryIds: CATEGORIES,
    clinicCategoryId: CLINIC,
    volunteerCategories,
  });
}

function filled(year: ArbitraryYear): readonly Booking[] {
  const makeId = sequentialIds();
  return [...year.bookings, ...visitsByRule(year).map((draft) => plannedBooking(draft, makeId))];
}

/** Which categories volunteers serve in which months. */
const arbitraryVolunteers: fc.Arbitrary<Volunteers> = fc
  .uniqueArray(
    fc.record({ month: fc.integer({ min: 1, max: 12 }), categories: fc.subarray([...CATEGORIES]) }),
    { selector: ({ month }) => month, maxLength: 6 },
  )
  .map((rows) => new Map(rows.map((row) => [fairIdOf(2026, row.month), new Set(row.categories)])));

describe('the rotation of any units', () => {
  it('shows as due what the cadence asks at a fair ahead and nobody has asked or moved yet, and nothing else', () => {
    fc.assert(
      fc.property(arbitraryRotation, (year) => {
        const { rows } = rotationOf(year);
        for (const { partnerUnitId, cells } of rows) {
          const unit = firstOf(year.partnerUnits.filter(({ id }) => id === partnerUnitId));
          for (const { month, state, movedTo } of cells) {
            const fair = year.fairs.find(({ id }) => id === fairIdOf(2026, month));
            const isBooked = year.bookings.some(
              (row) => row.partnerUnitId === unit.id && row.fairId === fair?.id,
            );
            const isAhead = fair !== undefined && isFairAhead(fair, year.today);
            const isDue = isAhead && isPartnerDue(unit, month) && !isBooked && movedTo === null;
            expect(state === 'due').toBe(isDue);
          }
        }
      }),
    );
  });

  it('counts who declined, and says under, over or even as the visits stand beside what is asked', () => {
    fc.assert(
      fc.property(arbitraryRotation, (year) => {
        for (const { partnerUnitId, cells, asked, visits, balance, declined } of rotationOf(year).rows) {
          const own = year.bookings.filter((row) => row.partnerUnitId === partnerUnitId);
          const refusals = own.filter(({ status }) => status === 'declined' || status === 'withdrawn');
          expect(declined).toBe(refusals.length);
          expect(visits).toBeLessThanOrEqual(own.length - refusals.length);
          expect(cells).toHaveLength(12);
          const side = visits < asked ? 'under' : 'over';
          expect(balance).toBe(asked === 0 ? 'free' : visits === asked ? 'even' : side);
        }
      }),
    );
  });

  it('flags a month exactly when a category, or the clinic, is offered by nobody who comes and by no volunteers', () => {
    fc.assert(
      fc.property(arbitraryRotation, arbitraryVolunteers, (year, volunteers) => {
        const { rows, months } = rotationOf(year, volunteers);
        for (const found of months) {
          const { month, fairId, isCancelled, isPast, lacksClinic, lacksPartner, lackingCategoryIds } = found;
          const coming = rows.filter(({ cells }) => COMES.has(cells[month - 1]?.state ?? 'none'));
          const offered = new Set([
            ...coming.flatMap(
              (row) => year.partnerUnits.find(({ id }) => id === row.partnerUnitId)?.categoryIds ?? [],
            ),
            ...((fairId && volunteers.get(fairId)) ?? []),
          ]);
          const fair = year.fairs.find(({ id }) => id === fairId);
          const isPastUnrecorded =
            fair !== undefined && canTakeVisits(fair) && !isFairAhead(fair, year.today);
          expect(isPast).toBe(isPastUnrecorded);
          const isHappening = fair !== undefined && !isCancelled && !isPastUnrecorded;
          const lacking = isHappening ? CATEGORIES.filter((id) => !offered.has(id)) : [];
          expect(lackingCategoryIds).toEqual(lacking);
          expect(lacksClinic).toBe(lacking.includes(CLINIC));
          expect(lacksPartner).toBe(isHappening && coming.length === 0);
        }
      }),
    );
  });

  it('is even for every unit once a fresh year was filled by rule, and each department comes', () => {
    fc.assert(
      fc.property(arbitraryFreshYear, (year) => {
        for (const { balance, departmentsLeft, asked } of rotationOf({ ...year, bookings: filled(year) })
          .rows) {
          expect(['even', 'free']).toContain(balance);
          if (asked > 0) expect(departmentsLeft).toEqual([]);
        }
      }),
    );
  });

  it('has each department of a quarterly unit come exactly once in a fresh year, four of them or more', () => {
    fc.assert(
      fc.property(arbitraryFreshYear, (year) => {
        const bookings = filled(year);
        for (const unit of year.partnerUnits) {
          if (unit.cadence.kind !== 'quarterly' || unit.departments.length < 4) continue;
          const own = bookings.filter(({ partnerUnitId }) => partnerUnitId === unit.id);
          expect(own).toHaveLength(4);
          const coming = own.flatMap(({ departmentIds }) => departmentIds);
          expect(coming.toSorted()).toEqual(unit.departments.map(({ id }) => id).toSorted());
        }
      }),
    );
  });

  it('finds the next free month of a visit in both directions', () => {
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(arbitraryRotation, month, fc.constantFrom<1 | -1>(1, -1), (year, from, direction) => {
        const { rows, months } = rotationOf(year);
        for (const row of rows) {
          const free = months
            .filter((target) => refusalOfMonth(target, row.cells[target.month - 1]) === null)
            .map((target) => target.month)
            .filter((candidate) => (candidate - from) * direction > 0);
          const nearest = direction === 1 ? free[0] : free.at(-1);
          expect(nextFreeMonth(row, months, from, direction)).toBe(nearest ?? null);
        }
      }),
    );
  });
});
