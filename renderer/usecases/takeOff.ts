import type { FairData } from '../../shared/fair/fairData.ts';
import type { Assignment } from '../../shared/model/assignment.ts';
import type { SunflowerDatabase } from '../db/database.ts';

/** Deletes assignments inside a change; a stall whose lead is not assigned there any more loses its lead (rule 18). */
export async function takeOff(
  db: SunflowerDatabase,
  { stalls, assignments }: Pick<FairData, 'stalls' | 'assignments'>,
  doomed: readonly Assignment[],
): Promise<void> {
  const gone = new Set(doomed.map(({ id }) => id));
  const left = assignments.filter(({ id }) => !gone.has(id));
  const lost = stalls.filter(
    (stall) =>
      stall.leadVolunteerId !== null &&
      !left.some((row) => row.stallId === stall.id && row.volunteerId === stall.leadVolunteerId),
  );
  await db.assignments.bulkDelete([...gone]);
  await db.stalls.bulkPut(lost.map((stall) => ({ ...stall, leadVolunteerId: null })));
}
