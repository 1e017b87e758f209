import { AT_UPPER, type Basis } from './basis.ts';

/** Reduced costs up to which arcs are looked at first. */
export const NEAR = 2;

/** Arcs out of the basis whose reduced cost is at most `within`: nearly always one of them enters. */
export interface NearArcs {
  list: Int32Array;
  tail: Int32Array;
  head: Int32Array;
  count: number;
  cursor: number;
  /** −1 when the list must be made anew. */
  within: number;
  /** How often it has been made. */
  made: number;
}

export function noNearArcs(): NearArcs {
  return {
    list: new Int32Array(0),
    tail: new Int32Array(0),
    head: new Int32Array(0),
    count: 0,
    cursor: 0,
    within: -1,
    made: 0,
  };
}

/** Lists the arcs anew. */
export function listNear(
  { network, state, price, tree, alive, aliveCount }: Basis,
  near: NearArcs,
  within: number,
): void {
  if (near.list.length < network.arcs * 2) {
    near.list = new Int32Array(network.tail.length * 2);
    near.tail = new Int32Array(near.list.length);
    near.head = new Int32Array(near.list.length);
  }
  const { tail: from, head: to } = network;
  const { list, tail, head } = near;
  const value = tree.potential;
  let count = 0;
  for (let index = 0; index < aliveCount; index += 1) {
    const arc = alive[index] ?? 0;
    if ((state[arc] ?? 0) > AT_UPPER) continue;
    const reduced = (price[arc] ?? 0) + (value[from[arc] ?? 0] ?? 0) - (value[to[arc] ?? 0] ?? 0);
    if (Math.abs(reduced) > within) continue;
    list[count] = arc;
    tail[count] = from[arc] ?? 0;
    head[count] = to[arc] ?? 0;
    count += 1;
  }
  near.count = count;
  near.within = within;
  near.made += 1;
}

/** Adds an arc that has left the basis. */
export function addNear(near: NearArcs, { network }: Basis, arc: number): void {
  if (near.count === near.list.length) {
    near.within = -1;
    return;
  }
  near.list[near.count] = arc;
  near.tail[near.count] = network.tail[arc] ?? 0;
  near.head[near.count] = network.head[arc] ?? 0;
  near.count += 1;
}
