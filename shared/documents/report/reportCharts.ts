import type { PastMetric } from '../../model/pastTotal.ts';
import { formatHours } from '../../stats/formatMetric.ts';
import { formatPastAmount } from '../../stats/past/formatPastAmount.ts';
import type { TrendYear } from '../../stats/past/trendOfYears.ts';
import { comparedParts } from '../../stats/periodData.ts';
import type { PeriodPart } from '../../stats/periodParts.ts';
import { areOfOneYear } from '../../stats/periodParts.ts';
import type { CountedFigures, PartnerFiguresOfPeriod } from '../../stats/periodTypes.ts';
import { WHOLE_SHARE } from '../../stats/shares.ts';
import { formatCount, formatPercent } from '../../text/formatNumber.ts';
import type { Catalogue } from '../../text/zh-CN/catalogue.ts';
import type { FaceBar } from '../sheetFace.ts';
import type { BarStyle, ChartBar, ChartColumn, ChartKey, ColumnChart, HeatChart } from './faceChart.ts';
import type { ReportContext } from './reportContext.ts';

/**
 * Heights of charts in millimetres: two of months and their table fit on one page, where they are few with more air.
 */
const HEIGHT = { parts: 55, fewParts: 66, manyParts: 50 } as const;
const FEW_PARTS = 7;
const MONTHS_OF_YEAR = 12;
/** With more parts there is no room for the other period's figures. */
const MOST_WITH_COMPARED = 13;
/** From this on, “约” is shortened as on the screen. */
const ROOMY_YEARS = 8;

/** Names under an axis: months, and the year under the first of each where there are several. */
function axisLines(text: Catalogue, parts: readonly PeriodPart[]): readonly (readonly string[])[] {
  const isOneYear = areOfOneYear(parts);
  return parts.map(({ year, month }, index) => {
    if (month === null) return [text.calendar.year({ year })];
    const name = text.calendar.month({ month });
    const isFirst = parts[index - 1]?.year !== year;
    return isOneYear ? [name] : [name, isFirst ? text.calendar.year({ year }) : ''];
  });
}

export interface PartMetric {
  readonly amountOf: (figures: CountedFigures) => number | null;
  readonly format: (context: ReportContext, amount: number) => string;
}

export const VISITS: PartMetric = {
  amountOf: ({ hasVisits, visits }) => (hasVisits ? visits : null),
  format: ({ locale }, amount) => formatCount(locale, amount),
};
export const MINUTES: PartMetric = {
  amountOf: ({ hasPeople, serviceMinutes }) => (hasPeople ? serviceMinutes : null),
  format: ({ locale }, amount) => formatHours(locale, amount),
};

function heightFor(parts: number): number {
  if (parts <= FEW_PARTS) return HEIGHT.fewParts;
  return parts <= MONTHS_OF_YEAR ? HEIGHT.parts : HEIGHT.manyParts;
}

/** A figure part by part; the compared period's bars are outlined beside them, with their figures under the names. */
export function partsChart(context: ReportContext, label: string, metric: PartMetric): ColumnChart {
  const { data, text } = context;
  const others = comparedParts(data);
  const names = axisLines(
    text,
    data.figures.parts.map(({ part }) => part),
  );
  const saysOthers = others !== null && names.length <= MOST_WITH_COMPARED;
  const said = (amount: number | null): string =>
    amount === null ? text.common.nothingCounted : metric.format(context, amount);
  const columns = data.figures.parts.map((part, index): ChartColumn => {
    const amount = metric.amountOf(part);
    const other = others?.[index];
    const before = other ? metric.amountOf(other) : null;
    const bars: ChartBar[] = [{ style: 'solid', value: amount, text: said(amount) }];
    if (others) bars.unshift({ style: 'outline', value: before, text: '' });
    const lines = names[index] ?? [];
    return { lines: saysOthers ? [...lines, `(${said(before)})`] : lines, bars };
  });
  const keys: readonly ChartKey[] =
    others && context.names.compared !== null
      ? [
          { style: 'solid', text: context.names.own },
          { style: 'outline', text: saysOthers ? `(${context.names.compared})` : context.names.compared },
        ]
      : [];
  return { kind: 'columns', label, columns, keys, height: heightFor(columns.length) };
}

