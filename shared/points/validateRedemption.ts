import type { FieldProblem } from '../fair/validateFair.ts';
import { validateCount, validateName, validateText } from '../fair/validateFair.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Redemption } from '../model/points.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import type { PointsStatement } from './pointsStatement.ts';
import { availableOn } from './pointsStatement.ts';

/** As many points as a redemption takes at most. */
export const MAX_REDEMPTION = 1_000_000;

/** What a clerk writes down about a redemption. */
export type RedemptionFields = Pick<Redemption, 'what' | 'points' | 'date' | 'note'>;

function shortage(
  { points, date }: RedemptionFields,
  statement: PointsStatement,
  name: string,
): Problem | null {
  if (points > statement.balance) {
    return problem('pointsNotEnough', { name, points, balance: statement.balance });
  }
  const balance = availableOn(statement, date);
  return points > balance ? problem('pointsNotEnoughThen', { name, points, balance, date }) : null;
}

/**
 * Why points cannot be exchanged, field by field; none = they can. The balance never goes below zero, on no day.
 * @param name whose points they are, for the sentences
 * @returns `rewardMissing`, `nameTooLong`, `numberInvalid`, `redemptionInFuture`, `pointsNotEnough`, `pointsNotEnoughThen`,
 *   `textTooLong`
 */
export function validateRedemption(
  fields: RedemptionFields,
  statement: PointsStatement,
  today: IsoDate,
  name: string,
): readonly FieldProblem[] {
  const { what, points, date, note } = fields;
  const named = what.trim() === '' ? null : validateName(what);
  const whole = validateCount(points, 1, MAX_REDEMPTION);
  const short = whole.ok
    ? shortage(fields, statement, name)
    : problem('numberInvalid', { min: 1, max: Math.max(1, statement.balance) });
  const written = validateText(note);
  return [
    ...(named === null ? [{ field: 'what', problem: problem('rewardMissing') }] : []),
    ...(named && !named.ok ? [{ field: 'what', problem: named.problem }] : []),
    ...(short ? [{ field: 'points', problem: short }] : []),
    ...(date > today ? [{ field: 'date', problem: problem('redemptionInFuture', { date }) }] : []),
    ...(written.ok ? [] : [{ field: 'note', problem: written.problem }]),
  ];
}
