import { monthOf } from '../calendar/dates.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Booking, Fair } from '../model/fair.ts';
import type { DepartmentId, FairId, MakeId } from '../model/ids.ts';
import type { PartnerUnit } from '../model/partner.ts';
import { groupBy } from '../stats/groupBy.ts';
import { newBooking } from './bookPartners.ts';
import { dateOfFair } from './dateOfFair.ts';
import { isAwaitedAtFair } from './dueAtFair.ts';
import { isToCome } from './isToCome.ts';
import {
  departmentsNotPlanned,
  headcountFor,
  rescaledHeadcount,
  spreadDepartments,
} from './visitDepartments.ts';

/** A visit that the planner would put into the year. */
export interface VisitDraft {
  readonly unit: PartnerUnit;
  readonly fairId: FairId;
  readonly departmentIds: readonly DepartmentId[];
  readonly expected: number;
}

export interface YearOfVisits {
  readonly partnerUnits: readonly PartnerUnit[];
  /** The fairs of the year. */
  readonly fairs: readonly Fair[];
  /** Their bookings. */
  readonly bookings: readonly Booking[];
  readonly today: IsoDate;
}

/** True for a fair to which units can still be planned: neither cancelled nor held. */
export function canTakeVisits(fair: Pick<Fair, 'status'>): boolean {
  return isToCome(fair);
}

/**
 * True for a fair whose day has not gone by. One that has, and was never recorded, takes visits by hand; by rule nobody
 * is invited to it any more.
 */
export function isFairAhead(
  fair: Pick<Fair, 'status' | 'heldDate' | 'postponedTo' | 'scheduledDate'>,
  today: IsoDate,
): boolean {
  return canTakeVisits(fair) && dateOfFair(fair) >= today;
}

/** The bookings of fairs that take place: one at a cancelled fair stands for nothing. */
export function visitsOfYear({
  fairs,
  bookings,
}: Pick<YearOfVisits, 'fairs' | 'bookings'>): readonly Booking[] {
  const cancelled = new Set(fairs.filter(({ status }) => status === 'cancelled').map(({ id }) => id));
  return bookings.filter(({ fairId }) => !cancelled.has(fairId));
}

/** Bookings by unit, for boards of many units. */
export function visitsByUnit(visits: readonly Booking[]): ReadonlyMap<string, readonly Booking[]> {
  return groupBy(visits, ({ partnerUnitId }) => partnerUnitId);
}

/** A unit whose departments take turns over the year instead of all coming each time. */
function takesTurns({ cadence, departments }: PartnerUnit): boolean {
  return cadence.kind === 'quarterly' && departments.length > 0;
}

/**
 * A visit of a unit at each of the fairs, in their order. Departments that take turns are shared out among them, those on
 * the unit's other visits of the year left out.
 */
export function draftsOf(
  unit: PartnerUnit,
  fairIds: readonly FairId[],
  visits: readonly Booking[],
): readonly VisitDraft[] {
  const all = unit.departments.map(({ id }) => id);
  const turns = takesTurns(unit) ? spreadDepartments(unit, visits, fairIds.length) : [];
  return fairIds.map((fairId, index) => {
    const departmentIds = turns[index] ?? all;
    return { unit, fairId, departmentIds, expected: headcountFor(unit, departmentIds) };
  });
}

/** The fairs ahead at which a unit is awaited: due, with no visit in another month for it, and not booked there. */
function fairsAwaiting(
  unit: PartnerUnit,
  { fairs, today }: Pick<YearOfVisits, 'fairs' | 'today'>,
  visits: readonly Booking[],
): readonly FairId[] {
  return fairs
    .filter((fair) => isFairAhead(fair, today) && isAwaitedAtFair(unit, fair.id, visits))
    .map(({ id }) => id)
    .toSorted();
}

/**
 * The visits that fill the year by rule: one for every due month that has a fair ahead and no booking for it. Units on
 * request are never due. A quarterly unit's departments take turns, so that each comes once a year.
 */
export function visitsByRule(year: YearOfVisits): readonly VisitDraft[] {
  const byUnit = visitsByUnit(visitsOfYear(year));
  return year.partnerUnits.flatMap((unit) => {
    const visits = byUnit.get(unit.id) ?? [];
    return draftsOf(unit, fairsAwaiting(unit, year, visits), visits);
  });
}

/** The visits with departments that come nowhere shared out to them, each to the one that has fewest so far. */
function withDepartmentsLeft(
  unit: PartnerUnit,
  planned: readonly Booking[],
  left: readonly DepartmentId[],
): readonly Booking[] {
  const share = new Map(planned.map(({ id, departmentIds }) => [id, new Set(departmentIds)]));
  for (const department of left) {
    const [smallest] = [...share.values()].toSorted((a, b) => a.size - b.size);
    smallest?.add(department);
  }
  return planned.flatMap((booking): readonly Booking[] => {
    const own = share.get(booking.id) ?? new Set();
    if (own.size === booking.departmentIds.length) return [];
    const departmentIds = unit.departments.map(({ id }) => id).filter((id) => own.has(id));
    return [{ ...booking, departmentIds, expected: rescaledHeadcount(unit, booking, departmentIds) }];
  });
}

/**
 * Planned visits to which filling the year by rule adds departments that come at no visit of it, such as one that the
 * unit got since. Only where no further visit is due that would take them, and nobody was asked about the visit yet.
 */
export function departmentsByRule(year: YearOfVisits): readonly Booking[] {
  const fairOf = new Map(year.fairs.map((fair) => [fair.id, fair]));
  const byUnit = visitsByUnit(visitsOfYear(year));
  return year.partnerUnits.filter(takesTurns).flatMap((unit) => {
    const visits = byUnit.get(unit.id) ?? [];
    if (!unit.isActive || fairsAwaiting(unit, year, visits).length > 0) return [];
    const planned = visits.filter(({ fairId, status }) => {
      const fair = fairOf.get(fairId);
      return status === 'planned' && fair !== undefined && isFairAhead(fair, year.today);
    });
    const inOrder = planned.toSorted((a, b) => a.fairId.localeCompare(b.fairId));
    return withDepartmentsLeft(unit, inOrder, departmentsNotPlanned(unit, visits));
  });
}

/**
 * One visit of a unit at a fair, with the share of its departments that filling the year by rule would leave to it.
 * `fairId` need not be one at which the unit is due.
 */
export function visitAt(
  unit: PartnerUnit,
  fairId: FairId,
  year: Omit<YearOfVisits, 'partnerUnits'>,
): VisitDraft {
  const visits = visitsOfYear(year).filter(({ partnerUnitId }) => partnerUnitId === unit.id);
  const fairIds = [...new Set([...fairsAwaiting(unit, year, visits), fairId])].toSorted();
  const draft = draftsOf(unit, fairIds, visits).find((candidate) => candidate.fairId === fairId);
  if (!draft) throw new Error(`No visit of ${unit.id} at ${fairId}.`);
  return draft;
}

/** The booking of a planned visit; `fairId` may be another month's, for which it then stands. */
export function plannedBooking(draft: VisitDraft, makeId: MakeId, fairId: FairId = draft.fairId): Booking {
  return {
    ...newBooking(fairId, draft.unit, makeId),
    departmentIds: [...draft.departmentIds],
    expected: draft.expected,
    status: 'planned',
    dueMonth: fairId === draft.fairId ? null : monthOf(draft.fairId).month,
  };
}
