import { wholeYearOf } from '../../calendar/period.ts';
import type { PastMetric } from '../../model/pastTotal.ts';
import { metricDefinition } from '../../stats/metricDefinitions.ts';
import type { TrendFigure, TrendYear } from '../../stats/past/trendOfYears.ts';
import { drawnMetrics, trendOfYears } from '../../stats/past/trendOfYears.ts';
import { exactYears } from '../../stats/periodData.ts';
import type { Catalogue } from '../../text/zh-CN/catalogue.ts';
import { chartRange } from '../sheetNames.ts';
import type { Cell, ChartSeries, SheetChart, SheetRow } from '../workbookModel.ts';
import { BAR_COLOR } from './barColors.ts';
import { emptyRows, SPACE } from './chartBand.ts';
import type { YearBook } from './yearBook.ts';
import { COUNT_FORMAT, formulaCell, headCell, numberCell, textCell } from './yearCells.ts';
import type { SheetBlock } from './yearSheet.ts';
import { headingRow, sheetName } from './yearSheet.ts';

/** What is drawn over the years: figures that are held in cells as they are counted. */
const DRAWN = ['visits', 'distinctVolunteers'] as const satisfies readonly PastMetric[];
type DrawnMetric = (typeof DRAWN)[number];

/** Where a figure of a year comes from and how sure it is: each kind has a column and a look of its own. */
const KINDS = [
  { kind: 'exact', letter: 'C', look: 'solid' },
  { kind: 'past', letter: 'D', look: 'outlined' },
  { kind: 'pastAbout', letter: 'E', look: 'hatched' },
] as const satisfies readonly {
  readonly kind: keyof Catalogue['pastYears']['trend'];
  readonly letter: string;
  readonly look: ChartSeries['look'];
}[];
type TrendKind = (typeof KINDS)[number]['kind'];

/** Columns (from 0) right of the table that a chart covers. */
const CHART_COLUMNS = { fromColumn: 5, toColumn: 7 } as const;
/** Rows that a chart is high, with the heads of its table. */
const CHART_ROWS = 9;
/** With more years their figures would run into each other; the table says them all. */
const MOST_LABELS = 12;

/** The tables of the years, one a metric, each with its chart beside it. */
export interface TrendTables {
  readonly rows: readonly SheetRow[];
  /** Indexes of the rows that span all columns. */
  readonly wideRows: readonly number[];
  readonly charts: readonly SheetChart[];
  /** What is not to be cut by the end of a page, as indexes. */
  readonly blocks: readonly SheetBlock[];
}

function amountOf({ exact, past }: TrendFigure, kind: TrendKind): number | null {
  if (kind === 'exact') return exact;
  return past && past.isApproximate === (kind === 'pastAbout') ? past.amount : null;
}

/** A rough number is a number for its bar, but says 约 in its cell too. It has a column without a sum (rule 21). */
function aboutFormat({ pastYears }: Catalogue): string {
  const [before = '', after = ''] = pastYears.about({ amount: '\n' }).split('\n');
  const quoted = (words: string): string => words && `"${words}"`;
  return `${quoted(before)}${COUNT_FORMAT}${quoted(after)}`;
}

function formatOf(text: Catalogue, kind: TrendKind): string {
  return kind === 'pastAbout' ? aboutFormat(text) : COUNT_FORMAT;
}

/** The figure of the period, or of the compared one, is taken from above where that is the whole year. */
function exactCell({ data }: YearBook, year: number, exact: number | null, metricRow: number): Cell {
  const letter = [
    { period: data.period, letter: 'C' },
    { period: data.compared, letter: 'D' },
  ].find(({ period }) => period && wholeYearOf(period) === year)?.letter;
  return letter ? formulaCell(`${letter}${metricRow}`, exact) : numberCell(exact);
}

function tableRows(
  book: YearBook,
  metric: DrawnMetric,
  trend: readonly TrendYear[],
  metricRow: number,
): readonly SheetRow[] {
  const { text } = book;
  const unit = text.statistics.units[metricDefinition(metric).unit];
  const heads = [
    text.pastYears.year,
    text.workbook.unit,
    ...KINDS.map(({ kind }) => text.pastYears.trend[kind]),
  ];
  return [
    { cells: heads.map(headCell) },
    ...trend.map(({ year, figures }) => ({
      cells: [
        textCell(text.calendar.year({ year }), { align: 'center' }),
        textCell(unit, { align: 'center' }),
        ...KINDS.map(({ kind }) => {
          const amount = amountOf(figures[metric], kind);
          return kind === 'exact'
            ? exactCell(book, year, amount, metricRow)
            : numberCell(amount, formatOf(text, kind));
        }),
      ],
    })),
  ];
}

/** @param headRow row (1-based) of the heads of its table */
function trendChart(
  book: YearBook,
  metric: DrawnMetric,
  trend: readonly TrendYear[],
  headRow: number,
): SheetChart {
  const { text } = book;
  const rangeOf = (letter: string): string =>
    chartRange(sheetName(book, 'overview'), `${letter}${headRow + 1}:${letter}${headRow + trend.length}`);
  return {
    kind: 'bar',
    title: text.pastYears.trend.titleOf({ metric: text.pastYears.fields[metric] }),
    categories: { range: rangeOf('A'), texts: trend.map(({ year }) => text.calendar.year({ year })) },
    series: KINDS.map(({ kind, letter, look }) => ({
      name: text.pastYears.trend[kind],
      range: rangeOf(letter),
      values: trend.map(({ figures }) => amountOf(figures[metric], kind)),
      color: BAR_COLOR,
      look,
      format: formatOf(text, kind),
      hasLabels: trend.length <= MOST_LABELS,
    })).filter(({ values }) => values.some((value) => value !== null)),
    format: COUNT_FORMAT,
    anchor: { ...CHART_COLUMNS, fromRow: headRow - 1, toRow: headRow - 1 + CHART_ROWS },
  };
}

/**
 * The years beside each other as far as anything is known of them: what was counted, and totals of past years in columns and
 * bars of their own, never added (rule 21).
 * @param firstRow row (1-based) of the sheet that the first of these rows becomes
 * @param metricRow row of a metric's figure of the period and the compared one, in the columns C and D
 */
export function trendTables(
  book: YearBook,
  firstRow: number,
  width: number,
  metricRow: (metric: DrawnMetric) => number,
): TrendTables {
  const { data, text } = book;
  const trend = trendOfYears(exactYears(data), data.pastTotals);
  return drawnMetrics(trend, DRAWN).reduce<TrendTables>(
    (before, metric) => {
      const space = emptyRows(before.rows.length > 0 ? 1 : 0, SPACE);
      const from = before.rows.length + space.length;
      const table = tableRows(book, metric, trend, metricRow(metric));
      const { titleOf } = text.pastYears.trend;
      return {
        rows: [
          ...before.rows,
          ...space,
          headingRow(titleOf({ metric: text.pastYears.fields[metric] }), width),
          ...table,
          ...emptyRows(Math.max(0, CHART_ROWS - table.length)),
        ],
        wideRows: [...before.wideRows, from],
        charts: [...before.charts, trendChart(book, metric, trend, firstRow + from + 1)],
        blocks: [...before.blocks, { from, count: CHART_ROWS + 1 }],
      };
    },
    { rows: [], wideRows: [], charts: [], blocks: [] },
  );
}
