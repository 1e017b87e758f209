import { fairIdOf, monthOf } from '../calendar/dates.ts';
import { draftsOf } from '../fair/planVisits.ts';
import type { Booking } from '../model/fair.ts';
import type { PartnerUnitId } from '../model/ids.ts';
import type { PartnerUnit } from '../model/partner.ts';
import type { MonthNote } from './helpForMonth.ts';
import { monthNotes } from './helpForMonth.ts';
import { monthStandings } from './monthLacks.ts';
import type { PlannerOptions, PlannerYear } from './plannerYear.ts';
import { lookUpYear } from './plannerYear.ts';
import { rotationProblemOf } from './rotationProblemOf.ts';
import type { SearchProgress } from './searchPlan.ts';
import { rotationSteps } from './solveRotation.ts';
import type { VisitChange } from './visitChange.ts';
import type { VisitReason } from './visitReason.ts';
import { judgePlan, reasonOfVisit } from './visitReason.ts';

/** A visit that stays as it is. */
export interface KeptVisit {
  readonly unit: PartnerUnit;
  readonly month: number;
  readonly booking: Booking;
}

/** A due visit that comes nowhere. */
export interface LeftOutVisit {
  readonly unit: PartnerUnit;
  readonly due: number;
  /** Its fair is cancelled, or every month in reach is taken by the unit's other visits. */
  readonly why: 'cancelled' | 'taken';
}

/** A year as the planner proposes it. */
export interface YearProposal {
  /** By unit, then month. */
  readonly changes: readonly VisitChange[];
  /** Visits ahead that stay. */
  readonly kept: readonly KeptVisit[];
  readonly leftOut: readonly LeftOutVisit[];
  readonly months: readonly MonthNote[];
  readonly cost: number;
  readonly bound: number;
  /** No other plan costs less. */
  readonly isProven: boolean;
}

/** Proposes the best year step by step, with a reason for every visit and for everything that is still missing. */
export function* proposeYear(
  year: PlannerYear,
  options: PlannerOptions,
): Generator<SearchProgress, YearProposal> {
  const look = lookUpYear(year);
  const { problem, sourceOf } = rotationProblemOf(year, options);
  const { plan, cost, bound, isProven } = yield* rotationSteps(problem);
  const judged = judgePlan(problem, plan);
  const unitOf = new Map<string, PartnerUnit>(year.partnerUnits.map((unit) => [unit.id, unit]));
  const visits = plan.placed.flatMap((visit): readonly VisitChange[] => {
    const source = sourceOf(visit.unit, visit.due);
    if (!source) throw new Error(`No visit of ${visit.unit} is due in ${visit.due}.`);
    const { unit, booking, draft } = source;
    const present = booking ? monthOf(booking.fairId).month : null;
    if (present === visit.month) return [];
    const reason = reasonOfVisit(judged, visit, unit, present ?? visit.due, look);
    const shared = { key: `${unit.id}/${visit.due}`, unit, month: visit.month, reason };
    if (booking) return [{ ...shared, kind: 'moved', booking, due: visit.due }];
    return draft ? [{ ...shared, kind: 'new', draft }] : [];
  });
  const standings = monthStandings(problem, { ...plan, asked: [] });
  const asks = plan.asked.flatMap(({ unit: id, month }): readonly VisitChange[] => {
    const unit = unitOf.get(id);
    const [draft] = unit ? draftsOf(unit, [fairIdOf(year.year, month)], look.bookingsOf(id)) : [];
    if (!unit || !draft) return [];
    const isEmpty = standings.some((standing) => standing.month === month && standing.lacksPartner);
    const reason: VisitReason = { kind: 'ask', lacks: isEmpty ? 'partner' : 'clinic' };
    return [{ key: `${id}/ask-${month}`, unit, month, reason, kind: 'ask', draft }];
  });
  const order = new Map(year.partnerUnits.map(({ id }, index) => [id, index]));
  const place = (id: PartnerUnitId): number => order.get(id) ?? 0;
  const changes = [...visits, ...asks].toSorted(
    (a, b) => place(a.unit.id) - place(b.unit.id) || a.month - b.month,
  );
  const moved = new Set(changes.flatMap((change) => (change.kind === 'moved' ? [change.booking.id] : [])));
  const kept = year.bookings.flatMap((booking): readonly KeptVisit[] => {
    const { month } = monthOf(booking.fairId);
    const unit = unitOf.get(booking.partnerUnitId);
    if (!unit || moved.has(booking.id) || !look.isComing(booking) || !look.isAhead(month)) return [];
    return [{ unit, month, booking }];
  });
  const placed = new Set(plan.placed.map(({ unit, due }) => `${unit}/${due}`));
  const leftOut = problem.units.flatMap(({ id, visits: own }) =>
    own.flatMap(({ due, options: months }): readonly LeftOutVisit[] => {
      const unit = unitOf.get(id);
      if (!unit || placed.has(`${id}/${due}`)) return [];
      return [{ unit, due, why: months.length === 0 ? 'cancelled' : 'taken' }];
    }),
  );
  return {
    changes,
    kept,
    leftOut,
    months: monthNotes(problem, plan, year.partnerUnits, look, options),
    cost,
    bound,
    isProven,
  };
}
