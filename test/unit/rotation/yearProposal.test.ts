import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fairIdOf, monthOf } from '../../../shared/calendar/dates.ts';
import { dateOfFair } from '../../../shared/fair/dateOfFair.ts';
import { planYear } from '../../../shared/fair/planYear.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import type { Booking, BookingStatus, Fair } from '../../../shared/model/fair.ts';
import { CategoryId } from '../../../shared/model/ids.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import type { PlannerOptions, PlannerYear } from '../../../shared/rotation/plannerYear.ts';
import type { VisitChange } from '../../../shared/rotation/visitChange.ts';
import { bookingOfChange, bookingsAfter, departmentsAfter } from '../../../shared/rotation/visitChange.ts';
import type { YearProposal } from '../../../shared/rotation/yearProposal.ts';
import { proposeYear } from '../../../shared/rotation/yearProposal.ts';

import { sequentialIds } from '../../../shared/sample/dice.ts';
import { workToEnd } from '../../../shared/steps.ts';
import type { ArbitraryYear } from '../../fixtures/arbitraryRotation.ts';
import { arbitraryRotation, makeDepartments, NEW_YEAR } from '../../fixtures/arbitraryRotation.ts';
import { firstOf, makePartner } from '../../fixtures/plannedFair.ts';

const YEAR = 2026;
const CATEGORIES = ['medical', 'legal', 'finance', 'haircut'].map((id) => v.parse(CategoryId, id));
const CLINIC = firstOf(CATEGORIES);
const FREE = { canMove: true, canAsk: true };

function plannerYear(year: Partial<PlannerYear> & Pick<PlannerYear, 'partnerUnits'>): PlannerYear {
  return {
    year: YEAR,
    today: NEW_YEAR,
    fairs: planYear(YEAR, { place: '', meetingPoint: '', minutesCap: null }, 1).fairs,
    bookings: [],
    categoryIds: CATEGORIES,
    clinicCategoryId: CLINIC,
    volunteerCategories: new Map(),
    recorded: new Set(),
    ...year,
  };
}

function propose(year: PlannerYear, options: PlannerOptions): YearProposal {
  return workToEnd(proposeYear(year, options));
}

const { fairs: FAIRS } = plannerYear({ partnerUnits: [] });

function cancelled(...months: readonly number[]): readonly Fair[] {
  return FAIRS.map((fair) =>
    months.includes(monthOf(fair.id).month) ? { ...fair, status: 'cancelled' as const } : fair,
  );
}

function booked(unit: PartnerUnit, month: number, status: BookingStatus): Booking {
  const draft = { unit, fairId: fairIdOf(YEAR, month), departmentIds: [], expected: 3 };
  const key = `${unit.id}/${month}`;
  const change: VisitChange = { kind: 'new', key, unit, month, reason: { kind: 'together' }, draft };
  return { ...bookingOfChange(YEAR, change, () => `${unit.id}-${month}`), status };
}

/** Where visits of a unit come after the proposal: month, due month, status. */
function visitsAfter(year: PlannerYear, unit: PartnerUnit, options = FREE) {
  const { changes } = propose(year, options);
  return bookingsAfter(YEAR, year.bookings, changes, sequentialIds())
    .filter(({ partnerUnitId }) => partnerUnitId === unit.id)
    .map(({ fairId, dueMonth }) => [monthOf(fairId).month, dueMonth])
    .toSorted(([a], [b]) => Number(a) - Number(b));
}

const hospital = makePartner('hospital', {
  cadence: { kind: 'quarterly', firstMonth: 3 },
  departments: makeDepartments('hospital', 12),
  typicalHeadcount: 12,
});
const lawFirm = makePartner('law', {
  cadence: { kind: 'chosenMonths', months: [2, 6] },
  categoryIds: ['legal'],
});
const clinicOnCall = makePartner('oncall', { cadence: { kind: 'onRequest' } });

