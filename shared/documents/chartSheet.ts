import { assertNever } from '../model/assertNever.ts';
import type { PastMetric } from '../model/pastTotal.ts';
import type { PeoplePaperRequest } from '../paperRequest.ts';
import { trendOfYears } from '../stats/past/trendOfYears.ts';
import { comparedParts, exactYears } from '../stats/periodData.ts';
import { printedHost } from './printedHost.ts';
import type { ColumnChart, FaceChart } from './report/faceChart.ts';
import { heatChart, MINUTES, partsChart, shareBars, trendChart, VISITS } from './report/reportCharts.ts';
import type { ReportContext } from './report/reportContext.ts';
import type { SheetDocument, SheetRow } from './sheetDocument.ts';
import type { FaceBlock } from './sheetFace.ts';

export type ChartRequest = Extract<PeoplePaperRequest, { readonly kind: 'chart' }>;

/** Millimetres of a chart that has a landscape page for itself, with the names under its axis. */
const WHOLE_PAGE = 138;

interface DrawnChart {
  readonly title: string;
  readonly block: FaceBlock;
  /** The same figures as lines: what, and how much. */
  readonly lines: readonly (readonly [what: string, amount: string])[];
  readonly notes: readonly string[];
}

function whole(chart: ColumnChart): ColumnChart {
  return { ...chart, height: WHOLE_PAGE };
}

function linesOf(chart: FaceChart): DrawnChart['lines'] {
  if (chart.kind === 'heat') {
    return chart.rows.flatMap(({ label, cells }) =>
      cells.map(
        ({ text }, index) => [[label, ...(chart.heads[index] ?? [])].join(' ').trim(), text] as const,
      ),
    );
  }
  // An outlined bar of another period has its figure under the name.
  return chart.columns.flatMap(({ lines, bars }) =>
    bars.filter(({ text }) => text !== '').map(({ text }) => [lines.join(' ').trim(), text] as const),
  );
}

function ofChart(title: string, chart: FaceChart, notes: readonly string[]): DrawnChart {
  return { title, block: { kind: 'chart', chart }, lines: linesOf(chart), notes };
}

/** Name and definition of what is drawn, as every figure is printed with how it is counted. */
function definitionOf({ text }: ReportContext, metric: PastMetric): string {
  const { name, definition, excluded } = text.statistics.metrics[metric];
  return text.figures.definitionNote({ name, definition: [definition, excluded].filter(Boolean).join(' ') });
}

function drawn(context: ReportContext, { chart, metric }: ChartRequest): DrawnChart {
  const { text, data } = context;
  const { headings } = context;
  const visits = [definitionOf(context, 'visits')];
  switch (chart) {
    case 'visits':
      return ofChart(headings.visits, whole(partsChart(context, headings.visits, VISITS)), visits);
    case 'hours':
      return ofChart(headings.hours, whole(partsChart(context, headings.hours, MINUTES)), [
        definitionOf(context, 'serviceMinutes'),
      ]);
    case 'categories':
      return ofChart(headings.heat, heatChart(context, headings.heat), visits);
    case 'shares': {
      const bars = shareBars(context);
      return {
        title: text.annualReport.sharesHeading,
        block: { kind: 'bars', bars },
        lines: bars.map(({ label, text: share }) => [label, share] as const),
        notes: visits,
      };
    }
    case 'trend': {
      const shown = metric ?? 'visits';
      const title = text.pastYears.trend.titleOf({ metric: text.pastYears.fields[shown] });
      const trend = trendOfYears(exactYears(data), data.pastTotals);
      const notes = [text.pastYears.trend.caution, text.annualReport.trendNote];
      return ofChart(title, whole(trendChart(context, title, trend, shown, 1)), notes);
    }
    default:
      return assertNever(chart);
  }
}

/** One chart of a period on a landscape page of its own, with what it is of, whose it is, and how it is counted. */
export function chartSheet(context: ReportContext, request: ChartRequest): SheetDocument {
  const { data, text, locale, period, compared } = context;
  const { community } = data;
  const { title, block, lines, notes } = drawn(context, request);
  const isTrend = request.chart === 'trend';
  // Only charts part by part have the other period's bars beside their own.
  const isCompared =
    (request.chart === 'visits' || request.chart === 'hours') && comparedParts(data) !== null;
  return {
    id: `chart-${request.chart}`,
    kind: 'chart',
    locale,
    title,
    subtitle: isTrend
      ? community.fairName
      : text.annualReport.subtitle({ fairName: community.fairName, title: period }),
    head: [
      { label: text.annualReport.cover.community, value: community.name },
      { label: text.peoplePapers.head.host, value: printedHost(community) },
      ...(isTrend ? [] : [{ label: text.peoplePapers.head.period, value: period }]),
      ...(compared && isCompared ? [{ label: text.figures.comparedPeriod, value: compared }] : []),
    ],
    columns: [
      { key: 'subject', label: text.figures.metric, width: 180, kind: 'text' },
      { key: 'amount', label: title, width: 95, kind: 'text', align: 'right' },
    ],
    rows: lines.map((cells): SheetRow => ({ kind: 'record', cells })),
    blanks: { count: 0, fillsPage: false },
    isNumbered: false,
    rowHeight: 6,
    notes,
    signatures: [],
    orientation: 'landscape',
    face: { kind: 'report', blocks: [block] },
    logo: community.logo,
    sampleMark: community.isSample ? text.common.sampleMark : null,
  };
}
