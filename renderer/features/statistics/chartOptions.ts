import type { Locale } from '../../../shared/model/settings.ts';
import { formatRate } from '../../../shared/stats/formatMetric.ts';
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

/** What stands at a bar: its figure, and “—” where nothing was counted, which is not zero. */
function amountLabel(
  text: Catalogue,
  amounts: readonly (number | null)[],
  format: (amount: number) => string,
): (bar: { readonly dataIndex: number }) => string {
  return ({ dataIndex }) => {
    const amount = amounts[dataIndex] ?? null;
    return amount === null ? text.common.nothingCounted : format(amount);
  };
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
export function partBars(
  { text }: Pick<Words, 'text'>,
  { names, amounts, compared, format }: PartBars,
): (type: ChartType) => ChartOption {
  const labelOf = amountLabel(text, amounts, format);
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
        // Of a bar without a value no label would be drawn.
        data: amounts.map((amount) => amount ?? 0),
        itemStyle: { color: COLORS.stem },
        barGap: '10%',
        barCategoryGap: '28%',
        label: {
          show: true,
          position: 'top',
          ...axisText(type),
          formatter: labelOf,
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

/**
 * Visits of each category in each month; every cell says its number, the colour only helps the eye. Where nothing was counted
 * there is an empty cell with “—”: it is no zero.
 */
export function categoryHeatMap(
  { text, locale }: Words,
  rows: readonly CategoryRow[],
  names: readonly string[],
): (type: ChartType) => ChartOption {
  const cells = rows.flatMap(({ figures }, rowIndex) =>
    figures.byPart.map((month, index) => ({
      at: [index, rowIndex] as const,
      visits: month.hasVisits ? month.visits : null,
    })),
  );
  const max = Math.max(1, ...cells.map(({ visits }) => visits ?? 0));
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
    visualMap: [
      { show: false, seriesIndex: 0, min: 0, max, inRange: { color: ['#F1EEE7', '#BFD3C3', COLORS.stem] } },
      { show: false, seriesIndex: 1, min: 0, max: 1, inRange: { color: [COLORS.paper] } },
    ],
    series: [
      {
        type: 'heatmap',
        itemStyle: { borderColor: COLORS.paper, borderWidth: 2 },
        // All of them, so that the place of a cell says which it is; those without a value are not drawn.
        data: cells.map(({ at, visits }) => ({
          value: [...at, visits ?? '-'],
          label: { color: (visits ?? 0) > max * DARK_FROM ? COLORS.paper : COLORS.ink },
        })),
        label: {
          show: true,
          fontFamily: type.fontFamily,
          fontSize: type.fontSize,
          formatter: ({ value }: { readonly value: readonly unknown[] }) =>
            formatCount(locale, Number(value[2])),
        },
      },
      {
        type: 'heatmap',
        silent: true,
        itemStyle: { borderColor: COLORS.rule, borderWidth: 1, borderType: 'dashed' },
        data: cells.filter(({ visits }) => visits === null).map(({ at }) => ({ value: [...at, 0] })),
        label: {
          show: true,
          fontFamily: type.fontFamily,
          fontSize: type.fontSize,
          color: COLORS.inkSoft,
          formatter: () => text.common.nothingCounted,
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
  const shares = rows.map(({ figures }) => figures.visitShare);
  const labelOf = amountLabel(text, shares, (share) => formatRate(text, locale, share / WHOLE_SHARE));
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
          value: row.figures.visitShare ?? 0,
          itemStyle: { color: row.color },
        })),
        label: {
          show: true,
          position: 'right',
          ...axisText(type),
          formatter: labelOf,
        },
      },
    ],
  });
}
