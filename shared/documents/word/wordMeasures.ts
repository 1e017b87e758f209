import { A4 } from '../sheetDocument.ts';

/* Word counts in twentieths of a point (twips), half points for letters and eighths of a point for rules. */

const TWIPS_PER_MM = 1440 / 25.4;
/** CSS pixels, in which pictures are measured (96 to the inch). */
const PIXELS_PER_MM = 96 / 25.4;
const TWIPS_PER_POINT = 20;

/** A4 with room for a hole punch; the text is as wide as on our own paper, but for some millimetres. */
export const MARGIN = { side: 15, top: 20, bottom: 17, header: 9, footer: 8 } as const;

/** Width of the text in millimetres. */
export const TEXT_WIDTH = A4.short - 2 * MARGIN.side;

/** A rule of half a point. */
export const THIN_RULE = 4;

/** Millimetres as whole twips. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM);
}

/** Points as half points. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Points as twips. */
export function pointTwips(points: number): number {
  return Math.round(points * TWIPS_PER_POINT);
}

/** Millimetres of a picture as Word’s pixels. */
export function pixels(millimetres: number): number {
  return millimetres * PIXELS_PER_MM;
}

/** Lines of a table, in parts of the size of its letters: exactly so high, whatever font of the PC stands in. */
const LINE_HEIGHT = 1.3;

/** Height of a line of letters of so many half points, in twips. */
export function lineTwips(size: number): number {
  return Math.round((size / 2) * TWIPS_PER_POINT * LINE_HEIGHT);
}

/** Shares of a width as twips that add up to it exactly: a table of fixed widths has no gap at its edge. */
export function sharedTwips(shares: readonly number[], millimetres: number): readonly number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  let before = 0;
  let placed = 0;
  return shares.map((share) => {
    before += share;
    const end = twips((before / all) * millimetres);
    const width = end - placed;
    placed = end;
    return width;
  });
}
