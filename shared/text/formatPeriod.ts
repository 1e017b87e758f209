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
