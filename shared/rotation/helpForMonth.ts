import { monthOf } from '../calendar/dates.ts';
import type { PartnerUnit } from '../model/partner.ts';
import { monthStandings } from './monthLacks.ts';
import type { PlannerOptions, YearLookup } from './plannerYear.ts';
import type { RotationCost } from './rotationCost.ts';
import { rotationCost } from './rotationCost.ts';
import type { RotationPlan, RotationProblem, RotationProblemUnit } from './rotationProblem.ts';
import { monthsInReach } from './rotationProblemOf.ts';
import { withVisitAt } from './visitReason.ts';

/** Why somebody who could help does not come in a month. */
export type HelperRefusal =
  | { readonly kind: 'declined' | 'onRequest' | 'outOfReach' | 'movingOff' | 'tooDear' | 'wouldCrowd' }
  /** Its visits that could come are promised for these months. */
  | { readonly kind: 'promised'; readonly months: readonly number[] }
  /** It would leave that month without what it does there. */
  | { readonly kind: 'neededThere'; readonly month: number };

export interface Helper {
  readonly unitId: string;
  readonly why: HelperRefusal;
}

/** Something that a month still lacks in the plan, and why nobody helps. */
export interface MonthLack {
  /** A category's id, or that there is no partner at all. */
  readonly what:
    | { readonly kind: 'partner' }
    | { readonly kind: 'clinic' }
    | { readonly kind: 'category'; readonly id: string };
  /** Some of those who could; empty = no unit can. */
  readonly helpers: readonly Helper[];
  /** How many more could. */
  readonly others: number;
}

export interface MonthNote {
  readonly month: number;
  /** Units that come. */
  readonly units: number;
  readonly lacks: readonly MonthLack[];
}

/** Helpers that are told by name; more would not be read. */
const MOST_HELPERS = 4;

interface Asking {
  readonly problem: RotationProblem;
  readonly plan: RotationPlan;
  readonly cost: RotationCost;
  readonly look: YearLookup;
  readonly options: PlannerOptions;
  readonly unitOf: ReadonlyMap<string, PartnerUnit>;
}

/** How many things a month lacks. */
function lacksIn(problem: RotationProblem, plan: RotationPlan, month: number): number {
  const standing = monthStandings(problem, plan).find((own) => own.month === month);
  if (!standing) return 0;
  return Number(standing.lacksPartner) + Number(standing.lacksClinic) + standing.lacking.length;
}

/** Why moving one of its visits here does not help: what the cheapest such move makes worse. Null = none can move. */
function refusalByCost(
  { problem, plan, cost }: Asking,
  { id, visits }: RotationProblemUnit,
  month: number,
): HelperRefusal | null {
  const moves = plan.placed
    .filter(({ unit }) => unit === id)
    .filter((visit) => visits.some(({ due, options }) => due === visit.due && options.includes(month)))
    .map((visit) => {
      const moved = withVisitAt(plan, visit, month);
      return { from: visit.month, moved, after: rotationCost(problem, moved) };
    });
  const [best] = moves.toSorted((a, b) => a.after.total - b.after.total);
  if (!best) return null;
  if (lacksIn(problem, best.moved, best.from) > lacksIn(problem, plan, best.from)) {
    return { kind: 'neededThere', month: best.from };
  }
  const isWorse = best.after.crowded > cost.crowded || best.after.uneven > cost.uneven;
  return { kind: isWorse ? 'wouldCrowd' : 'tooDear' };
}

function refusalOf(asking: Asking, unit: RotationProblemUnit, month: number): HelperRefusal {
  const { look, options } = asking;
  const own = asking.unitOf.get(unit.id);
  const bookings = look.bookingsOf(unit.id);
  const here = bookings.find(({ fairId }) => monthOf(fairId).month === month);
  if (here && !look.isComing(here)) return { kind: 'declined' };
  if (!own || own.cadence.kind === 'onRequest') return { kind: 'onRequest' };
  const byCost = refusalByCost(asking, unit, month);
  if (byCost) return byCost;
  const isNear = (due: number): boolean => monthsInReach(own, due).includes(month);
  const promised = unit.fixed.filter((visit) => isNear(visit.due ?? visit.month) && visit.month !== month);
  const wouldReach = unit.visits.some(({ due }) => isNear(due));
  if (!options.canMove && (promised.length > 0 || wouldReach)) return { kind: 'movingOff' };
  if (promised.length > 0) return { kind: 'promised', months: promised.map((visit) => visit.month) };
  return { kind: 'outOfReach' };
}

/** What every month ahead still lacks in the plan, who could help, and why they do not come. */
export function monthNotes(
  problem: RotationProblem,
  plan: RotationPlan,
  partnerUnits: readonly PartnerUnit[],
  look: YearLookup,
  options: PlannerOptions,
): readonly MonthNote[] {
  const unitOf = new Map<string, PartnerUnit>(partnerUnits.map((unit) => [unit.id, unit]));
  const asking: Asking = { problem, plan, cost: rotationCost(problem, plan), look, options, unitOf };
  return monthStandings(problem, plan).map(({ month, coming, lacksPartner, lacksClinic, lacking }) => {
    const lackOf = (what: MonthLack['what'], category: string | null): MonthLack => {
      const able = problem.units.filter(
        ({ id, categories }) =>
          unitOf.get(id)?.isActive && (category === null || categories.includes(category)),
      );
      return {
        what,
        helpers: able
          .slice(0, MOST_HELPERS)
          .map((unit) => ({ unitId: unit.id, why: refusalOf(asking, unit, month) })),
        others: Math.max(0, able.length - MOST_HELPERS),
      };
    };
    return {
      month,
      units: coming.length,
      lacks: [
        ...(lacksPartner ? [lackOf({ kind: 'partner' }, null)] : []),
        ...(lacksClinic ? [lackOf({ kind: 'clinic' }, problem.clinic)] : []),
        ...lacking.map((id) => lackOf({ kind: 'category', id }, id)),
      ],
    };
  });
}
