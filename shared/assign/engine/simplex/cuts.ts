import { AT_LOWER, AT_UPPER, type Basis, reducedCost, roll } from './basis.ts';

/*
 * The cut that a tree arc bridges alone, where no extra runs over it: what enters for the arc crosses the cut.
 */

/** A cut with so many arcs is looked through arc by arc. */
const SMALL_CUT = 600;

/** The cheapest arc over the cut that the tree arc above `node` bridges; −1: none; −2: the cut is too large to look through. */
export function cheapestOverCut(basis: Basis, node: number, isShort: boolean): number {
  const { tree, network, degree, firstAt, nextAt, state, stamp } = basis;
  const { next, last, size, nodes } = tree;
  const isUnder = (size[node] ?? 0) * 2 <= nodes;
  const start = isUnder ? node : (next[last[node] ?? 0] ?? 0);
  const end = isUnder ? (next[last[node] ?? 0] ?? 0) : node;
  basis.stampNow += 1;
  const now = basis.stampNow;
  let left = SMALL_CUT;
  let at = start;
  do {
    left -= (degree[at] ?? 0) + 1;
    if (left < 0) return -2;
    stamp[at] = now;
    at = next[at] ?? 0;
  } while (at !== end);
  // A unit over the cut into the part under the node takes one off the tree arc when that leads down, and the reverse.
  const into = (tree.upward[node] === 1) === isShort ? 1 : -1;
  const wanted = isUnder ? into : -into;
  let least = Number.POSITIVE_INFINITY;
  let rank = 0;
  let entering = -1;
  at = start;
  do {
    for (let entry = firstAt[at] ?? -1; entry >= 0; entry = nextAt[entry] ?? -1) {
      const arc = entry >> 1;
      const kind = state[arc] ?? 0;
      if (kind > AT_UPPER) continue;
      const isTail = (entry & 1) === 0;
      const other = (isTail ? network.head[arc] : network.tail[arc]) ?? 0;
      if (stamp[other] === now) continue;
      // More on the arc at its lower limit, less on the one at its upper.
      const direction = isTail === (kind === AT_LOWER) ? -1 : 1;
      if (direction !== wanted) continue;
      const ratio = Math.max(0, (kind === AT_LOWER ? 1 : -1) * reducedCost(basis, arc));
      const luck = ratio > least ? 0 : roll(basis);
      if (ratio > least || (ratio === least && luck <= rank)) continue;
      least = ratio;
      rank = luck;
      entering = arc;
    }
    at = next[at] ?? 0;
  } while (at !== end);
  return entering;
}

/** What a unit takes off the tree arc above `node`; the cut must have been looked through. */
export function overCut(
  { tree, stamp, stampNow }: Basis,
  node: number,
  isShort: boolean,
): (from: number, to: number) => number {
  const isUnder = (tree.size[node] ?? 0) * 2 <= tree.nodes;
  const sign = (tree.upward[node] ?? 0) * (isUnder === isShort ? -1 : 1);
  const isStamped = (at: number): number => (stamp[at] === stampNow ? 1 : 0);
  return (from, to) => sign * (isStamped(from) - isStamped(to));
}
