import { columnLetters } from './cellAddress.ts';
import type { SheetRow, Worksheet } from './workbookModel.ts';

const DEFAULT_SIZE = 10.5;
/** Points of a line of text per point of font size; Chinese fonts are tall. */
const LINE_HEIGHT = 1.5;
const PADDING = 3;
/** Characters of a column that its own margins take. */
const COLUMN_MARGIN = 0.5;
/** Characters of a column that has no width of its own. */
const DEFAULT_WIDTH = 9;

/** Height of a row of one line in points. */
export const PLAIN_ROW_HEIGHT = 18;

/** Width of a text in characters of the default font; Chinese characters are two wide. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

function linesOf(text: string, room: number): number {
  // Most texts of a long list are far shorter than their column: that takes no measuring.
  if (text.length * 2 <= room && !text.includes('\n')) return 1;
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, room))), 0);
}

/** Widths of the merged cells of a sheet: by row (1-based) and index of the first column. */
export type MergedWidths = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** How wide each merged cell is with all its columns. */
export function mergedWidths(sheet: Pick<Worksheet, 'merges' | 'columnWidths'>): MergedWidths {
  const letters = sheet.columnWidths.map((_, index) => columnLetters(index + 1));
  const merged = new Map<number, Map<number, number>>();
  for (const range of sheet.merges ?? []) {
    const match = /^([A-Z]+)(\d+):([A-Z]+)\d+$/.exec(range);
    if (!match) continue;
    const [, from = '', row = '', to = ''] = match;
    const first = letters.indexOf(from);
    const widths = sheet.columnWidths.slice(first, letters.indexOf(to) + 1);
    const inRow = merged.get(Number(row)) ?? new Map<number, number>();
    inRow.set(
      first,
      widths.reduce((sum, width) => sum + width, 0),
    );
    merged.set(Number(row), inRow);
  }
  return merged;
}

function textHeight(text: string, size: number, width: number): number {
  const room = ((width - COLUMN_MARGIN) * DEFAULT_SIZE) / size;
  return linesOf(text, room) * size * LINE_HEIGHT + PADDING;
}

/**
 * Height in points that the wrapped texts of a row need; null when one line is enough. Spreadsheets do not all fit rows
 * by themselves when they open a file, so we say it.
 * @param merged widths of the row's merged cells by the index of their first column
 */
export function rowHeight(
  { cells }: SheetRow,
  columnWidths: readonly number[],
  merged?: ReadonlyMap<number, number>,
): number | null {
  let needed = 0;
  for (const [column, { value, style }] of cells.entries()) {
    if (value.kind !== 'text' || !style?.wrap) continue;
    const width = merged?.get(column) ?? columnWidths[column] ?? DEFAULT_WIDTH;
    needed = Math.max(needed, Math.ceil(textHeight(value.text, style.size ?? DEFAULT_SIZE, width)));
  }
  return needed > PLAIN_ROW_HEIGHT + PADDING ? needed : null;
}
