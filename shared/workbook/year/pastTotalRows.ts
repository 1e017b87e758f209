import type { PastFigure, PastTotal } from '../../model/pastTotal.ts';
import { metricDefinition } from '../../stats/metricDefinitions.ts';
import { formatPastAmount } from '../../stats/past/formatPastAmount.ts';
import type { Cell, SheetRow } from '../workbookModel.ts';
import type { YearBook } from './yearBook.ts';
import { blankCell, COUNT_FORMAT, HOURS_FORMAT, headCell, numberCell, textCell } from './yearCells.ts';

/** What is known only roughly is text, such as 约5,000: no formula can ever add it to exact figures (rule 21). */
function amountCell({ text, locale }: YearBook, figure: PastFigure): Cell {
  const { metric, amount, isApproximate } = figure;
  if (isApproximate) {
    return textCell(formatPastAmount({ text, locale }, metric, figure), { align: 'right' });
  }
  return metric === 'serviceMinutes'
    ? numberCell(amount / 60, HOURS_FORMAT)
    : numberCell(amount, COUNT_FORMAT);
}

function rowsOfYear(book: YearBook, { id, figures, source }: PastTotal): readonly SheetRow[] {
  const { statistics, calendar } = book.text;
  return figures.map((figure) => ({
    cells: [
      textCell(statistics.metrics[figure.metric].name),
      textCell(statistics.units[metricDefinition(figure.metric).unit], { align: 'center' }),
      amountCell(book, figure),
      textCell(calendar.year({ year: Number(id) }), { align: 'center' }),
      blankCell(),
      blankCell(),
      textCell(source),
    ],
  }));
}

/** The table of past years' totals under the columns of 总览: its heads and a row a figure; nothing where there are none. */
export function pastTotalRows(book: YearBook): readonly SheetRow[] {
  const { data, text } = book;
  const { workbook } = text;
  const rows = data.pastTotals
    .toSorted((a, b) => a.id.localeCompare(b.id))
    .flatMap((total) => rowsOfYear(book, total));
  if (rows.length === 0) return [];
  const heads = [
    workbook.metric,
    workbook.unit,
    workbook.figure,
    workbook.pastYear,
    '',
    '',
    workbook.pastSource,
  ];
  return [{ cells: heads.map((head) => (head ? headCell(head) : blankCell())) }, ...rows];
}
