import { fairIdOf, monthOf } from '../../shared/calendar/dates.ts';
import { isBookingExpected } from '../../shared/fair/fairGaps.ts';
import { isFairAhead, visitsOfYear } from '../../shared/fair/planVisits.ts';
import type { IsoDate } from '../../shared/model/basic.ts';
import { CLINIC_CATEGORY } from '../../shared/model/category.ts';
import type { Booking } from '../../shared/model/fair.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { PlannerYear } from '../../shared/rotation/plannerYear.ts';
import type { RotationFigures } from '../../shared/rotation/rotationFigures.ts';
import { rotationFigures } from '../../shared/rotation/rotationFigures.ts';
import type { VisitChange } from '../../shared/rotation/visitChange.ts';
import {
  bookingOfChange,
  bookingsAfter,
  departmentsAfter,
  proposedIds,
} from '../../shared/rotation/visitChange.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import { todayLocal } from '../db/clock.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { makeId } from '../db/makeId.ts';
import { readFairRecords } from '../db/readFairRecords.ts';
import { mustExist } from './changeFair.ts';
import { releaseStalls } from './releaseBooking.ts';
import { rotationOf } from './rotation.ts';
import type { YearView } from './yearView.ts';
import { readFairsAndBookings } from './yearVisits.ts';

/** The year as the planner takes it. */
export function plannerYearOf(view: YearView, today: IsoDate): PlannerYear {
  const { year, partnerUnits, fairs, bookings, volunteerCategories } = view;
  return {
    year,
    today,
    partnerUnits,
    fairs,
    bookings,
    volunteerCategories,
    categoryIds: view.categories.filter(({ isActive }) => isActive).map(({ id }) => id),
    clinicCategoryId: CLINIC_CATEGORY,
    recorded: new Set(view.partnerAttendance.map(({ subjectId }) => subjectId)),
  };
}

/** What taking some changes of a proposal would lead to. */
export interface ProposalEffect {
  readonly before: RotationFigures;
  readonly after: RotationFigures;
  /** Planned visits that would get departments which come nowhere yet. */
  readonly completed: number;
}

/** What taking some changes of a proposal would lead to; the figures are those of the board. */
export function effectOf(view: YearView, today: IsoDate, changes: readonly VisitChange[]): ProposalEffect {
  const planner = plannerYearOf(view, today);
  const completed = departmentsAfter(planner, changes);
  const bookings = bookingsAfter(view.year, view.bookings, changes, proposedIds());
  return {
    before: rotationFigures(rotationOf(view, today)),
    after: rotationFigures(rotationOf({ ...view, bookings }, today)),
    completed: completed.length,
  };
}

type FairRecordsNow = NonNullable<Awaited<ReturnType<typeof readFairRecords>>>;
type VisitsNow = Awaited<ReturnType<typeof readFairsAndBookings>>;

/** True when a change still fits the year: its fair takes visits, what it moves is as it was, its month still waits. */
function stillFits(year: number, today: IsoDate, wanted: VisitChange, now: VisitsNow): boolean {
  const fair = now.fairs.find(({ id }) => id === fairIdOf(year, wanted.month));
  if (!fair || !isFairAhead(fair, today)) return false;
  if (wanted.kind === 'ask') return true;
  if (wanted.kind === 'moved') {
    const { id, fairId } = wanted.booking;
    const present = now.bookings.find((booking) => booking.id === id);
    return present?.status === 'planned' && present.fairId === fairId;
  }
  const { month: due } = monthOf(wanted.draft.fairId);
  const isStoodFor = visitsOfYear(now).some(
    (visit) =>
      visit.partnerUnitId === wanted.unit.id &&
      isBookingExpected(visit) &&
      (visit.dueMonth ?? monthOf(visit.fairId).month) === due,
  );
  return !isStoodFor;
}

function comesTwice(bookings: readonly Booking[]): boolean {
  const places = bookings.map(({ fairId, partnerUnitId }) => `${fairId}/${partnerUnitId}`);
  return new Set(places).size < places.length;
}

/** Inside a change: the records of the fair that a visit leaves; null when its people were recorded there meanwhile. */
async function recordsLeft(db: SunflowerDatabase, booking: Booking): Promise<FairRecordsNow | null> {
  const records = mustExist((await readFairRecords(db, booking.fairId)) ?? undefined, 'The fair');
  const subjects = new Set<string>([booking.id, ...booking.people.map(({ id }) => id)]);
  return records.attendance.some(({ subjectId }) => subjects.has(subjectId)) ? null : records;
}

/**
 * Takes changes of a proposal, all in one: new visits, moved ones whose stalls are released in the old fair, and
 * departments that would come nowhere else.
 * @returns how many visits were written; `yearProposalOutdated` when the year changed meanwhile, and then nothing is.
 */
export async function acceptProposal(
  year: number,
  changes: readonly VisitChange[],
): Promise<Result<number, Problem>> {
  const today = todayLocal();
  const label = changeLabel('planTheYear', { year, count: changes.length });
  return change(label, async (db) => {
    const now = await readFairsAndBookings(db, year);
    const present = new Map<string, Booking>(now.bookings.map((booking) => [booking.id, booking]));
    const written = changes.map((wanted) => {
      const booking = wanted.kind === 'moved' ? present.get(wanted.booking.id) : undefined;
      // As it stands now: its people or its note may have been typed since.
      const current = wanted.kind === 'moved' && booking ? { ...wanted, booking } : wanted;
      return bookingOfChange(year, current, makeId);
    });
    const ids = new Set<string>(written.map(({ id }) => id));
    const after = [...now.bookings.filter(({ id }) => !ids.has(id)), ...written];
    const fits = changes.every((wanted) => stillFits(year, today, wanted, now));
    if (!fits || comesTwice(after)) return failure(problem('yearProposalOutdated'));
    const left: { readonly booking: Booking; readonly records: FairRecordsNow }[] = [];
    for (const booking of now.bookings.filter(({ id }) => ids.has(id))) {
      const records = await recordsLeft(db, booking);
      if (!records) return failure(problem('yearProposalOutdated'));
      left.push({ booking, records });
    }
    for (const { booking, records } of left) await releaseStalls(db, records, booking);
    await db.bookings.bulkPut(written);
    const partnerUnits = await db.partnerUnits.toArray();
    const completed = departmentsAfter({ year, today, partnerUnits, fairs: now.fairs, bookings: after }, []);
    await db.bookings.bulkPut([...completed]);
    return success(written.length + completed.length);
  });
}
