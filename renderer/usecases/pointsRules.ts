import type { IsoDate } from '../../shared/model/basic.ts';
import type { PointsRule, Reward } from '../../shared/model/points.ts';
import type { Result } from '../../shared/model/result.ts';
import { proposedRuleDay, rulesInOrder } from '../../shared/points/pointsRules.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { todayLocal } from '../db/clock.ts';
import { database } from '../db/openDatabase.ts';
import { editCommunity } from './community.ts';
import { useLive } from './useLive.ts';

const NOTHING = { perHour: 0, perFair: 0, leadBonus: 0, perPost: [] } as const;
/** What a new reward costs until the office says otherwise. */
const FIRST_PRICE = 10;

function changeRules(
  edit: (rules: readonly PointsRule[]) => readonly PointsRule[],
): Promise<Result<true, Problem>> {
  return editCommunity(
    ({ pointsRules }) => ({ pointsRules: [...edit(pointsRules)] }),
    changeLabel('editPointsRules'),
  );
}

/** Adds a rule of points that goes on as the last one does, from a day on that leaves what was earned as it is. */
export function addPointsRule(): Promise<Result<true, Problem>> {
  return changeRules((rules) => {
    const last = rulesInOrder(rules).at(-1);
    const from = proposedRuleDay(rules, todayLocal());
    return [...rules, { ...NOTHING, ...last, perPost: [...(last?.perPost ?? [])], from }];
  });
}

/** Changes the rule of points that begins on a day. @returns `pointsRuleDayTaken`, `numberInvalid`, `pointsPostTwice` */
export function editPointsRule(
  from: IsoDate,
  edit: (rule: PointsRule) => PointsRule,
): Promise<Result<true, Problem>> {
  return changeRules((rules) => rules.map((rule) => (rule.from === from ? edit(rule) : rule)));
}

/** Takes the rule away that begins on a day: its fairs go by the rule before it. */
export function removePointsRule(from: IsoDate): Promise<Result<true, Problem>> {
  return changeRules((rules) => rules.filter((rule) => rule.from !== from));
}

function changeRewards(
  edit: (rewards: readonly Reward[]) => readonly Reward[],
): Promise<Result<true, Problem>> {
  return editCommunity(({ rewards }) => ({ rewards: [...edit(rewards)] }), changeLabel('editRewards'));
}

/** Adds something that points are exchanged for. @returns `nameEmpty`, `nameTooLong`, `rewardTwice` */
export function addReward(name: string): Promise<Result<true, Problem>> {
  return changeRewards((rewards) => [...rewards, { name, points: FIRST_PRICE }]);
}

/** Changes the reward at a place of the list. @returns as {@link addReward}, and `numberInvalid` */
export function editReward(index: number, patch: Partial<Reward>): Promise<Result<true, Problem>> {
  return changeRewards((rewards) =>
    rewards.map((reward, at) => (at === index ? { ...reward, ...patch } : reward)),
  );
}

/** Takes a reward off the list; what was exchanged for it stays. */
export function removeReward(index: number): Promise<Result<true, Problem>> {
  return changeRewards((rewards) => rewards.filter((_, at) => at !== index));
}

/** Service minutes of a person that count at most at a fair that is not archived; null = all. @returns `numberInvalid` */
export function setMinutesCap(minutesCap: number | null): Promise<Result<true, Problem>> {
  return editCommunity({ minutesCap }, changeLabel('setMinutesCap', { minutes: minutesCap ?? '' }));
}

async function readPosts(): Promise<readonly string[]> {
  const db = database();
  const [needs, template] = await Promise.all([db.needs.toArray(), db.templates.get('template')]);
  const inTemplate = (template?.stalls ?? []).flatMap((stall) => stall.needs);
  const posts = new Set([...inTemplate, ...needs].map(({ post }) => post));
  // The plain post first, also where it is the only one: whoever just came along serves in it.
  posts.delete('');
  return ['', ...[...posts].toSorted((a, b) => a.localeCompare(b))];
}

/** Posts that the template and the fairs know, the plain one (a blank) first; undefined while reading. */
export function usePosts(): readonly string[] | undefined {
  return useLive(readPosts);
}
