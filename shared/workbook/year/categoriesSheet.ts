import type { CategoryFiguresOfPeriod } from '../../stats/periodTypes.ts';
import { WHOLE_SHARE } from '../../stats/shares.ts';
import { columnLetters } from '../cellAddress.ts';
import { textWidth } from '../rowHeight.ts';
import type { SheetRow, Worksheet } from '../workbookModel.ts';
import { HEADING_ROWS, placedCharts, placedTables, TABLE_EDGES } from './categoryTables.ts';
import { FIGURE_COLUMNS, figureCells, figureHeads, figureTotals } from './figureColumns.ts';
import type { YearBook } from './yearBook.ts';
import { categoryLabel } from './yearBook.ts';
import { formulaCell, numberCell, RATE_FORMAT, textCell, totalRow } from './yearCells.ts';
import type { YearColumn } from './yearSheet.ts';
import { FIRST_ROW, yearSheet } from './yearSheet.ts';

const FIRST_FIGURE = 2;
/** Characters. */
const NAME_WIDTHS = { least: 11, most: 20 } as const;
const SHARE_COLUMN = FIRST_FIGURE + FIGURE_COLUMNS.length;

/** A category whose places nobody filled prints 空岗; it never disappears (rule 6). */
function isVacant(category: CategoryFiguresOfPeriod): boolean {
  return category.present + category.walkIn + category.unitPeople === 0;
}

function summaryRows(book: YearBook): readonly SheetRow[] {
  const { text } = book;
  const { figures } = book.data;
  const rows = { from: FIRST_ROW, to: FIRST_ROW + figures.categories.length - 1 };
  const letters = columnLetters(SHARE_COLUMN);
  const shares = figures.categories.flatMap((category) => category.visitShare ?? []);
  const shareSum = shares.length > 0 ? shares.reduce((sum, share) => sum + share, 0) / WHOLE_SHARE : null;
  return [
    ...figures.categories.map(
      (category): SheetRow => ({
        cells: [
          textCell(categoryLabel(book, category.categoryId)),
          ...figureCells(category),
          numberCell(category.visitShare === null ? null : category.visitShare / WHOLE_SHARE, RATE_FORMAT),
          textCell(isVacant(category) ? text.common.vacant : ''),
        ],
      }),
    ),
    {
      cells: totalRow([
        textCell(text.common.total),
        ...figureTotals(figures.total, FIRST_FIGURE, rows),
        formulaCell(`SUM(${letters}${rows.from}:${letters}${rows.to})`, shareSum, RATE_FORMAT),
        textCell(''),
      ]),
    },
  ];
}

/** Width of the names, so that hardly any takes two lines. */
function nameWidth(book: YearBook): number {
  const widths = book.data.figures.categories.map(({ categoryId }) =>
    textWidth(categoryLabel(book, categoryId)),
  );
  return Math.min(NAME_WIDTHS.most, Math.max(NAME_WIDTHS.least, ...widths.map((width) => width + 1)));
}

/**
 * 分类别: a row for each category with its share, then category × month (or year) for visits, people present and hours, with
 * charts of the categories.
 */
export function categoriesSheet(book: YearBook): Worksheet {
  const { text } = book;
  const own: readonly YearColumn[] = [
    { head: text.common.category, width: nameWidth(book) },
    ...figureHeads(book),
    { head: text.workbook.share, width: 8 },
    { head: text.workbook.note, width: 12 },
  ];
  // Of a period of almost two years, a table by months is wider than the one above it.
  const more = Math.max(0, book.data.figures.parts.length + TABLE_EDGES - own.length);
  const columns = [...own, ...Array.from({ length: more }, () => ({ head: '', width: 8 }))];
  const summary = summaryRows(book);
  const tables = placedTables(book, FIRST_ROW + summary.length, columns.length);
  const above = [...summary, ...tables.flatMap(({ rows }) => rows)];
  const widths = columns.map(({ width }) => width);
  const band = placedCharts(book, tables, widths, FIRST_ROW + above.length);
  // The heading stands two rows above the first category.
  const starts = tables.map(({ firstRow }) => firstRow - HEADING_ROWS - FIRST_ROW);
  return yearSheet(book, 'categories', columns, [...above, ...band.rows], {
    wideRows: starts,
    note: text.workbook.rounding,
    charts: band.charts,
    blocks: [
      ...tables.map(({ rows }, index) => ({ from: starts[index] ?? 0, count: rows.length })),
      ...(band.rows.length > 0 ? [{ from: above.length, count: band.rows.length }] : []),
    ],
  });
}
