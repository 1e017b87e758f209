/** The greatest number of which both are multiples; of 0 and a number, the number. */
export function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
