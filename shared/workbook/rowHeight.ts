import { columnLetters } from './cellAddress.ts';
import type { Cell, SheetRow, Worksheet } from './workbookModel.ts';

const DEFAULT_SIZE = 10.5;
/** Points of a line of text per point of font size; Chinese fonts are tall. */
const LINE_HEIGHT = 1.5;
const PADDING = 3;
/** Characters of a column that its own margins take. */
const COLUMN_MARGIN = 0.5;

/** Height of a row of one line in points. */
export const PLAIN_ROW_HEIGHT = 18;

/** Width of a text in characters of the default font; Chinese characters are two wide. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

function linesOf(text: string, room: number): number {
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, room))), 0);
}

/** Columns that a merged cell covers, by the address of its first cell. */
export function mergedWidths(sheet: Pick<Worksheet, 'merges' | 'columnWidths'>): ReadonlyMap<string, number> {
  const letters = sheet.columnWidths.map((_, index) => columnLetters(index + 1));
  return new Map(
    (sheet.merges ?? []).flatMap((range) => {
      const match = /^([A-Z]+)(\d+):([A-Z]+)\d+$/.exec(range);
      if (!match) return [];
      const [, from = '', row = '', to = ''] = match;
      const widths = sheet.columnWidths.slice(letters.indexOf(from), letters.indexOf(to) + 1);
      return [[`${from}${row}`, widths.reduce((sum, width) => sum + width, 0)]];
    }),
  );
}

function cellHeight(cell: Cell, width: number): number {
  const { value, style } = cell;
  if (value.kind !== 'text' || !style?.wrap) return 0;
  const size = style.size ?? DEFAULT_SIZE;
  const room = ((width - COLUMN_MARGIN) * DEFAULT_SIZE) / size;
  return linesOf(value.text, room) * size * LINE_HEIGHT + PADDING;
}

/**
 * Height in points that the wrapped texts of a row need; null when one line is enough. Spreadsheets do not all fit rows
 * by themselves when they open a file, so we say it.
 */
export function rowHeight(
  row: SheetRow,
  rowNumber: number,
  columnWidths: readonly number[],
  merged: ReadonlyMap<string, number>,
): number | null {
  const heights = row.cells.map((cell, index) =>
    cellHeight(cell, merged.get(`${columnLetters(index + 1)}${rowNumber}`) ?? columnWidths[index] ?? 9),
  );
  const needed = Math.ceil(Math.max(0, ...heights));
  return needed > PLAIN_ROW_HEIGHT + PADDING ? needed : null;
}
