import * as v from 'valibot';
import { markUnable as answerOf } from '../../shared/assign/markUnable.ts';
import { validateText } from '../../shared/fair/validateFair.ts';
import type { FairId, SlotId, VolunteerId } from '../../shared/model/ids.ts';
import { replyId } from '../../shared/model/ids.ts';
import { Reply } from '../../shared/model/reply.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { nowInstant } from '../db/clock.ts';
import { changeFair } from './changeFair.ts';

/**
 * Writes down that somebody cannot come to a fair, or to some of its slots, and unlocks them there; their places stay until
 * the plan is repaired. All slots named are the whole fair.
 * @returns the fair's refusals, `textTooLong`, `slotsMissing` when no slot is named.
 */
export function markUnable(
  fairId: FairId,
  volunteerId: VolunteerId,
  slotIds: readonly SlotId[],
  note: string,
): Promise<Result<true, Problem>> {
  return changeFair(
    fairId,
    ({ volunteers }) => {
      const name = volunteers.find(({ id }) => id === volunteerId)?.name ?? '';
      return changeLabel('markUnable', { name, month: fairId });
    },
    async (db, data) => {
      const checked = validateText(note);
      if (!checked.ok) return checked;
      if (slotIds.length === 0) return failure(problem('slotsMissing'));
      const { answer, unlocked } = answerOf(data, volunteerId, slotIds);
      const reply = {
        id: replyId(fairId, volunteerId),
        fairId,
        volunteerId,
        ...answer,
        note: checked.value,
        answeredAt: nowInstant(),
      };
      await db.replies.put(v.parse(Reply, reply));
      await db.assignments.bulkPut(unlocked.map((row) => ({ ...row, isLocked: false })));
      return success(true);
    },
  );
}
