import * as v from 'valibot';
import { IsoDate } from '../model/basic.ts';
import { partsOf, yearIdOf } from './dates.ts';

/** Days from the first to the last, both included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The whole of a calendar year. */
export function periodOfYear(year: number): Period {
  const key = yearIdOf(year);
  return { from: v.parse(IsoDate, `${key}-01-01`), to: v.parse(IsoDate, `${key}-12-31`) };
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
