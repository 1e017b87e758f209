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
import { alignOf, columnGroups, numberColumn, recordCount, usableWidth } from './sheetDocument.ts';

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

function fullRow(document: SheetDocument, text: string, style: CellStyle, height?: number): WorkbookRow {
  const rest = document.columns.slice(1).map(() => BLANK);
  const cells: readonly Cell[] = [{ value: { kind: 'text', text }, style }, ...rest];
  return height === undefined ? { cells } : { cells, height };
}

/** Figures of a column from row `from` up to `to`, both inside the document's rows. */
function figuresOf(document: SheetDocument, column: number, from: number, to: number): readonly number[] {
  return document.rows.slice(from, to).flatMap((row) => {
    const cell = row.kind === 'record' ? row.cells[column] : undefined;
    return typeof cell === 'number' ? [cell] : [];
  });
}

/** As the sum of a column is written in a cell and added up again, the last bits may differ. */
const SAME_SUM = 1e-9;

/**
 * The formulas of a total row: the sum of each column of figures from the total before it (or the first row) down to the row
 * above. Only where the records really add up to the total, so that a formula never says something else than the paper.
 * @param first worksheet row of the document's first row
 */
function totalFormulas(document: SheetDocument, at: number, first: number): ReadonlyMap<number, string> {
  const row = document.rows[at];
  if (row?.kind !== 'total') return new Map();
  const from = document.rows.slice(0, at).findLastIndex(({ kind }) => kind === 'total') + 1;
  const formulas = document.columns.map((column, index): [number, string] | null => {
    const total = row.cells[index];
    if (column.kind !== 'number' || typeof total !== 'number') return null;
    const sum = figuresOf(document, index, from, at).reduce((all, figure) => all + figure, 0);
    if (at === from || Math.abs(sum - total) > SAME_SUM) return null;
    const letters = columnLetters(index + 1);
    return [index, `SUM(${letters}${first + from}:${letters}${first + at - 1})`];
  });
  return new Map(formulas.flatMap((formula) => (formula ? [formula] : [])));
}

function withFormulas(row: WorkbookRow, formulas: ReadonlyMap<number, string>): WorkbookRow {
  if (formulas.size === 0) return row;
  const cells = row.cells.map((cell, index) => {
    const formula = formulas.get(index);
    if (formula === undefined || cell.value.kind !== 'number') return cell;
    return { ...cell, value: { kind: 'formula', formula, value: cell.value.value } } as const;
  });
  return { ...row, cells };
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
  const numbered = numberColumn(document);
  return Array.from({ length: document.blanks.count }, (_, index) => ({
    height: document.rowHeight * POINTS_PER_MM,
    cells: document.columns.map((column, at) =>
      cellOf(at === numbered ? from + index + 1 : '', {
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

const HEAD_STYLE: CellStyle = { bold: true, border: true, wrap: true, align: 'center', fill: HEAD_FILL };

/** The column heads from worksheet row `from` on: one row, or two where some columns stand under a common heading. */
function columnHeadOf(
  columns: readonly SheetColumn[],
  from: number,
): { readonly rows: readonly WorkbookRow[]; readonly merges: readonly string[] } {
  const headCell = (text: string): Cell => ({ value: { kind: 'text', text }, style: HEAD_STYLE });
  const labels: WorkbookRow = { cells: columns.map(({ label }) => headCell(label)) };
  const groups = columnGroups(columns);
  if (groups.every(({ label }) => label === null)) return { rows: [labels], merges: [] };
  const blank: Cell = { value: { kind: 'blank' }, style: HEAD_STYLE };
  const above = groups.flatMap(({ label, columns: own }): readonly Cell[] =>
    own.map((column, index) => (index > 0 ? blank : headCell(label ?? column.label))),
  );
  const below = columns.map(({ group, label }) => (group === undefined ? blank : headCell(label)));
  let at = 0;
  const merges = groups.map(({ label, columns: own }) => {
    const [first, last] = [columnLetters(at + 1), columnLetters(at + own.length)];
    at += own.length;
    return label === null ? `${first}${from}:${first}${from + 1}` : `${first}${from}:${last}${from}`;
  });
  return { rows: [{ cells: above }, { cells: below }], merges };
}

/** False for a range of a single cell: a spreadsheet program takes merging it for damage. */
function isMany(range: string): boolean {
  const [first, last] = range.split(':');
  return first !== last;
}

function worksheetOf(document: SheetDocument, text: Catalogue): Worksheet {
  const head = headRows(document);
  const columnHead = columnHeadOf(document.columns, head.length + 1);
  const top = head.length + columnHead.rows.length;
  const records = document.rows.map((row, at) =>
    withFormulas(recordRow(document, row), totalFormulas(document, at, top + 1)),
  );
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
  const rows = [...head, ...columnHead.rows, ...records, ...blanks, ...foot];
  const lastColumn = columnLetters(document.columns.length);
  const isFull = (index: number): boolean => {
    const record = document.rows[index - top];
    return index < head.length || record?.kind === 'group' || index >= rows.length - foot.length;
  };
  const total = document.columns.reduce((sum, { width }) => sum + width, 0);
  const scale = usableWidth(document.orientation) / total / MM_PER_CHARACTER;
  return {
    name: document.title,
    columnWidths: document.columns.map(({ width }) => width * scale),
    rows,
    merges: [
      ...rows.flatMap((_, index) => (isFull(index) ? [`A${index + 1}:${lastColumn}${index + 1}`] : [])),
      ...columnHead.merges,
    ].filter(isMany),
    frozenRows: top,
    page: {
      orientation: document.orientation,
      repeatRows: { from: 1, to: top },
      footer: {
        center: text.papers.pageOf({ page: 0, pages: 0 }).replace('0', '&P').replace('0', '&N'),
        ...(document.edition === undefined ? {} : { right: document.edition }),
      },
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
