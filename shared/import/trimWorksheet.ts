/** A worksheet this long is mostly formatting; a short one is not worth the trouble. */
const LONG = 2_000_000;
/** A cell or row that does not say where it stands: its place follows from those before it. */
const UNPLACED = /<(?:\w+:)?(?:c|row)(?=[\s>/])(?![^<>]*\sr=)/u;
const EMPTY_CELL = /<(?:\w+:)?c\s[^<>]*\/>/gu;
const EMPTY_ROW = /<(?:\w+:)?row\s[^<>]*(?:\/>|>\s*<\/(?:\w+:)?row>)/gu;

/**
 * A worksheet without cells that only have a format: a list in a sheet whose million rows were all given a border is read
 * as fast as the list itself.
 */
export function trimWorksheet(xml: string): string {
  return xml.length < LONG || UNPLACED.test(xml) ? xml : xml.replace(EMPTY_CELL, '').replace(EMPTY_ROW, '');
}

/** The number of the last row of a worksheet that holds a value, 1-based; 0 when the rows are not numbered. */
export function lastFilledRow(xml: string): number {
  const value = Math.max(xml.lastIndexOf('v>'), xml.lastIndexOf('is>'));
  const row = xml.lastIndexOf('row ', value);
  const tag = row < 0 ? '' : xml.slice(row, xml.indexOf('>', row));
  return Number(/\sr="(\d+)"/u.exec(tag)?.[1] ?? 0);
}
