import { countedTallies } from '../../shared/attendance/countedTallies.ts';
import { yearIdOf } from '../../shared/calendar/dates.ts';
import type { Attendance } from '../../shared/model/attendance.ts';
import type { Category } from '../../shared/model/category.ts';
import type { Booking, Fair, YearPlan } from '../../shared/model/fair.ts';
import type { CategoryId, FairId } from '../../shared/model/ids.ts';
import type { PartnerUnit } from '../../shared/model/partner.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import { useLive } from './useLive.ts';

/** A year as its plan shows it. */
export interface YearView {
  readonly year: number;
  readonly plan: YearPlan | null;
  /** Fairs scheduled in the year, by month. */
  readonly fairs: readonly Fair[];
  /** Every fair there is, for the dates that are taken. */
  readonly allFairs: readonly Fair[];
  /** Visits counted so far, by fair; a fair without counts is missing. */
  readonly visits: ReadonlyMap<string, number>;
  readonly partnerUnits: readonly PartnerUnit[];
  readonly bookings: readonly Booking[];
  /** Rows of the partners that are booked in the year. */
  readonly partnerAttendance: readonly Attendance[];
  /** In their order. */
  readonly categories: readonly Category[];
  /** Categories at whose stalls volunteers are assigned, by fair. */
  readonly volunteerCategories: ReadonlyMap<FairId, ReadonlySet<CategoryId>>;
}

async function readVolunteerCategories(
  db: SunflowerDatabase,
  from: string,
  to: string,
): Promise<ReadonlyMap<FairId, ReadonlySet<CategoryId>>> {
  const stalls = await db.stalls.where('fairId').between(from, to, true, true).toArray();
  const assignments = await db.assignments.where('fairId').between(from, to, true, true).toArray();
  const manned = new Set(assignments.map(({ stallId }) => stallId));
  const served = new Map<FairId, Set<CategoryId>>();
  for (const { id, fairId, categoryId } of stalls) {
    if (manned.has(id)) served.set(fairId, (served.get(fairId) ?? new Set()).add(categoryId));
  }
  return served;
}

/** Reads a year with all that its plan shows. */
export async function readYear(year: number): Promise<YearView> {
  const db = database();
  const [from, to] = [`${year}-01`, `${year}-12`];
  const [plan, allFairs, partnerUnits, bookings, tallies, categories, volunteerCategories] =
    await Promise.all([
      db.yearPlans.get(yearIdOf(year)),
      db.fairs.orderBy('id').toArray(),
      db.partnerUnits.toArray(),
      db.bookings.where('fairId').between(from, to, true, true).toArray(),
      db.tallies.where('fairId').between(from, to, true, true).toArray(),
      db.categories.toArray(),
      readVolunteerCategories(db, from, to),
    ]);
  // In one reach, volunteers included: a seek for each of many booked units and their people takes far longer.
  const attendance = await db.attendance.where('fairId').between(from, to, true, true).toArray();
  const partnerAttendance = attendance.filter(({ subjectKind }) => subjectKind !== 'volunteer');
  const visits = new Map<string, number>();
  for (const tally of countedTallies(tallies)) {
    visits.set(tally.fairId, (visits.get(tally.fairId) ?? 0) + (tally.visits ?? 0));
  }
  return {
    year,
    plan: plan ?? null,
    fairs: allFairs.filter(({ id }) => id >= from && id <= to),
    allFairs,
    visits,
    partnerUnits,
    bookings,
    partnerAttendance,
    categories: categories.toSorted((a, b) => a.order - b.order),
    volunteerCategories,
  };
}

/** A year's plan, live; undefined while reading. */
export function useYear(year: number): YearView | undefined {
  const view = useLive(() => readYear(year), [year]);
  // While another year is being read, the answer at hand is still that of the year before.
  return view?.year === year ? view : undefined;
}
