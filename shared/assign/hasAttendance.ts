import type { Assignment } from '../model/assignment.ts';
import type { Attendance } from '../model/attendance.ts';

/** True when something was recorded about the assigned volunteer at that stall and slot: it then stays (rule 15). */
export function hasAttendance(
  assignment: Pick<Assignment, 'stallId' | 'slotId' | 'volunteerId'>,
  attendance: readonly Attendance[],
): boolean {
  return attendance.some(
    (row) =>
      row.subjectKind === 'volunteer' &&
      row.subjectId === assignment.volunteerId &&
      row.stallId === assignment.stallId &&
      row.slotId === assignment.slotId,
  );
}
