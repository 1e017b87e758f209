import { mergedWidths, PLAIN_ROW_HEIGHT, rowHeight } from './rowHeight.ts';
import { areInMemory } from './sheetRows.ts';
import type { Worksheet } from './workbookModel.ts';

/** Margins of a page in inches: about 15 mm, a little more at the foot for the page number. */
export const MARGINS = { left: 0.6, right: 0.6, top: 0.6, bottom: 0.7 } as const;
/** Excel adds 5 pixels of padding to a column; a character of the default font is about 7 wide. */
export const COLUMN_PADDING = 0.71;

const POINTS_PER_INCH = 72;
const POINTS_PER_PIXEL = 0.75;
/** A4 in points, upright. */
const PAPER = { short: 595.3, long: 841.9 } as const;
/**
 * Pixels of a character of the default font, which tell how small a sheet is printed. They depend on screen and program: 8 in
 * Excel, a little less where Windows enlarges by half, 9 where another font stands in.
 */
const CHARACTER_WIDTHS = [7.3, 8, 9] as const;

/** Rows that belong together, counted from 1, both included. */
export interface RowBlock {
  readonly from: number;
  readonly to: number;
}

/** What fits on a page in points of the sheet, for a width of characters. Sheets are made smaller until one page is wide enough. */
function roomOfPage({ columnWidths, page }: Worksheet, characterWidth: number): number {
  const isWide = page.orientation === 'landscape';
  const side = (MARGINS.left + MARGINS.right) * POINTS_PER_INCH;
  const width = (isWide ? PAPER.long : PAPER.short) - side;
  const height = (isWide ? PAPER.short : PAPER.long) - (MARGINS.top + MARGINS.bottom) * POINTS_PER_INCH;
  const characters = columnWidths.reduce((sum, own) => sum + own + COLUMN_PADDING, 0);
  return height / Math.min(1, width / (characters * characterWidth * POINTS_PER_PIXEL));
}

/** True where a block does not end on the page on which it begins. */
function isCut(
  heights: readonly number[],
  { from, to }: RowBlock,
  starts: readonly number[],
  page: { readonly room: number; readonly repeated: number },
): boolean {
  let used = 0;
  for (const [index, height] of heights.slice(0, to).entries()) {
    const row = index + 1;
    const begins = starts.includes(row) || used + height > page.room;
    if (begins && row > from) return true;
    used = (begins ? page.repeated : used) + height;
  }
  return false;
}

/**
 * Rows with which a new page has to begin so that no block is cut, whichever way a spreadsheet program measures its columns.
 * Nothing for rows that are made while they are written: they are not measured beforehand.
 * @param blocks from top to bottom
 */
export function pageStartsFor(sheet: Worksheet, blocks: readonly RowBlock[]): readonly number[] {
  const { rows, columnWidths, page } = sheet;
  if (blocks.length === 0 || !areInMemory(rows)) return [];
  const merged = mergedWidths(sheet);
  const heights = rows.map(
    (row, index) => row.height ?? rowHeight(row, columnWidths, merged.get(index + 1)) ?? PLAIN_ROW_HEIGHT,
  );
  const { from: first = 1, to: last = 0 } = page.repeatRows ?? {};
  const repeated = heights.slice(first - 1, last).reduce((sum, height) => sum + height, 0);
  const rooms = CHARACTER_WIDTHS.map((width) => roomOfPage(sheet, width));
  const starts: number[] = [];
  for (const block of blocks) {
    if (rooms.some((room) => isCut(heights, block, starts, { room, repeated }))) starts.push(block.from);
  }
  return starts;
}
