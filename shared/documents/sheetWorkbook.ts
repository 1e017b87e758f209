import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import { columnLetters } from '../workbook/cellAddress.ts';
import type {
  Cell,
  CellStyle,
  Workbook,
  SheetRow as WorkbookRow,
  Worksheet,
} from '../workbook/workbookModel.ts';
import type { SheetCell, SheetColumn, SheetDocument, SheetRow } from './sheetDocument.ts';
import { recordCount, usableWidth } from './sheetDocument.ts';

const POINTS_PER_MM = 72 / 25.4;
/** Width of one character of the default font, in millimetres. */
const MM_PER_CHARACTER = 2.05;
const HEAD_FILL = 'EDEDED';
/** Head lines that share one row. */
const HEAD_LINES_PER_ROW = 2;

const BLANK: Cell = { value: { kind: 'blank' } };

function cellOf(value: SheetCell, style: CellStyle): Cell {
  if (typeof value === 'number') return { value: { kind: 'number', value }, style };
  if (value === '') return { value: { kind: 'blank' }, style };
  return { value: { kind: 'text', text: value }, style: { ...style, format: '@' } };
}

function alignOf(column: SheetColumn): 'left' | 'center' | 'right' {
  if (column.align) return column.align;
  if (column.kind === 'number') return 'right';
  return column.kind === 'sign' ? 'center' : 'left';
}

function fullRow(document: SheetDocument, text: string, style: CellStyle, height?: number): WorkbookRow {
  const rest = document.columns.slice(1).map(() => BLANK);
  const cells: readonly Cell[] = [{ value: { kind: 'text', text }, style }, ...rest];
  return height === undefined ? { cells } : { cells, height };
}

function recordRow(document: SheetDocument, row: SheetRow): WorkbookRow {
  const height = document.rowHeight * POINTS_PER_MM;
  if (row.kind === 'group') {
    return fullRow(document, row.text, { bold: true, fill: 'F7F7F7', border: true }, height);
  }
  const isBold = row.kind === 'total' || row.isGap === true;
  const cells = document.columns.map((column, index) =>
    cellOf(row.cells[index] ?? '', {
      border: true,
      wrap: true,
      align: alignOf(column),
      ...(column.decimals ? { format: `#,##0.${'0'.repeat(column.decimals)}` } : {}),
      ...(isBold ? { bold: true } : {}),
    }),
  );
  // Rows that people sign have a fixed height; others grow with their text.
  return document.columns.some(({ kind }) => kind === 'sign') ? { cells, height } : { cells };
}

function blankRows(document: SheetDocument): readonly WorkbookRow[] {
  const from = recordCount(document);
  return Array.from({ length: document.blanks.count }, (_, index) => ({
    height: document.rowHeight * POINTS_PER_MM,
    cells: document.columns.map((column, at) =>
      cellOf(document.isNumbered && at === 0 ? from + index + 1 : '', {
        border: true,
        align: alignOf(column),
      }),
    ),
  }));
}

function headRows(document: SheetDocument): readonly WorkbookRow[] {
  const lines: string[] = [];
  for (let at = 0; at < document.head.length; at += HEAD_LINES_PER_ROW) {
    const group = document.head.slice(at, at + HEAD_LINES_PER_ROW);
    lines.push(group.map(({ label, value }) => `${label}: ${value}`).join('      '));
  }
  const mark = document.sampleMark ? [fullRow(document, document.sampleMark, { bold: true })] : [];
  return [
    fullRow(document, document.title, { bold: true, size: 16, align: 'center' }, 26),
    fullRow(document, document.subtitle, { align: 'center' }),
    ...mark,
    ...lines.map((line) => fullRow(document, line, {})),
  ];
}

function worksheetOf(document: SheetDocument, text: Catalogue): Worksheet {
  const head = headRows(document);
  const columnHead: WorkbookRow = {
    cells: document.columns.map(({ group, label }) => ({
      value: { kind: 'text', text: group === undefined ? label : `${group} ${label}` },
      style: { bold: true, border: true, wrap: true, align: 'center', fill: HEAD_FILL },
    })),
  };
  const records = document.rows.map((row) => recordRow(document, row));
  const foot = [
    ...document.notes.map((note) => fullRow(document, note, { size: 9 })),
    fullRow(
      document,
      document.signatures.map((label) => `${label}: ______________`).join('        '),
      {},
      24,
    ),
  ];
  const blanks = blankRows(document);
  const rows = [...head, columnHead, ...records, ...blanks, ...foot];
  const lastColumn = columnLetters(document.columns.length);
  const isFull = (index: number): boolean => {
    const record = document.rows[index - head.length - 1];
    return index < head.length || record?.kind === 'group' || index >= rows.length - foot.length;
  };
  const total = document.columns.reduce((sum, { width }) => sum + width, 0);
  const scale = usableWidth(document.orientation) / total / MM_PER_CHARACTER;
  return {
    name: document.title,
    columnWidths: document.columns.map(({ width }) => width * scale),
    rows,
    merges: rows.flatMap((_, index) => (isFull(index) ? [`A${index + 1}:${lastColumn}${index + 1}`] : [])),
    frozenRows: head.length + 1,
    page: {
      orientation: document.orientation,
      repeatRows: { from: 1, to: head.length + 1 },
      footer: { center: text.papers.pageOf({ page: 0, pages: 0 }).replace('0', '&P').replace('0', '&N') },
    },
  };
}

/** The workbook twin of documents: one worksheet each, the same rows. `createdAt` is a UTC instant. */
export function sheetWorkbook(
  documents: readonly SheetDocument[],
  text: Catalogue,
  title: string,
  createdAt: string,
): Workbook {
  return {
    title,
    creator: text.common.appName,
    createdAt,
    sheets: documents.map((document) => worksheetOf(document, text)),
  };
}
