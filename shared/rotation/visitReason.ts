import type { Cadence, PartnerUnit } from '../model/partner.ts';
import type { MonthStanding } from './monthLacks.ts';
import { monthStandings } from './monthLacks.ts';
import type { YearLookup } from './plannerYear.ts';
import type { RotationCost } from './rotationCost.ts';
import { rotationCost } from './rotationCost.ts';
import type { PlacedVisit, RotationPlan, RotationProblem } from './rotationProblem.ts';

/** Why a visit is in its month. Months are 1…12. */
export type VisitReason =
  /** Its own month by the cadence. */
  | { readonly kind: 'due'; readonly cadence: Cadence['kind'] }
  | { readonly kind: 'fairCancelled' | 'fairOver' | 'declined' | 'taken'; readonly due: number }
  /** Without it this month would have no partner, no clinic, or not these categories. */
  | { readonly kind: 'partner' | 'clinic' }
  | { readonly kind: 'category'; readonly categoryIds: readonly string[] }
  /** The month that it leaves has so many units more; counted with it there. */
  | { readonly kind: 'even'; readonly from: number; readonly there: number; readonly here: number }
  /** The month that it leaves would have more people, tables or power than there is room for. */
  | { readonly kind: 'crowded'; readonly from: number }
  /** Makes room for, or follows, other changes. */
  | { readonly kind: 'together' }
  | { readonly kind: 'ask'; readonly lacks: 'partner' | 'clinic' };

/** The plan with one visit in another month. */
export function withVisitAt(plan: RotationPlan, visit: PlacedVisit, month: number): RotationPlan {
  const placed = plan.placed.map((own) =>
    own.unit === visit.unit && own.due === visit.due ? { ...own, month } : own,
  );
  return { ...plan, placed };
}

/** Why the own month of a visit cannot take it; null = it can. */
function refusalOfMonth(
  unit: PartnerUnit,
  { due }: PlacedVisit,
  plan: RotationPlan,
  look: YearLookup,
): VisitReason | null {
  const fair = look.fairIn(due);
  if (!fair || fair.status === 'cancelled') return { kind: 'fairCancelled', due };
  const booking = look.bookingsOf(unit.id).find(({ fairId }) => fairId === fair.id);
  if (booking && !look.isComing(booking)) return { kind: 'declined', due };
  if (!look.isAhead(due)) return { kind: 'fairOver', due };
  const isTaken =
    (booking !== undefined && !look.isMovable(booking)) ||
    plan.placed.some((own) => own.unit === unit.id && own.month === due);
  return isTaken ? { kind: 'taken', due } : null;
}

/** A plan with what is asked of it again and again. */
export interface JudgedPlan {
  readonly problem: RotationProblem;
  readonly plan: RotationPlan;
  readonly cost: RotationCost;
  readonly standings: readonly MonthStanding[];
}

/** Judges a plan once, for the reasons of all its visits. */
export function judgePlan(problem: RotationProblem, plan: RotationPlan): JudgedPlan {
  return { problem, plan, cost: rotationCost(problem, plan), standings: monthStandings(problem, plan) };
}

/** What a visit in another month than `from` is good for: what would be worse if it were there. */
function gainOf(judged: JudgedPlan, visit: PlacedVisit, from: number): VisitReason {
  const { problem, plan, cost: now, standings } = judged;
  const other = withVisitAt(plan, visit, from);
  const then = rotationCost(problem, other);
  const worse = (part: 'noPartner' | 'noClinic' | 'lacking' | 'uneven' | 'crowded'): number =>
    then[part] - now[part];
  if (worse('noPartner') > 0) return { kind: 'partner' };
  if (worse('noClinic') > 0) return { kind: 'clinic' };
  if (worse('lacking') > 0) {
    const lackingIn = (at: readonly MonthStanding[]): readonly string[] =>
      at.find(({ month }) => month === visit.month)?.lacking ?? [];
    const present = new Set(lackingIn(standings));
    const categoryIds = lackingIn(monthStandings(problem, other)).filter((id) => !present.has(id));
    if (categoryIds.length > 0) return { kind: 'category', categoryIds };
  }
  if (worse('crowded') > 0 && worse('crowded') >= worse('uneven')) return { kind: 'crowded', from };
  if (worse('uneven') > 0) {
    const count = (of: number): number => standings.find(({ month }) => month === of)?.coming.length ?? 0;
    return { kind: 'even', from, there: count(from) + 1, here: count(visit.month) - 1 };
  }
  return { kind: 'together' };
}

/**
 * Why a due visit is in its month.
 * @param from where it would be otherwise: where it is planned now, else its due month
 */
export function reasonOfVisit(
  judged: JudgedPlan,
  visit: PlacedVisit,
  unit: PartnerUnit,
  from: number,
  look: YearLookup,
): VisitReason {
  if (visit.month === visit.due) {
    if (from === visit.month) return { kind: 'due', cadence: unit.cadence.kind };
    return gainOf(judged, visit, from);
  }
  const refusal = from === visit.due ? refusalOfMonth(unit, visit, judged.plan, look) : null;
  return refusal ?? gainOf(judged, visit, from);
}
