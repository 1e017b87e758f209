import type { VolunteerId } from '../../shared/model/ids.ts';
import type { OwnRecords } from '../../shared/people/serviceHistory.ts';
import { serviceYears } from '../../shared/people/serviceRecord.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import { useLive } from './useLive.ts';

/** The records of one volunteer and what they point to; inside a change as they are in it. */
export async function readOwnRecords(
  id: VolunteerId,
  db: SunflowerDatabase = database(),
): Promise<OwnRecords> {
  const [assignments, attendance] = await Promise.all([
    db.assignments.where({ volunteerId: id }).toArray(),
    db.attendance.where({ subjectId: id }).toArray(),
  ]);
  const fairIds = [...new Set([...assignments, ...attendance].map((row) => row.fairId))];
  const [fairs, stalls, slots, needs] = await Promise.all([
    db.fairs.where('id').anyOf(fairIds).toArray(),
    db.stalls.where('fairId').anyOf(fairIds).toArray(),
    db.slots.where('fairId').anyOf(fairIds).toArray(),
    db.needs.where('fairId').anyOf(fairIds).toArray(),
  ]);
  return { fairs, stalls, slots, needs, assignments, attendance };
}

/** Years in which a volunteer served, newest first; undefined while reading. */
export function useServiceYears(id: VolunteerId): readonly number[] | undefined {
  return useLive(async () => serviceYears(await readOwnRecords(id)), [id]);
}
