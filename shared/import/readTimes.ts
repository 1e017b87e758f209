import { parseClockTime } from '../calendar/minutes.ts';
import type { MinuteOfDay } from '../model/basic.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import type { SourceCell } from './sourceTable.ts';

/** Longest service at one fair that is believed: a whole day. */
const MAX_MINUTES = 16 * 60;
const MINUTES_A_DAY = 24 * 60;
const NUMERALS = '零一二三四五六七八九十';

/** 9时, 9点, 9点05分, 9点半 as 9:00, 9:00, 9:05, 9:30. */
function withColons(text: string): string {
  return text.replace(
    /(\d{1,2})[时点](?:(半)|(\d{0,2})分?)/gu,
    (_, hour: string, half?: string, minute = '') => `${hour}:${half ? '30' : minute.padStart(2, '0')}`,
  );
}

/** A time of day: 9:05, “2025-06-20 09:05”, 上午9点半, or the part of a day that a spreadsheet keeps. */
export function readTime(cell: SourceCell): Result<MinuteOfDay, Problem> {
  if (cell.number !== null && cell.number > 0 && cell.number < 1) {
    return success(Math.round(cell.number * MINUTES_A_DAY));
  }
  // What stands in brackets is the mark that our own workbook puts behind an unverified time.
  const typed = withColons(
    cell.text
      .normalize('NFKC')
      .replace(/^.*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*/u, '')
      .replace(/[上下]午|[（(].*$|\s/gu, ''),
  ).replace(/^(\d{1,2}:\d{2}):\d{2}$/u, '$1');
  const minute = parseClockTime(typed);
  if (minute === null) return failure(problem('timeInvalid'));
  const isAfternoon = /下午/u.test(cell.text) && minute < 12 * 60;
  return success(isAfternoon ? minute + 12 * 60 : minute);
}

/** From when to when: 09:00–10:15, 9点-11点半. */
export function readSpan({
  text,
}: SourceCell): Result<{ readonly start: MinuteOfDay; readonly end: MinuteOfDay }, Problem> {
  const [from = '', to = '', ...more] = withColons(text.normalize('NFKC')).split(/[-–—~至到]+/u);
  const start = parseClockTime(from.trim());
  const end = parseClockTime(to.trim());
  return start === null || end === null || more.length > 0 || start >= end
    ? failure(problem('slotUnclear', { text }))
    : success({ start, end });
}

/** Hours such as 2.5, 两小时, 2个半小时, “2小时30分”, or minutes that say so, as whole minutes. */
export function readHours({ text }: SourceCell): Result<number, Problem> {
  const typed = text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .toLowerCase()
    .replace(/^两/u, '2')
    .replace(/^[一二三四五六七八九](?=个)|^[一二三四五六七八九](?=小时)/u, (sign) =>
      String(NUMERALS.indexOf(sign)),
    )
    .replace(/^(\d+)(?:个半(?:小时|钟头)|(?:个小时|小时)半)$/u, '$1.5小时');
  const clock = /^(\d{1,2}):([0-5]\d)$/u.exec(typed);
  const only = /^(\d{1,4})(?:分钟?|m|mins?|minutes?)$/u.exec(typed);
  // Minutes behind hours need the word between them: “150分钟” is no 15 hours.
  const both = /^(\d+(?:\.\d+)?)(?:(?:小时|个小时|h|hours?|时)(?:(\d{1,2})(?:分钟?|m|mins?))?)?$/u.exec(
    typed,
  );
  const hours = clock ?? both;
  const minutes = only
    ? Number(only[1])
    : hours
      ? Math.round(Number(hours[1]) * 60) + Number(hours[2] ?? 0)
      : Number.NaN;
  return minutes <= MAX_MINUTES ? success(minutes) : failure(problem('hoursInvalid', { text }));
}

/** Whole minutes. */
export function readMinutes({ text }: SourceCell): Result<number, Problem> {
  const match = /^(\d{1,4})(?:分钟?)?$/u.exec(text.normalize('NFKC').replace(/[\s,]/gu, ''));
  const minutes = match ? Number(match[1]) : Number.NaN;
  return minutes <= MAX_MINUTES ? success(minutes) : failure(problem('hoursInvalid', { text }));
}
