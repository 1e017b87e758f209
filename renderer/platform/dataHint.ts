import * as v from 'valibot';
import { Instant } from '../../shared/model/basic.ts';

/*
 * That there were data is remembered beside the database, too: when the browser loses it, the program must not believe that
 * it was started for the first time.
 */

const KEY = 'sunflower.hadData';

/** Remembers that there are data. */
export function rememberData(at: Instant): void {
  localStorage.setItem(KEY, at);
}

/** When there were data the last time; null when there never were any, as far as this PC knows. */
export function rememberedData(): Instant | null {
  const read = v.safeParse(Instant, localStorage.getItem(KEY));
  return read.success ? read.output : null;
}

/** There are no data any more, and that is as it should be. */
export function forgetData(): void {
  localStorage.removeItem(KEY);
}
