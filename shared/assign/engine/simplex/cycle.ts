import type { Basis } from './basis.ts';

/*
 * The cycle that an arc closes in the tree. Of two nodes the smaller cannot stand above the other, so that going up from the
 * smaller one meets where the ways to the root meet.
 */

/** Nodes whose tree arcs are on a cycle. */
export interface Cycle {
  readonly nodes: Int32Array;
  /** What a unit on the closing arc adds to each of these arcs: 1 or −1. */
  readonly signs: Int8Array;
}

/** Puts the cycle of an arc into `cycle`. @returns its length. */
export function walkCycle({ network, tree, cycle }: Basis, arc: number): number {
  const { size, parent, upward } = tree;
  const { nodes, signs } = cycle;
  let from = network.tail[arc] ?? 0;
  let to = network.head[arc] ?? 0;
  let count = 0;
  while (from !== to) {
    if ((size[to] ?? 0) <= (size[from] ?? 0)) {
      nodes[count] = to;
      signs[count] = upward[to] ?? 0;
      to = parent[to] ?? 0;
    } else {
      nodes[count] = from;
      signs[count] = -(upward[from] ?? 0);
      from = parent[from] ?? 0;
    }
    count += 1;
  }
  return count;
}

/** Coefficient (−1, 0, 1) of the tree arc above `node` in the cycle of an arc. */
export function onCycle({ network, tree }: Basis, arc: number, node: number): number {
  const { size, parent, upward } = tree;
  let from = network.tail[arc] ?? 0;
  let to = network.head[arc] ?? 0;
  const most = size[node] ?? 0;
  while (from !== to) {
    const sizeOfTo = size[to] ?? 0;
    const sizeOfFrom = size[from] ?? 0;
    if (sizeOfTo > most && sizeOfFrom > most) return 0;
    if (sizeOfTo <= sizeOfFrom) {
      if (to === node) return upward[to] ?? 0;
      to = parent[to] ?? 0;
    } else {
      if (from === node) return -(upward[from] ?? 0);
      from = parent[from] ?? 0;
    }
  }
  return 0;
}
