import { casesOf } from '../../shared/assign/assignmentCase.ts';
import { hasAttendance } from '../../shared/assign/hasAttendance.ts';
import { refusalToLeave, verdictOf } from '../../shared/assign/placing.ts';
import { brokenRules } from '../../shared/assign/rules.ts';
import type { FairData } from '../../shared/fair/fairData.ts';
import type { Assignment } from '../../shared/model/assignment.ts';
import type { AssignmentId, FairId, NeedId, StallId, VolunteerId } from '../../shared/model/ids.ts';
import { assignmentId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { database } from '../db/openDatabase.ts';
import { changeFair, mustExist } from './changeFair.ts';
import { exceptionReason } from './exceptionReason.ts';
import { readYearLoad } from './readFair.ts';
import { takeOff } from './takeOff.ts';

function personName(data: FairData, volunteerId: VolunteerId): string {
  return data.volunteers.find(({ id }) => id === volunteerId)?.name ?? '';
}

/**
 * Assigns a volunteer by hand. Against a rule it needs a reason, which is kept and shown (rule 13); inactive people are
 * refused in any case (rule 12).
 * @returns the first broken rule when no reason is given.
 */
export async function assignVolunteer(
  needId: NeedId,
  volunteerId: VolunteerId,
  overrideReason: string | null,
): Promise<Result<AssignmentId, Problem>> {
  const { fairId } = mustExist(await database().needs.get(needId), 'The need');
  return changeFair(
    fairId,
    (data) => changeLabel('assignVolunteer', { name: personName(data, volunteerId), month: fairId }),
    async (db, data) => {
      const volunteer = mustExist(
        data.volunteers.find(({ id }) => id === volunteerId),
        'The volunteer',
      );
      const need = mustExist(
        data.needs.find(({ id }) => id === needId),
        'The need',
      );
      const broken = brokenRules(casesOf(data, needId, await readYearLoad(db, fairId))(volunteer));
      const reason = exceptionReason(verdictOf(broken), overrideReason);
      if (!reason.ok) return reason;
      const id = assignmentId(needId, volunteerId);
      await db.assignments.add({
        id,
        fairId,
        needId,
        stallId: need.stallId,
        slotId: need.slotId,
        volunteerId,
        isLocked: false,
        overrideReason: reason.value,
        source: 'manual',
      });
      return success(id);
    },
  );
}

/** Takes somebody off. @returns `assignmentHasAttendance` or `assignmentLocked` when the place must stay (rule 15). */
export async function removeAssignment(id: AssignmentId): Promise<Result<true, Problem>> {
  const present = mustExist(await database().assignments.get(id), 'The assignment');
  const { fairId, volunteerId } = present;
  return changeFair(
    fairId,
    (data) => changeLabel('removeAssignment', { name: personName(data, volunteerId), month: fairId }),
    async (db, data) => {
      const fresh = data.assignments.find((row) => row.id === id) ?? present;
      const refusal = refusalToLeave(data, fresh);
      if (refusal) return failure(refusal);
      await takeOff(db, data, [present]);
      return success(true);
    },
  );
}

/** Locks an assignment so that the program never changes it (rule 15), or unlocks it. */
export async function setLocked(id: AssignmentId, isLocked: boolean): Promise<Result<true, Problem>> {
  const { fairId, volunteerId } = mustExist(await database().assignments.get(id), 'The assignment');
  const key = isLocked ? 'lockAssignment' : 'unlockAssignment';
  return changeFair(
    fairId,
    (data) => changeLabel(key, { name: personName(data, volunteerId), month: fairId }),
    async (db, data) => {
      const present = mustExist(
        data.assignments.find((row) => row.id === id),
        'The assignment',
      );
      await db.assignments.put({ ...present, isLocked });
      return success(true);
    },
  );
}

/** Makes one of a stall's volunteers its lead; null takes the lead away. Throws for somebody who is not assigned there. */
export async function setStallLead(
  stallId: StallId,
  volunteerId: VolunteerId | null,
): Promise<Result<true, Problem>> {
  const { fairId, number } = mustExist(await database().stalls.get(stallId), 'The stall');
  return changeFair(
    fairId,
    (data) =>
      changeLabel('setStallLead', { name: volunteerId ? personName(data, volunteerId) : '—', number }),
    async (db, data) => {
      const stall = mustExist(
        data.stalls.find(({ id }) => id === stallId),
        'The stall',
      );
      if (volunteerId !== null) {
        const isHere = (row: Assignment): boolean =>
          row.stallId === stallId && row.volunteerId === volunteerId;
        mustExist(data.assignments.find(isHere), 'The assignment of the lead');
      }
      await db.stalls.put({ ...stall, leadVolunteerId: volunteerId });
      return success(true);
    },
  );
}

/** Takes off everybody whom the program assigned, but for locked people and those with attendance (rule 15). */
export function clearAutomatic(fairId: FairId): Promise<Result<number, Problem>> {
  return changeFair(
    fairId,
    () => changeLabel('clearAssignments', { month: fairId }),
    async (db, data) => {
      const doomed = data.assignments.filter(
        (row) => row.source === 'automatic' && !row.isLocked && !hasAttendance(row, data.attendance),
      );
      await takeOff(db, data, doomed);
      return success(doomed.length);
    },
  );
}
