import { type Basis, FIXED } from './basis.ts';

/*
 * A copy of what changes in a basis, to go back to it after a trial. Arcs that are not looked at any more are left out.
 */

type Numbers = Int8Array | Uint8Array | Int32Array | Float64Array;

const OF_ARCS = [
  'state',
  'isSuspect',
  'nodeOf',
  'extraOf',
  'firstEntry',
  'flow',
  'lower',
  'upper',
  'price',
] as const;
const OF_TREE = ['parent', 'arc', 'upward', 'next', 'previous', 'last', 'size', 'potential'] as const;
const LISTS = [
  'entryRow',
  'entryFactor',
  'entryNext',
  'rows',
  'slackOf',
  'rightSide',
  'multipliers',
  'extras',
  'suspects',
] as const;
const NUMBERS = ['freeEntry', 'cost', 'sinceRefresh', 'dice'] as const;

export interface Snapshot {
  /** The arcs that could move; what was known of them stands in the same order. */
  list: Int32Array;
  count: number;
  ofArcs: readonly Numbers[];
  ofTree: readonly Numbers[];
  lists: readonly (readonly unknown[])[];
  numbers: readonly number[];
  /** The inverse without the room at the ends of its rows. */
  inverse: Float64Array;
  /** Arcs that the basis knew of. */
  admitted: number;
}

/** Room for a snapshot. */
export function createSnapshot(): Snapshot {
  return {
    list: new Int32Array(0),
    count: 0,
    ofArcs: [],
    ofTree: [],
    lists: [],
    numbers: [],
    inverse: new Float64Array(0),
    admitted: 0,
  };
}

/** Takes a snapshot. */
export function save(basis: Basis, snapshot: Snapshot): void {
  const { alive, aliveCount, tree, extras, inverse, stride } = basis;
  if (snapshot.list.length < aliveCount) {
    snapshot.list = alive.slice();
    snapshot.ofArcs = OF_ARCS.map((name) => basis[name].slice(0, alive.length));
  } else snapshot.list.set(alive.subarray(0, aliveCount));
  snapshot.count = aliveCount;
  OF_ARCS.forEach((name, at) => {
    const from = basis[name];
    const to = snapshot.ofArcs[at] ?? from;
    for (let index = 0; index < aliveCount; index += 1) to[index] = from[alive[index] ?? 0] ?? 0;
  });
  if (snapshot.ofTree.length === 0) snapshot.ofTree = OF_TREE.map((name) => tree[name].slice());
  else {
    OF_TREE.forEach((name, at) => {
      snapshot.ofTree[at]?.set(tree[name]);
    });
  }
  snapshot.lists = LISTS.map((name) => basis[name].slice());
  snapshot.numbers = NUMBERS.map((name) => basis[name]);
  const count = extras.length;
  snapshot.inverse = new Float64Array(count * count);
  for (let row = 0; row < count; row += 1) {
    snapshot.inverse.set(inverse.subarray(row * stride, row * stride + count), row * count);
  }
  snapshot.admitted = basis.admitted;
}

/** Goes back to a snapshot. Rows that were added since go, their slacks stay behind, fixed; no bundle may have been added. */
export function restore(basis: Basis, snapshot: Snapshot): void {
  const { list, count: size, admitted } = snapshot;
  for (let arc = admitted; arc < basis.admitted; arc += 1) {
    basis.state[arc] = FIXED;
    basis.isSuspect[arc] = 0;
    basis.nodeOf[arc] = -1;
    basis.extraOf[arc] = -1;
    basis.firstEntry[arc] = -1;
    basis.flow[arc] = 0;
    basis.lower[arc] = 0;
    basis.upper[arc] = 0;
  }
  OF_ARCS.forEach((name, at) => {
    const to = basis[name];
    const from = snapshot.ofArcs[at] ?? to;
    for (let index = 0; index < size; index += 1) to[list[index] ?? 0] = from[index] ?? 0;
  });
  OF_TREE.forEach((name, at) => {
    basis.tree[name].set(snapshot.ofTree[at] ?? []);
  });
  LISTS.forEach((name, at) => {
    const list: unknown[] = basis[name];
    const saved = snapshot.lists[at] ?? [];
    list.length = saved.length;
    for (let index = 0; index < saved.length; index += 1) list[index] = saved[index];
  });
  NUMBERS.forEach((name, at) => {
    basis[name] = snapshot.numbers[at] ?? 0;
  });
  const { inverse, stride } = basis;
  const count = basis.extras.length;
  for (let row = 0; row < count; row += 1) {
    inverse.set(snapshot.inverse.subarray(row * count, (row + 1) * count), row * stride);
  }
}
