import { partsOf } from '../calendar/dates.ts';
import type { Period } from '../stats/period.ts';
import { calendarYearOf } from '../stats/period.ts';
import type { Catalogue } from './zh-CN/catalogue.ts';

/** A period in words: “2025年”, or from its first day to its last. */
export function periodText(text: Catalogue, period: Period): string {
  const year = calendarYearOf(period);
  if (year !== null) return text.calendar.year({ year });
  return text.figures.periodOf({
    from: text.calendar.fullDate(partsOf(period.from)),
    to: text.calendar.fullDate(partsOf(period.to)),
  });
}