/** Visits of each category in each part; every cell says its number, grey only helps the eye. */
export function heatChart(context: ReportContext, label: string): HeatChart {
  const { data, text } = context;
  const { categories, parts } = data.figures;
  const most = Math.max(1, ...categories.flatMap(({ byPart }) => byPart.map(({ visits }) => visits)));
  return {
    kind: 'heat',
    label,
    heads: axisLines(
      text,
      parts.map(({ part }) => part),
    ),
    rows: categories.map(({ categoryId, byPart }) => ({
      label: context.categoryName(categoryId),
      mark: context.mark(categoryId),
      cells: byPart.map((part) => {
        const visits = VISITS.amountOf(part);
        return { share: visits === null ? null : visits / most, text: context.count(visits) };
      }),
    })),
  };
}

/** People of each unit in each part; “—” where it was not expected and did not come. */
export function partnersChart(
  context: ReportContext,
  label: string,
  units: readonly PartnerFiguresOfPeriod[],
): HeatChart {
  const { data, text } = context;
  const most = Math.max(1, ...units.flatMap(({ byPart }) => byPart.map((people) => people ?? 0)));
  return {
    kind: 'heat',
    label,
    heads: axisLines(
      text,
      data.figures.parts.map(({ part }) => part),
    ),
    rows: units.map(({ partnerUnitId, byPart }) => ({
      label: context.unitName(partnerUnitId),
      cells: byPart.map((people) => ({
        share: people === null ? null : people / most,
        text: context.count(people),
      })),
    })),
  };
}

/** Share of each category in the visits. */
export function shareBars(context: ReportContext): readonly FaceBar[] {
  const { data, text, locale } = context;
  return data.figures.categories.map(({ categoryId, visitShare }) => ({
    label: context.categoryName(categoryId),
    value: visitShare,
    text: visitShare === null ? text.common.nothingCounted : formatPercent(locale, visitShare / WHOLE_SHARE),
    mark: context.mark(categoryId),
  }));
}

/**
 * A metric over the years; totals of past years stand beside counted ones and are never added (rule 21).
 * @param height in millimetres
 */
export function trendChart(
  { text, locale }: ReportContext,
  label: string,
  trend: readonly TrendYear[],
  metric: PastMetric,
  height: number,
): ColumnChart {
  const format = { isShort: trend.length > ROOMY_YEARS };
  const columns = trend.map(({ year, figures }): ChartColumn => {
    const { exact, past } = figures[metric];
    const bars: ChartBar[] = [];
    if (past) {
      bars.push({
        style: past.isApproximate ? 'hatched' : 'outline',
        value: past.amount,
        text: formatPastAmount({ text, locale }, metric, past, format),
      });
    }
    if (exact !== null) {
      const own = { amount: exact, isApproximate: false };
      bars.push({
        style: 'solid',
        value: exact,
        text:
          metric === 'serviceMinutes'
            ? formatHours(locale, exact)
            : formatPastAmount({ text, locale }, metric, own),
      });
    }
    if (bars.length === 0) bars.push({ style: 'solid', value: null, text: text.common.nothingCounted });
    return { lines: [text.calendar.year({ year })], bars };
  });
  const words = text.pastYears.trend;
  const named: Readonly<Record<BarStyle, string>> = {
    solid: words.exact,
    outline: words.past,
    hatched: words.pastAbout,
  };
  const used = new Set(columns.flatMap(({ bars }) => bars.map(({ style }) => style)));
  const styles: readonly BarStyle[] = ['solid', 'outline', 'hatched'];
  return {
    kind: 'columns',
    label,
    columns,
    keys: styles.filter((style) => used.has(style)).map((style) => ({ style, text: named[style] })),
    height,
  };
}
