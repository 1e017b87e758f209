import * as v from 'valibot';
import { validateCount } from '../../shared/fair/validateFair.ts';
import type { AssignmentWeights } from '../../shared/model/assignmentWeights.ts';
import { limitsOfWeight, WEIGHT_KEYS } from '../../shared/model/assignmentWeights.ts';
import { Community } from '../../shared/model/community.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';

/**
 * Changes how people are assigned from the next automatic assignment on; no assignment changes by it.
 * @returns `numberInvalid` when a weight is no whole number within its limits.
 */
export async function setAssignmentWeights(
  patch: Partial<AssignmentWeights>,
): Promise<Result<true, Problem>> {
  for (const key of WEIGHT_KEYS) {
    const { min, max } = limitsOfWeight(key);
    const checked = validateCount(patch[key] ?? min, min, max);
    if (!checked.ok) return failure(checked.problem);
  }
  return change(changeLabel('editAssignmentWeights'), async (db) => {
    const present = await db.community.get('community');
    const assignmentWeights = { ...present?.assignmentWeights, ...patch };
    await db.community.put(v.parse(Community, { ...present, assignmentWeights }));
    return success(true);
  });
}
