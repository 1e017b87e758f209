import { differenceInCalendarMonths, parseISO } from 'date-fns';
import { partsOf } from '../calendar/dates.ts';
import type { Period } from '../calendar/period.ts';
import type { IsoDate } from '../model/basic.ts';

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

/** True for the parts of a long period, which are whole years. */
export function areYears(parts: readonly PeriodPart[]): boolean {
  return parts.some(({ month }) => month === null);
}

/** True where all parts are of one year, so that their names need not say it. */
export function areOfOneYear(parts: readonly PeriodPart[]): boolean {
  return new Set(parts.map(({ year }) => year)).size === 1;
}

/** Which part of the period a day belongs to; −1 for a day of none. */
export function partIndexOf(parts: readonly PeriodPart[], date: IsoDate): number {
  return parts.findIndex(({ id }) => date.startsWith(id));
}
