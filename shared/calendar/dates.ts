import { addDays, format, getISODay, parseISO } from 'date-fns';
import * as v from 'valibot';
import { IsoDate } from '../model/basic.ts';
import { FairId, YearId } from '../model/ids.ts';

/** Day of the month on which every fair is scheduled (rule 1). */
export const FAIR_DAY = 20;

/** Two digits: 6 → “06”. */
function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** The key of the fair in a month. `month` is 1…12. */
export function fairIdOf(year: number, month: number): FairId {
  return v.parse(FairId, `${year}-${twoDigits(month)}`);
}

/** Year and month (1…12) of a fair. */
export function monthOf(fairId: FairId): { readonly year: number; readonly month: number } {
  const [year = 0, month = 0] = fairId.split('-').map(Number);
  return { year, month };
}

/** The 20th of the fair's month, as text: no time zone is involved (rule 1). */
export function scheduledDateOf(fairId: FairId): IsoDate {
  return v.parse(IsoDate, `${fairId}-${FAIR_DAY}`);
}

/** The twelve fairs of a year in order. */
export function fairIdsOfYear(year: number): readonly FairId[] {
  return Array.from({ length: 12 }, (_, index) => fairIdOf(year, index + 1));
}

/** The fair one month earlier. */
export function previousFairId(fairId: FairId): FairId {
  const { year, month } = monthOf(fairId);
  return month === 1 ? fairIdOf(year - 1, 12) : fairIdOf(year, month - 1);
}

/** Key of a year plan. */
export function yearIdOf(year: number): YearId {
  return v.parse(YearId, String(year).padStart(4, '0'));
}

/** Year, month and day of a date. */
export function partsOf(date: IsoDate): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** Month of a date as the key of its fair. */
export function fairIdOfDate(date: IsoDate): FairId {
  const { year, month } = partsOf(date);
  return fairIdOf(year, month);
}

/** Day of the week, 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: IsoDate): number {
  return getISODay(parseISO(date));
}

/** `days` later (negative: earlier). */
export function daysAfter(date: IsoDate, days: number): IsoDate {
  return v.parse(IsoDate, format(addDays(parseISO(date), days), 'yyyy-MM-dd'));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. Counted on the calendar, not in hours. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  const number = (date: IsoDate): number => {
    const { year, month, day } = partsOf(date);
    return Date.UTC(year, month - 1, day) / 86_400_000;
  };
  return number(to) - number(from);
}

/** Parses a date typed by the user; null when it is not a date of the calendar. */
export function parseIsoDate(text: string): IsoDate | null {
  const parsed = v.safeParse(IsoDate, text.trim());
  return parsed.success ? parsed.output : null;
}