/** Every hard rule, asked of the bookings themselves. */
function broken(year: PlannerYear, changes: readonly VisitChange[]): readonly string[] {
  const after = bookingsAfter(YEAR, year.bookings, changes, sequentialIds());
  const places = after.map(({ fairId, partnerUnitId }) => `${partnerUnitId} ${fairId}`);
  const lines = places.length > new Set(places).size ? ['twice in a month'] : [];
  for (const booking of year.bookings.filter(({ status }) => status !== 'planned')) {
    if (!after.some((row) => JSON.stringify(row) === JSON.stringify(booking)))
      lines.push('touched what was asked');
  }
  for (const change of changes) {
    const { unit, month } = change;
    const fair = year.fairs.find(({ id }) => id === fairIdOf(YEAR, month));
    const isAhead = fair && ['planned', 'postponed'].includes(fair.status) && dateOfFair(fair) >= year.today;
    if (!isAhead) lines.push('no fair ahead');
    if (!unit.isActive) lines.push('inactive');
    const due =
      change.kind === 'moved'
        ? change.due
        : change.kind === 'new'
          ? monthOf(change.draft.fairId).month
          : month;
    const { cadence } = unit;
    const isOnRequest = cadence.kind === 'onRequest';
    if (isOnRequest !== (change.kind === 'ask')) lines.push('asked or planned wrongly');
    if (cadence.kind === 'monthly' && due !== month) lines.push('monthly moved');
    if (cadence.kind === 'chosenMonths' && (!cadence.months.includes(due) || Math.abs(due - month) > 1)) {
      lines.push('chosen month moved too far');
    }
    if (cadence.kind === 'quarterly') {
      if ((due - cadence.firstMonth) % 3 !== 0) lines.push('not the quarter’s month');
      if (Math.floor((due - 1) / 3) !== Math.floor((month - 1) / 3)) lines.push('left its quarter');
    }
    if (change.kind === 'ask') {
      const others = after.filter(
        (row) =>
          monthOf(row.fairId).month === month &&
          row.partnerUnitId !== unit.id &&
          row.status !== 'declined' &&
          row.status !== 'withdrawn',
      );
      const hasClinic = others.some(({ partnerUnitId }) =>
        year.partnerUnits.some(({ id, categoryIds }) => id === partnerUnitId && categoryIds.includes(CLINIC)),
      );
      const helps = unit.categoryIds.includes(CLINIC) && !hasClinic;
      if (others.length > 0 && !helps) lines.push('asked without need');
    }
  }
  return lines;
}

