import { cellAddress, columnLetters } from '../cellAddress.ts';
import { textWidth } from '../rowHeight.ts';
import type { SheetRow } from '../workbookModel.ts';
import { categoryChart } from './categoryChart.ts';
import type { ChartBand, UnplacedChart } from './chartBand.ts';
import { chartBand } from './chartBand.ts';
import type { FigureColumnKey } from './figureColumns.ts';
import { figureAmount, figureFormat } from './figureColumns.ts';
import { DRAWN_FIGURES } from './monthCharts.ts';
import type { YearBook } from './yearBook.ts';
import { categoryLabel, hasYearParts, partHeads } from './yearBook.ts';
import { formulaCell, headCell, numberCell, textCell, totalRow } from './yearCells.ts';
import { headingRow } from './yearSheet.ts';

/** What the tables category × part show. */
const PART_TABLES = ['visits', 'present', 'serviceMinutes'] as const satisfies readonly FigureColumnKey[];
type PartTable = (typeof PART_TABLES)[number];

/** Rows of a table above its first category: heading and column heads. */
export const HEADING_ROWS = 2;
/** Columns of a table beside those of the parts: names and totals. */
export const TABLE_EDGES = 2;
const NAME_SHARES = { least: 0.15, most: 0.42 } as const;
/** Characters that a chart beside a table needs. */
const LEAST_ROOM = 36;
/** Rows that a chart below the tables is high beside those of its bars, and at most. */
const CHART_ROWS = { more: 5, most: 26 } as const;

/** One table category × part; `firstRow` is the sheet row (1-based) of its first category. */
function partTable(book: YearBook, key: PartTable, firstRow: number): readonly SheetRow[] {
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

/** A table category × part, and where it stands. */
export interface PlacedTable {
  readonly key: PartTable;
  /** Row (1-based) of its first category. */
  readonly firstRow: number;
  readonly rows: readonly SheetRow[];
}

/** The tables one below the other, each under its heading. @param firstRow row (1-based) of the first heading */
export function placedTables(book: YearBook, firstRow: number, width: number): readonly PlacedTable[] {
  const { metrics } = book.text.statistics;
  const headingOf = hasYearParts(book)
    ? book.text.workbook.categoryByYear
    : book.text.workbook.categoryByMonth;
  const height = book.data.figures.categories.length + HEADING_ROWS + 1;
  return PART_TABLES.map((key, index) => {
    const metric = key === 'serviceMinutes' ? book.text.workbook.hours : metrics[key].name;
    const first = firstRow + index * height + HEADING_ROWS;
    return {
      key,
      firstRow: first,
      rows: [headingRow(headingOf({ metric }), width), ...partTable(book, key, first)],
    };
  });
}

/** How much of a chart beside a table its names get. @param room width of the chart in characters */
function nameShare({ categories }: UnplacedChart, room: number): number {
  const longest = Math.max(...categories.texts.map(textWidth));
  return Math.min(NAME_SHARES.most, Math.max(NAME_SHARES.least, (longest + 2) / room));
}

/**
 * Charts of the totals of each category: beside their tables where there is room, else on rows of their own below all of them.
 * @param rowBelow row (1-based) below the last table
 */
export function placedCharts(
  book: YearBook,
  tables: readonly PlacedTable[],
  widths: readonly number[],
  rowBelow: number,
): ChartBand {
  const { categories, parts } = book.data.figures;
  const totals = columnLetters(parts.length + 2);
  const drawn = tables.flatMap(({ key, firstRow, rows }) => {
    const isDrawn = DRAWN_FIGURES.find((figure) => figure === key);
    const chart = isDrawn && categoryChart(book, isDrawn, totals, firstRow);
    return chart ? [{ chart, firstRow, height: rows.length - 1 }] : [];
  });
  // A narrow column parts a chart from its table.
  const from = parts.length + TABLE_EDGES + 1;
  const room = widths.slice(from).reduce((sum, width) => sum + width, 0);
  if (room < LEAST_ROOM) {
    const lines = Math.min(CHART_ROWS.most, categories.length + CHART_ROWS.more);
    return chartBand(
      drawn.map(({ chart }) => chart),
      widths,
      rowBelow,
      lines,
    );
  }
  return {
    rows: [],
    charts: drawn.map(({ chart, firstRow, height }) => ({
      ...chart,
      nameShare: nameShare(chart, room),
      anchor: {
        fromColumn: from,
        toColumn: widths.length,
        fromRow: firstRow - HEADING_ROWS,
        toRow: firstRow - HEADING_ROWS + Math.min(height, CHART_ROWS.most),
      },
    })),
  };
}
