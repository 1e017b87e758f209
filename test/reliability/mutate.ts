/* Ways in which files go wrong: on a worn USB stick, in a half-finished copy, or by somebody’s hand. */

/** 0…1; the same seed gives the same numbers, so that a case can be run again by its number. */
export type Random = () => number;

/** mulberry32: small, and good enough for choosing where to break something. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to below `end`. */
export function below(random: Random, end: number): number {
  return Math.floor(random() * end);
}

/** One of several. Throws for none. */
export function oneOf<T>(random: Random, items: readonly T[]): T {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}

type Mutate = (bytes: Uint8Array, random: Random) => Uint8Array;

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Two places in order. */
function span(bytes: Uint8Array, random: Random, longest: number): readonly [number, number] {
  const from = below(random, bytes.length);
  return [from, Math.min(bytes.length, from + 1 + below(random, longest))];
}

function changed(bytes: Uint8Array, change: (copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(copy);
  return copy;
}

/** Numbers that make a reader believe that there is far too much, or less than nothing. */
const HUGE = [0xffffffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0x00ffffff] as const;

const MUTATIONS = {
  flipBit: (bytes, random) =>
    changed(bytes, (copy) => {
      const at = below(random, copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8));
    }),
  flipBytes: (bytes, random) =>
    changed(bytes, (copy) => {
      for (let left = 1 + below(random, 16); left > 0; left -= 1) {
        copy[below(random, copy.length)] = below(random, 256);
      }
    }),
  cutOff: (bytes, random) => bytes.slice(0, below(random, bytes.length)),
  cutHead: (bytes, random) => bytes.slice(below(random, bytes.length)),
  insert: (bytes, random) => {
    const at = below(random, bytes.length);
    const extra = Uint8Array.from({ length: 1 + below(random, 64) }, () => below(random, 256));
    return joined(bytes.subarray(0, at), extra, bytes.subarray(at));
  },
  leaveOut: (bytes, random) => {
    const [from, to] = span(bytes, random, 512);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  duplicate: (bytes, random) => {
    const [from, to] = span(bytes, random, 2_048);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  swapBlocks: (bytes, random) =>
    changed(bytes, (copy) => {
      const length = 1 + below(random, Math.min(512, Math.floor(copy.length / 2)));
      const [one, other] = [below(random, copy.length - length), below(random, copy.length - length)];
      const kept = copy.slice(one, one + length);
      copy.set(copy.subarray(other, other + length), one);
      copy.set(kept, other);
    }),
  zeroBlock: (bytes, random) =>
    changed(bytes, (copy) => {
      const [from, to] = span(bytes, random, 4_096);
      copy.fill(0, from, to);
    }),
  hugeNumber: (bytes, random) =>
    changed(bytes, (copy) => {
      const at = below(random, Math.max(1, copy.length - 4));
      const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength);
      if (copy.length >= at + 4) view.setUint32(at, oneOf(random, HUGE), true);
    }),
  /** The first and last bytes tell a reader what the file is and how much is in it. */
  hugeNumberAtEdge: (bytes, random) =>
    changed(bytes, (copy) => {
      const edge = Math.max(1, Math.min(128, copy.length - 4));
      const at = random() < 0.5 ? below(random, edge) : copy.length - 4 - below(random, edge);
      const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength);
      view.setUint32(at, oneOf(random, HUGE), true);
    }),
} as const satisfies Readonly<Record<string, Mutate>>;

/** Breaks a file in one of the ways. @returns the new bytes, and how they were made */
export function mutate(
  bytes: Uint8Array,
  random: Random,
): { readonly bytes: Uint8Array; readonly how: string } {
  const [how, work] = oneOf(random, Object.entries(MUTATIONS));
  return { bytes: work(bytes, random), how };
}
