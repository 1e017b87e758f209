import { validateCount, validateName } from '../fair/validateFair.ts';
import type { PointsRule, Reward } from '../model/points.ts';
import type { Result } from '../model/result.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';

/** Points for one thing; more is a slip of the finger. */
export const MAX_POINTS = 1000;
/** Points that a reward may cost. */
export const MAX_REWARD = 100_000;

function firstFailure(checks: readonly Result<unknown, Problem>[]): Problem | null {
  const failed = checks.find((check) => !check.ok);
  return failed && !failed.ok ? failed.problem : null;
}

/** What stands twice; undefined when nothing does. */
function standsTwice(words: readonly string[]): string | undefined {
  return words.find((word, index) => words.indexOf(word) !== index);
}

function ruleProblem({ perHour, perFair, leadBonus, perPost }: PointsRule): Problem | null {
  const counts = [perHour, perFair, leadBonus, ...perPost.map(({ points }) => points)];
  const wrong = firstFailure(counts.map((points) => validateCount(points, 0, MAX_POINTS)));
  if (wrong) return wrong;
  const post = standsTwice(perPost.map((line) => line.post));
  return post === undefined ? null : problem('pointsPostTwice', { post });
}

/**
 * Why rules of points cannot be kept; null = they can.
 * @returns `numberInvalid`, `pointsPostTwice`, and `pointsRuleDayTaken` where two begin on one day
 */
export function pointsRulesProblem(rules: readonly PointsRule[]): Problem | null {
  const date = standsTwice(rules.map(({ from }) => from));
  if (date !== undefined) return problem('pointsRuleDayTaken', { date });
  return rules.map(ruleProblem).find((found) => found !== null) ?? null;
}

/** Why a list of rewards cannot be kept; null = it can. @returns `nameEmpty`, `nameTooLong`, `numberInvalid`, `rewardTwice` */
export function rewardsProblem(rewards: readonly Reward[]): Problem | null {
  const wrong = firstFailure(
    rewards.flatMap(({ name, points }) => [validateName(name), validateCount(points, 1, MAX_REWARD)]),
  );
  if (wrong) return wrong;
  const name = standsTwice(rewards.map((reward) => reward.name.trim()));
  return name === undefined ? null : problem('rewardTwice', { name });
}
