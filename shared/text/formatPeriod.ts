import { getDaysInMonth, parseISO } from 'date-fns';
import { partsOf } from '../calendar/dates.ts';
import type { Period } from '../calendar/period.ts';
import { wholeYearOf } from '../calendar/period.ts';
import type { Catalogue } from './zh-CN/catalogue.ts';

/** First and last day in full: “2025年1月1日至2025年12月31日”. */
export function formatPeriodInFull(text: Catalogue, { from, to }: Period): string {
  return text.calendar.period({
    from: text.calendar.fullDate(partsOf(from)),
    to: text.calendar.fullDate(partsOf(to)),
  });
}

/** A whole year as the year, any other period with its first and last day. */
export function formatPeriod(text: Catalogue, period: Period): string {
  const year = wholeYearOf(period);
  return year === null ? formatPeriodInFull(text, period) : text.calendar.year({ year });
}

/**
 * The same as short as it can be without losing a day, for titles: whole years as years, whole months as months, such as
 * “2025年1月至6月”; anything else with its first and last day.
 */
export function formatPeriodBriefly(text: Catalogue, period: Period): string {
  const { calendar } = text;
  const from = partsOf(period.from);
  const to = partsOf(period.to);
  if (from.day !== 1 || to.day !== getDaysInMonth(parseISO(period.to))) return formatPeriod(text, period);
  if (from.month === 1 && to.month === 12) {
    const [first, last] = [calendar.year(from), calendar.year(to)];
    return from.year === to.year ? first : calendar.period({ from: first, to: last });
  }
  if (from.year !== to.year) {
    return calendar.period({ from: calendar.yearMonth(from), to: calendar.yearMonth(to) });
  }
  return from.month === to.month
    ? calendar.yearMonth(from)
    : calendar.monthsOfYear({ year: from.year, from: from.month, to: to.month });
}
