import { partsOf } from '../calendar/dates.ts';
import type { Period } from '../stats/period.ts';
import { calendarYearOf } from '../stats/period.ts';
import type { Catalogue } from './zh-CN/catalogue.ts';

/** What a period is called: “2025年” where it is a calendar year, else “2024年11月11日至2025年11月10日”. */
export function periodName(text: Catalogue, period: Period): string {
  const year = calendarYearOf(period);
  if (year !== null) return text.calendar.year({ year });
  const [from, to] = [period.from, period.to].map((date) => text.calendar.fullDate(partsOf(date)));
  return text.calendar.span({ from: from ?? '', to: to ?? '' });
}
