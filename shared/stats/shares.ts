/** A whole, in tenths of a percent. */
export const WHOLE_SHARE = 1000;

/**
 * Shares in tenths of a percent that sum to exactly 100.0 %: rounded down, then the largest remainders get the rest
 * (Hamilton's method). Null for each when the sum is 0.
 */
export function sharesOf(values: readonly number[]): readonly (number | null)[] {
  const sum = values.reduce((total, value) => total + value, 0);
  if (sum === 0) return values.map(() => null);
  const exact = values.map((value) => (value * WHOLE_SHARE) / sum);
  const floors = exact.map(Math.floor);
  const missing = WHOLE_SHARE - floors.reduce((total, value) => total + value, 0);
  const raised = new Set(
    exact
      .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
      .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return floors.map((value, index) => (raised.has(index) ? value + 1 : value));
}
