import { hasCome } from '../../shared/attendance/serviceMinutes.ts';
import type { Period } from '../../shared/calendar/period.ts';
import { isInPeriod } from '../../shared/calendar/period.ts';
import type { VolunteerId } from '../../shared/model/ids.ts';
import type { ServiceRecord } from '../../shared/people/serviceRecord.ts';
import { serviceRecord } from '../../shared/people/serviceRecord.ts';
import { countedDate, isHeld } from '../../shared/stats/countedFair.ts';
import { groupBy } from '../../shared/stats/groupBy.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import { useAnswer } from './useAnswer.ts';

/** What people did at the fairs held in a period, by the person's id; inside a change as it is in it. */
export async function readServiceRecords(
  volunteerIds: readonly VolunteerId[],
  period: Period,
  db: SunflowerDatabase = database(),
): Promise<ReadonlyMap<string, ServiceRecord>> {
  const fairs = (await db.fairs.toArray()).filter(
    (fair) => isHeld(fair) && isInPeriod(countedDate(fair), period),
  );
  const ids = fairs.map(({ id }) => id);
  const [slots, stalls, needs, assignments, attendance] = await Promise.all([
    db.slots.where('fairId').anyOf(ids).toArray(),
    db.stalls.where('fairId').anyOf(ids).toArray(),
    db.needs.where('fairId').anyOf(ids).toArray(),
    db.assignments.where('fairId').anyOf(ids).toArray(),
    db.attendance.where('fairId').anyOf(ids).toArray(),
  ]);
  const assignmentsOf = groupBy(assignments, ({ volunteerId }): string => volunteerId);
  const attendanceOf = groupBy(attendance, ({ subjectId }): string => subjectId);
  return new Map(
    volunteerIds.map((id): [string, ServiceRecord] => {
      const own = { assignments: assignmentsOf.get(id) ?? [], attendance: attendanceOf.get(id) ?? [] };
      return [id, serviceRecord({ fairs, slots, stalls, needs, ...own }, period)];
    }),
  );
}

/** What people did in a period, live; undefined while reading. */
export function useServiceRecords(
  volunteerIds: readonly VolunteerId[],
  period: Period,
): ReadonlyMap<string, ServiceRecord> | undefined {
  return useAnswer([...volunteerIds, period.from, period.to].join(' '), () =>
    readServiceRecords(volunteerIds, period),
  );
}

async function readServiceYears(volunteerIds: readonly VolunteerId[]): Promise<readonly number[]> {
  const db = database();
  const wanted = new Set<string>(volunteerIds);
  const fairs = (await db.fairs.toArray()).filter(isHeld);
  const years = await Promise.all(
    fairs.map(async (fair) => {
      const served = await db.attendance
        .where({ fairId: fair.id })
        .filter((row) => row.subjectKind === 'volunteer' && wanted.has(row.subjectId) && hasCome(row.state))
        .first();
      return served ? [Number(countedDate(fair).slice(0, 4))] : [];
    }),
  );
  return [...new Set(years.flat())].toSorted((a, b) => b - a);
}

/** Years in which any of the people served, newest first; undefined while reading. */
export function useServiceYearsOf(volunteerIds: readonly VolunteerId[]): readonly number[] | undefined {
  return useAnswer(volunteerIds.join(' '), () => readServiceYears(volunteerIds));
}
