import { type Basis, FIXED } from './basis.ts';

/*
 * A copy of what changes in a basis, to go back to it after a trial. Arcs that are not looked at any more are left out.
 */

interface ArcCopies {
  readonly state: Int8Array;
  readonly isSuspect: Uint8Array;
  readonly nodeOf: Int32Array;
  readonly extraOf: Int32Array;
  readonly firstEntry: Int32Array;
  readonly flow: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly price: Float64Array;
}

const TREE = ['parent', 'arc', 'upward', 'next', 'previous', 'last', 'size', 'potential'] as const;
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
  /** The arcs that could move, and what was known of them. */
  list: Int32Array;
  count: number;
  arcs: ArcCopies;
  /** Arcs that the basis knew of. */
  admitted: number;
  readonly tree: Readonly<Record<(typeof TREE)[number], Int32Array | Int8Array | Float64Array>>;
  lists: readonly (readonly unknown[])[];
  numbers: readonly number[];
  /** The inverse without the room at the ends of its rows. */
  inverse: Float64Array;
}

function copiesFor(count: number): ArcCopies {
  return {
    state: new Int8Array(count),
    isSuspect: new Uint8Array(count),
    nodeOf: new Int32Array(count),
    extraOf: new Int32Array(count),
    firstEntry: new Int32Array(count),
    flow: new Float64Array(count),
    lower: new Float64Array(count),
    upper: new Float64Array(count),
    price: new Float64Array(count),
  };
}

/** Room for snapshots of a basis. */
export function createSnapshot({ tree }: Basis): Snapshot {
  return {
    list: new Int32Array(0),
    count: 0,
    arcs: copiesFor(0),
    admitted: 0,
    tree: {
      parent: tree.parent.slice(),
      arc: tree.arc.slice(),
      upward: tree.upward.slice(),
      next: tree.next.slice(),
      previous: tree.previous.slice(),
      last: tree.last.slice(),
      size: tree.size.slice(),
      potential: tree.potential.slice(),
    },
    lists: [],
    numbers: [],
    inverse: new Float64Array(0),
  };
}

/** Takes a snapshot. */
export function save(basis: Basis, snapshot: Snapshot): void {
  const { alive, aliveCount, extras, stride } = basis;
  if (snapshot.list.length < aliveCount) {
    snapshot.list = new Int32Array(alive.length);
    snapshot.arcs = copiesFor(alive.length);
  }
  snapshot.list.set(alive.subarray(0, aliveCount));
  snapshot.count = aliveCount;
  snapshot.admitted = basis.admitted;
  const { state, isSuspect, nodeOf, extraOf, firstEntry, flow, lower, upper, price } = snapshot.arcs;
  for (let index = 0; index < aliveCount; index += 1) {
    const arc = alive[index] ?? 0;
    state[index] = basis.state[arc] ?? 0;
    isSuspect[index] = basis.isSuspect[arc] ?? 0;
    nodeOf[index] = basis.nodeOf[arc] ?? 0;
    extraOf[index] = basis.extraOf[arc] ?? 0;
    firstEntry[index] = basis.firstEntry[arc] ?? 0;
    flow[index] = basis.flow[arc] ?? 0;
    lower[index] = basis.lower[arc] ?? 0;
    upper[index] = basis.upper[arc] ?? 0;
    price[index] = basis.price[arc] ?? 0;
  }
  for (const name of TREE) snapshot.tree[name].set(basis.tree[name]);
  snapshot.lists = LISTS.map((name) => basis[name].slice());
  snapshot.numbers = NUMBERS.map((name) => basis[name]);
  const count = extras.length;
  snapshot.inverse = new Float64Array(count * count);
  for (let row = 0; row < count; row += 1) {
    snapshot.inverse.set(basis.inverse.subarray(row * stride, row * stride + count), row * count);
  }
}

/** Goes back to a snapshot. Rows that were added since go, their slacks stay behind, fixed; no bundle may have been added. */
export function restore(basis: Basis, snapshot: Snapshot): void {
  const { stride } = basis;
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
  const { state, isSuspect, nodeOf, extraOf, firstEntry, flow, lower, upper, price } = snapshot.arcs;
  for (let index = 0; index < size; index += 1) {
    const arc = list[index] ?? 0;
    basis.state[arc] = state[index] ?? 0;
    basis.isSuspect[arc] = isSuspect[index] ?? 0;
    basis.nodeOf[arc] = nodeOf[index] ?? 0;
    basis.extraOf[arc] = extraOf[index] ?? 0;
    basis.firstEntry[arc] = firstEntry[index] ?? 0;
    basis.flow[arc] = flow[index] ?? 0;
    basis.lower[arc] = lower[index] ?? 0;
    basis.upper[arc] = upper[index] ?? 0;
    basis.price[arc] = price[index] ?? 0;
  }
  for (const name of TREE) basis.tree[name].set(snapshot.tree[name]);
  LISTS.forEach((name, at) => {
    const list: unknown[] = basis[name];
    const saved = snapshot.lists[at] ?? [];
    list.length = saved.length;
    for (let index = 0; index < saved.length; index += 1) list[index] = saved[index];
  });
  NUMBERS.forEach((name, at) => {
    basis[name] = snapshot.numbers[at] ?? 0;
  });
  const count = basis.extras.length;
  for (let row = 0; row < count; row += 1) {
    basis.inverse.set(snapshot.inverse.subarray(row * count, (row + 1) * count), row * stride);
  }
}
