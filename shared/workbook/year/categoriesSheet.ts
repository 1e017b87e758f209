import type { CategoryFiguresOfPeriod } from '../../stats/periodTypes.ts';
import { WHOLE_SHARE } from '../../stats/shares.ts';
import { cellAddress, columnLetters } from '../cellAddress.ts';
import type { SheetRow, Worksheet } from '../workbookModel.ts';
import type { FigureColumnKey } from './figureColumns.ts';
import {
  FIGURE_COLUMNS,
  figureAmount,
  figureCells,
  figureFormat,
  figureHeads,
  figureTotals,
} from './figureColumns.ts';
import type { YearBook } from './yearBook.ts';
import { categoryLabel, hasYearParts, partHeads } from './yearBook.ts';
import { formulaCell, headCell, numberCell, RATE_FORMAT, textCell, totalRow } from './yearCells.ts';
import type { YearColumn } from './yearSheet.ts';
import { FIRST_ROW, headingRow, yearSheet } from './yearSheet.ts';

const FIRST_FIGURE = 2;
const SHARE_COLUMN = FIRST_FIGURE + FIGURE_COLUMNS.length;

/** What the tables category × part show. */
const PART_TABLES = ['visits', 'present', 'serviceMinutes'] as const satisfies readonly FigureColumnKey[];

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

/** One table category × part; `firstRow` is the sheet row (1-based) of its first category. */
function partTable(book: YearBook, key: (typeof PART_TABLES)[number], firstRow: number): readonly SheetRow[] {
  const { text } = book;
  const { figures } = book.data;
  const format = figureFormat(key);
  const lastPart = columnLetters(1 + figures.parts.length);
  const lastRow = firstRow + figures.categories.length - 1;
  return [
    {
      cells: [headCell(text.common.category), ...partHeads(book).map(headCell), headCell(text.common.total)],
    },
    ...figures.categories.map((category, index): SheetRow => {
      const row = firstRow + index;
      return {
        cells: [
          textCell(categoryLabel(book, category.categoryId)),
          ...category.byPart.map((part) => numberCell(figureAmount(part, key), format)),
          formulaCell(`SUM(B${row}:${lastPart}${row})`, figureAmount(category, key), format, { bold: true }),
        ],
      };
    }),
    {
      cells: totalRow([
        textCell(text.common.total),
        ...[...figures.parts, figures.total].map((part, index) => {
          const letters = columnLetters(index + 2);
          return formulaCell(
            `SUM(${cellAddress(index + 2, firstRow)}:${letters}${lastRow})`,
            figureAmount(part, key),
            format,
          );
        }),
      ]),
    },
  ];
}

/** 分类别: a row for each category with its share, then category × month (or year) for visits, people present and hours. */
export function categoriesSheet(book: YearBook): Worksheet {
  const { text } = book;
  const { metrics } = text.statistics;
  const own: readonly YearColumn[] = [
    { head: text.common.category, width: 11 },
    ...figureHeads(book),
    { head: text.workbook.share, width: 8 },
    { head: text.workbook.note, width: 12 },
  ];
  // Of a period of almost two years, a table by months is wider than the one above it.
  const more = Math.max(0, book.data.figures.parts.length + 2 - own.length);
  const columns = [...own, ...Array.from({ length: more }, () => ({ head: '', width: 8 }))];
  const headingOf = hasYearParts(book) ? text.workbook.categoryByYear : text.workbook.categoryByMonth;
  let rows: readonly SheetRow[] = summaryRows(book);
  const wideRows: number[] = [];
  for (const key of PART_TABLES) {
    const metric = key === 'serviceMinutes' ? text.workbook.hours : metrics[key].name;
    wideRows.push(rows.length);
    // Heading and column heads stand between the rows so far and the first category.
    const firstRow = FIRST_ROW + rows.length + 2;
    rows = [...rows, headingRow(headingOf({ metric }), columns.length), ...partTable(book, key, firstRow)];
  }
  return yearSheet(book, 'categories', columns, rows, { wideRows, note: text.workbook.rounding });
}
