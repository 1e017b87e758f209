import { format, parseISO } from 'date-fns';
import * as v from 'valibot';
import type { Instant } from '../model/basic.ts';
import { IsoDate } from '../model/basic.ts';

/** The day on which an instant fell by the clock on the wall of this PC. */
export function localDate(instant: Instant): IsoDate {
  return v.parse(IsoDate, format(parseISO(instant), 'yyyy-MM-dd'));
}
