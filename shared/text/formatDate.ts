import { monthOf, partsOf, weekdayOf } from '../calendar/dates.ts';
import type { DayLabel } from '../calendar/dayLabel.ts';
import type { IsoDate } from '../model/basic.ts';
import type { FairId } from '../model/ids.ts';
import type { Locale } from '../model/settings.ts';
import type { Catalogue } from './zh-CN/catalogue.ts';

/** Weekday 1…7 in the reader's language. */
export function weekdayText(text: Catalogue, weekday: number): string {
  const names: Readonly<Record<number, string>> = text.calendar.weekdays;
  return names[weekday] ?? '';
}

/** “6月20日 周六” / “Sat 20 June”. */
export function formatDay(text: Catalogue, date: IsoDate): string {
  return text.calendar.plain({
    date: text.calendar.date(partsOf(date)),
    weekday: weekdayText(text, weekdayOf(date)),
  });
}

/** “2026年6月20日 周六” / “Sat 20 June 2026”. */
export function formatFullDay(text: Catalogue, date: IsoDate): string {
  return text.calendar.plain({
    date: text.calendar.fullDate(partsOf(date)),
    weekday: weekdayText(text, weekdayOf(date)),
  });
}

/** The holiday part of a label, “端午假期”; null for a plain day. */
export function holidayText(text: Catalogue, locale: Locale, label: DayLabel): string | null {
  if (!label.holidayName) return null;
  // “Dragon Boat holiday” is what people say; the Spring Festival keeps its second word.
  const name = label.holidayName[locale].replace(/^(Dragon Boat|Mid-Autumn) Festival$/u, '$1');
  if (label.kind === 'publicHoliday') return text.calendar.publicHoliday({ name });
  if (label.kind === 'makeupWorkday') return text.calendar.makeupWorkday({ name });
  return name;
}

/** “6月20日 周六（端午假期）” / “Sat 20 June (Dragon Boat holiday)”. */
export function formatLabelledDay(text: Catalogue, locale: Locale, label: DayLabel): string {
  const holiday = holidayText(text, locale, label);
  return holiday
    ? text.calendar.withLabel({
        date: text.calendar.date(partsOf(label.date)),
        weekday: weekdayText(text, label.weekday),
        label: holiday,
      })
    : formatDay(text, label.date);
}

/** “2026年6月” / “June 2026”. */
export function formatFairMonth(text: Catalogue, fairId: FairId): string {
  return text.calendar.yearMonth(monthOf(fairId));
}
