/*
 * A workbook as plain data: what the year workbook and the papers' twins are built into, and what `writeWorkbook`
 * turns into an .xlsx. Colours are `RRGGBB`; widths are in characters of the default font, heights in points.
 */

export interface CellStyle {
  readonly bold?: boolean;
  /** Font size in points; default 10.5. */
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly border?: boolean;
  readonly fill?: string;
  readonly color?: string;
  /** Excel number format, e.g. `#,##0`, `0.0%`, `yyyy-mm-dd`, `@` for text. */
  readonly format?: string;
}

/** A cell: text, number, date (local `YYYY-MM-DD`, stored as a real Excel date), formula with its value, or blank. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly value: number }
  | { readonly kind: 'blank' };

export interface Cell {
  readonly value: CellValue;
  readonly style?: CellStyle;
}

export interface SheetRow {
  readonly cells: readonly Cell[];
  /** Points; omitted = as high as the text needs. */
  readonly height?: number;
}

/**
 * Rows of a sheet from top to bottom: an array, or rows that are made one by one while the file is written
 * (`makeRows`, `joinRows`), so that a long list is never whole in memory. Every walk gives the same rows.
 */
export interface SheetRows extends Iterable<SheetRow> {
  readonly length: number;
}

export interface PageSetUp {
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated on every printed page, 1-based and inclusive. */
  readonly repeatRows?: { readonly from: number; readonly to: number };
  /** `&P` is the page, `&N` the number of pages; any other “&” is printed as it is. */
  readonly footer?: PageLine;
  readonly header?: PageLine;
}

/** What stands at the left, in the middle and at the right of a page's head or foot. */
export interface PageLine {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}

/** Numbers of a chart: one bar each, or one point of a line. */
export interface ChartSeries {
  /** Shown as it is, never calculated. */
  readonly name: string;
  /** Cells of the values, as `chartRange` writes them. */
  readonly range: string;
  /** What the cells hold, one for each category; null is a gap. */
  readonly values: readonly (number | null)[];
  /** `RRGGBB` */
  readonly color: string;
  /** Colours of the single bars where they differ, `RRGGBB`, one for each category. */
  readonly pointColors?: readonly string[];
  /** Told apart without colour: full; outlined, such as another period; hatched, what is known only roughly (rule 21). */
  readonly look?: 'solid' | 'outlined' | 'hatched';
  /** Each value stands at its bar or point. */
  readonly hasLabels?: boolean;
  /** Number format of the cells and labels where it is not that of the chart. */
  readonly format?: string;
}

/** Where a chart lies, in cells counted from 0: it covers `fromColumn`, and ends where `toColumn` begins. */
export interface ChartAnchor {
  readonly fromColumn: number;
  readonly fromRow: number;
  readonly toColumn: number;
  readonly toRow: number;
}

/** A chart that the spreadsheet program draws from the cells. Its axis of values starts at zero. */
export interface SheetChart {
  /** Upright bars side by side, upright bars on top of each other, a line, or bars from left to right. */
  readonly kind: 'bar' | 'stackedBar' | 'line' | 'barHorizontal';
  readonly title: string;
  /** Cells that name the categories, as `chartRange` writes them, and what they say. */
  readonly categories: { readonly range: string; readonly texts: readonly string[] };
  readonly series: readonly ChartSeries[];
  /** Number format of the axis and the labels, e.g. `#,##0`. */
  readonly format: string;
  /** Share of the width that the names of flat bars get, so that programs neither wrap nor leave them out; 0…1. */
  readonly nameShare?: number;
  /** Size of its texts in points, 10.5 when left out; the title is a third larger. A wide sheet is printed small. */
  readonly textSize?: number;
  readonly anchor: ChartAnchor;
}

export interface Worksheet {
  /** Made unique and at most 31 characters by the writer (rule 24). */
  readonly name: string;
  /** One width a column. Rows that are made while writing may not have more cells than there are widths. */
  readonly columnWidths: readonly number[];
  readonly rows: SheetRows;
  /** Merged ranges such as `A1:F1`. */
  readonly merges?: readonly string[];
  /** Rows that stay in view when scrolling. */
  readonly frozenRows?: number;
  /** Range with filter buttons in its first row, such as `A4:H90`. */
  readonly filterRange?: string;
  /** Drawn over the cells; pages are printed with them. */
  readonly charts?: readonly SheetChart[];
  /** Rows, counted from 1, with which a new page begins whatever room is left. */
  readonly pageStarts?: readonly number[];
  readonly page: PageSetUp;
}

export interface Workbook {
  readonly title: string;
  readonly creator: string;
  /** UTC instant of making, ISO text. */
  readonly createdAt: string;
  readonly sheets: readonly Worksheet[];
}
