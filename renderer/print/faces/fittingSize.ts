import { glyphWidth } from './glyphWidth.ts';

/** A size of letters, and how much of a text has room at it. */
export interface SizeStep {
  /** Characters that fit at this size. */
  readonly most: number;
  readonly points: number;
}

/** The largest of the sizes, which go from large to small, at which a text fits; else the smallest. In points. */
export function fittingSize(text: string, steps: readonly SizeStep[], smallest: number): number {
  const width = glyphWidth(text);
  return steps.find(({ most }) => width <= most)?.points ?? smallest;
}
