import * as v from 'valibot';
import { hasAttendance } from '../../shared/assign/hasAttendance.ts';
import { carryReplies, promises, standingReply } from '../../shared/assign/replies.ts';
import type { FairData } from '../../shared/fair/fairData.ts';
import { validateText } from '../../shared/fair/validateFair.ts';
import type { Slot } from '../../shared/model/fair.ts';
import type { FairId, VolunteerId } from '../../shared/model/ids.ts';
import { replyId } from '../../shared/model/ids.ts';
import { Reply } from '../../shared/model/reply.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import { nowInstant } from '../db/clock.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import { changeFair, mustExist, refusalOf } from './changeFair.ts';
import { takeOff } from './takeOff.ts';

/** An answer as given; `slotIds` only for `someSlots`. */
export type ReplyInput = Pick<Reply, 'answer' | 'slotIds' | 'note'>;

async function nameOf(id: VolunteerId): Promise<string> {
  return mustExist(await database().volunteers.get(id), 'The volunteer').name;
}

/**
 * Writes down what a volunteer answered about a fair; a later answer takes the place of the earlier one.
 * @returns the fair's refusals, `textTooLong`, `slotsMissing`.
 */
export async function recordReply(
  fairId: FairId,
  volunteerId: VolunteerId,
  { answer, slotIds, note }: ReplyInput,
): Promise<Result<Reply, Problem>> {
  const label = changeLabel('recordReply', { name: await nameOf(volunteerId), month: fairId });
  return change(label, async (db) => {
    const refusal = refusalOf(await db.fairs.get(fairId), fairId);
    if (refusal) return failure(refusal);
    const checked = validateText(note);
    if (!checked.ok) return checked;
    if (answer === 'someSlots' && slotIds.length === 0) return failure(problem('slotsMissing'));
    const reply = v.parse(Reply, {
      id: replyId(fairId, volunteerId),
      fairId,
      volunteerId,
      answer,
      slotIds: answer === 'someSlots' ? slotIds : [],
      note: checked.value,
      answeredAt: nowInstant(),
    });
    await db.replies.put(reply);
    return success(reply);
  });
}

/** Forgets an answer: the person counts as not asked yet. @returns the fair's refusals. */
export async function clearReply(fairId: FairId, volunteerId: VolunteerId): Promise<Result<true, Problem>> {
  const label = changeLabel('clearReply', { name: await nameOf(volunteerId), month: fairId });
  return change(label, async (db) => {
    const refusal = refusalOf(await db.fairs.get(fairId), fairId);
    if (refusal) return failure(refusal);
    await db.replies.delete(replyId(fairId, volunteerId));
    return success(true);
  });
}

/**
 * Takes somebody off every place of the fair that the answer does not allow, as one change.
 * @returns the number of places; the fair's refusals, `assignmentHasAttendance` (rule 15).
 */
export async function takeOffAfterReply(
  fairId: FairId,
  volunteerId: VolunteerId,
): Promise<Result<number, Problem>> {
  const name = await nameOf(volunteerId);
  return changeFair(
    fairId,
    () => changeLabel('takeOffAfterReply', { name, month: fairId }),
    async (db, data) => {
      const given = data.replies.find((row) => row.volunteerId === volunteerId);
      const reply = standingReply(given, data.slots);
      const doomed = data.assignments.filter(
        (row) => row.volunteerId === volunteerId && reply !== null && !promises(reply, row.slotId),
      );
      if (doomed.some((row) => hasAttendance(row, data.attendance))) {
        return failure(problem('assignmentHasAttendance', { name }));
      }
      await takeOff(db, data, doomed);
      return success(doomed.length);
    },
  );
}

/** Carries a fair's answers over to its new slots, inside the change that makes them. */
export async function carryRepliesOver(
  db: SunflowerDatabase,
  { replies, slots }: Pick<FairData, 'replies' | 'slots'>,
  after: readonly Slot[],
): Promise<void> {
  const { changed, lost } = carryReplies(replies, slots, after);
  await db.replies.bulkPut([...changed]);
  await db.replies.bulkDelete(lost.map(({ id }) => id));
}
