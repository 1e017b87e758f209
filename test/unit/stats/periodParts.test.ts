import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../../shared/calendar/dates.ts';
import {
  isInPeriod,
  parsePeriodId,
  periodBefore,
  periodId,
  periodOfYear,
  wholeYearOf,
} from '../../../shared/calendar/period.ts';
import { IsoDate, MonthDay } from '../../../shared/model/basic.ts';
import { partIndexOf, partsOfPeriod } from '../../../shared/stats/periodParts.ts';

const day = (text: string): IsoDate => v.parse(IsoDate, text);

const arbitraryPeriod = fc
  .tuple(fc.nat(9_000), fc.nat(2_000))
  .map(([start, length]) => ({ from: daysAfter(day('2005-01-01'), start), length }))
  .map(({ from, length }) => ({ from, to: daysAfter(from, length) }));

describe('a period', () => {
  it('of a year that closes on 10 November begins the day after', () => {
    expect(periodOfYear(2025, v.parse(MonthDay, '11-10'))).toEqual({ from: '2024-11-11', to: '2025-11-10' });
    expect(periodOfYear(2025)).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });

  it('has the months that it touches, each day in exactly one of them', () => {
    expect(partsOfPeriod({ from: day('2024-11-11'), to: day('2025-11-10') })).toHaveLength(13);
    fc.assert(
      fc.property(arbitraryPeriod, fc.nat(2_000), (period, later) => {
        const parts = partsOfPeriod(period);
        expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
        const date = daysAfter(period.from, later);
        if (!isInPeriod(date, period)) return;
        expect(parts.filter(({ id }) => date.startsWith(id))).toHaveLength(1);
        expect(partIndexOf(parts, date)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('longer than two years has years for months', () => {
    const parts = partsOfPeriod({ from: day('2016-01-01'), to: day('2025-12-31') });
    expect(parts.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, index) => String(2016 + index)));
  });

  it('is found again by its address, and nothing else is taken for one', () => {
    fc.assert(
      fc.property(arbitraryPeriod, (period) => {
        expect(parsePeriodId(periodId(period))).toEqual(period);
      }),
    );
    expect(periodId(periodOfYear(2025))).toBe('2025');
    for (const wrong of ['', '0000', '2025-13', '2025-02-30_2025-03-01', '2025-02-02_2025-02-01', 'x_y']) {
      expect(parsePeriodId(wrong)).toBeNull();
    }
  });

  it('is compared with the same days a year before', () => {
    expect(periodBefore(periodOfYear(2025))).toEqual(periodOfYear(2024));
    expect(periodBefore({ from: day('2024-02-29'), to: day('2024-02-29') })).toEqual({
      from: '2023-02-28',
      to: '2023-02-28',
    });
    expect(wholeYearOf(periodBefore(periodOfYear(2001)))).toBe(2000);
    const closed = v.parse(MonthDay, '11-10');
    expect(periodBefore(periodOfYear(2025, closed))).toEqual(periodOfYear(2024, closed));
    const decade = { from: day('2016-01-01'), to: day('2025-12-31') };
    expect(periodBefore(decade)).toEqual({ from: '2006-01-01', to: '2015-12-31' });
  });
});
