import type { PastMetric } from '../../model/pastTotal.ts';
import { formatPastAmount } from '../../stats/past/formatPastAmount.ts';
import type { TrendYear } from '../../stats/past/trendOfYears.ts';
import { drawnMetrics, trendOfYears } from '../../stats/past/trendOfYears.ts';
import { comparedParts, exactYears } from '../../stats/periodData.ts';
import type { SheetDocument, SheetRow } from '../sheetDocument.ts';
import type { FaceBlock } from '../sheetFace.ts';
import { heatChart, partsChart, trendChart, VISITS } from './reportCharts.ts';
import type { ReportContext } from './reportContext.ts';
import { partHeadings, reportSheet } from './reportContext.ts';

/** The rows behind the charts, for the workbook: the same figures, one after the other. */
function visitRows(context: ReportContext): readonly SheetRow[] {
  const { data, text, parts } = context;
  const others = comparedParts(data);
  const cell = (amount: number | null | undefined): string | number => amount ?? text.common.nothingCounted;
  const words = text.annualReport;
  return [
    { kind: 'group', text: partHeadings(context).visits },
    ...data.figures.parts.map((part, index): SheetRow => {
      const other = others?.[index];
      return {
        kind: 'record',
        cells: [parts[index] ?? '', cell(VISITS.amountOf(part)), cell(other && VISITS.amountOf(other))],
      };
    }),
    { kind: 'group', text: partHeadings(context).heat },
    ...data.figures.categories.flatMap(({ categoryId, byPart }) =>
      byPart.map((part, index): SheetRow => {
        const subject = { category: context.categoryName(categoryId), part: parts[index] ?? '' };
        return { kind: 'record', cells: [words.heatSubject(subject), cell(VISITS.amountOf(part)), ''] };
      }),
    ),
  ];
}

/** Exact figures as numbers; totals of past years as they are known, in lines of their own. */
function trendRows({ text, locale }: ReportContext, trend: readonly TrendYear[], metric: PastMetric) {
  const words = text.pastYears;
  return [
    { kind: 'group', text: words.trend.titleOf({ metric: words.fields[metric] }) } as const,
    ...trend.flatMap(({ year, figures }): readonly SheetRow[] => {
      const { exact, past } = figures[metric];
      const line = (kind: string, value: string | number): SheetRow => ({
        kind: 'record',
        cells: [text.annualReport.pastBar({ year: text.calendar.year({ year }), kind }), value, ''],
      });
      return [
        ...(past ? [line(words.trend.past, formatPastAmount({ text, locale }, metric, past))] : []),
        ...(exact === null ? [] : [line(words.trend.exact, exact)]),
      ];
    }),
  ];
}

/** The charts 图表: visits by month, category by month, and the trend over the years. */
export function chartsSheet(context: ReportContext): SheetDocument {
  const { data, text, compared } = context;
  const words = text.annualReport;
  const headings = partHeadings(context);
  const trend = trendOfYears(exactYears(data), data.pastTotals);
  const metrics = drawnMetrics(trend);
  const hasVisits = data.figures.total.hasVisits;
  const ofPeriod: readonly FaceBlock[] = hasVisits
    ? [
        { kind: 'heading', text: headings.visits },
        { kind: 'chart', chart: partsChart(context, headings.visits, VISITS) },
        { kind: 'heading', text: headings.heat },
        { kind: 'chart', chart: heatChart(context, headings.heat) },
      ]
    : [{ kind: 'paragraph', text: words.noChart }];
  const overYears = metrics.flatMap((metric): readonly FaceBlock[] => {
    const title = text.pastYears.trend.titleOf({ metric: text.pastYears.fields[metric] });
    return [
      { kind: 'heading', text: title },
      { kind: 'chart', chart: trendChart(context, title, trend, metric) },
    ];
  });
  return reportSheet(context, 'charts', {
    columns: [
      { key: 'subject', label: words.columns.figure, width: 88, kind: 'text' },
      { key: 'value', label: words.columns.ofPeriod, width: 50, kind: 'number' },
      { key: 'compared', label: compared ?? words.columns.compared, width: 50, kind: 'number' },
    ],
    rows: [
      ...(hasVisits ? visitRows(context) : []),
      ...metrics.flatMap((metric) => trendRows(context, trend, metric)),
    ],
    notes: metrics.length > 0 ? [text.pastYears.trend.caution, words.trendNote] : [],
    face: { kind: 'report', blocks: [...ofPeriod, ...overYears] },
  });
}
