import { format, parseISO } from 'date-fns';
import * as v from 'valibot';
import type { Instant } from '../../shared/model/basic.ts';
import { IsoDate } from '../../shared/model/basic.ts';

/** An instant by the clock on the wall of this PC, “2026-06-21 16:05”: the same in both languages. */
export function formatInstant(instant: Instant): string {
  return format(parseISO(instant), 'yyyy-MM-dd HH:mm');
}

/** A point in time as the clock on the wall of this PC: “09:30”. */
export function formatTime(instant: Instant): string {
  return format(parseISO(instant), 'HH:mm');
}

const days = new Map<string, IsoDate>();
/** Minutes from Greenwich are whole quarters of an hour: instants of one quarter are on one day everywhere. */
const QUARTER = 15;

/** The day of an instant by the clock on the wall of this PC. Lists ask it of thousands: a quarter of an hour is asked once. */
export function localDay(instant: Instant): IsoDate {
  const quarter = `${instant.slice(0, 14)}${Math.floor(Number(instant.slice(14, 16)) / QUARTER)}`;
  const known = days.get(quarter);
  if (known) return known;
  const day = v.parse(IsoDate, format(parseISO(instant), 'yyyy-MM-dd'));
  days.set(quarter, day);
  return day;
}
