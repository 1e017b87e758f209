import { checksSummary } from '../../stats/checkText.ts';
import type { MetricDefinition, MetricKey } from '../../stats/metricDefinitions.ts';
import { METRIC_DEFINITIONS } from '../../stats/metricDefinitions.ts';
import type { FigureKey } from '../../stats/sumFigures.ts';
import { FIGURE_KEYS } from '../../stats/sumFigures.ts';
import { quoteSheetName } from '../sheetNames.ts';
import type { Cell, SheetRow, Worksheet } from '../workbookModel.ts';
import { monthTotalAddress } from './monthsSheet.ts';
import { partnerFairsRange } from './partnersSheet.ts';
import { volunteerFairsRange } from './volunteersSheet.ts';
import type { YearBook } from './yearBook.ts';
import { COUNT_FORMAT, formulaCell, HOURS_FORMAT, numberCell, RATE_FORMAT, textCell } from './yearCells.ts';
import type { YearColumn } from './yearSheet.ts';
import { FIRST_ROW, sheetName, yearSheet } from './yearSheet.ts';

function isFigureKey(key: MetricKey): key is FigureKey {
  return FIGURE_KEYS.some((candidate) => candidate === key);
}

/** Formula that takes a metric from the sheet where it is summed; null where it is a plain number. */
export function metricFormula(book: YearBook, key: MetricKey): string | null {
  const months = quoteSheetName(sheetName(book, 'months'));
  if (isFigureKey(key) || key === 'fairsHeld' || key === 'uniqueRecipients') {
    return `${months}!${monthTotalAddress(key)}`;
  }
  if (key === 'attendanceRate') return `${months}!${monthTotalAddress('rate')}`;
  if (key === 'distinctVolunteers') {
    return `COUNTIF(${quoteSheetName(sheetName(book, 'volunteers'))}!${volunteerFairsRange(book)},">0")`;
  }
  if (key === 'distinctPartnerUnits') {
    return `COUNTIF(${quoteSheetName(sheetName(book, 'partners'))}!${partnerFairsRange(book)},">0")`;
  }
  return null;
}

function formatOf({ unit }: MetricDefinition): string {
  if (unit === 'percent') return RATE_FORMAT;
  return unit === 'hours' ? HOURS_FORMAT : COUNT_FORMAT;
}

function signed(format: string): string {
  return `+${format};-${format};${format}`;
}

/** Minutes are held as hours in the cells. */
function shownAmount({ unit }: MetricDefinition, amount: number | null): number | null {
  return amount !== null && unit === 'hours' ? amount / 60 : amount;
}

function metricRow(book: YearBook, definition: MetricDefinition, row: number): SheetRow {
  const { figures, lastFigures, text } = book;
  const format = formatOf(definition);
  const metric = text.statistics.metrics[definition.key];
  const amount = shownAmount(definition, definition.amountOf(figures));
  const last = lastFigures && shownAmount(definition, definition.amountOf(lastFigures));
  const formula = metricFormula(book, definition.key);
  const change = amount === null || last === null ? null : amount - last;
  const changeRate = change === null || !last || definition.unit === 'percent' ? null : change / last;
  const known =
    definition.key === 'uniqueRecipients'
      ? text.statistics.recipientsKnown({
          known: figures.uniqueRecipients.fairsKnown,
          held: figures.fairsHeld,
        })
      : '';
  const cells: readonly Cell[] = [
    textCell(metric.name, { bold: true }),
    textCell(text.statistics.units[definition.unit], { align: 'center' }),
    formula
      ? formulaCell(formula, amount, format, { bold: true })
      : numberCell(amount, format, { bold: true }),
    numberCell(last, format),
    formulaCell(`C${row}-D${row}`, change, signed(format)),
    formulaCell(`(C${row}-D${row})/D${row}`, changeRate, signed(RATE_FORMAT)),
    textCell([metric.definition, known].filter(Boolean).join(' ')),
  ];
  return { cells };
}

/** 总览: every figure of this year and last year, the change, and how it is counted. */
export function overviewSheet(book: YearBook): Worksheet {
  const { text, data, checks } = book;
  const { workbook } = text;
  const columns: readonly YearColumn[] = [
    { head: workbook.metric, width: 18 },
    { head: workbook.unit, width: 8 },
    { head: workbook.thisYear({ year: data.year }), width: 12 },
    { head: workbook.lastYear({ year: data.year - 1 }), width: 15 },
    { head: workbook.change, width: 11 },
    { head: workbook.changeRate, width: 10 },
    { head: workbook.definition, width: 84 },
  ];
  const rows = METRIC_DEFINITIONS.map((definition, index) => metricRow(book, definition, FIRST_ROW + index));
  const summary = checksSummary(text, checks);
  return yearSheet(book, 'overview', columns, rows, { note: `${workbook.rounding}\n${summary}` });
}
