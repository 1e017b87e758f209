import type { SheetRow, SheetRows } from './workbookModel.ts';

/**
 * Rows that are made one by one when somebody walks over them.
 * @param rowAt makes the row of a 0-based index; the same row each time it is asked.
 */
export function makeRows(length: number, rowAt: (index: number) => SheetRow): SheetRows {
  return {
    length,
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index += 1) yield rowAt(index);
    },
  };
}

/** Rows of several blocks, one below the other, such as a head, a long list that is made while writing, and a foot. */
export function joinRows(...blocks: readonly SheetRows[]): SheetRows {
  return {
    length: blocks.reduce((sum, { length }) => sum + length, 0),
    *[Symbol.iterator]() {
      for (const block of blocks) yield* block;
    },
  };
}

/** True for rows that stand in memory, so that walking over them beforehand costs nothing. */
export function areInMemory(rows: SheetRows): rows is readonly SheetRow[] {
  return Array.isArray(rows);
}
