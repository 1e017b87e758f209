import {
  addDays,
  addYears,
  differenceInCalendarDays,
  differenceInCalendarMonths,
  format,
  parseISO,
  subMonths,
} from 'date-fns';
import * as v from 'valibot';
import { partsOf } from '../calendar/dates.ts';
import type { MonthDay } from '../model/basic.ts';
import { IsoDate } from '../model/basic.ts';

/** Days that figures are about, first and last included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A month of a period, or a whole year of a long one: what charts and tables have a column for. */
export interface PeriodPart {
  /** `YYYY-MM` or `YYYY`: how the dates that belong to it begin. */
  readonly id: string;
  readonly year: number;
  /** 1…12; null for a whole year. */
  readonly month: number | null;
}

/** Longer periods are shown year by year. */
const MOST_MONTHS = 24;
/** Days. */
const LONGEST_YEAR = 366;

function iso(date: Date): IsoDate {
  return v.parse(IsoDate, format(date, 'yyyy-MM-dd'));
}

function yearsLater(date: IsoDate, years: number): IsoDate {
  return iso(addYears(parseISO(date), years));
}

/**
 * The statistics of a year: from the day after the last one was closed to the day on which it closes. Closing on
 * 10 November, 2025 begins on 11 November 2024.
 */
export function periodOfYear(year: number, closesOn: MonthDay | '12-31' = '12-31'): Period {
  const to = v.parse(IsoDate, `${String(year).padStart(4, '0')}-${closesOn}`);
  const before = v.parse(IsoDate, `${String(year - 1).padStart(4, '0')}-${closesOn}`);
  return { from: iso(addDays(parseISO(before), 1)), to };
}

/** True for a day of the period. */
export function isInPeriod(period: Period, date: IsoDate): boolean {
  return date >= period.from && date <= period.to;
}

/** The calendar year that the period is exactly; null for any other. */
export function calendarYearOf({ from, to }: Period): number | null {
  const { year } = partsOf(from);
  const whole = periodOfYear(year);
  return from === whole.from && to === whole.to ? year : null;
}

/** The months of a period in order, or its years where it is longer than two. */
export function partsOfPeriod({ from, to }: Period): readonly PeriodPart[] {
  const first = partsOf(from);
  const count = differenceInCalendarMonths(parseISO(to), parseISO(from)) + 1;
  if (count > MOST_MONTHS) {
    return Array.from({ length: partsOf(to).year - first.year + 1 }, (_, index) => ({
      id: String(first.year + index).padStart(4, '0'),
      year: first.year + index,
      month: null,
    }));
  }
  return Array.from({ length: count }, (_, index): PeriodPart => {
    const months = first.month - 1 + index;
    const year = first.year + Math.floor(months / 12);
    const month = (months % 12) + 1;
    return {
      id: `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`,
      year,
      month,
    };
  });
}

/** Which part of the period a day belongs to; −1 for a day of none. */
export function partIndexOf(parts: readonly PeriodPart[], date: IsoDate): number {
  return parts.findIndex(({ id }) => date.startsWith(id));
}

/** The same days of the year before; of a period of several years, as many years before. */
export function periodBefore({ from, to }: Period): Period {
  const days = differenceInCalendarDays(parseISO(to), parseISO(from)) + 1;
  const years = Math.max(1, Math.ceil(days / LONGEST_YEAR));
  return { from: yearsLater(from, -years), to: iso(addYears(parseISO(to), -years)) };
}

/** The day that lies `months` before. */
export function monthsBefore(date: IsoDate, months: number): IsoDate {
  return iso(subMonths(parseISO(date), months));
}

/** The period as it stands in an address: `2025`, or `2024-11-11_2025-11-10`. */
export function periodId(period: Period): string {
  return String(calendarYearOf(period) ?? `${period.from}_${period.to}`);
}

/** Reads {@link periodId}; null for anything else, and for a period that ends before it begins. */
export function parsePeriodId(id: string): Period | null {
  if (/^\d{4}$/.test(id)) return Number(id) > 0 ? periodOfYear(Number(id)) : null;
  const [from, to] = id.split('_').map((date) => v.safeParse(IsoDate, date));
  if (!from?.success || !to?.success || from.output > to.output) return null;
  return { from: from.output, to: to.output };
}

/** The two halves of a calendar year. */
export function halvesOfYear(year: number): { readonly first: Period; readonly second: Period } {
  const { from, to } = periodOfYear(year);
  const day = (monthDay: string): IsoDate => v.parse(IsoDate, `${from.slice(0, 4)}-${monthDay}`);
  return { first: { from, to: day('06-30') }, second: { from: day('07-01'), to } };
}
