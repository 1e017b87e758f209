import { daysAfter, fairIdOf, parseIsoDate, partsOf } from '../calendar/dates.ts';
import { dateOfFair } from '../fair/dateOfFair.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Fair } from '../model/fair.ts';
import type { PointsRule } from '../model/points.ts';

/** Rules in the order of their days. */
export function rulesInOrder(rules: readonly PointsRule[]): readonly PointsRule[] {
  return rules.toSorted((a, b) => a.from.localeCompare(b.from));
}

/** Day on which the next rule takes over; null while there is none. */
export function nextRuleDay(rules: readonly PointsRule[], from: IsoDate): IsoDate | null {
  return rulesInOrder(rules).find((rule) => rule.from > from)?.from ?? null;
}

/** The last day of a rule; null while no other takes over. */
export function lastDayOfRule(rules: readonly PointsRule[], from: IsoDate): IsoDate | null {
  const next = nextRuleDay(rules, from);
  return next ? daysAfter(next, -1) : null;
}

/** The fairs whose points a rule makes, cancelled ones left out: those that a change of it concerns. */
export function fairsOfRule<F extends Pick<Fair, 'heldDate' | 'postponedTo' | 'scheduledDate' | 'status'>>(
  rules: readonly PointsRule[],
  from: IsoDate,
  fairs: readonly F[],
): readonly F[] {
  const next = nextRuleDay(rules, from);
  return fairs.filter((fair) => {
    const date = dateOfFair(fair);
    return fair.status !== 'cancelled' && date >= from && (next === null || date < next);
  });
}

function firstOfMonth(year: number, month: number): IsoDate {
  const day = parseIsoDate(`${fairIdOf(year, month)}-01`);
  if (!day) throw new Error(`Month ${month} of ${year} has no first day.`);
  return day;
}

/**
 * Day that a new rule is proposed to begin on: the first of next month, so that no fair that was held is concerned; the
 * first of this month when there was no rule before. Days that are taken are passed over.
 */
export function proposedRuleDay(rules: readonly PointsRule[], today: IsoDate): IsoDate {
  const { year, month } = partsOf(today);
  const taken = new Set(rules.map(({ from }) => from));
  for (let ahead = rules.length === 0 ? 0 : 1; ; ahead += 1) {
    const months = month - 1 + ahead;
    const day = firstOfMonth(year + Math.floor(months / 12), (months % 12) + 1);
    if (!taken.has(day)) return day;
  }
}
