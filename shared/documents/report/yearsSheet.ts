import type { PastMetric } from '../../model/pastTotal.ts';
import { formatAmount } from '../../stats/formatMetric.ts';
import { metricDefinition } from '../../stats/metricDefinitions.ts';
import { formatPastAmount } from '../../stats/past/formatPastAmount.ts';
import type { TrendYear } from '../../stats/past/trendOfYears.ts';
import { drawnMetrics, metricsOfTrend, trendOfYears } from '../../stats/past/trendOfYears.ts';
import { exactYears } from '../../stats/periodData.ts';
import type { SheetColumn, SheetDocument, SheetRow } from '../sheetDocument.ts';
import type { FaceBlock } from '../sheetFace.ts';
import { trendChart } from './reportCharts.ts';
import { TABLE_SIZE_PT } from './reportColumns.ts';
import type { ReportContext } from './reportContext.ts';
import { reportSheet } from './reportContext.ts';

/** What is drawn over the years. */
const DRAWN = ['visits', 'distinctVolunteers', 'serviceMinutes'] as const satisfies readonly PastMetric[];

function columnsOf({ text }: ReportContext, metrics: readonly PastMetric[]): readonly SheetColumn[] {
  const { columns } = text.annualReport;
  return [
    { key: 'year', label: columns.partYear, width: 16, kind: 'text' },
    { key: 'kind', label: columns.origin, width: 36, kind: 'text' },
    ...metrics.map((metric): SheetColumn => {
      const label = text.pastYears.fields[metric];
      return { key: metric, label, width: 20, kind: 'text', align: 'right' };
    }),
  ];
}

/** A line for what was counted in a year and one for what is only told of it: the two are never added (rule 21). */
function rowsOf(
  { text, locale }: ReportContext,
  trend: readonly TrendYear[],
  metrics: readonly PastMetric[],
): readonly SheetRow[] {
  const words = text.pastYears.trend;
  const nothing = text.common.nothingCounted;
  return trend.flatMap(({ year, figures }): readonly SheetRow[] => {
    const line = (kind: string, cells: readonly (string | null)[]): readonly SheetRow[] =>
      cells.every((cell) => cell === null)
        ? []
        : [
            {
              kind: 'record',
              cells: [text.calendar.year({ year }), kind, ...cells.map((cell) => cell ?? nothing)],
            },
          ];
    const told = metrics.map((metric) => {
      const { past } = figures[metric];
      return past && formatPastAmount({ text, locale }, metric, past, { isShort: true });
    });
    const counted = metrics.map((metric) => {
      const { exact } = figures[metric];
      return exact === null ? null : formatAmount(text, locale, metricDefinition(metric).unit, exact);
    });
    return [...line(words.past, told), ...line(words.exact, counted)];
  });
}

/** Millimetres that charts and table share on a page, and what a chart or a table has besides itself. */
const PAGE = { room: 235, chartHead: 14, tableHead: 22, row: 7.5 } as const;
/** No chart is lower, so that it can be read, and none higher, in millimetres. */
const CHART = { least: 36, most: 68 } as const;

/** So high that the charts and their table fill one page, as long as the years are not too many. */
function heightFor(charts: number, rows: number): number {
  const left = PAGE.room - PAGE.tableHead - rows * PAGE.row;
  return Math.max(CHART.least, Math.min(CHART.most, left / Math.max(1, charts) - PAGE.chartHead));
}

/** Over the years 历年对比: what was counted beside what is known of past years. Null where there is no year to compare with. */
export function yearsSheet(context: ReportContext): SheetDocument | null {
  const { data, text } = context;
  const words = text.annualReport;
  const trend = trendOfYears(exactYears(data), data.pastTotals);
  const drawn = drawnMetrics(trend, DRAWN);
  if (trend.length < 2) return null;
  const metrics = metricsOfTrend(trend);
  const rows = rowsOf(context, trend, metrics);
  const height = heightFor(drawn.length, rows.length);
  const charts = drawn.flatMap((metric): readonly FaceBlock[] => {
    const title = text.pastYears.trend.titleOf({ metric: text.pastYears.fields[metric] });
    return [
      { kind: 'heading', text: title },
      { kind: 'chart', chart: trendChart(context, title, trend, metric, height) },
    ];
  });
  return reportSheet(context, 'years', {
    columns: columnsOf(context, metrics),
    rows,
    fontSize: TABLE_SIZE_PT,
    notes: [text.pastYears.trend.caution, words.trendNote],
    face: {
      kind: 'report',
      blocks: [...charts, { kind: 'heading', text: words.tableHeadings.trend }, { kind: 'rows' }],
    },
  });
}
