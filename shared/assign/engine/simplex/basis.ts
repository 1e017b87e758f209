import type { Cycle } from './cycle.ts';
import type { Network } from './network.ts';
import type { Shifts, SpanningTree } from './tree.ts';

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
  /** First place of these lists that is free again; −1. The others follow in `entryNext`. */
  freeEntry: number;
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

/** Forgets arcs that are fixed now, and thinks again of those that are not: what is forgotten must stay where it is. */
export function forgetFixed(basis: Basis): void {
  const { admitted, state, bundleOf, upper } = basis;
  basis.firstAt.fill(-1);
  basis.degree.fill(0);
  basis.aliveCount = 0;
  for (let arc = 0; arc < admitted; arc += 1) {
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
