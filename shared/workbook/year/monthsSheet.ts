import { isInPeriod } from '../../calendar/period.ts';
import type { Fair } from '../../model/fair.ts';
import { countedDate } from '../../stats/countedFair.ts';
import { comparedParts } from '../../stats/periodData.ts';
import type { PartFigures } from '../../stats/periodTypes.ts';
import { formatDay, formatFairMonth } from '../../text/formatDate.ts';
import { formatPeriod } from '../../text/formatPeriod.ts';
import { cellAddress, columnLetters } from '../cellAddress.ts';
import type { Cell, SheetRow, Worksheet } from '../workbookModel.ts';
import { partChartBands } from './chartBand.ts';
import { fairNote } from './fairsOfBook.ts';
import type { FigureColumnKey } from './figureColumns.ts';
import {
  FIGURE_COLUMNS,
  figureAmount,
  figureCells,
  figureColumn,
  figureFormat,
  figureHeads,
  figureTotals,
} from './figureColumns.ts';
import type { DrawnFigure } from './monthCharts.ts';
import { DRAWN_FIGURES, monthCharts } from './monthCharts.ts';
import type { YearBook } from './yearBook.ts';
import { hasYearParts, partHeads, partWidth } from './yearBook.ts';
import { blankCell, formulaCell, numberCell, textCell, totalRow } from './yearCells.ts';
import type { YearColumn } from './yearSheet.ts';
import { FIRST_ROW, yearSheet } from './yearSheet.ts';

const HELD_COLUMN = 2;
const FIRST_FIGURE = 4;
const RECIPIENTS_COLUMN = FIRST_FIGURE + FIGURE_COLUMNS.length;
/** Columns of the compared period, where there are any, stand behind those of recipients and volunteers. */
const COMPARED_COLUMN = RECIPIENTS_COLUMN + 2;
/** Rows that charts are high. */
const CHART_ROWS = 11;

function totalRowNumber({ data }: YearBook): number {
  return FIRST_ROW + data.figures.parts.length;
}

/** Address of a total of the period on this sheet. */
export function monthTotalAddress(
  book: YearBook,
  key: FigureColumnKey | 'fairsHeld' | 'uniqueRecipients',
): string {
  const row = totalRowNumber(book);
  if (key === 'fairsHeld') return cellAddress(HELD_COLUMN, row);
  if (key === 'uniqueRecipients') return cellAddress(RECIPIENTS_COLUMN, row);
  return `${figureColumn(key, FIRST_FIGURE)}${row}`;
}

/** What became of a fair that was not simply held on its day. */
function noteOfFair(book: YearBook, fair: Fair): string {
  const { status } = fair;
  const word = status === 'cancelled' || status === 'postponed' ? book.text.workbook.statuses[status] : '';
  return [word, fairNote(book, fair)].filter(Boolean).join(' ');
}

function monthNotes(book: YearBook, month: PartFigures): string {
  const { data, text } = book;
  const isOwn = ({ id }: Pick<Fair, 'id'>): boolean => id.startsWith(month.part.id);
  const own = data.fairs.filter((fair) => isOwn(fair) && isInPeriod(fair.scheduledDate, data.period));
  const moved = data.fairs.filter((fair) => month.movedFairIds.includes(fair.id) && !isOwn(fair));
  const movedFrom = hasYearParts(book) ? text.workbook.movedFromIntoYear : text.workbook.movedFrom;
  return [
    ...own.map((fair) => noteOfFair(book, fair)),
    ...moved.map(({ id }) => movedFrom({ month: formatFairMonth(text, id) })),
  ]
    .filter(Boolean)
    .join('；');
}

function heldOn({ data, text }: YearBook, month: PartFigures): string {
  const dates = data.held
    .filter(({ fair }) => month.heldFairIds.includes(fair.id))
    .map(({ fair }) => formatDay(text, countedDate(fair)));
  return dates.join('、') || text.common.nothingCounted;
}

/** Letters of the column of a compared figure. */
function comparedColumn(key: DrawnFigure): string {
  return columnLetters(COMPARED_COLUMN + DRAWN_FIGURES.indexOf(key));
}

/** What the charts show of the part of the compared period that stands beside a part of this one. */
function comparedCells(other: PartFigures | undefined): readonly Cell[] {
  return other ? DRAWN_FIGURES.map((key) => numberCell(figureAmount(other, key), figureFormat(key))) : [];
}

