/** Whole numbers, each in as few bytes as the greatest of them needs. */
export type Integers = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array;

/** Narrowest first; of two of a width the one that holds more of what is counted. */
const WIDTHS = [
  { least: 0, most: 0xff, from: Uint8Array.from.bind(Uint8Array) },
  { least: -0x80, most: 0x7f, from: Int8Array.from.bind(Int8Array) },
  { least: 0, most: 0xffff, from: Uint16Array.from.bind(Uint16Array) },
  { least: -0x8000, most: 0x7fff, from: Int16Array.from.bind(Int16Array) },
  { least: 0, most: 0xffffffff, from: Uint32Array.from.bind(Uint32Array) },
  { least: -0x80000000, most: 0x7fffffff, from: Int32Array.from.bind(Int32Array) },
] as const;

/**
 * A number of each row as a column. What ten years take to read depends on their bytes.
 * @param numberOf a whole number from −2³¹ to 2³¹ − 1; to 2³² − 1 where none is negative. Throws for others
 */
export function integersOf<T>(rows: readonly T[], numberOf: (row: T, index: number) => number): Integers {
  const numbers = rows.map(numberOf);
  let [least, most] = [0, 0];
  for (const number of numbers) {
    if (!Number.isInteger(number)) throw new RangeError(`${number} is no whole number.`);
    if (number < least) least = number;
    if (number > most) most = number;
  }
  const width = WIDTHS.find((candidate) => candidate.least <= least && most <= candidate.most);
  if (!width) throw new RangeError(`Numbers from ${least} to ${most} do not fit into a column.`);
  return width.from(numbers);
}
