import type { OwnHeadings } from './findTable.ts';
import { findTable } from './findTable.ts';
import type { ImportTarget } from './importFields.ts';
import { KEY_FIELD } from './importFields.ts';
import { plainHeading } from './matchHeading.ts';
import type { SourceCell, SourceFile, SourceSheet } from './sourceTable.ts';
import { BLANK_CELL } from './sourceTable.ts';

/** Where the same columns stand again and again beside each other: the first column, how many they are, how often. */
interface Blocks {
  readonly from: number;
  readonly width: number;
  readonly count: number;
}

function findBlocks(headings: readonly string[], key: number): Blocks | null {
  const shown = headings.map(plainHeading);
  const again = shown.indexOf(shown[key] ?? '', key + 1);
  if (key < 0 || again < 0 || shown[key] === '') return null;
  const width = again - key;
  const isSame = (column: number): boolean => shown[column] !== '' && shown[column] === shown[column + width];
  let from = key;
  while (from > 0 && isSame(from - 1)) from -= 1;
  // The columns before the repeated ones, such as a team that both halves share, are in every block.
  const isRepeated = shown
    .slice(from, from + width)
    .every((heading, at) => heading === (shown[from + width + at] ?? ''));
  if (!isRepeated) return null;
  let count = 2;
  while (shown[key] === shown[key + width * count]) count += 1;
  return { from, width, count };
}

function onlyBlock(
  row: readonly SourceCell[],
  { from, width, count }: Blocks,
  block: number,
): readonly SourceCell[] {
  return row.map((cell, column) => {
    const isShared = column < from || column >= from + width * count;
    return isShared || Math.floor((column - from) / width) === block ? cell : BLANK_CELL;
  });
}

function partsOf(sheet: SourceSheet, target: ImportTarget, own: OwnHeadings): readonly SourceSheet[] {
  const { headings, mapping, isGuess, firstRow } = findTable(sheet, target, own);
  const blocks = isGuess ? null : findBlocks(headings, mapping.indexOf(KEY_FIELD[target]));
  if (!blocks) return [sheet];
  return Array.from({ length: blocks.count }, (_, block) => ({
    ...sheet,
    name: block === 0 ? sheet.name : `${sheet.name} (${block + 1})`,
    // What stands above the header and what is merged over the whole width belongs to every part.
    rows: sheet.rows.map((row, index) => (index < firstRow - 2 ? row : onlyBlock(row, blocks, block))),
  }));
}

/**
 * Lists that stand beside each other on one sheet, to save paper, as sheets of their own: every cell stays where it is, so
 * that its address does. Without this everybody in the right half would be lost.
 */
export function splitSideBySide(source: SourceFile, target: ImportTarget, own: OwnHeadings): SourceFile {
  return { ...source, sheets: source.sheets.flatMap((sheet) => partsOf(sheet, target, own)) };
}
