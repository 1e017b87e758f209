import { isInPeriod } from '../../calendar/period.ts';
import type { Fair } from '../../model/fair.ts';
import { countedDate } from '../../stats/countedFair.ts';
import type { PartFigures } from '../../stats/periodTypes.ts';
import { formatDay, formatFairMonth } from '../../text/formatDate.ts';
import { cellAddress, columnLetters } from '../cellAddress.ts';
import type { Cell, SheetRow, Worksheet } from '../workbookModel.ts';
import { fairNote } from './fairsOfBook.ts';
import type { FigureColumnKey } from './figureColumns.ts';
import { FIGURE_COLUMNS, figureCells, figureColumn, figureHeads, figureTotals } from './figureColumns.ts';
import type { YearBook } from './yearBook.ts';
import { hasYearParts, partHeads, partWidth } from './yearBook.ts';
import { blankCell, formulaCell, numberCell, textCell, totalRow } from './yearCells.ts';
import type { YearColumn } from './yearSheet.ts';
import { FIRST_ROW, yearSheet } from './yearSheet.ts';

const HELD_COLUMN = 2;
const FIRST_FIGURE = 4;
const RECIPIENTS_COLUMN = FIRST_FIGURE + FIGURE_COLUMNS.length;

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

function monthRow(book: YearBook, month: PartFigures, name: string): SheetRow {
  const held = month.heldFairIds.length;
  return {
    cells: [
      textCell(name, { align: 'center' }),
      numberCell(held > 0 ? held : null),
      textCell(heldOn(book, month), { align: 'center' }),
      ...figureCells(month),
      numberCell(month.uniqueRecipients),
      numberCell(held > 0 ? month.distinctVolunteers : null),
      textCell(monthNotes(book, month)),
    ],
  };
}

/** 分月: a row for each month, held or not, and the whole period. */
export function monthsSheet(book: YearBook): Worksheet {
  const { text } = book;
  const { figures } = book.data;
  const { metrics } = text.statistics;
  const rows = { from: FIRST_ROW, to: totalRowNumber(book) - 1 };
  const sum = (column: number): string =>
    `SUM(${cellAddress(column, rows.from)}:${columnLetters(column)}${rows.to})`;
  const columns: readonly YearColumn[] = [
    { head: hasYearParts(book) ? text.pastYears.year : text.common.month, width: partWidth(book) + 1 },
    { head: text.workbook.heldCount, width: 5.5 },
    { head: text.workbook.heldOn, width: 14.5 },
    ...figureHeads(book),
    { head: metrics.uniqueRecipients.name, width: 6.5 },
    { head: metrics.distinctVolunteers.name, width: 6.5 },
    { head: text.workbook.note, width: 24 },
  ];
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
    textCell(''),
  ]);
  return yearSheet(
    book,
    'months',
    columns,
    [...figures.parts.map((month, index) => monthRow(book, month, names[index] ?? '')), { cells: total }],
    { note: text.workbook.rounding },
  );
}