describe('the proposal for any year', () => {
  const anyYear = (year: ArbitraryYear): PlannerYear => plannerYear(year);

  it('keeps every hard rule and is proved', () => {
    fc.assert(
      fc.property(arbitraryRotation, fc.boolean(), fc.boolean(), (arbitrary, canMove, canAsk) => {
        const year = anyYear(arbitrary);
        const proposal = propose(year, { canMove, canAsk });
        expect(broken(year, proposal.changes)).toEqual([]);
        expect(proposal.isProven).toBe(true);
        if (!canAsk) expect(proposal.changes.some(({ kind }) => kind === 'ask')).toBe(false);
        if (!canMove) expect(proposal.changes.some(({ kind }) => kind === 'moved')).toBe(false);
      }),
      { numRuns: 80 },
    );
  });

  it('taken as a whole leaves nothing more to propose', () => {
    fc.assert(
      fc.property(arbitraryRotation, (arbitrary) => {
        const year = anyYear(arbitrary);
        const options = { canMove: true, canAsk: false };
        const { changes } = propose(year, options);
        const bookings = bookingsAfter(YEAR, year.bookings, changes, sequentialIds());
        expect(propose({ ...year, bookings }, options).changes).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('is of the same worth whatever the order of the units', () => {
    fc.assert(
      fc.property(arbitraryRotation, (arbitrary) => {
        const year = anyYear(arbitrary);
        const turned = { ...year, partnerUnits: year.partnerUnits.toReversed() };
        expect(propose(turned, FREE).cost).toBe(propose(year, FREE).cost);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a quarterly unit', () => {
  it('comes in its months, its departments taking turns', () => {
    const year = plannerYear({ partnerUnits: [hospital] });
    const { changes } = propose(year, { canMove: false, canAsk: false });
    expect(changes.map(({ month, reason }) => [month, reason.kind])).toEqual([
      [3, 'due'],
      [6, 'due'],
      [9, 'due'],
      [12, 'due'],
    ]);
    const departments = changes.flatMap((change) =>
      change.kind === 'new' ? change.draft.departmentIds : [],
    );
    expect(departments.toSorted()).toEqual(hospital.departments.map(({ id }) => id).toSorted());
    expect(departmentsAfter(year, changes)).toEqual([]);
  });

  it('whose month is cancelled comes in another of the quarter, and stands for it', () => {
    const year = plannerYear({ partnerUnits: [hospital], fairs: cancelled(3) });
    expect(visitsAfter(year, hospital)).toEqual([
      [2, 3],
      [6, null],
      [9, null],
      [12, null],
    ]);
    const [first] = propose(year, FREE).changes;
    expect(first?.reason).toEqual({ kind: 'fairCancelled', due: 3 });
  });

  it('all of whose quarter is cancelled is told as left out', () => {
    const year = plannerYear({ partnerUnits: [hospital], fairs: cancelled(1, 2, 3) });
    const { leftOut, changes } = propose(year, FREE);
    expect(leftOut).toEqual([{ unit: hospital, due: 3, why: 'cancelled' }]);
    expect(changes).toHaveLength(3);
  });

  it('that declined its month comes in another of the quarter; one that missed its month too', () => {
    const declined = plannerYear({ partnerUnits: [hospital], bookings: [booked(hospital, 6, 'declined')] });
    expect(visitsAfter(declined, hospital).map(([month]) => month)).toEqual([3, 5, 6, 9, 12]);
    const early = makePartner('early', { cadence: { kind: 'quarterly', firstMonth: 1 } });
    const today = v.parse(IsoDate, '2026-02-05');
    const missed = plannerYear({ partnerUnits: [early], today });
    expect(visitsAfter(missed, early)[0]).toEqual([2, 1]);
  });

  it('moves so that a month gets a clinic, and says so', () => {
    const second = makePartner('second', { cadence: { kind: 'quarterly', firstMonth: 3 } });
    const year = plannerYear({ partnerUnits: [hospital, second] });
    const { changes } = propose(year, FREE);
    const moved = changes.filter(({ reason }) => reason.kind !== 'due');
    expect(moved).toHaveLength(4);
    // Both gone from their month would be one month too many without anybody.
    for (const { reason } of moved) expect(reason.kind).toBe('partner');
    expect(new Set(changes.map(({ month }) => month)).size).toBe(8);
  });
});

describe('visits that are there', () => {
  it('stay when invited or confirmed, or when anything was recorded', () => {
    const second = makePartner('second', { cadence: { kind: 'quarterly', firstMonth: 3 } });
    const bookings = [
      ...[hospital, second].map((unit) => booked(unit, 3, 'confirmed')),
      ...[hospital, second].map((unit) => booked(unit, 6, 'planned')),
    ];
    const recorded = new Set<string>(bookings.map(({ id }) => id));
    const year = plannerYear({ partnerUnits: [hospital, second], bookings });
    for (const unit of year.partnerUnits) {
      expect(visitsAfter({ ...year, recorded }, unit).slice(0, 2)).toEqual([
        [3, null],
        [6, null],
      ]);
    }
    // Only planned, one of the two would be better off in a month in which nobody comes.
    const months = year.partnerUnits.map((unit) => visitsAfter(year, unit)[1]?.[0]);
    expect(new Set(months).size).toBe(2);
  });

  it('that are planned stay unless a gap is worth more', () => {
    const year = plannerYear({ partnerUnits: [lawFirm], bookings: [booked(lawFirm, 2, 'planned')] });
    const { kept, changes } = propose(year, FREE);
    expect(kept.map(({ month }) => month)).toEqual([2]);
    expect(changes.map(({ month }) => month)).toEqual([6]);
  });
});

describe('a unit on request', () => {
  it('is proposed to be asked for a month without a clinic, never planned, and never where nothing is lacking', () => {
    const monthly = makePartner('monthly', { categoryIds: ['medical'] });
    const alone = plannerYear({ partnerUnits: [clinicOnCall], fairs: FAIRS.slice(0, 2) });
    expect(propose(alone, FREE).changes.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['ask', { kind: 'ask', lacks: 'partner' }],
      ['ask', { kind: 'ask', lacks: 'partner' }],
    ]);
    const served = plannerYear({ partnerUnits: [clinicOnCall, monthly] });
    expect(propose(served, FREE).changes.some(({ kind }) => kind === 'ask')).toBe(false);
    expect(propose(alone, { canMove: true, canAsk: false }).changes).toEqual([]);
  });
});

describe('what a month still lacks', () => {
  const lackOf = (year: PlannerYear, month: number, id: string, options = FREE) =>
    firstOf(propose(year, options).months.filter((note) => note.month === month)).lacks.find(
      ({ what }) => what.kind === 'category' && what.id === id,
    );

  it('is told with those who could help and why they do not', () => {
    const year = plannerYear({ partnerUnits: [lawFirm, makePartner('monthly')] });
    expect(lackOf(year, 4, 'legal')?.helpers).toEqual([{ unitId: 'law', why: { kind: 'outOfReach' } }]);
    expect(lackOf(year, 3, 'legal')?.helpers).toEqual([
      { unitId: 'law', why: { kind: 'neededThere', month: 2 } },
    ]);
    expect(lackOf(year, 3, 'haircut')).toMatchObject({ helpers: [], others: 0 });
    const fixed = { ...year, bookings: [booked(lawFirm, 2, 'invited')] };
    expect(lackOf(fixed, 3, 'legal')?.helpers).toEqual([
      { unitId: 'law', why: { kind: 'promised', months: [2] } },
    ]);
    const still = { canMove: false, canAsk: false };
    expect(lackOf(year, 3, 'legal', still)?.helpers).toEqual([{ unitId: 'law', why: { kind: 'movingOff' } }]);
  });
});
