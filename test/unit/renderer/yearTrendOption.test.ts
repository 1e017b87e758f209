import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { trendBars, yearTrendOption } from '../../../renderer/features/statistics/past/yearTrendOption.ts';
import { PastTotal } from '../../../shared/model/pastTotal.ts';
import { trendOfYears } from '../../../shared/stats/past/trendOfYears.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';

const TYPE = { fontFamily: 'sans-serif', fontSize: 12 };
const words = { text: catalogueOf('zh-CN'), locale: 'zh-CN' } as const;
const past = (id: string, amount: number, isApproximate: boolean) =>
  v.parse(PastTotal, {
    id,
    figures: [{ metric: 'visits', amount, isApproximate }],
    source: '',
    recordedAt: '2026-01-05T00:00:00.000Z',
  });
const TREND = trendOfYears(
  [
    { year: 2024, amounts: { visits: 3980 } },
    { year: 2026, amounts: { visits: 5200 } },
  ],
  [past('2022', 2000, false), past('2024', 4200, true)],
);

describe('the trend over the years', () => {
  it('has a bar for each known figure; a year with both kinds has two beside each other, no bar is a sum', () => {
    const bars = trendBars(words, TREND, 'visits');
    expect(bars.map(({ year, kind, amount, label }) => [year, kind, amount, label])).toEqual([
      [2022, 'past', 2000, '2,000'],
      [2024, 'pastAbout', 4200, '约4,200'],
      [2024, 'exact', 3980, '3,980'],
      [2026, 'exact', 5200, '5,200'],
    ]);
    const [rough, exact] = bars.filter(({ year }) => year === 2024);
    expect((rough?.at ?? 0) < 2024 && (exact?.at ?? 0) > 2024).toBe(true);
    expect(bars[0]?.at).toBe(2022);
  });

  it('begins at zero, and gives each kind a look of its own that needs no colour', () => {
    const option = yearTrendOption(words, TREND, trendBars(words, TREND, 'visits'))(TYPE);
    expect(option).toMatchObject({
      yAxis: { min: 0 },
      series: [
        {
          data: [
            { value: [2022, 2000], itemStyle: { color: '#FFFFFF' } },
            { itemStyle: { color: '#FFFFFF', borderType: 'dashed', decal: {} } },
            { itemStyle: { color: '#2F6B3C' } },
            {},
            // Nothing is known of these two years: a place, and no bar.
            { value: [2023, 0] },
            { value: [2025, 0] },
          ],
        },
      ],
    });
  });

  it('says “about” in little room when there are many years', () => {
    const en = { text: catalogueOf('en'), locale: 'en' } as const;
    const label = (from: string) =>
      trendBars(en, trendOfYears([{ year: 2026, amounts: {} }], [past(from, 4200, true)]), 'visits')[0]
        ?.label;
    expect(label('2020')).toBe('about 4,200');
    expect(label('2010')).toBe('≈4,200');
  });
});
