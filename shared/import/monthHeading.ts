import { fairIdOf } from '../calendar/dates.ts';
import type { IsoDate } from '../model/basic.ts';
import type { FairId } from '../model/ids.ts';
import { parseTypedDate } from '../people/parseTypedDate.ts';

/** Which fair a column is about: its month, the year where the heading tells it, the day where it does. */
export interface MonthHeading {
  readonly month: number;
  readonly year: number | null;
  readonly day: number | null;
}

const MONTHS: readonly string[] = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
];
const ENGLISH: readonly string[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

/** 2025年6月, 6月, 6月份出勤, 2025-06, 2025年6月20日, 6月20日, 6.20; the words behind say nothing more. */
const FORMS = [
  /^(?<year>20\d{2})[年./-](?<month>\d{1,2})[月./-](?<day>\d{1,2})日?$/u,
  /^(?<year>20\d{2})[./-](?<month>\d{1,2})$/u,
  /^(?:(?<year>20\d{2})年度?)?(?<month>\d{1,2})月(?:份|集市|出勤|签到|服务|时长|小时|情况)*(?:\(.*\))?$/u,
  /^(?:(?<year>20\d{2})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日?(?:集市|出勤|签到|服务|时长|小时|情况)*$/u,
  /^(?<month>\d{1,2})[./](?<day>[12]\d|3[01])$/u,
] as const;

/** Reads a heading that names the month of a fair; null when it names none. */
export function readMonthHeading(heading: string): MonthHeading | null {
  const text = heading
    .normalize('NFKC')
    .replace(/[\s'’]/gu, '')
    .toLowerCase()
    .replace(/(?<!十)(十[一二]?|[一二三四五六七八九])(?=月)/u, (name) => String(MONTHS.indexOf(name) + 1));
  const english = /^(?<name>[a-z]{3})[a-z]*\.?(?<year>20\d{2})?$/u.exec(text)?.groups;
  const named = ENGLISH.indexOf(english?.name ?? '');
  if (named >= 0) {
    return { month: named + 1, year: english?.year === undefined ? null : Number(english.year), day: null };
  }
  const found = FORMS.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  const month = Number(found?.month ?? 0);
  if (month < 1 || month > 12) return null;
  const day = found?.day === undefined ? null : Number(found.day);
  // A spreadsheet keeps “2025年6月” as the first of the month.
  return { month, year: found?.year === undefined ? null : Number(found.year), day: day === 1 ? null : day };
}

/** The fair and, where the heading tells it, the day; null without a year or for a day that does not exist. */
export function fairOfHeading(
  { month, year, day }: MonthHeading,
  assumedYear: number | null,
): { readonly fairId: FairId; readonly date: IsoDate | null } | null {
  const known = year ?? assumedYear;
  if (known === null) return null;
  const fairId = fairIdOf(known, month);
  if (day === null) return { fairId, date: null };
  const date = parseTypedDate(`${known}-${month}-${day}`);
  return date ? { fairId, date } : null;
}
