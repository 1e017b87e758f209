import { fairIdOf, monthOf } from '../calendar/dates.ts';
import { monthsDue } from '../fair/partnerCadence.ts';
import type { VisitDraft } from '../fair/planVisits.ts';
import { draftsOf } from '../fair/planVisits.ts';
import type { Booking } from '../model/fair.ts';
import type { PartnerUnit } from '../model/partner.ts';
import type { PlannerOptions, PlannerYear, YearLookup } from './plannerYear.ts';
import { lookUpYear, MONTHS } from './plannerYear.ts';
import type {
  DueVisit,
  FixedVisit,
  RotationProblem,
  RotationProblemUnit,
  RotationWeights,
} from './rotationProblem.ts';
import { DEFAULT_ROTATION_WEIGHTS } from './rotationProblem.ts';

/** What stands behind a due visit of the problem. */
export interface VisitSource {
  readonly unit: PartnerUnit;
  /** The booking that is planned for it; null = a new one. */
  readonly booking: Booking | null;
  /** The visit as it would be booked; null for one that is planned already, or that cannot come. */
  readonly draft: VisitDraft | null;
}

/** A problem with what its visits stand for. */
export interface ProblemOfYear {
  readonly problem: RotationProblem;
  /** Undefined when the problem has no such visit. */
  readonly sourceOf: (unitId: string, due: number) => VisitSource | undefined;
}

/** The months into which a due visit may go by the unit's cadence, whether there is a fair or not. */
export function monthsInReach({ cadence }: Pick<PartnerUnit, 'cadence'>, due: number): readonly number[] {
  if (cadence.kind === 'quarterly') {
    return MONTHS.filter((month) => Math.ceil(month / 3) === Math.ceil(due / 3));
  }
  const reach = cadence.kind === 'chosenMonths' ? 1 : 0;
  return MONTHS.filter((month) => Math.abs(month - due) <= reach);
}

/** The booking that stands for a due month, there or elsewhere. */
function standingFor(due: number, coming: readonly Booking[]): Booking | undefined {
  return coming.find(({ fairId, dueMonth }) => (dueMonth ?? monthOf(fairId).month) === due);
}

/**
 * True when a visit for this month is still to be planned: its fair is ahead, or nobody came because it was cancelled or
 * declined and the visit can be made up for. A quarterly unit comes as long as its quarter is not over.
 */
function isOwed(unit: PartnerUnit, due: number, look: YearLookup, canMove: boolean): boolean {
  const fair = look.fairIn(due);
  const isBooked = look.bookingsOf(unit.id).some(({ fairId }) => monthOf(fairId).month === due);
  if (!fair) return false;
  if (look.isAhead(due) && !isBooked) return true;
  if (unit.cadence.kind === 'monthly') return false;
  if (fair.status === 'cancelled') return true;
  if (!canMove) return false;
  return look.isAhead(due) || unit.cadence.kind === 'quarterly';
}

interface UnitDraft {
  readonly unit: RotationProblemUnit;
  readonly sources: ReadonlyMap<number, VisitSource>;
}

function problemUnitOf(
  unit: PartnerUnit,
  year: PlannerYear,
  options: PlannerOptions,
  look: YearLookup,
): UnitDraft {
  const own = look.bookingsOf(unit.id);
  const coming = own.filter(look.isComing);
  const isOnRequest = unit.cadence.kind === 'onRequest';
  const planned = new Map<number, Booking>();
  const due = monthsDue(unit);
  if (options.canMove) {
    for (const month of due) {
      const booking = standingFor(month, coming);
      if (booking && look.isMovable(booking)) planned.set(month, booking);
    }
  }
  const movable = new Set([...planned.values()].map(({ id }) => id));
  const blocked = new Set(
    own.filter(({ id }) => !movable.has(id)).map(({ fairId }) => monthOf(fairId).month),
  );
  const visits = due.flatMap((month): readonly DueVisit[] => {
    const booking = planned.get(month);
    if (!booking && (standingFor(month, coming) || !isOwed(unit, month, look, options.canMove))) return [];
    const present = booking ? monthOf(booking.fairId).month : null;
    const reach = options.canMove ? monthsInReach(unit, month) : [month];
    const months = MONTHS.filter(
      (option) =>
        option === present || (reach.includes(option) && look.isAhead(option) && !blocked.has(option)),
    );
    // A quarter that is over, or that the unit declined, is over: nothing is left to be planned.
    if (months.length === 0 && look.fairIn(month)?.status !== 'cancelled') return [];
    return [{ due: month, present, options: months, people: booking?.expected ?? 0 }];
  });
  const fresh = visits.filter(({ present, options: months }) => present === null && months.length > 0);
  const drafts = draftsOf(
    unit,
    fresh.map((visit) => fairIdOf(year.year, visit.due)),
    coming,
  );
  const draftOf = new Map(fresh.map((visit, index) => [visit.due, drafts[index] ?? null]));
  const fixed = coming
    .filter(({ id }) => !movable.has(id))
    .map(
      ({ fairId, dueMonth, expected }): FixedVisit => ({
        month: monthOf(fairId).month,
        due: dueMonth,
        people: expected,
      }),
    );
  const isBooked = new Set(own.map(({ fairId }) => monthOf(fairId).month));
  return {
    unit: {
      id: unit.id,
      categories: unit.categoryIds,
      tables: unit.siteNeeds.tables,
      power: unit.siteNeeds.power,
      fixed,
      visits: visits.map((visit) => ({ ...visit, people: draftOf.get(visit.due)?.expected ?? visit.people })),
      askMonths:
        options.canAsk && isOnRequest && unit.isActive
          ? MONTHS.filter((month) => look.isAhead(month) && !isBooked.has(month))
          : [],
    },
    sources: new Map(
      visits.map((visit) => [
        visit.due,
        { unit, booking: planned.get(visit.due) ?? null, draft: draftOf.get(visit.due) ?? null },
      ]),
    ),
  };
}

/** A year of partners as a problem for the engine. */
export function rotationProblemOf(
  year: PlannerYear,
  options: PlannerOptions,
  weights: RotationWeights = DEFAULT_ROTATION_WEIGHTS,
): ProblemOfYear {
  const look = lookUpYear(year);
  const drafts = year.partnerUnits.map((unit) => problemUnitOf(unit, year, options, look));
  const sources = new Map(drafts.map(({ unit, sources }) => [unit.id, sources]));
  return {
    problem: {
      months: MONTHS.filter(look.isAhead).map((month) => ({
        month,
        served: [...(year.volunteerCategories.get(fairIdOf(year.year, month)) ?? [])],
      })),
      units: drafts.map(({ unit }) => unit),
      categories: year.categoryIds.filter((id) => id !== year.clinicCategoryId),
      clinic: year.clinicCategoryId,
      weights,
    },
    sourceOf: (unitId, due) => sources.get(unitId)?.get(due),
  };
}
