import { format } from 'date-fns';
import * as v from 'valibot';
import { Instant, IsoDate } from '../../shared/model/basic.ts';

/** Now as a UTC instant. */
export function nowInstant(): Instant {
  return v.parse(Instant, new Date().toISOString());
}

/** Today by the clock on the wall of this PC. */
export function todayLocal(): IsoDate {
  return v.parse(IsoDate, format(new Date(), 'yyyy-MM-dd'));
}
