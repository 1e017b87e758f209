import type { IBorderOptions, ITableCellBorders, ITableCellOptions, ITableOptions } from 'docx';
import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { SheetColumn, SheetDocument, SheetRow } from '../sheetDocument.ts';
import { alignOf, cellText, columnGroups } from '../sheetDocument.ts';
import { columnWidths } from './columnWidths.ts';
import { halfPoints, lineTwips, sharedTwips, TEXT_WIDTH, THIN_RULE, twips } from './wordMeasures.ts';
import type { Letters, ParagraphLook } from './wordText.ts';
import { paragraphOf } from './wordText.ts';

const RULE: IBorderOptions = { style: 'single', size: THIN_RULE, color: '000000' };
const RULES = {
  top: RULE,
  bottom: RULE,
  left: RULE,
  right: RULE,
  insideHorizontal: RULE,
  insideVertical: RULE,
};
const HEAD_FILL = 'EDEDED';
const GROUP_FILL = 'F7F7F7';
const LIGHT = '767676';
const USUAL_SIZE = 10.5;
/** Room around what is in a cell, in millimetres; heads need less of it, so that no word of theirs is broken. */
const PADDING = { upDown: 0.5, beside: 1.1, head: 0.4 } as const;

function margins(beside: number): NonNullable<ITableCellOptions['margins']> {
  const side = twips(beside);
  const upDown = twips(PADDING.upDown);
  return { top: upDown, bottom: upDown, left: side, right: side, marginUnitType: WidthType.DXA };
}

/** A table of fixed widths in twips, as wide as the text. */
export function fixedTable(
  rows: readonly TableRow[],
  widths: readonly number[],
  borders: ITableOptions['borders'] = RULES,
  alignment?: ITableOptions['alignment'],
): Table {
  const size = widths.reduce((sum, width) => sum + width, 0);
  return new Table({
    rows,
    columnWidths: widths,
    width: { size, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    ...(borders ? { borders } : {}),
    ...(alignment ? { alignment } : {}),
    margins: margins(PADDING.beside),
  });
}

export interface CellLook {
  readonly align?: 'left' | 'center' | 'right';
  /** `rrggbb`. */
  readonly fill?: string;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly isHead?: boolean;
  readonly borders?: ITableCellBorders;
  /** Stays on the page of the row below. */
  readonly keepsNext?: boolean;
}

/** How a cell looks, apart from what is in it. */
export function cellLook(look: CellLook, width: number): Omit<ITableCellOptions, 'children'> {
  const { fill, columnSpan, rowSpan, isHead, borders } = look;
  return {
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    ...(columnSpan === undefined ? {} : { columnSpan }),
    ...(rowSpan === undefined ? {} : { rowSpan }),
    ...(isHead ? { margins: margins(PADDING.head) } : {}),
    ...(borders ? { borders } : {}),
  };
}

/** Lines of a table as high as on paper. */
export function tightLines(size: Letters['size']): ParagraphLook {
  if (typeof size !== 'number') return {};
  return { spacing: { line: lineTwips(size), lineRule: LineRuleType.EXACT } };
}

/** A cell of one text. */
export function textCell(text: string, width: number, look: CellLook, letters: Letters): TableCell {
  const paragraph: ParagraphLook = {
    ...tightLines(letters.size),
    alignment: AlignmentType[look.align === 'right' ? 'RIGHT' : look.align === 'center' ? 'CENTER' : 'LEFT'],
    ...(look.keepsNext ? { keepNext: true } : {}),
  };
  return new TableCell({
    ...cellLook(look, width),
    children: [paragraphOf('NoSpacing', text, paragraph, letters)],
  });
}

/** The column heads, which stand again on every page: one row, or two where some columns have a common heading. */
function headRows(columns: readonly SheetColumn[], widths: readonly number[], size: number): TableRow[] {
  const letters: Letters = { bold: true, size };
  const groups = columnGroups(columns);
  const isGrouped = groups.some(({ label }) => label !== null);
  const widthOf = (column: SheetColumn): number => widths[columns.indexOf(column)] ?? 0;
  const head = (label: string, width: number, look: CellLook = {}): TableCell =>
    textCell(label, width, { align: 'center', fill: HEAD_FILL, isHead: true, ...look }, letters);
  const rowOf = (children: readonly TableCell[]): TableRow =>
    new TableRow({ children, tableHeader: true, cantSplit: true });
  const above = groups.flatMap(({ label, columns: own }) =>
    label === null
      ? own.map((column) => head(column.label, widthOf(column), isGrouped ? { rowSpan: 2 } : {}))
      : head(
          label,
          own.reduce((sum, column) => sum + widthOf(column), 0),
          { columnSpan: own.length },
        ),
  );
  if (!isGrouped) return [rowOf(above)];
  const below = groups.flatMap(({ label, columns: own }) =>
    label === null ? [] : own.map((column) => head(column.label, widthOf(column))),
  );
  return [rowOf(above), rowOf(below)];
}

function rowOf(
  document: SheetDocument,
  row: SheetRow,
  widths: readonly number[],
  keepsNext: boolean,
): TableRow {
  const size = halfPoints(document.fontSize ?? USUAL_SIZE);
  const height = { value: twips(document.rowHeight), rule: HeightRule.ATLEAST };
  if (row.kind === 'group') {
    const width = widths.reduce((sum, own) => sum + own, 0);
    const look: CellLook = { fill: GROUP_FILL, columnSpan: widths.length, keepsNext: true };
    return new TableRow({
      children: [textCell(row.text, width, look, { bold: true, size })],
      cantSplit: true,
      height,
    });
  }
  const bold = row.kind === 'total' || row.isGap === true;
  const children = document.columns.map((column, index) =>
    textCell(
      cellText(row.cells[index] ?? '', column, document.locale),
      widths[index] ?? 0,
      { align: alignOf(column), keepsNext },
      { size, ...(bold ? { bold } : {}), ...(column.isLight ? { color: LIGHT } : {}) },
    ),
  );
  return new TableRow({ children, cantSplit: true, height });
}

/** The rows of a document as a table: its heads repeat, no row breaks, a heading and a total stay with their rows. */
export function rowsTable(document: SheetDocument): Table {
  const { columns, rows } = document;
  const points = document.fontSize ?? USUAL_SIZE;
  const widths = sharedTwips(columnWidths(document, points), TEXT_WIDTH);
  const size = halfPoints(points);
  return fixedTable(
    [
      ...headRows(columns, widths, size),
      ...rows.map((row, index) => rowOf(document, row, widths, rows[index + 1]?.kind === 'total')),
    ],
    widths,
  );
}
