import type { IsoDate } from '../model/basic.ts';
import type { FairId } from '../model/ids.ts';
import type { PointsRule } from '../model/points.ts';
import type { HistoryLine } from '../people/serviceHistory.ts';
import { groupBy } from '../stats/groupBy.ts';
import { rulesInOrder } from './pointsRules.ts';

const MINUTES_PER_HOUR = 60;

/** What a volunteer earned at one fair, by the rule that held on its day. */
export interface FairPoints {
  readonly fairId: FairId;
  readonly date: IsoDate;
  /** Service minutes at the fair. */
  readonly minutes: number;
  /** For hours that became full with this fair; minutes are added over all fairs of a rule before they are made hours. */
  readonly forHours: number;
  readonly forFair: number;
  readonly forPosts: number;
  readonly forLeading: number;
  /** The sum of the four. */
  readonly points: number;
}

/** The rule that holds for a fair on this day: the last that began by then. @returns null before the first rule */
export function pointsRuleOn(rules: readonly PointsRule[], date: IsoDate): PointsRule | null {
  return rulesInOrder(rules).findLast(({ from }) => from <= date) ?? null;
}

/** Whether a rule gives points for anything at all. */
export function givesPoints({ perHour, perFair, leadBonus, perPost }: PointsRule): boolean {
  return perHour + perFair + leadBonus + perPost.reduce((sum, { points }) => sum + points, 0) > 0;
}

function pointsOfPosts({ perPost }: PointsRule, lines: readonly HistoryLine[]): number {
  const posts = new Set(lines.map(({ post }) => post));
  return perPost.reduce((sum, { post, points }) => sum + (posts.has(post) ? points : 0), 0);
}

function earnedByRule(
  rule: PointsRule,
  byFair: ReadonlyMap<FairId, readonly HistoryLine[]>,
): readonly FairPoints[] {
  let minutesBefore = 0;
  return [...byFair].map(([fairId, lines]): FairPoints => {
    const served = lines.filter(({ state }) => state === 'present');
    const minutes = lines.reduce((sum, line) => sum + line.minutes, 0);
    const hours = (total: number): number => Math.floor(total / MINUTES_PER_HOUR);
    const forHours = (hours(minutesBefore + minutes) - hours(minutesBefore)) * rule.perHour;
    minutesBefore += minutes;
    const forFair = served.length > 0 ? rule.perFair : 0;
    const forPosts = pointsOfPosts(rule, served);
    const forLeading = served.some(({ isLead }) => isLead) ? rule.leadBonus : 0;
    return {
      fairId,
      date: lines[0]?.date ?? rule.from,
      minutes,
      forHours,
      forFair,
      forPosts,
      forLeading,
      points: forHours + forFair + forPosts + forLeading,
    };
  });
}

/**
 * Points 积分 of a history, fair by fair in order of their days. Minutes are added first and only then made whole hours;
 * fairs, posts at a fair and fairs led count once each. Whole, never negative. Fairs before the first rule earn nothing
 * and are left out, as are those at which the person was not.
 */
export function pointsEarned(
  lines: readonly HistoryLine[],
  rules: readonly PointsRule[],
): readonly FairPoints[] {
  const inOrder = lines
    .filter(({ state }) => state === 'present')
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.fairId.localeCompare(b.fairId));
  const ruled = inOrder.flatMap((line) => {
    const rule = pointsRuleOn(rules, line.date);
    return rule ? [{ rule, line }] : [];
  });
  return [...groupBy(ruled, ({ rule }) => rule)].flatMap(([rule, own]) =>
    earnedByRule(
      rule,
      groupBy(
        own.map(({ line }) => line),
        ({ fairId }) => fairId,
      ),
    ),
  );
}
