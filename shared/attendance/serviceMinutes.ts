import type { Attendance, AttendanceState } from '../model/attendance.ts';
import type { MinuteOfDay } from '../model/basic.ts';
import type { AttendanceId } from '../model/ids.ts';

/** States of somebody who came; excused and absent people have no minutes. */
const CAME_STATES: readonly AttendanceState[] = ['present', 'late', 'leftEarly'];

/** True when the state says that the person came (late or leaving early included). */
export function hasCome(state: AttendanceState): boolean {
  return CAME_STATES.includes(state);
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
 */
export function minutesByRow(
  rows: readonly Attendance[],
  slotOf: (row: Attendance) => MinuteSpan | undefined,
): ReadonlyMap<AttendanceId, RowMinutes> {
  const result = new Map<AttendanceId, RowMinutes>(rows.map((row) => [row.id, NO_MINUTES]));
  let servedUntil = 0;
  for (const { row, span } of timeline(rows, slotOf)) {
    const minutes = Math.max(0, span.end - Math.max(span.start, servedUntil));
    const isUnverified = row.isUnverified || row.minuteOut === null;
    result.set(row.id, { minutes, unverifiedMinutes: isUnverified ? minutes : 0 });
    servedUntil = Math.max(servedUntil, span.end);
  }
  return result;
}
