import { expect, test } from 'vitest';
import {
  isInPeriod,
  parsePeriodId,
  periodOfYear,
  usualPeriod,
  wholeYearOf,
  yearUntil,
} from '../../../shared/calendar/period.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { formatPeriod, formatPeriodBriefly, formatPeriodInFull } from '../../../shared/text/formatPeriod.ts';
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

test('a title names whole years and whole months without their days, and loses no day of any other period', () => {
  const [zh, en] = [catalogueOf('zh-CN'), catalogueOf('en')];
  const said = [
    '2025',
    '2021-01-01_2025-12-31',
    '2024-01-01_2024-02-29',
    '2023-01-01_2023-02-28',
    '2024-07-01_2025-06-30',
    '2025-03-01_2025-03-31',
    '2024-02-01_2024-02-28',
    '2024-11-11_2025-11-10',
  ].map((id) => {
    const period = parsePeriodId(id);
    return period ? [formatPeriodBriefly(zh, period), formatPeriodBriefly(en, period)] : [];
  });
  expect(said).toEqual([
    ['2025年', '2025'],
    ['2021年至2025年', '2021 to 2025'],
    ['2024年1月至2月', 'January to February 2024'],
    ['2023年1月至2月', 'January to February 2023'],
    ['2024年7月至2025年6月', 'July 2024 to June 2025'],
    ['2025年3月', 'March 2025'],
    ['2024年2月1日至2024年2月28日', '1 February 2024 to 28 February 2024'],
    ['2024年11月11日至2025年11月10日', '11 November 2024 to 10 November 2025'],
  ]);
});
