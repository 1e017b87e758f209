import { exchangeProblems, placeVerdicts, refusalToLeave } from '../../shared/assign/placing.ts';
import { clockSpan } from '../../shared/calendar/minutes.ts';
import type { FairData } from '../../shared/fair/fairData.ts';
import type { Assignment } from '../../shared/model/assignment.ts';
import type { AssignmentId, NeedId } from '../../shared/model/ids.ts';
import { assignmentId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import { changeFair, mustExist } from './changeFair.ts';
import { exceptionReason } from './exceptionReason.ts';
import { readYearLoad } from './readFair.ts';
import { takeOff } from './takeOff.ts';

/** Stall and time of a need, e.g. “A3 09:00–10:15”, for the label of a change. */
function placeText({ needs, stalls, slots }: FairData, needId: NeedId): string {
  const need = needs.find(({ id }) => id === needId);
  const stall = stalls.find(({ id }) => id === need?.stallId);
  const slot = slots.find(({ id }) => id === need?.slotId);
  return stall && slot ? `${stall.number} ${clockSpan(slot.start, slot.end)}` : '';
}

function nameOf({ volunteers }: FairData, { volunteerId }: Assignment): string {
  return volunteers.find(({ id }) => id === volunteerId)?.name ?? '';
}

function assignmentIn({ assignments }: FairData, id: AssignmentId): Assignment {
  return mustExist(
    assignments.find((row) => row.id === id),
    'The assignment',
  );
}

/** The same person at another need, put there by hand. */
function movedTo(
  assignment: Assignment,
  { needs }: FairData,
  needId: NeedId,
  overrideReason: string | null,
): Assignment {
  const need = mustExist(
    needs.find(({ id }) => id === needId),
    'The need',
  );
  return {
    ...assignment,
    id: assignmentId(needId, assignment.volunteerId),
    needId,
    stallId: need.stallId,
    slotId: need.slotId,
    isLocked: false,
    overrideReason,
    source: 'manual',
  };
}

/** Puts assignments in the place of others; a lead who no longer stands at the stall stops leading it. */
async function replace(
  db: SunflowerDatabase,
  data: FairData,
  gone: readonly Assignment[],
  added: readonly Assignment[],
): Promise<void> {
  await takeOff(db, { stalls: data.stalls, assignments: [...data.assignments, ...added] }, gone);
  await db.assignments.bulkAdd([...added]);
}

/**
 * Moves somebody from one need to another of the same fair, as one change. Against a rule it needs a reason, as
 * assigning by hand does (rule 13).
 * @returns `assignmentLocked` or `assignmentHasAttendance` (rule 15) when the place cannot be left, else the first
 * broken rule when no reason is given or none would do.
 */
export async function moveAssignment(
  id: AssignmentId,
  needId: NeedId,
  overrideReason: string | null,
): Promise<Result<AssignmentId, Problem>> {
  const { fairId } = mustExist(await database().assignments.get(id), 'The assignment');
  return changeFair(
    fairId,
    (data) => {
      const present = assignmentIn(data, id);
      return changeLabel('moveAssignment', {
        name: nameOf(data, present),
        from: placeText(data, present.needId),
        to: placeText(data, needId),
        month: fairId,
      });
    },
    async (db, data) => {
      const present = assignmentIn(data, id);
      const refusal = refusalToLeave(data, present);
      if (refusal) return failure(refusal);
      const mover = { volunteerId: present.volunteerId, fromNeedId: present.needId };
      const verdict = placeVerdicts(data, await readYearLoad(db, fairId), mover).get(needId);
      const reason = exceptionReason(mustExist(verdict, 'The need'), overrideReason);
      if (!reason.ok) return reason;
      const moved = movedTo(present, data, needId, reason.value);
      await replace(db, data, [present], [moved]);
      return success(moved.id);
    },
  );
}

/**
 * Lets two people of a fair take each other's places, as one change. Only where both then stand by the rules: an
 * exception is a decision about one person, and is made by moving that one.
 * @returns the first thing that stands against it.
 */
export async function exchangeAssignments(
  oneId: AssignmentId,
  otherId: AssignmentId,
): Promise<Result<AssignmentId, Problem>> {
  const { fairId } = mustExist(await database().assignments.get(oneId), 'The assignment');
  return changeFair(
    fairId,
    (data) =>
      changeLabel('exchangeAssignments', {
        name: nameOf(data, assignmentIn(data, oneId)),
        other: nameOf(data, assignmentIn(data, otherId)),
        month: fairId,
      }),
    async (db, data) => {
      const [one, other] = [assignmentIn(data, oneId), assignmentIn(data, otherId)];
      const [first] = exchangeProblems(data, await readYearLoad(db, fairId), one, other);
      if (first) return failure(first);
      const there = movedTo(one, data, other.needId, null);
      await replace(db, data, [one, other], [there, movedTo(other, data, one.needId, null)]);
      return success(there.id);
    },
  );
}
