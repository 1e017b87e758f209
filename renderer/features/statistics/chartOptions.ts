import type { Locale } from '../../../shared/model/settings.ts';
import { formatHours, formatRate } from '../../../shared/stats/formatMetric.ts';
import { WHOLE_SHARE } from '../../../shared/stats/shares.ts';
import { formatCount } from '../../../shared/text/formatNumber.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { COLORS } from '../../theme/theme.ts';
import type { CategoryRow } from './categoryRows.ts';
import type { ChartType } from './EChart.tsx';
import type { ChartOption } from './echartsCore.ts';

/** Cells of the heat map that are darker than this share of the maximum carry white figures. */
const DARK_FROM = 0.86;

interface Words {
  readonly text: Catalogue;
  readonly locale: Locale;
}

function axisText({ fontFamily, fontSize }: ChartType): Readonly<Record<string, unknown>> {
  return { fontFamily, fontSize, color: COLORS.ink };
}

/** Bars for each part of the period from zero, each with its figure; a part without one has no bar. */
export interface PartBars {
  readonly names: readonly string[];
  readonly amounts: readonly (number | null)[];
  /** The same parts of the compared period, drawn behind as outlines without figures; null = nothing to compare. */
  readonly compared: readonly (number | null)[] | null;
  readonly format: (amount: number) => string;
}

/** Bars over the parts of the period; those of the compared period stand beside them as outlines. */
export function partBars({ names, amounts, compared, format }: PartBars): (type: ChartType) => ChartOption {
  return (type) => ({
    grid: {
      left: 8,
      right: 8,
      top: type.fontSize * 2,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'category',
      data: [...names],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: COLORS.rule } },
      axisLabel: { ...axisText(type), interval: 0 },
    },
    yAxis: { type: 'value', min: 0, show: false },
    series: [
      {
        type: 'bar',
        data: amounts.map((amount) => amount ?? '-'),
        itemStyle: { color: COLORS.stem },
        barGap: '10%',
        barCategoryGap: '28%',
        label: {
          show: true,
          position: 'top',
          ...axisText(type),
          formatter: ({ value }: { readonly value: unknown }) =>
            typeof value === 'number' ? format(value) : '',
        },
      },
      ...(compared
        ? [
            {
              type: 'bar',
              data: compared.map((amount) => amount ?? '-'),
              itemStyle: {
                color: COLORS.paper,
                borderColor: COLORS.inkSoft,
                borderWidth: 1,
                borderType: 'dashed',
              },
              silent: true,
            },
          ]
        : []),
    ],
  });
}

/** Visits of each category in each month; every cell says its number, the colour only helps the eye. */
export function categoryHeatMap(
  { text, locale }: Words,
  rows: readonly CategoryRow[],
  names: readonly string[],
): (type: ChartType) => ChartOption {
  const max = Math.max(
    1,
    ...rows.flatMap((row) => row.figures.byPart.map((month) => (month.hasVisits ? month.visits : 0))),
  );
  return (type) => ({
    grid: { left: 8, right: 8, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      position: 'top',
      data: [...names],
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { ...axisText(type), interval: 0 },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => row.name),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: {
        ...axisText(type),
        color: (_: string, index: number) => rows[index]?.color ?? COLORS.ink,
        fontWeight: 700,
      },
    },
    visualMap: { show: false, min: 0, max, inRange: { color: ['#F6F4EF', '#BFD3C3', COLORS.stem] } },
    series: [
      {
        type: 'heatmap',
        itemStyle: { borderColor: COLORS.paper, borderWidth: 2 },
        data: rows.flatMap((row, rowIndex) =>
          row.figures.byPart.map((month, index) => ({
            value: [index, rowIndex, month.hasVisits ? month.visits : '-'],
            label: { color: month.visits > max * DARK_FROM ? COLORS.paper : COLORS.ink },
          })),
        ),
        label: {
          show: true,
          fontFamily: type.fontFamily,
          fontSize: type.fontSize,
          formatter: ({ value }: { readonly value: readonly unknown[] }) =>
            typeof value[2] === 'number' ? formatCount(locale, value[2]) : text.common.nothingCounted,
        },
      },
    ],
  });
}

/** Share of each category in the visits, as bars in the category's colour with name and percentage. */
export function shareBars(
  { text, locale }: Words,
  rows: readonly CategoryRow[],
): (type: ChartType) => ChartOption {
  return (type) => ({
    grid: {
      left: 8,
      right: type.fontSize * 5,
      top: 4,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: { type: 'value', min: 0, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => row.name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: COLORS.rule } },
      axisLabel: axisText(type),
    },
    series: [
      {
        type: 'bar',
        barCategoryGap: '35%',
        data: rows.map((row) => ({
          value: row.figures.visitShare ?? '-',
          itemStyle: { color: row.color },
        })),
        label: {
          show: true,
          position: 'right',
          ...axisText(type),
          formatter: ({ value }: { readonly value: unknown }) =>
            formatRate(text, locale, typeof value === 'number' ? value / WHOLE_SHARE : null),
        },
      },
    ],
  });
}

/** Hours with one decimal for a bar's label, from minutes. */
export function hoursLabel({ locale }: Words): (minutes: number) => string {
  return (minutes) => formatHours(locale, minutes);
}
