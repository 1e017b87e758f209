import * as v from 'valibot';
import { validateCount, validateName } from '../../shared/fair/validateFair.ts';
import { Community } from '../../shared/model/community.ts';
import type { ChangeLabel } from '../../shared/model/journal.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { rulesInOrder } from '../../shared/points/pointsRules.ts';
import { pointsRulesProblem, rewardsProblem } from '../../shared/points/validatePoints.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { mustExist } from './changeFair.ts';

/** Residents that a community may have; more is a slip of the finger. */
const MAX_RESIDENTS = 1_000_000;
const MAX_EDITION = 9999;
/** Minutes of a day: a person cannot serve more at a fair. */
export const MAX_MINUTES = 1440;

export type CommunityPatch = Partial<Omit<Community, 'id' | 'isSample'>>;
/** What to change, decided from the community as it is inside the transaction; for lists that are edited line by line. */
export type PatchOf = (present: Community) => CommunityPatch;

function problemOf(patch: CommunityPatch): Problem | null {
  const checks: readonly Result<unknown, Problem>[] = [
    ...(patch.name === undefined ? [] : [validateName(patch.name)]),
    ...(patch.fairName === undefined ? [] : [validateName(patch.fairName)]),
    ...(patch.residents === undefined || patch.residents === null
      ? []
      : [validateCount(patch.residents, 0, MAX_RESIDENTS)]),
    ...(patch.firstEdition === undefined ? [] : [validateCount(patch.firstEdition, 1, MAX_EDITION)]),
    ...(patch.minutesCap === undefined || patch.minutesCap === null
      ? []
      : [validateCount(patch.minutesCap, 1, MAX_MINUTES)]),
  ];
  const failed = checks.find((check) => !check.ok);
  if (failed && !failed.ok) return failed.problem;
  const rules = patch.pointsRules ? pointsRulesProblem(patch.pointsRules) : null;
  return rules ?? (patch.rewards ? rewardsProblem(patch.rewards) : null);
}

/** The fairs that are not archived take the cap over; what happened at archived ones stays as it was counted. */
async function capOpenFairs(db: SunflowerDatabase, minutesCap: Community['minutesCap']): Promise<void> {
  const fairs = await db.fairs.toArray();
  const open = fairs.filter((fair) => fair.status !== 'archived' && fair.minutesCap !== minutesCap);
  await db.fairs.bulkPut(open.map((fair) => ({ ...fair, minutesCap })));
}

/**
 * Changes fields of the community profile. Rules of points are kept in the order of their days; a cap of service minutes
 * goes to every fair that is not archived, in the same change.
 * @returns `nameEmpty`, `nameTooLong`, `numberInvalid`, `pointsRuleDayTaken`, `pointsPostTwice` or `rewardTwice`.
 */
export function editCommunity(
  asked: CommunityPatch | PatchOf,
  label: ChangeLabel = changeLabel('editCommunity'),
): Promise<Result<true, Problem>> {
  return change(label, async (db) => {
    const present = mustExist(await db.community.get('community'), 'The community');
    const patch = typeof asked === 'function' ? asked(present) : asked;
    const refusal = problemOf(patch);
    if (refusal) return failure(refusal);
    const next = v.parse(Community, { ...present, ...patch });
    await db.community.put({ ...next, pointsRules: [...rulesInOrder(next.pointsRules)] });
    if (patch.minutesCap !== undefined) await capOpenFairs(db, patch.minutesCap);
    return success(true);
  });
}
