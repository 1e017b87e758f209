import type { Cycle } from './cycle.ts';
import { addArc, type Network, NO_LIMIT, ROOT } from './network.ts';
import { createTree, hang, noShifts, type Shifts, type SpanningTree } from './tree.ts';

/*
 * The basis of the network simplex: a spanning tree and, for each side row, one arc more (an “extra”). The flows of all
 * other arcs are at one of their limits.
 * Source: Kennington & Helgason, Algorithms for Network Programming (1980), chapter on networks with side constraints.
 */

/** Smallest reduced cost that is worth a pivot, and smallest flow that is not zero. */
export const EPSILON = 1e-7;
/** Coefficients below this are rounding. */
export const TINY = 1e-9;

export const AT_LOWER = 0;
export const AT_UPPER = 1;
export const BASIC = 2;
export const FIXED = 3;

export interface RowEntry {
  readonly arc: number;
  readonly factor: number;
}

export interface Basis {
  readonly network: Network;
  readonly tree: SpanningTree;
  /** By arc: where it stands (`AT_LOWER` to `FIXED`). */
  state: Int8Array;
  flow: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  /** Cost less what the multipliers take off. */
  price: Float64Array;
  /** The node whose tree arc this is; −1. */
  nodeOf: Int32Array;
  /** Which extra this is; −1. */
  extraOf: Int32Array;
  /** First coefficient of each arc in a side row; −1. The others follow in `entryNext`. */
  firstEntry: Int32Array;
  readonly entryRow: number[];
  readonly entryFactor: number[];
  readonly entryNext: number[];
  /** Arcs of each row with their factors, the slack among them. */
  readonly rows: (readonly RowEntry[])[];
  /** The slack of each row; −1 for a row of a bundle, which has none. */
  readonly slackOf: number[];
  readonly rightSide: number[];
  readonly multipliers: number[];
  readonly extras: number[];
  /** Arcs that carry the same flow, first the one that speaks for all. */
  readonly bundles: (readonly number[])[];
  /** The bundle of each arc; −1. */
  bundleOf: Int32Array;
  /**
   * Inverse of what a unit of each extra, sent round its cycle, puts into each row; by row × `stride` + extra, so that what
   * is read together stands together.
   */
  inverse: Float64Array;
  stride: number;
  /** Of the arc looked at last: what it puts into each row, how much of each extra it replaces, and which are not zero. */
  effect: Float64Array;
  alpha: Float64Array;
  nonZero: Int32Array;
  /** Of the arc looked at last: nodes whose tree arcs change, and by how much. */
  readonly change: Float64Array;
  readonly touched: Int32Array;
  readonly stamp: Int32Array;
  touchedCount: number;
  stampNow: number;
  /** The cycle walked last. */
  readonly cycle: Cycle;
  readonly shifts: Shifts;
  /** Arcs that may still move: all but those that are fixed for good. */
  alive: Int32Array;
  aliveCount: number;
  /** Those of each node, in and out, as lists through the arcs (twice their position, and one more for the head's). */
  readonly firstAt: Int32Array;
  nextAt: Int32Array;
  readonly degree: Int32Array;
  /** Arcs of the basis whose flow may have left its limits. */
  readonly suspects: number[];
  isSuspect: Uint8Array;
  /** Arcs that the basis knows of; the network may have more. */
  admitted: number;
  cost: number;
  sinceRefresh: number;
  dice: number;
}

function grown<T extends Float64Array | Int32Array | Int8Array | Uint8Array>(larger: T, present: T): T {
  larger.set(present);
  return larger;
}

/** Adds an arc to those that may move. */
function enlist(basis: Basis, arc: number): void {
  const { network, nextAt, firstAt, degree } = basis;
  basis.alive[basis.aliveCount] = arc;
  basis.aliveCount += 1;
  const from = network.tail[arc] ?? 0;
  const to = network.head[arc] ?? 0;
  if (from === to) return;
  nextAt[2 * arc] = firstAt[from] ?? -1;
  firstAt[from] = 2 * arc;
  degree[from] = (degree[from] ?? 0) + 1;
  nextAt[2 * arc + 1] = firstAt[to] ?? -1;
  firstAt[to] = 2 * arc + 1;
  degree[to] = (degree[to] ?? 0) + 1;
}

