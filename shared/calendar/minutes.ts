import type { MinuteOfDay } from '../model/basic.ts';

/** Minutes after midnight as clock time: 540 → “09:00”. */
export function clockTime(minute: MinuteOfDay): string {
  const hours = Math.floor(minute / 60);
  return `${String(hours).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** A span as clock times: “09:00–10:15”. */
export function clockSpan(start: MinuteOfDay, end: MinuteOfDay): string {
  return `${clockTime(start)}–${clockTime(end)}`;
}

/** Reads “9:00”, “09:00”, “0900”, “9：00” or “900”; null when it is no time of a day. */
export function parseClockTime(text: string): MinuteOfDay | null {
  const match = /^(\d{1,2})[:：.]?(\d{2})$/.exec(text.trim());
  if (!match) return null;
  const hours = Number(match[1]);
  const minutes = Number(match[2]);
  return hours <= 23 && minutes <= 59 ? hours * 60 + minutes : null;
}

/** True when two half-open spans share time; end = start is fine (rule 13). */
export function spansOverlap(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean {
  return a.start < b.end && b.start < a.end;
}
