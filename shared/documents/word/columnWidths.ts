import { longestWord, textEms } from '../../groundPlan/wrapLabel.ts';
import type { SheetDocument } from '../sheetDocument.ts';
import { cellText } from '../sheetDocument.ts';
import { TEXT_WIDTH } from './wordMeasures.ts';

const MM_PER_POINT = 25.4 / 72;
/** What is beside a word in its cell, in millimetres. */
const BESIDE = { cell: 2.4, head: 0.9 } as const;

/** A cell of so few characters, such as “2024年12月”, stays on one line; Word sets some air between figures and ideographs. */
const SHORT = { characters: 8, air: 1.1 } as const;

function leastEms(text: string): number {
  const isShort = text.length <= SHORT.characters;
  return isShort ? textEms(text) * SHORT.air : longestWord(text);
}

function longestOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(leastEms));
}

/**
 * Widths of a table's columns in millimetres: as the document shares them out, but where a word or a short
 * name would be cut in two, its column gets the room from the others, as far as they have some.
 */
export function columnWidths(document: SheetDocument, size: number): readonly number[] {
  const { columns, rows, locale } = document;
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const em = size * MM_PER_POINT;
  const wanted = columns.map((column, index) => {
    const cells = rows.flatMap((row) =>
      row.kind === 'group' ? [] : [cellText(row.cells[index] ?? '', column, locale)],
    );
    const least = Math.max(longestOf(cells) * em + BESIDE.cell, longestWord(column.label) * em + BESIDE.head);
    return { least, width: (column.width / all) * TEXT_WIDTH };
  });
  const missing = wanted.reduce((sum, { least, width }) => sum + Math.max(0, least - width), 0);
  const spare = wanted.reduce((sum, { least, width }) => sum + Math.max(0, width - least), 0);
  if (missing === 0 || spare < missing) return wanted.map(({ width }) => width);
  return wanted.map(({ least, width }) =>
    width < least ? least : width - ((width - least) / spare) * missing,
  );
}
