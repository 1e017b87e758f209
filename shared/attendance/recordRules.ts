import { clockTime, spansOverlap } from '../calendar/minutes.ts';
import type { Assignment } from '../model/assignment.ts';
import type { Attendance, AttendanceState } from '../model/attendance.ts';
import type { MinuteOfDay } from '../model/basic.ts';
import type { Slot } from '../model/fair.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import type { MinuteSpan } from './serviceMinutes.ts';
import { hasCome, spanOf } from './serviceMinutes.ts';

/** What can be written down about one row. */
export interface AttendanceEntry {
  readonly state: AttendanceState;
  readonly minuteIn: MinuteOfDay | null;
  readonly minuteOut: MinuteOfDay | null;
  readonly note: string;
}

/** Time out ≥ time in (rule 16). @returns `timeOutBeforeTimeIn`. */
export function validateTimes({
  minuteIn,
  minuteOut,
}: Pick<AttendanceEntry, 'minuteIn' | 'minuteOut'>): Result<true, Problem> {
  return minuteIn !== null && minuteOut !== null && minuteOut < minuteIn
    ? failure(problem('timeOutBeforeTimeIn', { in: clockTime(minuteIn), out: clockTime(minuteOut) }))
    : success(true);
}

/** The rows of a person never overlap (rule 17). @returns `segmentsOverlap` with the row that is in the way. */
export function validateSegments(
  name: string,
  span: MinuteSpan | null,
  others: readonly MinuteSpan[],
): Result<true, Problem> {
  const clash = span && others.find((other) => spansOverlap(span, other));
  return clash
    ? failure(problem('segmentsOverlap', { name, in: clockTime(clash.start), out: clockTime(clash.end) }))
    : success(true);
}

/** Spans of all rows, by slot where a time was not written down. */
export function spansOf(rows: readonly Attendance[], slots: readonly Slot[]): readonly MinuteSpan[] {
  return rows.flatMap(
    (row) =>
      spanOf(
        row,
        slots.find(({ id }) => id === row.slotId),
      ) ?? [],
  );
}

/** People who did not come have no times; a missing time out is marked 待核实 (rule 16). */
export function settledEntry(entry: AttendanceEntry): AttendanceEntry & { readonly isUnverified: boolean } {
  if (!hasCome(entry.state)) return { ...entry, minuteIn: null, minuteOut: null, isUnverified: false };
  return { ...entry, isUnverified: entry.minuteOut === null };
}

/** Next number in the order of recording within a fair. */
export function nextSequence(rows: readonly { readonly sequence: number }[]): number {
  return rows.reduce((highest, { sequence }) => Math.max(highest, sequence), 0) + 1;
}

/** True when a volunteer was assigned to the stall and slot; everybody else is a walk-in 临时增补. */
export function isAssigned(
  assignments: readonly Assignment[],
  place: Pick<Attendance, 'subjectId' | 'stallId' | 'slotId'>,
): boolean {
  return assignments.some(
    (row) =>
      row.volunteerId === place.subjectId && row.stallId === place.stallId && row.slotId === place.slotId,
  );
}
