import { clockTime, spansOverlap } from '../calendar/minutes.ts';
import type { Assignment } from '../model/assignment.ts';
import type { Attendance } from '../model/attendance.ts';
import type { MinuteOfDay } from '../model/basic.ts';
import type { Fair, Slot } from '../model/fair.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import type { LineRow, LineSegment } from './attendanceLine.ts';
import { placeKey } from './placeState.ts';
import type { MinuteSpan } from './serviceMinutes.ts';
import { hasCome, spanOf } from './serviceMinutes.ts';

/** True when somebody is said to have left before coming. */
export function isBackwards(
  times: LineSegment,
): times is { readonly minuteIn: MinuteOfDay; readonly minuteOut: MinuteOfDay } {
  const { minuteIn, minuteOut } = times;
  return minuteIn !== null && minuteOut !== null && minuteOut < minuteIn;
}

/** True when a time that was written down lies before set-up or after clear-up. */
export function isOutsideFair(
  { setUpFrom, clearUpTo }: Pick<Fair, 'setUpFrom' | 'clearUpTo'>,
  { minuteIn, minuteOut }: LineSegment,
): boolean {
  return [minuteIn, minuteOut].some(
    (minute) => minute !== null && (minute < setUpFrom || minute > clearUpTo),
  );
}

/** Keys of the places that somebody was given though a rule spoke against it, for a reason: merged records have some. */
export function explainedPlaces(assignments: readonly Assignment[]): ReadonlySet<string> {
  return new Set(
    assignments
      .filter(({ overrideReason }) => overrideReason !== null)
      .map((row) => placeKey({ ...row, subjectId: row.volunteerId })),
  );
}

/** Time out ≥ time in (rule 16). @returns `timeOutBeforeTimeIn`. */
export function validateTimes(times: LineSegment): Result<true, Problem> {
  if (!isBackwards(times)) return success(true);
  const { minuteIn, minuteOut } = times;
  return failure(problem('timeOutBeforeTimeIn', { in: clockTime(minuteIn), out: clockTime(minuteOut) }));
}

/** The segments of a person never overlap (rule 17). @returns `segmentsOverlap` with the one that is in the way. */
export function validateSegments(
  name: string,
  spans: readonly MinuteSpan[],
  others: readonly MinuteSpan[],
): Result<true, Problem> {
  for (const [index, span] of spans.entries()) {
    const clash = [...spans.slice(0, index), ...others].find((other) => spansOverlap(span, other));
    if (clash) {
      return failure(
        problem('segmentsOverlap', { name, in: clockTime(clash.start), out: clockTime(clash.end) }),
      );
    }
  }
  return success(true);
}

/** Spans of rows, by slot where a time was not written down. */
export function spansOf(
  rows: readonly (Attendance | LineRow)[],
  slots: readonly Slot[],
): readonly MinuteSpan[] {
  return rows.flatMap((row) => {
    const span = spanOf(
      row,
      slots.find(({ id }) => id === row.slotId),
    );
    return span ? [span] : [];
  });
}

/** Checks what is typed in a line against itself and against what the person did elsewhere at the fair. */
export function validateLine(
  name: string,
  segments: readonly LineSegment[],
  rows: readonly LineRow[],
  elsewhere: readonly Attendance[],
  slots: readonly Slot[],
): Result<true, Problem> {
  for (const segment of rows.some(({ state }) => hasCome(state)) ? segments : []) {
    const times = validateTimes(segment);
    if (!times.ok) return times;
  }
  return validateSegments(name, spansOf(rows, slots), spansOf(elsewhere, slots));
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
