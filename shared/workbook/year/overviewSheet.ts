import { wholeYearOf } from '../../calendar/period.ts';
import { checksSummary } from '../../stats/checkText.ts';
import type { MetricDefinition, MetricKey } from '../../stats/metricDefinitions.ts';
import { METRIC_DEFINITIONS, METRIC_KEYS } from '../../stats/metricDefinitions.ts';
import type { PeriodFigures } from '../../stats/periodTypes.ts';
import { formatPeriod } from '../../text/formatPeriod.ts';
import type { Cell, SheetRow, Worksheet } from '../workbookModel.ts';
import { derivedFormula, metricFormula } from './metricFormula.ts';
import { pastTotalRows } from './pastTotalRows.ts';
import { trendTables } from './trendTables.ts';
import type { YearBook } from './yearBook.ts';
import { COUNT_FORMAT, formulaCell, HOURS_FORMAT, numberCell, RATE_FORMAT, textCell } from './yearCells.ts';
import type { YearColumn } from './yearSheet.ts';
import { FIRST_ROW, headingRow, sheetName, yearSheet } from './yearSheet.ts';

function formatOf({ unit }: MetricDefinition): string {
  if (unit === 'percent') return RATE_FORMAT;
  return unit === 'hours' ? HOURS_FORMAT : COUNT_FORMAT;
}

function signed(format: string): string {
  return `+${format};-${format};${format}`;
}

/** Rows of past totals that stay with their heading. */
const KEPT_ROWS = 6;

/** Minutes are held as hours in the cells. */
function shownAmount({ unit, amountOf }: MetricDefinition, figures: PeriodFigures): number | null {
  const amount = amountOf(figures);
  return amount !== null && unit === 'hours' ? amount / 60 : amount;
}

/** How a figure is counted, what is left out, how it is rounded, and of how many fairs it is known. */
function definitionText({ data, text }: YearBook, { key, unit }: MetricDefinition): string {
  const { figures } = data;
  const { metrics, roundingOf, recipientsKnown } = text.statistics;
  const { definition, excluded } = metrics[key];
  const known =
    key === 'uniqueRecipients'
      ? recipientsKnown({ known: figures.uniqueRecipients.fairsKnown, held: figures.fairsHeld })
      : '';
  return [definition, excluded, roundingOf[unit], known].filter(Boolean).join(' ');
}

function metricRow(book: YearBook, definition: MetricDefinition, firstRow: number): SheetRow {
  const { data, text } = book;
  const { key, unit } = definition;
  const row = firstRow + METRIC_KEYS.indexOf(key);
  const format = formatOf(definition);
  const amount = shownAmount(definition, data.figures);
  const other = data.comparedFigures && shownAmount(definition, data.comparedFigures.figures);
  const inColumn =
    (letter: string) =>
    (metric: MetricKey): string =>
      `${letter}${firstRow + METRIC_KEYS.indexOf(metric)}`;
  const amountCell = (formula: string | null, value: number | null, style: Cell['style']): Cell =>
    formula ? formulaCell(formula, value, format, style) : numberCell(value, format, style);
  const change = amount === null || other === null ? null : amount - other;
  const changeRate = change === null || !other || unit === 'percent' ? null : change / other;
  const formula = derivedFormula(key, inColumn('C')) ?? metricFormula(book, key);
  return {
    cells: [
      textCell(text.statistics.metrics[key].name, { bold: true }),
      textCell(text.statistics.units[unit], { align: 'center' }),
      amountCell(formula, amount, { bold: true }),
      amountCell(derivedFormula(key, inColumn('D')), other, {}),
      formulaCell(`C${row}-D${row}`, change, signed(format)),
      formulaCell(`(C${row}-D${row})/D${row}`, changeRate, signed(RATE_FORMAT)),
      textCell(definitionText(book, definition)),
    ],
  };
}

function columnsOf({ data, text }: YearBook): readonly YearColumn[] {
  const { workbook } = text;
  const compared = data.compared
    ? workbook.compared({ period: formatPeriod(text, data.compared) })
    : workbook.nothingCompared;
  return [
    { head: workbook.metric, width: 18 },
    { head: workbook.unit, width: 8 },
    { head: formatPeriod(text, data.period), width: 15 },
    { head: compared, width: 15 },
    { head: workbook.change, width: 11 },
    { head: workbook.changeRate, width: 10 },
    { head: workbook.definition, width: 84 },
  ];
}

/**
 * 总览: every figure of the period and of the one it is compared with, the change, and how it is counted; totals of past years;
 * and the years beside each other. Says in red at the top when a check failed.
 */
export function overviewSheet(book: YearBook): Worksheet {
  const { data, text } = book;
  const { workbook } = text;
  const failed = data.checks.filter(({ result }) => result === 'failed').length;
  const notice = failed > 0 ? workbook.checksFailed({ failed, sheet: sheetName(book, 'checks') }) : '';
  // The notice takes a row of its own above the heads.
  const firstRow = notice ? FIRST_ROW + 1 : FIRST_ROW;
  const columns = columnsOf(book);
  const metrics = METRIC_DEFINITIONS.map((definition) => metricRow(book, definition, firstRow));
  const past = pastTotalRows(book);
  const heading = past.length > 0 ? [headingRow(workbook.pastTotals, columns.length)] : [];
  const above = [...metrics, ...heading, ...past];
  const trend = trendTables(
    book,
    firstRow + above.length,
    columns.length,
    (metric) => firstRow + METRIC_KEYS.indexOf(metric),
  );
  const notes = [
    workbook.rounding,
    ...(trend.rows.length > 0 ? [text.pastYears.trend.caution] : []),
    // A year that closes on another day than 31 December has other figures than the year of the trend.
    ...(trend.rows.length > 0 && wholeYearOf(data.period) === null ? [text.annualReport.trendNote] : []),
    checksSummary(text, data.checks),
  ];
  return yearSheet(book, 'overview', columns, [...above, ...trend.rows], {
    notice,
    wideRows: [...heading.map(() => metrics.length), ...trend.wideRows.map((index) => above.length + index)],
    note: notes.join('\n'),
    charts: trend.charts,
    blocks: [
      ...heading.map(() => ({ from: metrics.length, count: 1 + Math.min(past.length, KEPT_ROWS) })),
      ...trend.blocks.map(({ from, count }) => ({ from: above.length + from, count })),
    ],
  });
}
