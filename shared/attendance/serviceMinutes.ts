import type { Attendance, AttendanceState, CameState } from '../model/attendance.ts';
import { CAME_STATES } from '../model/attendance.ts';
import type { MinuteOfDay } from '../model/basic.ts';
import type { AttendanceId } from '../model/ids.ts';

/** True when the state says that the person came late, whether or not left early too. */
export function isLate(state: AttendanceState | null): boolean {
  return state === 'late' || state === 'lateAndLeftEarly';
}

/** True when the state says that the person left early, whether or not came late too. */
export function isLeftEarly(state: AttendanceState | null): boolean {
  return state === 'leftEarly' || state === 'lateAndLeftEarly';
}

/** State of somebody who came. */
export function cameState({
  late,
  leftEarly,
}: {
  readonly late: boolean;
  readonly leftEarly: boolean;
}): CameState {
  if (late) return leftEarly ? 'lateAndLeftEarly' : 'late';
  return leftEarly ? 'leftEarly' : 'present';
}

/** True when the state says that the person came (late or leaving early included); others have no minutes. */
export function hasCome(state: AttendanceState): state is CameState {
  return CAME_STATES.some((came) => came === state);
}

/** A span of minutes of a day; `end` is exclusive. */
export interface MinuteSpan {
  readonly start: MinuteOfDay;
  readonly end: MinuteOfDay;
}

/**
 * Span that an attendance row stands for: what was written down, else the plan (rule 16).
 * @returns null when nobody came, or when neither the row nor a slot tells the time.
 */
export function spanOf(
  row: Pick<Attendance, 'state' | 'minuteIn' | 'minuteOut'>,
  slot: MinuteSpan | undefined,
): MinuteSpan | null {
  if (!hasCome(row.state)) return null;
  const start = row.minuteIn ?? slot?.start;
  const end = row.minuteOut ?? slot?.end;
  if (start === undefined || end === undefined) return null;
  return { start, end: Math.max(start, end) };
}

/** Joins spans that overlap or touch, in order of time: minutes lived twice are one stretch of minutes. */
export function mergeSpans(spans: readonly MinuteSpan[]): readonly MinuteSpan[] {
  const merged: MinuteSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

/** Minutes covered by the spans, overlapping minutes once. */
export function minutesOfSpans(spans: readonly MinuteSpan[]): number {
  return mergeSpans(spans).reduce((sum, { start, end }) => sum + end - start, 0);
}

/** What one attendance row adds to a person's service minutes. */
export interface RowMinutes {
  readonly minutes: number;
  /** Part of `minutes` whose end was not written down and was taken from the plan 待核实. */
  readonly unverifiedMinutes: number;
}

const NO_MINUTES: RowMinutes = { minutes: 0, unverifiedMinutes: 0 };

function timeline(
  rows: readonly Attendance[],
  slotOf: (row: Attendance) => MinuteSpan | undefined,
): readonly { readonly row: Attendance; readonly span: MinuteSpan }[] {
  return rows
    .flatMap((row) => {
      const span = spanOf(row, slotOf(row));
      return span ? [{ row, span }] : [];
    })
    .toSorted(
      (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.row.sequence - b.row.sequence,
    );
}

/**
 * Service minutes of one person's rows at one fair, row by row. The rows of a person never overlap (rule 17); where
 * merged records or a slip of the pen make them overlap, the later row adds only what is left (rule 9), so that the
 * rows always add up to the minutes really served.
 * @param cap minutes of the person that count at most at the fair; the first ones count. Null = all
 */
export function minutesByRow(
  rows: readonly Attendance[],
  slotOf: (row: Attendance) => MinuteSpan | undefined,
  cap: number | null,
): ReadonlyMap<AttendanceId, RowMinutes> {
  const result = new Map<AttendanceId, RowMinutes>(rows.map((row) => [row.id, NO_MINUTES]));
  let servedUntil = 0;
  let left = cap ?? Number.POSITIVE_INFINITY;
  for (const { row, span } of timeline(rows, slotOf)) {
    const minutes = Math.min(left, Math.max(0, span.end - Math.max(span.start, servedUntil)));
    left -= minutes;
    const isUnverified = row.isUnverified || row.minuteOut === null;
    result.set(row.id, { minutes, unverifiedMinutes: isUnverified ? minutes : 0 });
    servedUntil = Math.max(servedUntil, span.end);
  }
  return result;
}
