import type { SheetColumn, SheetDocument, SheetRow } from '../../shared/documents/sheetDocument.ts';
import { cellText, PIXELS_PER_MM, usableWidth } from '../../shared/documents/sheetDocument.ts';

/** Width in pixels that a text needs on one line, at the size of a document's table. */
export type TextWidth = (text: string, isBold: boolean) => number;

/** Left and right padding of a cell as in sheet.css, in millimetres. */
const CELL_PADDING = 2 * 1.1;
/** What a text must leave free on its line to be sure that it does not wrap: borders, rounding, tabular figures. */
const SLACK = { share: 1.03, pixels: 3 } as const;

function fits(text: string, room: number, widthOf: TextWidth, isBold: boolean): boolean {
  return widthOf(text, isBold) * SLACK.share + SLACK.pixels <= room;
}

/** Room for text in each column, and in a row across all of them, in pixels. */
function rooms({ columns, orientation }: Pick<SheetDocument, 'columns' | 'orientation'>): {
  readonly ofColumn: (column: SheetColumn) => number;
  readonly across: number;
} {
  const width = usableWidth(orientation);
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const roomOf = (millimetres: number): number => (millimetres - CELL_PADDING) * PIXELS_PER_MM;
  return { ofColumn: (column) => roomOf((width * column.width) / total), across: roomOf(width) };
}

/**
 * How many lines the highest cell of a row has, without laying it out; null where a text may wrap and only the page itself
 * can tell. Most rows of a roster are told so, and laying them out once less is half of the time that a pack takes.
 */
export function rowLines(
  document: Pick<SheetDocument, 'columns' | 'orientation' | 'locale'>,
  widthOf: TextWidth,
): (row: SheetRow) => number | null {
  const { ofColumn, across } = rooms(document);
  const room = document.columns.map(ofColumn);
  return (row) => {
    if (row.kind === 'group') return fits(row.text, across, widthOf, true) ? 1 : null;
    const isBold = row.kind === 'total' || row.isGap === true;
    let most = 1;
    for (const [index, column] of document.columns.entries()) {
      const text = cellText(row.cells[index] ?? '', column, document.locale);
      if (text === '') continue;
      const lines = text.split('\n');
      if (lines.some((line) => !fits(line, room[index] ?? 0, widthOf, isBold))) return null;
      most = Math.max(most, lines.length);
    }
    return most;
  };
}
