import { cellAddress } from '../workbook/cellAddress.ts';
import type { Cell, CellStyle, CellValue, SheetRow, Workbook, Worksheet } from '../workbook/workbookModel.ts';
import { headCell } from '../workbook/year/yearCells.ts';

/** A list as a sheet that can be filled in and imported again: one row of headings, no title, no totals. */
export interface ListSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Empty rows below, formatted as text so that no spreadsheet rounds a long number. */
  readonly blankRows?: number;
  /** Cells to be looked at, as `row:column` in `rows`. */
  readonly marked?: ReadonlySet<string>;
}

const MIN_WIDTH = 6;
const MAX_WIDTH = 40;
const MARK_FILL = 'FBE3E0';
/** Characters that are as wide as two Latin ones. */
const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;

function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);
}

function shownWidth(value: CellValue): number {
  if (value.kind === 'text') return Math.max(...value.text.split('\n').map(widthOf));
  return value.kind === 'date' ? 10 : 6;
}

function styleOf(value: CellValue, isMarked: boolean): CellStyle {
  const format = value.kind === 'date' ? 'yyyy-mm-dd' : value.kind === 'number' ? '0' : '@';
  return { border: true, format, ...(isMarked ? { fill: MARK_FILL } : {}) };
}

function listSheet({ name, headings, rows, blankRows = 0, marked }: ListSheet): Worksheet {
  const blank: Cell = { value: { kind: 'blank' }, style: { border: true, format: '@' } };
  const columnWidths = headings.map((heading, column) => {
    const widest = rows.reduce((max, row) => {
      const value = row[column];
      return value ? Math.max(max, shownWidth(value)) : max;
    }, widthOf(heading));
    return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, widest + 2));
  });
  const filled = rows.map(
    (row, index): SheetRow => ({
      cells: headings.map((_, column) => {
        const value = row[column] ?? { kind: 'blank' };
        return { value, style: styleOf(value, marked?.has(`${index}:${column}`) === true) };
      }),
    }),
  );
  const empty = Array.from({ length: blankRows }, (): SheetRow => ({ cells: headings.map(() => blank) }));
  return {
    name,
    columnWidths,
    rows: [{ cells: headings.map((heading) => headCell(heading)) }, ...filled, ...empty],
    frozenRows: 1,
    ...(rows.length > 0 ? { filterRange: `A1:${cellAddress(headings.length, rows.length + 1)}` } : {}),
    page: { orientation: 'landscape', repeatRows: { from: 1, to: 1 }, footer: { center: '&P / &N' } },
  };
}

/** A workbook of lists. @param createdAt UTC instant, ISO text. */
export function listWorkbook(title: string, createdAt: string, sheets: readonly ListSheet[]): Workbook {
  return { title, creator: title, createdAt, sheets: sheets.map(listSheet) };
}
