import { format, parseISO } from 'date-fns';
import * as v from 'valibot';
import type { MinuteOfDay } from '../../shared/model/basic.ts';
import { Instant, IsoDate } from '../../shared/model/basic.ts';

const MINUTES_PER_HOUR = 60;

/** Now as a UTC instant. */
export function nowInstant(): Instant {
  return v.parse(Instant, new Date().toISOString());
}

/** An instant by the clock on the wall of this PC: the day and “16:20”. */
export function wallClock(instant: Instant): { readonly date: IsoDate; readonly time: string } {
  const moment = parseISO(instant);
  return { date: v.parse(IsoDate, format(moment, 'yyyy-MM-dd')), time: format(moment, 'HH:mm') };
}

/** Today by the clock on the wall of this PC. */
export function todayLocal(): IsoDate {
  return v.parse(IsoDate, format(new Date(), 'yyyy-MM-dd'));
}

/** Minute of the day of a moment by the clock on the wall. @param moment milliseconds since 1970 */
export function minuteOfDay(moment: number): MinuteOfDay {
  const date = new Date(moment);
  return date.getHours() * MINUTES_PER_HOUR + date.getMinutes();
}