/** Forgets arcs that are fixed now: they stay where they are for good. */
export function forgetFixed(basis: Basis): void {
  const { alive, aliveCount, state, bundleOf, upper } = basis;
  basis.firstAt.fill(-1);
  basis.degree.fill(0);
  basis.aliveCount = 0;
  for (let index = 0; index < aliveCount; index += 1) {
    const arc = alive[index] ?? 0;
    // The arcs of an idle bundle are fixed only while it is idle.
    const isBundle = (bundleOf[arc] ?? -1) >= 0;
    if (state[arc] !== FIXED || (isBundle && upper[arc] !== 0)) enlist(basis, arc);
  }
}

/** Takes arcs into account that were added to the network, at flow 0. */
export function admitArcs(basis: Basis): void {
  const { network } = basis;
  if (network.arcs > basis.state.length) {
    const size = network.tail.length;
    basis.state = grown(new Int8Array(size), basis.state);
    basis.isSuspect = grown(new Uint8Array(size), basis.isSuspect);
    basis.nodeOf = grown(new Int32Array(size).fill(-1), basis.nodeOf);
    basis.extraOf = grown(new Int32Array(size).fill(-1), basis.extraOf);
    basis.bundleOf = grown(new Int32Array(size).fill(-1), basis.bundleOf);
    basis.firstEntry = grown(new Int32Array(size).fill(-1), basis.firstEntry);
    basis.alive = grown(new Int32Array(size), basis.alive);
    basis.nextAt = grown(new Int32Array(2 * size), basis.nextAt);
    basis.flow = grown(new Float64Array(size), basis.flow);
    basis.lower = grown(new Float64Array(size), basis.lower);
    basis.upper = grown(new Float64Array(size), basis.upper);
    basis.price = grown(new Float64Array(size), basis.price);
  }
  for (let arc = basis.admitted; arc < network.arcs; arc += 1) {
    basis.price[arc] = network.cost[arc] ?? 0;
    basis.upper[arc] = network.capacity[arc] ?? 0;
    enlist(basis, arc);
  }
  basis.admitted = network.arcs;
}

/** Cost of a further unit on the arc with all that it pulls along; 0 in the basis. */
export function reducedCost({ network, price, tree }: Basis, arc: number): number {
  return (
    (price[arc] ?? 0) +
    (tree.potential[network.tail[arc] ?? 0] ?? 0) -
    (tree.potential[network.head[arc] ?? 0] ?? 0)
  );
}

/** A number that looks random and is the same in every run. */
export function roll(basis: Basis): number {
  let dice = basis.dice;
  dice ^= dice << 13;
  dice ^= dice >>> 17;
  dice ^= dice << 5;
  basis.dice = dice;
  return dice >>> 0;
}

/** Remembers an arc of the basis whose flow is outside its limits. */
export function suspect(basis: Basis, arc: number): void {
  const amount = basis.flow[arc] ?? 0;
  if (basis.isSuspect[arc] === 1) return;
  if (amount >= (basis.lower[arc] ?? 0) - EPSILON && amount <= (basis.upper[arc] ?? 0) + EPSILON) return;
  basis.isSuspect[arc] = 1;
  basis.suspects.push(arc);
}

/** Arcs out of each node, one list after the other. */
function arcsOut({ nodes, arcs, tail }: Network): { start: Int32Array; list: Int32Array } {
  const start = new Int32Array(nodes + 1);
  for (let arc = 0; arc < arcs; arc += 1) {
    const node = (tail[arc] ?? 0) + 1;
    start[node] = (start[node] ?? 0) + 1;
  }
  for (let node = 0; node < nodes; node += 1) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const next = start.slice();
  const list = new Int32Array(arcs);
  for (let arc = 0; arc < arcs; arc += 1) {
    const node = tail[arc] ?? 0;
    list[next[node] ?? 0] = arc;
    next[node] = (next[node] ?? 0) + 1;
  }
  return { start, list };
}

