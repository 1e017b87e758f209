import type { IsoDate } from '../model/basic.ts';
import type { PointsRule, Redemption } from '../model/points.ts';
import type { HistoryLine } from '../people/serviceHistory.ts';
import type { FairPoints } from './pointsEarned.ts';
import { pointsEarned } from './pointsEarned.ts';

/** One line of a points statement with what is left after it, or what was exchanged beyond what is earned by then. */
export type StatementLine = {
  readonly date: IsoDate;
  readonly balance: number;
  readonly overdrawn: number;
} & (
  | { readonly kind: 'earned'; readonly earned: FairPoints }
  | { readonly kind: 'redeemed'; readonly redemption: Redemption }
);

/** What a volunteer earned, exchanged and has left. */
export interface PointsStatement {
  readonly lines: readonly StatementLine[];
  readonly earned: number;
  readonly redeemed: number;
  /** What can be exchanged; never below zero. */
  readonly balance: number;
  /**
   * Points that were exchanged and are no longer earned, because a fair was amended or a rule changed afterwards. Later
   * points fill this up first.
   */
  readonly overdrawn: number;
}

/**
 * The points ledger of one volunteer. Points of a fair can be exchanged once it is archived: before that its records may
 * still change. What was earned is derived each time, so it cannot disagree with attendance.
 * @param history places at archived fairs only
 */
export function pointsStatement(
  history: readonly HistoryLine[],
  redemptions: readonly Redemption[],
  rules: readonly PointsRule[],
): PointsStatement {
  const entries = [
    ...pointsEarned(history, rules).map((earned) => ({
      date: earned.date,
      kind: 'earned' as const,
      earned,
      by: earned.points,
      order: earned.fairId,
    })),
    ...redemptions.map((redemption) => ({
      date: redemption.date,
      kind: 'redeemed' as const,
      redemption,
      by: -redemption.points,
      order: redemption.recordedAt,
    })),
    // On one day what was earned comes first: it is what was exchanged.
  ].toSorted(
    (a, b) => a.date.localeCompare(b.date) || a.kind.localeCompare(b.kind) || a.order.localeCompare(b.order),
  );
  let sum = 0;
  const lines = entries.map(({ by, order: _, ...entry }): StatementLine => {
    sum += by;
    return { ...entry, balance: Math.max(0, sum), overdrawn: Math.max(0, -sum) };
  });
  const earned = entries.reduce((total, { by }) => total + Math.max(0, by), 0);
  const redeemed = entries.reduce((total, { by }) => total + Math.max(0, -by), 0);
  return {
    lines,
    earned,
    redeemed,
    balance: Math.max(0, earned - redeemed),
    overdrawn: Math.max(0, redeemed - earned),
  };
}

/** What is left after the lines up to a day; below zero where more was exchanged than is earned by then. */
export function standOn({ lines }: Pick<PointsStatement, 'lines'>, date: IsoDate): number {
  const last = lines.findLast((line) => line.date <= date);
  return last ? last.balance - last.overdrawn : 0;
}

/** Points that can be exchanged on a day without any later line of the statement going below zero. */
export function availableOn(statement: Pick<PointsStatement, 'lines'>, date: IsoDate): number {
  const later = statement.lines.filter((line) => line.date > date);
  return Math.max(
    0,
    Math.min(standOn(statement, date), ...later.map(({ balance, overdrawn }) => balance - overdrawn)),
  );
}
