import type { Booking } from '../model/fair.ts';
import type { DepartmentId } from '../model/ids.ts';
import type { PartnerUnit } from '../model/partner.ts';
import { isBookingExpected } from './fairGaps.ts';

type UnitWithDepartments = Pick<PartnerUnit, 'departments'>;

/** How often each department comes at the given bookings, in the order of the unit's list; declined ones do not count. */
function timesBooked(
  unit: UnitWithDepartments,
  bookings: readonly Pick<Booking, 'departmentIds' | 'status'>[],
): ReadonlyMap<DepartmentId, number> {
  const times = new Map(unit.departments.map(({ id }) => [id, 0]));
  for (const booking of bookings.filter(isBookingExpected)) {
    for (const id of booking.departmentIds) {
      const known = times.get(id);
      if (known !== undefined) times.set(id, known + 1);
    }
  }
  return times;
}

/** The unit's departments that come at none of the given bookings of the year. */
export function departmentsNotPlanned(
  unit: UnitWithDepartments,
  bookings: readonly Pick<Booking, 'departmentIds' | 'status'>[],
): readonly DepartmentId[] {
  return [...timesBooked(unit, bookings)].filter(([, times]) => times === 0).map(([id]) => id);
}

/** Cuts a list into `count` pieces in order, their lengths differing by one at most. */
function cut<T>(list: readonly T[], count: number): readonly (readonly T[])[] {
  return Array.from({ length: count }, (_, index) =>
    list.slice(Math.ceil((index * list.length) / count), Math.ceil(((index + 1) * list.length) / count)),
  );
}

/**
 * Departments of each of `visits` further visits, so that every department comes once a year: those that are on no
 * booking yet are shared out evenly in their order. Only when too few are left for the visits does a second round begin
 * with those that come least, so that no visit is without a department.
 */
export function spreadDepartments(
  unit: UnitWithDepartments,
  bookings: readonly Pick<Booking, 'departmentIds' | 'status'>[],
  visits: number,
): readonly (readonly DepartmentId[])[] {
  const times = [...timesBooked(unit, bookings)];
  const left = times.filter(([, count]) => count === 0).map(([id]) => id);
  if (visits === 0 || times.length === 0) return Array.from({ length: visits }, () => []);
  if (left.length >= visits) return cut(left, visits);
  const booked = bookings.filter(isBookingExpected).length;
  const perVisit = Math.max(1, Math.floor(times.length / (booked + visits)));
  const round = times.toSorted(([, a], [, b]) => a - b).map(([id]) => id);
  const needed = Array.from({ length: visits * perVisit }, (_, index) => round[index % round.length]);
  return cut(
    needed.flatMap((id) => (id === undefined ? [] : [id])),
    visits,
  );
}

/**
 * People to expect when these departments come: the unit's usual number by the share of its departments, rounded, at
 * least one; all of it when all come or the unit has no departments.
 */
export function headcountFor(
  unit: Pick<PartnerUnit, 'departments' | 'typicalHeadcount'>,
  departmentIds: readonly DepartmentId[],
): number {
  const { departments, typicalHeadcount } = unit;
  const coming = departments.filter(({ id }) => departmentIds.includes(id)).length;
  if (typicalHeadcount === 0 || coming === 0 || coming === departments.length) return typicalHeadcount;
  return Math.max(1, Math.round((typicalHeadcount * coming) / departments.length));
}

/**
 * A booking ahead after its unit gave up some departments: they do not come any more, and the people promised follow as
 * long as nobody typed another number. A visit of none but those stays, to be spoken about.
 */
export function withoutGoneDepartments(
  before: Pick<PartnerUnit, 'departments' | 'typicalHeadcount'>,
  after: Pick<PartnerUnit, 'departments' | 'typicalHeadcount'>,
  booking: Booking,
): Booking {
  const departmentIds = booking.departmentIds.filter((id) => after.departments.some((own) => own.id === id));
  const isAsScaled = booking.expected === headcountFor(before, booking.departmentIds);
  const expected =
    isAsScaled && departmentIds.length > 0
      ? Math.max(headcountFor(after, departmentIds), booking.people.length)
      : booking.expected;
  return { ...booking, departmentIds, expected };
}

/**
 * People to expect after a booking's departments change: scaled along as long as nobody typed another number, never
 * fewer than are known by name (rule 8).
 */
export function rescaledHeadcount(
  unit: Pick<PartnerUnit, 'departments' | 'typicalHeadcount'>,
  booking: Pick<Booking, 'departmentIds' | 'expected' | 'people'>,
  departmentIds: readonly DepartmentId[],
): number {
  const isAsScaled = booking.expected === headcountFor(unit, booking.departmentIds);
  return isAsScaled ? Math.max(headcountFor(unit, departmentIds), booking.people.length) : booking.expected;
}