/**
 * The tree of cheapest ways from the root, in which every node that takes flow out is served by its own arc from the
 * root. The network must have no cycles, and such an arc, without limit, for each of these nodes.
 */
function plantTree(basis: Basis): void {
  const { network, tree } = basis;
  const { nodes, tail, head, cost, capacity, demand } = network;
  const { start, list } = arcsOut(network);
  const waiting = new Int32Array(nodes);
  for (let arc = 0; arc < network.arcs; arc += 1) {
    const to = head[arc] ?? 0;
    waiting[to] = (waiting[to] ?? 0) + 1;
  }
  const best = new Int32Array(nodes).fill(-1);
  const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  distance[ROOT] = 0;
  const queue = new Int32Array(nodes);
  let count = 0;
  for (let node = 0; node < nodes; node += 1) if (waiting[node] === 0) queue[count++] = node;
  for (let index = 0; index < count; index += 1) {
    const node = queue[index] ?? 0;
    const here = distance[node] ?? 0;
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
      const arc = list[at] ?? 0;
      const to = head[arc] ?? 0;
      const there = here + (cost[arc] ?? 0);
      const isServed = (demand[to] ?? 0) > 0;
      const isOwn = node === ROOT && capacity[arc] === NO_LIMIT;
      if (isServed ? isOwn : there < (distance[to] ?? 0)) {
        distance[to] = there;
        best[to] = arc;
      }
      waiting[to] = (waiting[to] ?? 0) - 1;
      if (waiting[to] === 0) queue[count++] = to;
    }
  }
  for (let index = 0; index < count; index += 1) {
    const node = queue[index] ?? 0;
    if (node === ROOT) continue;
    // Nothing flows where the root leads nowhere; the node still needs its place in the tree.
    const arc =
      distance[node] === Number.POSITIVE_INFINITY ? addArc(network, ROOT, node, 0, 0) : (best[node] ?? 0);
    if (arc < 0) throw new Error('A node that takes flow out has no arc of its own from the root.');
    admitArcs(basis);
    const above = tail[arc] ?? ROOT;
    const amount = demand[node] ?? 0;
    hang(tree, node, arc >= list.length ? ROOT : above, arc, -1);
    tree.potential[node] = distance[node] === Number.POSITIVE_INFINITY ? 0 : (distance[node] ?? 0);
    basis.nodeOf[arc] = node;
    basis.state[arc] = BASIC;
    basis.flow[arc] = amount;
    basis.cost += amount * (cost[arc] ?? 0);
  }
}

/** The first basis of a network: everything that is taken out comes straight from the root, however dear that is. */
export function createBasis(network: Network): Basis {
  const { nodes } = network;
  const basis: Basis = {
    network,
    tree: createTree(nodes),
    state: new Int8Array(0),
    flow: new Float64Array(0),
    lower: new Float64Array(0),
    upper: new Float64Array(0),
    price: new Float64Array(0),
    nodeOf: new Int32Array(0),
    extraOf: new Int32Array(0),
    firstEntry: new Int32Array(0),
    entryRow: [],
    entryFactor: [],
    entryNext: [],
    rows: [],
    slackOf: [],
    rightSide: [],
    multipliers: [],
    extras: [],
    bundles: [],
    bundleOf: new Int32Array(0),
    inverse: new Float64Array(0),
    stride: 0,
    effect: new Float64Array(0),
    alpha: new Float64Array(0),
    nonZero: new Int32Array(1),
    change: new Float64Array(nodes),
    touched: new Int32Array(nodes),
    stamp: new Int32Array(nodes),
    touchedCount: 0,
    stampNow: 0,
    cycle: { nodes: new Int32Array(nodes), signs: new Int8Array(nodes) },
    shifts: noShifts(nodes),
    alive: new Int32Array(0),
    aliveCount: 0,
    firstAt: new Int32Array(nodes).fill(-1),
    nextAt: new Int32Array(0),
    degree: new Int32Array(nodes),
    suspects: [],
    isSuspect: new Uint8Array(0),
    admitted: 0,
    cost: 0,
    sinceRefresh: 0,
    dice: 0x2545f491,
  };
  admitArcs(basis);
  plantTree(basis);
  return basis;
}
