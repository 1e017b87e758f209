import chineseDays from 'chinese-days';
import type { IsoDate } from '../model/basic.ts';
import type { OwnHoliday } from '../model/fair.ts';
import type { Locale } from '../model/settings.ts';
import { partsOf, weekdayOf } from './dates.ts';

/*
 * Holidays and make-up workdays as the State Council publishes them each autumn for the next year, and lunar dates,
 * from the data of the `chinese-days` package; what the office entered by hand comes first (rule 3).
 */

export type DayKind = 'publicHoliday' | 'makeupWorkday' | 'weekend' | 'workday';

/** What kind of day a date is, for its label. The program labels and asks; it never moves a fair (rule 2). */
export interface DayLabel {
  readonly date: IsoDate;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  readonly kind: DayKind;
  /** Name of the holiday (for a make-up workday: of the holiday it makes up for) in both languages; null for plain days. */
  readonly holidayName: Readonly<Record<Locale, string>> | null;
  /** Lunar date in Chinese, e.g. 五月初六. */
  readonly lunar: string;
  /** True when the year's holidays have been published (or entered) so that “workday” can be trusted. */
  readonly isYearPublished: boolean;
}

interface OfficialDay {
  readonly isHoliday: boolean;
  readonly name: Readonly<Record<Locale, string>>;
}

/** What the published calendar says of a date; null for a plain day. Names there read “Dragon Boat Festival,端午,1”. */
function officialDay(date: string): OfficialDay | null {
  // The library reads a bare date as UTC and looks it up in local time: west of Greenwich that is the day before.
  const detail = chineseDays.getDayDetail(`${date}T12:00:00`);
  const [english, chinese] = detail.name.split(',');
  return english && chinese ? { isHoliday: !detail.work, name: { en: english, 'zh-CN': chinese } } : null;
}

/** True when the holidays of the year are known to the program's data (rule 3): National Day then has its entry. */
export function isYearPublished(year: number): boolean {
  return officialDay(`${year}-10-01`) !== null;
}

function kindOf(date: IsoDate, official: OfficialDay | null): DayKind {
  if (official) return official.isHoliday ? 'publicHoliday' : 'makeupWorkday';
  return weekdayOf(date) >= 6 ? 'weekend' : 'workday';
}

/** Labels a date. `ownHolidays` are those that the office entered for the year. */
export function labelDay(date: IsoDate, ownHolidays: readonly OwnHoliday[] = []): DayLabel {
  const own = ownHolidays.find((holiday) => holiday.date === date);
  const lunarDate = chineseDays.getLunarDate(date);
  const base = {
    date,
    weekday: weekdayOf(date),
    lunar: `${lunarDate.isLeap ? '闰' : ''}${lunarDate.lunarMonCN}${lunarDate.lunarDayCN}`,
    isYearPublished: isYearPublished(partsOf(date).year) || ownHolidays.length > 0,
  };
  if (own) return { ...base, kind: own.kind, holidayName: { 'zh-CN': own.name, en: own.name } };
  const official = officialDay(date);
  return { ...base, kind: kindOf(date, official), holidayName: official?.name ?? null };
}
