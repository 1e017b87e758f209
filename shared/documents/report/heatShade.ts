/** Grey of the largest cell: black figures on it still have a contrast of 6 to 1. */
const DARKEST = 150;

/** Shade of a cell of a grid by its share of the largest, 0…1: grey as `rrggbb`. */
export function heatShade(share: number): string {
  const level = Math.round(255 - share * (255 - DARKEST));
  return level.toString(16).padStart(2, '0').repeat(3);
}
