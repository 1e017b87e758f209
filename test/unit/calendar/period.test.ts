import { expect, test } from 'vitest';
import {
  isInPeriod,
  periodOfYear,
  usualPeriod,
  wholeYearOf,
  yearUntil,
} from '../../../shared/calendar/period.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { formatPeriod, formatPeriodInFull } from '../../../shared/text/formatPeriod.ts';
import { day } from '../people/makeVolunteer.ts';

const TODAY = day('2026-06-08');

test('a period has its first and its last day', () => {
  const year = periodOfYear(2025);
  expect(
    ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].map((on) => isInPeriod(day(on), year)),
  ).toEqual([false, true, true, false]);
  expect(isInPeriod(TODAY, { from: day('2026-06-09'), to: day('2026-06-07') })).toBe(false);
});

test('the usual period is the last year that is over, else this year so far', () => {
  expect(usualPeriod([2026, 2025, 2023], TODAY)).toEqual(periodOfYear(2025));
  expect(usualPeriod([2026], TODAY)).toEqual({ from: '2026-01-01', to: TODAY });
  expect(usualPeriod([], TODAY)).toEqual(periodOfYear(2025));
});

test('a year goes as far as today, and a whole one has the year as its name', () => {
  expect(yearUntil(2025, TODAY)).toEqual(periodOfYear(2025));
  expect([wholeYearOf(periodOfYear(2024)), wholeYearOf(yearUntil(2026, TODAY))]).toEqual([2024, null]);
  const [zh, en] = [catalogueOf('zh-CN'), catalogueOf('en')];
  expect(formatPeriod(zh, periodOfYear(2025))).toBe('2025年');
  expect(formatPeriod(zh, yearUntil(2026, TODAY))).toBe('2026年1月1日至2026年6月8日');
  expect(formatPeriodInFull(en, periodOfYear(2025))).toBe('1 January 2025 to 31 December 2025');
});