function monthRow(
  book: YearBook,
  month: PartFigures,
  name: string,
  other: PartFigures | undefined,
): SheetRow {
  const held = month.heldFairIds.length;
  return {
    cells: [
      textCell(name, { align: 'center' }),
      numberCell(held > 0 ? held : null),
      textCell(heldOn(book, month), { align: 'center' }),
      ...figureCells(month),
      numberCell(month.uniqueRecipients),
      numberCell(held > 0 ? month.distinctVolunteers : null),
      ...comparedCells(other),
      textCell(monthNotes(book, month)),
    ],
  };
}

/** Total of the compared period over the parts that stand here. */
function comparedTotals({ data }: YearBook, sum: (column: number) => string): readonly Cell[] {
  if (!comparedParts(data) || !data.comparedFigures) return [];
  const { total } = data.comparedFigures.figures;
  return DRAWN_FIGURES.map((key, index) =>
    formulaCell(sum(COMPARED_COLUMN + index), figureAmount(total, key), figureFormat(key)),
  );
}

function columnsOf(book: YearBook): readonly YearColumn[] {
  const { text } = book;
  const { metrics } = text.statistics;
  const names = { visits: metrics.visits.name, serviceMinutes: text.workbook.hours } as const;
  return [
    { head: hasYearParts(book) ? text.pastYears.year : text.common.month, width: partWidth(book) + 1 },
    { head: text.workbook.heldCount, width: 5.5 },
    { head: text.workbook.heldOn, width: 14.5 },
    ...figureHeads(book),
    { head: metrics.uniqueRecipients.name, width: 6.5 },
    { head: metrics.distinctVolunteers.name, width: 6.5 },
    ...(comparedParts(book.data)
      ? DRAWN_FIGURES.map((key) => ({
          head: text.workbook.comparedFigure({ figure: names[key] }),
          width: 10,
        }))
      : []),
    { head: text.workbook.note, width: 24 },
  ];
}

/** 分月: a row for each month, held or not, and the whole period; below it what is seen best as a chart. */
export function monthsSheet(book: YearBook): Worksheet {
  const { text } = book;
  const { figures } = book.data;
  const others = comparedParts(book.data);
  const rows = { from: FIRST_ROW, to: totalRowNumber(book) - 1 };
  const sum = (column: number): string =>
    `SUM(${cellAddress(column, rows.from)}:${columnLetters(column)}${rows.to})`;
  const columns = columnsOf(book);
  const names = partHeads(book);
  const known = figures.parts.flatMap((month) => month.uniqueRecipients ?? []);
  const recipients = known.length > 0 ? known.reduce((total, count) => total + count, 0) : null;
  const total: readonly Cell[] = totalRow([
    textCell(text.common.total, { align: 'center' }),
    formulaCell(sum(HELD_COLUMN), figures.fairsHeld),
    blankCell(),
    ...figureTotals(figures.total, FIRST_FIGURE, rows),
    formulaCell(sum(RECIPIENTS_COLUMN), recipients),
    numberCell(figures.total.hasPeople ? figures.distinctVolunteers : null),
    ...comparedTotals(book, sum),
    textCell(''),
  ]);
  const table: readonly SheetRow[] = [
    ...figures.parts.map((month, index) => monthRow(book, month, names[index] ?? '', others?.[index])),
    { cells: total },
  ];
  const charts = monthCharts(book, {
    name: 'A',
    own: {
      visits: figureColumn('visits', FIRST_FIGURE),
      serviceMinutes: figureColumn('serviceMinutes', FIRST_FIGURE),
    },
    compared: { visits: comparedColumn('visits'), serviceMinutes: comparedColumn('serviceMinutes') },
    rows,
  });
  const widths = columns.map(({ width }) => width);
  const bands = partChartBands(charts, widths, FIRST_ROW + table.length, CHART_ROWS);
  const chartRows = bands.flatMap((band) => band.rows);
  const compared = others && book.data.compared;
  const notes = [
    text.workbook.rounding,
    ...(compared ? [text.workbook.comparedNote({ period: formatPeriod(text, compared) })] : []),
  ];
  return yearSheet(book, 'months', columns, [...table, ...chartRows], {
    note: notes.join('\n'),
    charts: bands.flatMap((band) => band.charts),
    blocks: chartRows.length > 0 ? [{ from: table.length, count: chartRows.length }] : [],
  });
}
