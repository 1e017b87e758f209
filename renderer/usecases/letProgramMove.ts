import type { AssignmentId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { database } from '../db/openDatabase.ts';
import { changeFair, mustExist } from './changeFair.ts';

/** Gives somebody who is locked or was put there by hand back to the program, which may then move the person. */
export async function letProgramMove(id: AssignmentId): Promise<Result<true, Problem>> {
  const { fairId, volunteerId } = mustExist(await database().assignments.get(id), 'The assignment');
  return changeFair(
    fairId,
    ({ volunteers }) => {
      const name = volunteers.find((volunteer) => volunteer.id === volunteerId)?.name ?? '';
      return changeLabel('letProgramMove', { name, month: fairId });
    },
    async (db, { assignments }) => {
      const present = mustExist(
        assignments.find((row) => row.id === id),
        'The assignment',
      );
      await db.assignments.put({ ...present, isLocked: false, source: 'automatic' });
      return success(true);
    },
  );
}
