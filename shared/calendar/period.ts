import { addDays, addYears, differenceInCalendarDays, format, parseISO, subMonths } from 'date-fns';
import * as v from 'valibot';
import type { MonthDay } from '../model/basic.ts';
import { IsoDate } from '../model/basic.ts';
import { partsOf, yearIdOf } from './dates.ts';

/** Days from the first to the last, both included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Days. */
const LONGEST_YEAR = 366;

function iso(date: Date): IsoDate {
  return v.parse(IsoDate, format(date, 'yyyy-MM-dd'));
}

function yearsLater(date: IsoDate, years: number): IsoDate {
  return iso(addYears(parseISO(date), years));
}

/**
 * A year: from the day after the last one was closed to the day on which it closes. Closing on
 * 10 November, 2025 begins on 11 November 2024.
 */
export function periodOfYear(year: number, closesOn: MonthDay | '12-31' = '12-31'): Period {
  const to = v.parse(IsoDate, `${yearIdOf(year)}-${closesOn}`);
  const before = v.parse(IsoDate, `${yearIdOf(year - 1)}-${closesOn}`);
  return { from: iso(addDays(parseISO(before), 1)), to };
}

/** A calendar year as far as it is over; the whole of one that is. */
export function yearUntil(year: number, today: IsoDate): Period {
  const { from, to } = periodOfYear(year);
  return { from, to: to > today && from <= today ? today : to };
}

/** The year that a period is the whole of; null for any other period. */
export function wholeYearOf({ from, to }: Period): number | null {
  const { year } = partsOf(from);
  const whole = periodOfYear(year);
  return whole.from === from && whole.to === to ? year : null;
}

/** True for a day of the period. Nothing is in a period that ends before it begins. */
export function isInPeriod(date: IsoDate, { from, to }: Period): boolean {
  return date >= from && date <= to;
}

/** The same first and last day. */
export function isSamePeriod(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to;
}

/**
 * The period that is asked for most: the last year of some that is over, else this year as far as it is. Without years it is the
 * year before this one.
 */
export function usualPeriod(years: readonly number[], today: IsoDate): Period {
  const { year: thisYear } = partsOf(today);
  const over = years.filter((year) => year < thisYear);
  if (over.length > 0) return periodOfYear(Math.max(...over));
  return years.includes(thisYear) ? yearUntil(thisYear, today) : periodOfYear(thisYear - 1);
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
  return String(wholeYearOf(period) ?? `${period.from}_${period.to}`);
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
