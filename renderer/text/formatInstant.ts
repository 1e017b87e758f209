import { format, parseISO } from 'date-fns';
import type { Instant } from '../../shared/model/basic.ts';

/** An instant by the clock on the wall of this PC, “2026-06-21 16:05”: the same in both languages. */
export function formatInstant(instant: Instant): string {
  return format(parseISO(instant), 'yyyy-MM-dd HH:mm');
}

/** A point in time as the clock on the wall of this PC: “09:30”. */
export function formatTime(instant: Instant): string {
  return format(parseISO(instant), 'HH:mm');
}
