/*
 * That there were data is remembered beside the database, too: when the browser loses it, the program must not believe that
 * it was started for the first time.
 */

const KEY = 'sunflower.hadData';

/** Remembers that there are data. @param at when, as an instant */
export function rememberData(at: string): void {
  localStorage.setItem(KEY, at);
}

/** When there were data the last time; null when there never were any, as far as this PC knows. */
export function rememberedData(): string | null {
  return localStorage.getItem(KEY);
}

/** There are no data any more, and that is as it should be. */
export function forgetData(): void {
  localStorage.removeItem(KEY);
}
