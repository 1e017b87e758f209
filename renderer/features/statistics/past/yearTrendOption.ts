import type { PastMetric } from '../../../../shared/model/pastTotal.ts';
import type { Locale } from '../../../../shared/model/settings.ts';
import { formatPastAmount } from '../../../../shared/stats/past/formatPastAmount.ts';
import type { PastAmount } from '../../../../shared/stats/past/readPastAmount.ts';
import type { TrendYear } from '../../../../shared/stats/past/trendOfYears.ts';
import type { Catalogue } from '../../../../shared/text/zh-CN/catalogue.ts';
import { COLORS } from '../../../theme/theme.ts';
import type { ChartType } from '../EChart.tsx';
import type { ChartOption } from '../echartsCore.ts';

interface Words {
  readonly text: Catalogue;
  readonly locale: Locale;
}

/** Where a figure comes from and how sure it is: counted from records, a past total, or one known only roughly. */
export const TREND_KINDS = ['exact', 'past', 'pastAbout'] as const;
export type TrendKind = (typeof TREND_KINDS)[number];

/** A bar of the trend. */
export interface TrendBar {
  readonly year: number;
  readonly kind: TrendKind;
  readonly amount: number;
  readonly label: string;
  /** Middle of the bar in years: two of one year stand left and right of it. */
  readonly at: number;
}

/** From the middle of a year to the middle of each of its two bars. */
const ASIDE = 0.21;
const WIDEST_BAR = 64;
/** With more years their names and figures would run into each other. */
const ROOMY_YEARS = 8;

/** The bars of a metric, year by year; a year with both kinds has two, and none is ever a sum (rule 21). */
export function trendBars(
  words: Words,
  trend: readonly TrendYear[],
  metric: PastMetric,
): readonly TrendBar[] {
  const isShort = trend.length > ROOMY_YEARS;
  return trend.flatMap(({ year, figures }) => {
    const { exact, past } = figures[metric];
    const both = exact !== null && past !== null;
    const bar = (kind: TrendKind, own: PastAmount, at: number): TrendBar => ({
      year,
      kind,
      amount: own.amount,
      label: formatPastAmount(words, metric, own, { isShort }),
      at,
    });
    return [
      ...(past ? [bar(past.isApproximate ? 'pastAbout' : 'past', past, both ? year - ASIDE : year)] : []),
      ...(exact === null
        ? []
        : [bar('exact', { amount: exact, isApproximate: false }, both ? year + ASIDE : year)]),
    ];
  });
}

/** Solid, outlined, hatched with a dashed outline: told apart without colour, on a grey print too. */
const STYLES = {
  exact: { color: COLORS.stem, borderColor: COLORS.stem, borderWidth: 1.5 },
  past: { color: COLORS.paper, borderColor: COLORS.stem, borderWidth: 1.5 },
  pastAbout: {
    color: COLORS.paper,
    borderColor: COLORS.stem,
    borderWidth: 1.5,
    borderType: 'dashed',
    decal: {
      symbol: 'rect',
      color: COLORS.stem,
      dashArrayX: [1, 0],
      dashArrayY: [1.5, 5],
      rotation: -Math.PI / 4,
    },
  },
} as const satisfies Record<TrendKind, object>;

/** Of two bars of one year: its figure goes over the other one's where there is no room beside it. */
function isTallerOfTwo(bars: readonly TrendBar[], bar: TrendBar): boolean {
  const other = bars.find(({ year, kind }) => year === bar.year && kind !== bar.kind);
  return (
    other !== undefined &&
    (bar.amount > other.amount || (bar.amount === other.amount && bar.kind === 'exact'))
  );
}

/** Bars per year from zero, each with its figure; a year of which nothing is known has a place and a dash. */
export function yearTrendOption(
  { text }: Words,
  trend: readonly TrendYear[],
  bars: readonly TrendBar[],
): (type: ChartType) => ChartOption {
  const years = trend.map(({ year }) => year);
  const isCrowded = trend.length > ROOMY_YEARS;
  const unknown = years.filter((year) => !bars.some((bar) => bar.year === year));
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  return ({ fontFamily, fontSize }) => {
    const axisText = { fontFamily, fontSize, color: COLORS.ink };
    return {
      grid: {
        left: 8,
        right: 8,
        top: fontSize * 2,
        bottom: 4,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      xAxis: {
        type: 'value',
        min: first - 0.5,
        max: last + 0.5,
        splitLine: { show: false },
        axisTick: { show: false },
        axisLine: { show: true, onZero: false, lineStyle: { color: COLORS.rule } },
        axisLabel: {
          ...axisText,
          customValues: years,
          hideOverlap: true,
          formatter: (year: number) => (isCrowded ? String(year) : text.calendar.year({ year })),
        },
      },
      yAxis: { type: 'value', min: 0, show: false },
      series: [
        {
          type: 'bar',
          barWidth: bars.some(({ at }) => !Number.isInteger(at)) ? '88%' : '56%',
          barMaxWidth: WIDEST_BAR,
          data: [
            ...bars.map((bar) => ({
              value: [bar.at, bar.amount],
              itemStyle: STYLES[bar.kind],
              label: { distance: isCrowded && isTallerOfTwo(bars, bar) ? fontSize * 1.5 : 5 },
            })),
            ...unknown.map((year) => ({ value: [year, 0], itemStyle: { color: 'transparent' } })),
          ],
          label: {
            show: true,
            position: 'top',
            // Where a figure is wider than its bar, it stays readable before the bar beside it.
            textBorderColor: COLORS.paper,
            textBorderWidth: 3,
            ...axisText,
            formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
              bars[dataIndex]?.label ?? text.common.nothingCounted,
          },
        },
      ],
    };
  };
}
