import type { TextOf } from '../catalogueTypes.ts';
import type { calendar as zh } from '../zh-CN/calendar.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function monthName(month: number): string {
  return MONTHS[month - 1] ?? String(month);
}

export const calendar: TextOf<typeof zh> = {
  weekdays: { 1: 'Mon', 2: 'Tue', 3: 'Wed', 4: 'Thu', 5: 'Fri', 6: 'Sat', 7: 'Sun' },
  date: (p) => `${p.day} ${monthName(p.month)}`,
  fullDate: (p) => `${p.day} ${monthName(p.month)} ${p.year}`,
  month: (p) => monthName(p.month).slice(0, 3),
  yearMonth: (p) => `${monthName(p.month)} ${p.year}`,
  shortYearMonth: (p) => `${monthName(p.month).slice(0, 3)} ${p.year}`,
  period: (p) => `${p.from} to ${p.to}`,
  monthsOfYear: (p) => `${monthName(p.from)} to ${monthName(p.to)} ${p.year}`,
  year: (p) => String(p.year),
  publicHoliday: (p) => `${p.name} holiday`,
  makeupWorkday: (p) => `make-up workday, ${p.name}`,
  withLabel: (p) => `${p.weekday} ${p.date} (${p.label})`,
  plain: (p) => `${p.weekday} ${p.date}`,
  lunar: (p) => `lunar ${p.lunar}`,
  notPublished: (p) =>
    `The public holidays of ${p.year} are not in the program’s data yet, so labels may be missing; they can be entered by hand.`,
};
