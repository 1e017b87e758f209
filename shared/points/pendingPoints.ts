import type { IsoDate } from '../model/basic.ts';
import type { FairId } from '../model/ids.ts';
import type { PointsRule } from '../model/points.ts';
import type { HistoryLine } from '../people/serviceHistory.ts';
import { groupBy } from '../stats/groupBy.ts';
import { pointsEarned, pointsRuleOn } from './pointsEarned.ts';

/** Points of a fair that is not archived yet: they cannot be exchanged, because its records may still change. */
export interface PendingPoints {
  readonly fairId: FairId;
  readonly date: IsoDate;
  /** Service minutes at the fair. */
  readonly minutes: number;
  readonly points: number;
}

function sumOf(history: readonly HistoryLine[], rules: readonly PointsRule[]): number {
  return pointsEarned(history, rules).reduce((sum, { points }) => sum + points, 0);
}

/**
 * What archiving the open fairs would add, fair by fair in order of their days. Each is what it adds to those before it,
 * because minutes become hours only in the sum: the points add up whatever the order of archiving.
 * @param archived places at archived fairs
 * @param open places at fairs that are not archived
 */
export function pendingPoints(
  archived: readonly HistoryLine[],
  open: readonly HistoryLine[],
  rules: readonly PointsRule[],
): readonly PendingPoints[] {
  const served = open
    .filter(({ state, date }) => state === 'present' && pointsRuleOn(rules, date) !== null)
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.fairId.localeCompare(b.fairId));
  let counted = archived;
  let before = sumOf(counted, rules);
  return [...groupBy(served, ({ fairId }) => fairId)].flatMap(([fairId, lines]): readonly PendingPoints[] => {
    const [first] = lines;
    if (!first) return [];
    counted = [...counted, ...lines];
    const after = sumOf(counted, rules);
    const points = after - before;
    before = after;
    const minutes = lines.reduce((sum, line) => sum + line.minutes, 0);
    return [{ fairId, date: first.date, minutes, points }];
  });
}
