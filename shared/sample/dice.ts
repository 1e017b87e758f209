/** A seeded generator of numbers in [0, 1): the same seed gives the same sample on every PC. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Ways to throw the dice. */
export interface Dice {
  /** Whole number from `least` to `most`, both possible. */
  readonly int: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  /** One of a list. Throws when the list is empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** `count` different ones, in the order of the dice. */
  readonly some: <T>(list: readonly T[], count: number) => T[];
}

/** Dice over a source of random numbers in [0, 1). */
export function makeDice(random: () => number): Dice {
  const int = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const pick = <T>(list: readonly T[]): T => {
    const [chosen] = list.slice(int(0, list.length - 1));
    if (chosen === undefined) throw new Error('Nothing to pick from.');
    return chosen;
  };
  const some = <T>(list: readonly T[], count: number): T[] => {
    const left = [...list];
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(int(0, left.length - 1), 1),
    ).flat();
  };
  return { int, pick, some, chance: (probability) => random() < probability };
}

/** Ids that count up: a sample made twice has the same ids, and none of them is ever made by the clock. */
export function sequentialIds(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`;
  };
}

/** Splits a whole number by weights so that the parts add up to it exactly (largest remainder). */
export function splitByWeight(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const missing = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
