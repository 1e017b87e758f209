import * as v from 'valibot';
import type { IsoDate } from '../model/basic.ts';
import { MonthNumber } from '../model/basic.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import { parseTypedDate } from '../people/parseTypedDate.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import { readWholeNumber } from '../text/readWholeNumber.ts';
import { dateOfSerial } from '../workbook/dateSerial.ts';
import type { SourceCell } from './sourceTable.ts';

/** Between entries of one cell: 党员、楼长；“2、7” and “A / B” alike. */
const SEPARATORS = /[、,，;；|/\n]+/u;

/** Words for yes. */
export const YES = [
  '是',
  '有',
  '√',
  '✓',
  '✔',
  '☑',
  '✅',
  '对',
  '需要',
  '可以',
  '同意',
  '已同意',
  '启用',
  '在岗',
  '正常',
  'y',
  'yes',
  'true',
  '1',
];
/** Words for no. */
export const NO = [
  '否',
  '无',
  '×',
  '✗',
  'x',
  '不',
  '不是',
  '不需要',
  '不可以',
  '未同意',
  '停用',
  '退出',
  '离队',
  'n',
  'no',
  'false',
  '0',
];

/** Entries of a list in one cell, without blanks. */
export function splitList(text: string): readonly string[] {
  return text
    .split(SEPARATORS)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** A text in which every digit counts; a number that the spreadsheet rounded is refused (rule 23). */
export function readExactText(cell: SourceCell, max: number): Result<string, Problem> {
  if (cell.flaw === 'rounded') return failure(problem('numberRounded', { text: cell.text }));
  return cell.text.length > max
    ? failure(problem('textTooLong', { max, length: cell.text.length }))
    : success(cell.text);
}

/** Yes or no in the words that offices use. @returns `valueUnknown`. */
export function readYesNo({ text }: SourceCell): Result<boolean, Problem> {
  const word = text.normalize('NFKC').trim().toLowerCase();
  if (YES.includes(word)) return success(true);
  return NO.includes(word) ? success(false) : failure(problem('yesNoUnclear', { text }));
}

/** 1965.08, 196508, 1965年8月: a month, not a day. */
const YEAR_AND_MONTH = /^(?:19|20)\d{2}(?:[-./年]?(?:0?[1-9]|1[0-2])月?|年)?$/u;

/** Serials of 1910…2100: what a number in a column of dates can be. */
const FIRST_SERIAL = 3_653;
const LAST_SERIAL = 73_415;

/**
 * A date as a serial, `2026.6.20`, `2026年6月20日`, `20260620`, with or without a time behind it, or `6月20日` when the
 * year is known (rule 23). @param year year for dates without one; null = such a date is refused.
 */
export function readDate(cell: SourceCell, year: number | null = null): Result<IsoDate, Problem> {
  const typed = cell.text
    .normalize('NFKC')
    .replace(/[（(].*$/u, '')
    .replace(/[\sT]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/u, '')
    .replace(/\s|(周|星期)[一二三四五六日天]$/gu, '')
    .replace(/(?:号|[.。])$/u, '')
    .replace(/(?<=\d)、(?=\d)/gu, '.');
  const date = parseTypedDate(typed);
  if (date) return success(date);
  const serial = cell.number ?? (/^\d{4,5}$/u.test(typed) ? Number(typed) : 0);
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
    const ofSerial = dateOfSerial(serial);
    if (ofSerial) return success(ofSerial);
  }
  const partial = /^(\d{1,2})([月./-])(\d{1,2})日?$/u.exec(typed);
  // A spreadsheet makes 6.2 of a typed 6.20: whether it was the 2nd or the 20th, nobody can tell.
  if (partial?.[2] === '.' && /^[123]$/u.test(partial[3] ?? '')) {
    return failure(problem('dayUnclear', { text: cell.text }));
  }
  if (partial && year !== null) {
    const full = parseTypedDate(`${year}-${partial[1]}-${partial[3]}`);
    if (full) return success(full);
  }
  if (partial) return failure(problem('dateWithoutYear', { text: cell.text }));
  if (YEAR_AND_MONTH.test(typed)) return failure(problem('dateWithoutDay', { text: cell.text }));
  if (/^\d{2}[-./年]\d{1,2}[-./月]\d{1,2}日?$/u.test(typed)) {
    return failure(problem('dateYearShort', { text: cell.text }));
  }
  if (/^\d{1,2}周?岁?$/u.test(typed)) return failure(problem('dateIsAge', { text: cell.text }));
  return failure(problem('dateInvalid', { text: cell.text }));
}

/** Several dates in one cell. */
export function readDates({ text }: SourceCell): Result<readonly IsoDate[], Problem> {
  const dates: IsoDate[] = [];
  for (const entry of text.split(/[、,，;；\s\n]+/u).filter(Boolean)) {
    const date = readDate({ text: entry, number: null, flaw: null });
    if (!date.ok) return date;
    dates.push(date.value);
  }
  return success([...new Set(dates)].toSorted());
}

/** Months of a year in one cell: “2、7月”, “6-8”. @returns `valueUnknown`. */
export function readMonths({ text }: SourceCell): Result<readonly number[], Problem> {
  const months: number[] = [];
  const entries = text
    .normalize('NFKC')
    // “除7、8月外”: in a column of months that do not suit, these are the ones.
    .replace(/^(?:除了?|不含|不包括)(.*?)(?:以?外|之外)?$/u, '$1')
    .split(/[、,;\s\n/和及]+/u)
    .filter(Boolean);
  for (const entry of entries) {
    const match = /^(\d{1,2})月?(?:[-–~至到](\d{1,2})月?)?$/u.exec(entry);
    const from = v.safeParse(MonthNumber, Number(match?.[1]));
    const to = v.safeParse(MonthNumber, Number(match?.[2] ?? match?.[1]));
    if (!match || !from.success || !to.success) {
      return failure(problem('monthsInvalid', { text }));
    }
    // “12月至2月” goes over the end of the year.
    const last = to.output < from.output ? to.output + 12 : to.output;
    for (let month = from.output; month <= last; month += 1) months.push(((month - 1) % 12) + 1);
  }
  return success([...new Set(months)].toSorted((a, b) => a - b));
}

const UNLIMITED = ['不限', '无', '无限制', '没有', 'unlimited', 'none', 'no limit', '-', '—'];

/** “每年4场”, “最多 4 次”: the number alone. */
function bareNumber(text: string): string {
  return text.replace(/^(?:每[年场次]|最多|不超过|上限|\s)+|[次场段个人名张\s]+$/gu, '');
}

/** A limit; “不限” takes it away. @returns `numberInvalid`. */
export function readLimit({ text }: SourceCell, max: number): Result<number | null, Problem> {
  if (UNLIMITED.includes(text.trim().toLowerCase())) return success(null);
  return readWholeNumber(bareNumber(text), 1, max);
}

/** A count of people or things, “3人” too. @returns `numberInvalid`. */
export function readCount({ text }: SourceCell, max: number): Result<number, Problem> {
  return readWholeNumber(bareNumber(text), 0, max);
}
