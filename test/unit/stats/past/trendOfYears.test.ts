import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { PAST_METRICS, PastTotal } from '../../../../shared/model/pastTotal.ts';
import { metricsOfTrend, trendOfYears } from '../../../../shared/stats/past/trendOfYears.ts';
import {
  figuresInOrder,
  readPastYear,
  validatePastTotal,
} from '../../../../shared/stats/past/validatePastTotal.ts';

const pastOf = (id: string, visits: number, isApproximate: boolean) =>
  v.parse(PastTotal, {
    id,
    figures: [{ metric: 'visits', amount: visits, isApproximate }],
    source: '工作总结',
    recordedAt: '2026-01-05T00:00:00.000Z',
  });

describe('the trend over the years', () => {
  it('shows an exact and a past figure of one year side by side and never their sum (rule 21)', () => {
    const trend = trendOfYears([{ year: 2025, amounts: { visits: 5200 } }], [pastOf('2025', 5000, true)]);
    expect(trend).toHaveLength(1);
    expect(trend[0]?.figures.visits).toEqual({ exact: 5200, past: { amount: 5000, isApproximate: true } });
  });

  it('has every year from the first to the last, those in between with nothing', () => {
    const trend = trendOfYears([{ year: 2026, amounts: {} }], [pastOf('2023', 3000, true)]);
    expect(trend.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026]);
    expect(trend[1]?.figures.visits).toEqual({ exact: null, past: null });
    expect(metricsOfTrend(trend)).toEqual(['visits']);
    expect(trendOfYears([], [])).toEqual([]);
  });

  it('has no number in it that was not given', () => {
    const amounts = fc.record({
      visits: fc.option(fc.nat(9999)),
      items: fc.option(fc.nat(9999)),
    });
    const exactYears = fc.uniqueArray(fc.record({ year: fc.integer({ min: 2015, max: 2026 }), amounts }), {
      selector: ({ year }) => year,
    });
    const pastYears = fc.uniqueArray(
      fc
        .tuple(fc.integer({ min: 2015, max: 2026 }), fc.nat(9999), fc.boolean())
        .map(([year, visits, isApproximate]) => pastOf(String(year), visits, isApproximate)),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(exactYears, pastYears, (exact, past) => {
        for (const { year, figures } of trendOfYears(exact, past)) {
          for (const metric of PAST_METRICS) {
            const known = exact.find((own) => own.year === year)?.amounts;
            const given = metric === 'visits' || metric === 'items' ? known?.[metric] : null;
            expect(figures[metric].exact).toBe(given ?? null);
            const total = past
              .find(({ id }) => id === String(year))
              ?.figures.find((own) => own.metric === metric);
            expect(figures[metric].past?.amount).toBe(total?.amount);
          }
        }
      }),
    );
  });
});

describe('a past year', () => {
  const good = pastOf('2024', 4200, true);
  const fieldsOf = (patch: Partial<PastTotal>) =>
    validatePastTotal({ ...good, ...patch }, 2026).map(({ field, problem }) => [field, problem.code]);

  it('is a year from 1990 to this one, with a figure at least, each kind once, within its limit', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ id: pastOf('2027', 1, false).id })).toEqual([['year', 'pastYearInvalid']]);
    expect(fieldsOf({ id: pastOf('1989', 1, false).id })).toEqual([['year', 'pastYearInvalid']]);
    expect(fieldsOf({ figures: [] })).toEqual([['figures', 'pastYearEmpty']]);
    expect(fieldsOf({ figures: [...good.figures, ...good.figures] })).toEqual([
      ['visits', 'pastMetricTwice'],
    ]);
    expect(fieldsOf({ figures: pastOf('2024', 20_000_000, true).figures })).toEqual([
      ['visits', 'pastAmountTooLarge'],
    ]);
    expect(fieldsOf({ source: 'x'.repeat(2001) })).toEqual([['source', 'textTooLong']]);
  });

  it.each(['2024', ' 2024 年', '2024年度', '2024年全年', '２０２４', '二〇二四年', '二零二四', '2024.0'])(
    'is read from %j',
    (text) => {
      expect(readPastYear(text, 2026)).toEqual({ ok: true, value: 2024 });
    },
  );

  it.each(['24年', '今年', '2024-2025', '', '1899', '2027', '2024年5月'])('is not read from %j', (text) => {
    expect(readPastYear(text, 2026)).toMatchObject({ ok: false, problem: { code: 'pastYearInvalid' } });
  });

  it('keeps one figure of a kind, the later one, in the order of the metrics', () => {
    const figures = figuresInOrder([
      { metric: 'items', amount: 1, isApproximate: false },
      { metric: 'visits', amount: 2, isApproximate: false },
      { metric: 'items', amount: 3, isApproximate: true },
    ]);
    expect(figures.map(({ metric, amount }) => [metric, amount])).toEqual([
      ['visits', 2],
      ['items', 3],
    ]);
  });
});
