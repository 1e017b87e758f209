import { cellAddress } from '../cellAddress.ts';
import type { Cell, SheetRow, Worksheet } from '../workbookModel.ts';
import type { YearBook } from './yearBook.ts';
import { headCell } from './yearCells.ts';

/** Rows above the column heads: title, community and day of making. */
const TITLE_ROWS = 2;
/** Row (1-based) of the column heads. */
export const HEAD_ROW = TITLE_ROWS + 1;
/** First row (1-based) of the data. */
export const FIRST_ROW = HEAD_ROW + 1;

/** A column with its head and width in characters. */
export interface YearColumn {
  readonly head: string;
  readonly width: number;
}

export type YearSheetName = keyof YearBook['text']['workbook']['sheets'];

/** Name of a sheet of the workbook, as on its tab. */
export function sheetName({ text }: YearBook, sheet: YearSheetName): string {
  return text.workbook.sheets[sheet];
}

function wideRow(text: string, width: number, style: Cell['style'], height?: number): SheetRow {
  const cells = Array.from(
    { length: width },
    (_, index): Cell => ({
      value: index === 0 ? { kind: 'text', text } : { kind: 'blank' },
      ...(style && { style }),
    }),
  );
  return { cells, ...(height === undefined ? {} : { height }) };
}

function signatureText({ text }: YearBook): string {
  const { preparedBy, checkedBy, seal, date } = text.workbook.signature;
  const line = '＿＿＿＿＿＿＿＿';
  return [preparedBy, checkedBy, seal, date].map((label) => `${label}${line}`).join('　　');
}

/** A row of text across the whole sheet, such as the heading of a second table. */
export function headingRow(text: string, width: number): SheetRow {
  return wideRow(text, width, { bold: true, size: 12 }, 24);
}

/**
 * A sheet of the year workbook: title, sample mark, column heads repeated on every page, the rows, a note, and the
 * signature line.
 * @param rows rows below the heads; the first of them is row {@link FIRST_ROW}.
 * @param options `wideRows`: indexes in `rows` that span all columns; `hasFilter`: filter buttons over all rows but the last.
 */
export function yearSheet(
  book: YearBook,
  sheet: YearSheetName,
  columns: readonly YearColumn[],
  rows: readonly SheetRow[],
  options: {
    readonly note?: string;
    readonly wideRows?: readonly number[];
    readonly hasFilter?: boolean;
    readonly orientation?: 'portrait' | 'landscape';
  } = {},
): Worksheet {
  const { text, data, madeOn } = book;
  const { community, year } = data;
  const width = columns.length;
  const sample = community.isSample ? text.workbook.sampleMark : '';
  const title = text.workbook.sheetTitle({
    year,
    fairName: community.fairName,
    sheet: sheetName(book, sheet),
  });
  const subtitle = text.workbook.subtitle({ community: community.name, host: community.host, date: madeOn });
  const all: readonly SheetRow[] = [
    wideRow(title, width, { bold: true, size: 16, align: 'center' }, 30),
    wideRow([sample, subtitle].filter(Boolean).join('　'), width, { align: 'center', wrap: true }),
    { cells: columns.map(({ head }) => headCell(head)) },
    ...rows,
    ...(options.note ? [wideRow(options.note, width, { wrap: true })] : []),
    wideRow(signatureText(book), width, {}, 40),
  ];
  const lastRows = options.note ? [all.length - 1, all.length] : [all.length];
  const wide = [1, 2, ...(options.wideRows ?? []).map((index) => FIRST_ROW + index), ...lastRows];
  return {
    name: sheetName(book, sheet),
    columnWidths: columns.map((column) => column.width),
    rows: all,
    merges: width > 1 ? wide.map((row) => `A${row}:${cellAddress(width, row)}`) : [],
    frozenRows: HEAD_ROW,
    ...(options.hasFilter && rows.length > 1
      ? { filterRange: `A${HEAD_ROW}:${cellAddress(width, FIRST_ROW + rows.length - 2)}` }
      : {}),
    page: {
      orientation: options.orientation ?? 'landscape',
      repeatRows: { from: 1, to: HEAD_ROW },
      ...(sample ? { header: { right: sample } } : {}),
      footer: { left: community.name, center: text.workbook.page, right: sheetName(book, sheet) },
    },
  };
}
