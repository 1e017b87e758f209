import { hasCome, minutesByRow } from '../attendance/serviceMinutes.ts';
import type { FairRecords } from '../fair/fairData.ts';
import type { Attendance } from '../model/attendance.ts';

/** What a volunteer did in a span of fairs. */
export interface VolunteerService {
  /** Fairs at which the person came, walk-ins included. */
  readonly fairs: number;
  /** Service minutes, whole. */
  readonly minutes: number;
}

function rowsByVolunteer(rows: readonly Attendance[]): ReadonlyMap<string, readonly Attendance[]> {
  const groups = new Map<string, Attendance[]>();
  for (const row of rows) {
    if (row.subjectKind !== 'volunteer') continue;
    const own = groups.get(row.subjectId);
    if (own) own.push(row);
    else groups.set(row.subjectId, [row]);
  }
  return groups;
}

/**
 * Fairs and minutes of every volunteer who came to one of the fairs, by volunteer id: the same count as in the year's
 * figures, from attendance alone, so that a list of people need not read everything else.
 */
export function serviceOfVolunteers(
  fairs: readonly Pick<FairRecords, 'fair' | 'slots' | 'attendance'>[],
): ReadonlyMap<string, VolunteerService> {
  const service = new Map<string, VolunteerService>();
  for (const { fair, slots, attendance } of fairs) {
    const slotById = new Map(slots.map((slot) => [slot.id, slot]));
    for (const [volunteerId, rows] of rowsByVolunteer(attendance)) {
      if (!rows.some((row) => hasCome(row.state))) continue;
      const minutes = [
        ...minutesByRow(
          rows,
          (row) => (row.slotId ? slotById.get(row.slotId) : undefined),
          fair.minutesCap,
        ).values(),
      ].reduce((sum, row) => sum + row.minutes, 0);
      const before = service.get(volunteerId) ?? { fairs: 0, minutes: 0 };
      service.set(volunteerId, { fairs: before.fairs + 1, minutes: before.minutes + minutes });
    }
  }
  return service;
}
