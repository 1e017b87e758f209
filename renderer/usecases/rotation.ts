import { monthOf } from '../../shared/calendar/dates.ts';
import type { RotationPaperData } from '../../shared/documents/rotationPaper.ts';
import { moveVisit as moveVisitTo, planVisit as planVisitAt } from '../../shared/fair/moveVisit.ts';
import type { Rotation } from '../../shared/fair/partnerRotation.ts';
import { partnerRotation } from '../../shared/fair/partnerRotation.ts';
import type { VisitDraft, YearOfVisits } from '../../shared/fair/planVisits.ts';
import { departmentsByRule, plannedBooking, visitsByRule } from '../../shared/fair/planVisits.ts';
import type { IsoDate } from '../../shared/model/basic.ts';
import { CLINIC_CATEGORY } from '../../shared/model/category.ts';
import type { Booking } from '../../shared/model/fair.ts';
import type { BookingId, FairId, PartnerUnitId } from '../../shared/model/ids.ts';
import type { PartnerUnit } from '../../shared/model/partner.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import { todayLocal } from '../db/clock.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { makeId } from '../db/makeId.ts';
import { database } from '../db/openDatabase.ts';
import { readFairRecords } from '../db/readFairRecords.ts';
import { mustExist } from './changeFair.ts';
import { releaseStalls } from './releaseBooking.ts';
import type { YearView } from './yearView.ts';
import { readYear } from './yearView.ts';
import { readFairsAndBookings } from './yearVisits.ts';

/** A year as the planner of visits takes it, today. */
async function readVisitYear(
  db: SunflowerDatabase,
  year: number,
): Promise<Omit<YearOfVisits, 'partnerUnits'>> {
  return { ...(await readFairsAndBookings(db, year)), today: todayLocal() };
}

/** The partners' year as the board and its papers show it. */
export function rotationOf(view: YearView, today: IsoDate): Rotation {
  return partnerRotation({
    year: view.year,
    today,
    partnerUnits: view.partnerUnits,
    fairs: view.fairs,
    bookings: view.bookings,
    attendance: view.partnerAttendance,
    categoryIds: view.categories.filter(({ isActive }) => isActive).map(({ id }) => id),
    clinicCategoryId: CLINIC_CATEGORY,
    volunteerCategories: view.volunteerCategories,
  });
}

/** The partners' year for its papers. */
export async function readRotationPaper(year: number): Promise<Omit<RotationPaperData, 'community'>> {
  const view = await readYear(year);
  const today = todayLocal();
  const { partnerUnits, fairs, categories } = view;
  return { year, today, rotation: rotationOf(view, today), partnerUnits, fairs, categories };
}

async function readUnit(id: PartnerUnitId): Promise<PartnerUnit> {
  return mustExist(await database().partnerUnits.get(id), 'The partner unit');
}

/**
 * Puts a visit of a unit into the year, before anybody has asked the unit.
 * @returns `fairMissing`, `fairCancelled`, `fairNotPlannable`, `partnerBookedInMonth`.
 */
export async function planVisit(unitId: PartnerUnitId, fairId: FairId): Promise<Result<BookingId, Problem>> {
  const unit = await readUnit(unitId);
  return change(changeLabel('planVisit', { name: unit.name, month: fairId }), async (db) => {
    const year = await readVisitYear(db, monthOf(fairId).year);
    const planned = planVisitAt(unit, fairId, year, makeId);
    if (!planned.ok) return planned;
    await db.bookings.add(planned.value);
    return success(planned.value.id);
  });
}

/**
 * Moves a unit's visit from one fair of the year to another; stalls that it staffed are released in the old fair.
 * @returns as `planVisit`; `bookingHasAttendance` when its people were recorded already.
 */
export async function moveVisit(
  unitId: PartnerUnitId,
  from: FairId,
  to: FairId,
): Promise<Result<BookingId, Problem>> {
  const unit = await readUnit(unitId);
  return change(changeLabel('moveVisit', { name: unit.name, from, to }), async (db) => {
    const year = await readVisitYear(db, monthOf(from).year);
    const moved = moveVisitTo(unit, from, to, year, makeId);
    if (!moved.ok) return moved;
    const { booking, left } = moved.value;
    if (left) {
      const records = mustExist((await readFairRecords(db, from)) ?? undefined, 'The fair');
      const subjects = new Set<string>([left.id, ...left.people.map(({ id }) => id)]);
      if (records.attendance.some(({ subjectId }) => subjects.has(subjectId))) {
        return failure(problem('bookingHasAttendance', { name: unit.name }));
      }
      await releaseStalls(db, records, left);
    }
    await db.bookings.put(booking);
    return success(booking.id);
  });
}

/** What filling a year by rule would do: visits to add, and planned visits with more departments. */
export interface YearFilling {
  readonly visits: readonly VisitDraft[];
  readonly completed: readonly Booking[];
}

/** What filling a year by rule would do; nothing at all when it was just filled. */
export function fillingOf(year: YearOfVisits): YearFilling {
  return { visits: visitsByRule(year), completed: departmentsByRule(year) };
}

/** Plans every visit that the units' cadences ask for at the fairs ahead and that is not in the year yet, and gives
 * departments that come nowhere to visits planned already. @returns how many visits were added or changed. */
export async function fillYear(year: number): Promise<Result<number, Problem>> {
  const before = await readVisitYear(database(), year);
  const { visits, completed } = fillingOf({
    ...before,
    partnerUnits: await database().partnerUnits.toArray(),
  });
  const label =
    visits.length > 0 || completed.length === 0
      ? changeLabel('fillYear', { year, count: visits.length })
      : changeLabel('fillDepartments', { year, count: completed.length });
  return change(label, async (db) => {
    const partnerUnits = await db.partnerUnits.toArray();
    const now = fillingOf({ ...(await readVisitYear(db, year)), partnerUnits });
    await db.bookings.bulkAdd(now.visits.map((draft) => plannedBooking(draft, makeId)));
    await db.bookings.bulkPut([...now.completed]);
    return success(now.visits.length + now.completed.length);
  });
}
