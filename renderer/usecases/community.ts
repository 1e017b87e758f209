import * as v from 'valibot';
import { validateCount, validateName } from '../../shared/fair/validateFair.ts';
import { Community } from '../../shared/model/community.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';

/** Residents that a community may have; more is a slip of the finger. */
const MAX_RESIDENTS = 1_000_000;
const MAX_EDITION = 9999;
/** Points for one thing. */
export const MAX_POINTS = 1000;
/** Points that a reward may cost. */
export const MAX_REWARD = 100_000;

export type CommunityPatch = Partial<Omit<Community, 'id' | 'isSample'>>;

function problemOf(patch: CommunityPatch): Problem | null {
  const checks: readonly Result<unknown, Problem>[] = [
    ...(patch.name === undefined ? [] : [validateName(patch.name)]),
    ...(patch.fairName === undefined ? [] : [validateName(patch.fairName)]),
    ...(patch.residents === undefined || patch.residents === null
      ? []
      : [validateCount(patch.residents, 0, MAX_RESIDENTS)]),
    ...(patch.firstEdition === undefined ? [] : [validateCount(patch.firstEdition, 1, MAX_EDITION)]),
    ...(patch.pointsRules ?? []).flatMap(({ perHour, perFair, leadBonus, perPost }) =>
      [perHour, perFair, leadBonus, ...perPost.map(({ points }) => points)].map((points) =>
        validateCount(points, 0, MAX_POINTS),
      ),
    ),
    ...(patch.rewards ?? []).flatMap(({ name, points }) => [
      validateName(name),
      validateCount(points, 1, MAX_REWARD),
    ]),
  ];
  const failed = checks.find((check) => !check.ok);
  return failed && !failed.ok ? failed.problem : null;
}

/** Changes fields of the community profile. @returns `nameEmpty`, `nameTooLong` or `numberInvalid`. */
export async function editCommunity(patch: CommunityPatch): Promise<Result<true, Problem>> {
  const refusal = problemOf(patch);
  if (refusal) return failure(refusal);
  return change(changeLabel('editCommunity'), async (db) => {
    const present = await db.community.get('community');
    await db.community.put(v.parse(Community, { ...present, ...patch }));
    return success(true);
  });
}
