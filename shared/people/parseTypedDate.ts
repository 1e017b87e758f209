import * as v from 'valibot';
import { parseIsoDate } from '../calendar/dates.ts';
import type { IsoDate } from '../model/basic.ts';
import { MonthDay } from '../model/basic.ts';

const TYPED = /^(\d{4})(?:[-./年](\d{1,2})[-./月](\d{1,2})日?|(\d{2})(\d{2}))$/u;

/** Reads a date as people type it: 2026-06-20, 2026.6.20, 2026/6/20, 2026年6月20日, 20260620. Null when it is none. */
export function parseTypedDate(text: string): IsoDate | null {
  const match = TYPED.exec(text.normalize('NFKC').replace(/\s/gu, ''));
  if (!match) return null;
  const [, year = '', month = match[4] ?? '', day = match[5] ?? ''] = match;
  return parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const TYPED_DAY = /^(\d{1,2})[-./月](\d{1,2})日?$/u;

/** Reads a day of every year as people type it: 11-10, 11.10, 11月10日. Null when it is none. */
export function parseMonthDay(text: string): MonthDay | null {
  const [, month = '', day = ''] = TYPED_DAY.exec(text.normalize('NFKC').replace(/\s/gu, '')) ?? [];
  const parsed = v.safeParse(MonthDay, `${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed.success ? parsed.output : null;
}
