import { formatPeriod } from '../../text/formatPeriod.ts';
import { cellAddress } from '../cellAddress.ts';
import type { RowBlock } from '../pageGeometry.ts';
import { pageStartsFor } from '../pageGeometry.ts';
import { areInMemory, joinRows } from '../sheetRows.ts';
import type { Cell, SheetChart, SheetRow, SheetRows, Worksheet } from '../workbookModel.ts';
import type { YearBook } from './yearBook.ts';
import { FAILED_COLOR, headCell } from './yearCells.ts';

/** Rows above the column heads: title, community and day of making. */
const TITLE_ROWS = 2;
/** Row (1-based) of the column heads. */
export const HEAD_ROW = TITLE_ROWS + 1;
/** First row (1-based) of the data. */
export const FIRST_ROW = HEAD_ROW + 1;

const NOTICE_STYLE = { bold: true, size: 12, align: 'center', color: FAILED_COLOR } as const;

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

/** Rows below the heads that stand on one page: the first as an index, and how many. */
export interface SheetBlock {
  readonly from: number;
  readonly count: number;
}

/** A row of text across the whole sheet, such as the heading of a second table. */
export function headingRow(text: string, width: number): SheetRow {
  return wideRow(text, width, { bold: true, size: 12 }, 24);
}

/**
 * A sheet of the year workbook: title, sample mark, column heads repeated on every page, the rows, a note, and the
 * signature line.
 * @param rows rows below the heads; the first of them is row {@link FIRST_ROW}, or one lower under a notice.
 * @param options `notice`: said in red above the heads; `wideRows`: indexes in `rows` that span all columns; `hasFilter`: filter buttons over all rows but
 * the last; `charts`: with their places; `blocks`: what no page may cut; the last rows keep the foot with them.
 */
export function yearSheet(
  book: YearBook,
  sheet: YearSheetName,
  columns: readonly YearColumn[],
  rows: SheetRows,
  options: {
    readonly notice?: string;
    readonly note?: string;
    readonly wideRows?: readonly number[];
    readonly hasFilter?: boolean;
    readonly charts?: readonly SheetChart[];
    readonly blocks?: readonly SheetBlock[];
    readonly orientation?: 'portrait' | 'landscape';
  } = {},
): Worksheet {
  const { text, data, madeOn } = book;
  const { community, period } = data;
  const width = columns.length;
  const sample = community.isSample ? text.workbook.sampleMark : '';
  const title = text.workbook.sheetTitle({
    period: formatPeriod(text, period),
    fairName: community.fairName,
    sheet: sheetName(book, sheet),
  });
  const subtitle = text.workbook.subtitle({ community: community.name, host: community.host, date: madeOn });
  const notice = options.notice ? [wideRow(options.notice, width, NOTICE_STYLE, 24)] : [];
  const headRow = HEAD_ROW + notice.length;
  const head: readonly SheetRow[] = [
    wideRow(title, width, { bold: true, size: 16, align: 'center' }, 30),
    wideRow([sample, subtitle].filter(Boolean).join('　'), width, { align: 'center', wrap: true }),
    ...notice,
    { cells: columns.map((column) => (column.head ? headCell(column.head) : { value: { kind: 'blank' } })) },
  ];
  const foot: readonly SheetRow[] = [
    ...(options.note ? [wideRow(options.note, width, { wrap: true })] : []),
    wideRow(signatureText(book), width, {}, 40),
  ];
  const last = headRow + rows.length;
  const wide = [
    ...head.slice(0, -1).map((_, index) => index + 1),
    ...(options.wideRows ?? []).map((index) => headRow + 1 + index),
    ...foot.map((_, index) => last + 1 + index),
  ];
  const blocks = (options.blocks ?? []).map(({ from, count }): RowBlock => {
    const end = headRow + from + count;
    return { from: headRow + 1 + from, to: end === last ? last + foot.length : end };
  });
  const built: Worksheet = {
    name: sheetName(book, sheet),
    columnWidths: columns.map((column) => column.width),
    rows: areInMemory(rows) ? [...head, ...rows, ...foot] : joinRows(head, rows, foot),
    merges: width > 1 ? wide.map((row) => `A${row}:${cellAddress(width, row)}`) : [],
    frozenRows: headRow,
    ...(options.hasFilter && rows.length > 1
      ? { filterRange: `A${headRow}:${cellAddress(width, last - 1)}` }
      : {}),
    ...(options.charts ? { charts: options.charts } : {}),
    page: {
      orientation: options.orientation ?? 'landscape',
      repeatRows: { from: 1, to: headRow },
      ...(sample ? { header: { right: sample } } : {}),
      footer: { left: community.name, center: text.workbook.page, right: sheetName(book, sheet) },
    },
  };
  return { ...built, pageStarts: pageStartsFor(built, blocks) };
}
