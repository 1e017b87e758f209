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
import { categoryLabel } from './yearBook.ts';
import {
  blankCell,
  formulaCell,
  headCell,
  numberCell,
  RATE_FORMAT,
  textCell,
  totalRow,
} from './yearCells.ts';
import type { YearColumn } from './yearSheet.ts';
import { FIRST_ROW, headingRow, yearSheet } from './yearSheet.ts';

const FIRST_FIGURE = 2;
const SHARE_COLUMN = FIRST_FIGURE + FIGURE_COLUMNS.length;
const MONTHS = Array.from({ length: 12 }, (_, index) => index);

/** What the tables category × month show. */
const MONTH_TABLES = ['visits', 'present', 'serviceMinutes'] as const satisfies readonly FigureColumnKey[];

/** A category whose places nobody filled prints 空岗; it never disappears (rule 6). */
function isVacant(category: CategoryFiguresOfPeriod): boolean {
  return category.present + category.walkIn + category.unitPeople === 0;
}

function summaryRows(book: YearBook, columnCount: number): readonly SheetRow[] {
  const { figures, text } = book;
  const rows = { from: FIRST_ROW, to: FIRST_ROW + figures.categories.length - 1 };
  const letters = columnLetters(SHARE_COLUMN);
  const shares = figures.categories.flatMap((category) => category.visitShare ?? []);
  const shareSum = shares.length > 0 ? shares.reduce((sum, share) => sum + share, 0) / WHOLE_SHARE : null;
  const pad = Array.from({ length: columnCount - SHARE_COLUMN - 1 }, blankCell);
  return [
    ...figures.categories.map(
      (category): SheetRow => ({
        cells: [
          textCell(categoryLabel(book, category.categoryId)),
          ...figureCells(category),
          numberCell(category.visitShare === null ? null : category.visitShare / WHOLE_SHARE, RATE_FORMAT),
          textCell(isVacant(category) ? text.common.vacant : ''),
          ...pad,
        ],
      }),
    ),
    {
      cells: totalRow([
        textCell(text.common.total),
        ...figureTotals(figures.total, FIRST_FIGURE, rows),
        formulaCell(`SUM(${letters}${rows.from}:${letters}${rows.to})`, shareSum, RATE_FORMAT),
        textCell(''),
        ...pad,
      ]),
    },
  ];
}

/** One table category × month; `firstRow` is the sheet row (1-based) of its first category. */
function monthTable(
  book: YearBook,
  key: (typeof MONTH_TABLES)[number],
  firstRow: number,
): readonly SheetRow[] {
  const { figures, text } = book;
  const format = figureFormat(key);
  const lastRow = firstRow + figures.categories.length - 1;
  return [
    {
      cells: [
        headCell(text.common.category),
        ...MONTHS.map((index) => headCell(text.calendar.month({ month: index + 1 }))),
        headCell(text.common.total),
      ],
    },
    ...figures.categories.map((category, index): SheetRow => {
      const row = firstRow + index;
      return {
        cells: [
          textCell(categoryLabel(book, category.categoryId)),
          ...category.byPart.map((month) => numberCell(figureAmount(month, key), format)),
          formulaCell(`SUM(B${row}:M${row})`, figureAmount(category, key), format, { bold: true }),
        ],
      };
    }),
    {
      cells: totalRow([
        textCell(text.common.total),
        ...[...figures.parts, figures.total].map((month, index) => {
          const letters = columnLetters(index + 2);
          return formulaCell(
            `SUM(${cellAddress(index + 2, firstRow)}:${letters}${lastRow})`,
            figureAmount(month, key),
            format,
          );
        }),
      ]),
    },
  ];
}

/** 分类别: a row for each category with its share, then category × month for visits, people present and hours. */
export function categoriesSheet(book: YearBook): Worksheet {
  const { text } = book;
  const { metrics } = text.statistics;
  const columns: readonly YearColumn[] = [
    { head: text.common.category, width: 11 },
    ...figureHeads(book),
    { head: text.workbook.share, width: 8 },
    { head: text.workbook.note, width: 12 },
  ];
  let rows: readonly SheetRow[] = summaryRows(book, columns.length);
  const wideRows: number[] = [];
  for (const key of MONTH_TABLES) {
    const metric = key === 'serviceMinutes' ? text.workbook.hours : metrics[key].name;
    wideRows.push(rows.length);
    // Heading and column heads stand between the rows so far and the first category.
    const firstRow = FIRST_ROW + rows.length + 2;
    rows = [
      ...rows,
      headingRow(text.workbook.categoryByMonth({ metric }), columns.length),
      ...monthTable(book, key, firstRow),
    ];
  }
  return yearSheet(book, 'categories', columns, rows, { wideRows, note: text.workbook.rounding });
}
