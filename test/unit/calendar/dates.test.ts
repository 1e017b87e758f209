import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysAfter,
  daysBetween,
  fairIdOf,
  fairIdOfDate,
  fairIdsOfYear,
  monthOf,
  parseIsoDate,
  partsOf,
  previousFairId,
  scheduledDateOf,
  weekdayOf,
} from '../../../shared/calendar/dates.ts';
import { labelDay } from '../../../shared/calendar/dayLabel.ts';

const years = fc.integer({ min: 2000, max: 2099 });
const months = fc.integer({ min: 1, max: 12 });

describe('dates', () => {
  it('every fair is scheduled on the 20th of its month', () => {
    fc.assert(
      fc.property(years, months, (year, month) => {
        const id = fairIdOf(year, month);
        expect(partsOf(scheduledDateOf(id))).toEqual({ year, month, day: 20 });
        expect(monthOf(id)).toEqual({ year, month });
        expect(fairIdOfDate(scheduledDateOf(id))).toBe(id);
      }),
    );
  });

  it('a year has twelve fairs, each one month after the one before', () => {
    const ids = fairIdsOfYear(2026);
    expect(ids).toHaveLength(12);
    ids.slice(1).forEach((id, index) => {
      expect(previousFairId(id)).toBe(ids[index]);
    });
    expect(previousFairId(fairIdOf(2026, 1))).toBe('2025-12');
  });

  it('days after and days between agree, across months, leap days and years', () => {
    fc.assert(
      fc.property(years, months, fc.integer({ min: -800, max: 800 }), (year, month, days) => {
        const date = scheduledDateOf(fairIdOf(year, month));
        expect(daysBetween(date, daysAfter(date, days))).toBe(days);
        expect((weekdayOf(daysAfter(date, days)) - weekdayOf(date) - days) % 7).toBeCloseTo(0);
      }),
    );
  });

  it('refuses days that the calendar does not have', () => {
    for (const text of [
      '2026-06-31',
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-6-20',
      '20.6.2026',
      '',
    ]) {
      expect(parseIsoDate(text)).toBeNull();
    }
    expect(parseIsoDate(' 2028-02-29 ')).toBe('2028-02-29');
  });

  it.each([
    ['Asia/Shanghai', 480],
    ['America/Los_Angeles', -480],
    ['Pacific/Kiritimati', 840],
    ['Pacific/Pago_Pago', -660],
    ['UTC', 0],
  ])('no time zone turns the 20th into the 19th: %s', (zone, minutesEast) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      // The zone must really be in force, or this test would prove nothing.
      expect(new Date(2026, 0, 20).getTimezoneOffset() + minutesEast).toBe(0);
      const weekdays = fairIdsOfYear(2026).map((id) => {
        const date = scheduledDateOf(id);
        expect(daysAfter(daysAfter(date, -20), 20)).toBe(date);
        expect(labelDay(date).weekday).toBe(weekdayOf(date));
        return weekdayOf(date);
      });
      expect(weekdays).toEqual([2, 5, 5, 1, 3, 6, 1, 4, 7, 2, 5, 7]);
      const kinds = fairIdsOfYear(2026).map((id) => labelDay(scheduledDateOf(id)).kind);
      expect([kinds[1], kinds[5], kinds[8], kinds[11]]).toEqual([
        'publicHoliday',
        'publicHoliday',
        'makeupWorkday',
        'weekend',
      ]);
      expect(labelDay(scheduledDateOf(fairIdOf(2026, 2))).lunar).toBe('正月初四');
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});
