import type { ColumnState, LayoutState } from './layoutState.ts';

/** A signature by hand needs so much, in millimetres. */
export const LEAST_SIGNATURE = 18;
/** Rows that people write in, in millimetres (rule 26). */
export const LEAST_SIGN_ROW = 9;
/** A tick, a number or a time of day needs so much, in millimetres. */
const LEAST_WRITTEN = 10;
const MM_PER_POINT = 25.4 / 72;
/** Space at both sides of a cell's text, in millimetres. */
const CELL_PADDING = 2.2;
/** Fewer characters in a line are no longer read as words. */
const LEAST_CHARACTERS = 2;

/** Why a column is hard to use; null where it is fine. */
export type ColumnWarning = 'noRoomToSign' | 'noRoomToWrite' | 'noRoomToRead';

function isSignature({ kind, key }: Pick<ColumnState, 'kind' | 'key'>): boolean {
  return kind === 'sign' && key.toLowerCase().includes('signature');
}

/** What is wrong with a column as it is set up. */
export function columnWarning(
  { kind, key, width }: Pick<ColumnState, 'kind' | 'key' | 'width'>,
  fontSize: number,
): ColumnWarning | null {
  if (width === null) return null;
  if (isSignature({ kind, key })) return width < LEAST_SIGNATURE ? 'noRoomToSign' : null;
  if (kind === 'sign') return width < LEAST_WRITTEN ? 'noRoomToWrite' : null;
  const characters = (width - CELL_PADDING) / (fontSize * MM_PER_POINT);
  return characters < LEAST_CHARACTERS ? 'noRoomToRead' : null;
}

/** True when people have to write in rows that are too low for it. */
export function hasLowRows({ columns, rowHeight }: LayoutState): boolean {
  return rowHeight < LEAST_SIGN_ROW && columns.some(({ kind, isShown }) => isShown && kind === 'sign');
}
