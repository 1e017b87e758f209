import {
  AT_LOWER,
  AT_UPPER,
  BASIC,
  type Basis,
  EPSILON,
  FIXED,
  reducedCost,
  roll,
  suspect,
} from './basis.ts';
import { activate, bundleCost, deactivate, isIdle } from './bundles.ts';
import { refresh } from './refresh.ts';
import { applyStep, leaveTree, prepare, replaceExtra } from './sideRows.ts';

/*
 * Primal pivots: an arc that lowers the cost enters, until there is none. Without side rows the tree stays strongly feasible
 * (every node can be sent a little more from the root), so that pivots that change no flow cannot go on for ever; with side rows
 * ties are broken by a dice.
 * Source of the rule: W. H. Cunningham, A network simplex method, Mathematical Programming 11 (1976).
 */

/** Smallest coefficient to pivot on. */
export const PIVOT = 1e-6;
/** Pivots with side rows after which the inverse and the flows are worked out afresh. */
const REFRESH_AFTER = 400;
/** Arcs chosen from a list of candidates before all arcs are looked at again. */
const FROM_LIST = 30;
/** Candidates that gain less than this part of the best are not kept. */
const WORTH = 0.1;

/** Arcs that lowered the cost when all were looked at last. */
export interface Candidates {
  list: Int32Array;
  count: number;
  /** How many were chosen since. */
  chosen: number;
  /** Where looking through the arcs goes on. */
  cursor: number;
  /** Idle bundles that lowered the cost. */
  readonly bundles: number[];
}

export function noCandidates(): Candidates {
  return { list: new Int32Array(0), count: 0, chosen: 0, cursor: 0, bundles: [] };
}

/** The candidate that lowers the cost most by the unit; candidates that no longer do are dropped. @returns −1 if none does. */
function bestCandidate({ network, state, price, tree }: Basis, candidates: Candidates): number {
  const { tail, head } = network;
  const { potential } = tree;
  const { list } = candidates;
  let best = EPSILON;
  let chosen = -1;
  let kept = 0;
  for (let index = 0; index < candidates.count; index += 1) {
    const arc = list[index] ?? 0;
    const here = state[arc] ?? 0;
    if (here >= BASIC) continue;
    const reduced = (price[arc] ?? 0) + (potential[tail[arc] ?? 0] ?? 0) - (potential[head[arc] ?? 0] ?? 0);
    const gain = here === AT_LOWER ? -reduced : reduced;
    if (gain <= EPSILON) continue;
    list[kept++] = arc;
    if (gain <= best) continue;
    best = gain;
    chosen = arc;
  }
  candidates.count = kept;
  return chosen;
}

/** Looks for candidates: at all arcs, or, with `enough`, from where it stopped until it has so many. */
function findCandidates(
  { network, state, price, tree, alive, aliveCount }: Basis,
  candidates: Candidates,
  enough: number,
): void {
  const { tail, head } = network;
  const { potential } = tree;
  if (candidates.list.length < aliveCount) candidates.list = new Int32Array(tail.length);
  const { list } = candidates;
  let count = 0;
  let at = candidates.cursor < aliveCount ? candidates.cursor : 0;
  for (let seen = 0; seen < aliveCount && count < enough; seen += 1) {
    const arc = alive[at] ?? 0;
    const here = state[arc] ?? 0;
    if (here < BASIC) {
      const reduced = (price[arc] ?? 0) + (potential[tail[arc] ?? 0] ?? 0) - (potential[head[arc] ?? 0] ?? 0);
      if (here === AT_LOWER ? reduced < -EPSILON : reduced > EPSILON) list[count++] = arc;
    }
    at += 1;
    if (at === aliveCount) at = 0;
  }
  candidates.cursor = at;
  candidates.count = count;
  candidates.chosen = 0;
}

/** Drops the candidates that gain much less than the best: to look at them at every pivot costs more than it brings. */
function keepBest(basis: Basis, candidates: Candidates, best: number): void {
  const { list } = candidates;
  const floor = Math.abs(reducedCost(basis, best)) * WORTH;
  let kept = 0;
  for (let index = 0; index < candidates.count; index += 1) {
    const arc = list[index] ?? 0;
    if (Math.abs(reducedCost(basis, arc)) >= floor) list[kept++] = arc;
  }
  candidates.count = kept;
}

/** Looks for idle bundles that lower the cost. */
function findBundles(basis: Basis, candidates: Candidates): void {
  const { bundles, upper } = basis;
  candidates.bundles.length = 0;
  for (let index = 0; index < bundles.length; index += 1) {
    const arcs = bundles[index] ?? [];
    if (upper[arcs[0] ?? -1] === 0 || !isIdle(basis, index)) continue;
    if (bundleCost(basis, arcs) < -EPSILON) candidates.bundles.push(index);
  }
}

/** The idle bundle that lowers the cost most, when it does so by more than `least`; −1. */
function bestBundle(basis: Basis, { bundles }: Candidates, least: number): number {
  let best = least;
  let chosen = -1;
  for (const index of bundles) {
    if (!isIdle(basis, index)) continue;
    const gain = -bundleCost(basis, basis.bundles[index] ?? []);
    if (gain <= best) continue;
    best = gain;
    chosen = index;
  }
  return chosen;
}

function chooseEntering(basis: Basis, candidates: Candidates, enough: number, most: number): number {
  if (candidates.chosen < most) {
    candidates.chosen += 1;
    const arc = bestCandidate(basis, candidates);
    const bundle = bestBundle(basis, candidates, gainOf(basis, arc));
    if (bundle >= 0) return activate(basis, bundle);
    if (arc >= 0) return arc;
  }
  findCandidates(basis, candidates, enough);
  findBundles(basis, candidates);
  const arc = bestCandidate(basis, candidates);
  if (arc >= 0 && enough === Number.POSITIVE_INFINITY) keepBest(basis, candidates, arc);
  const bundle = bestBundle(basis, candidates, gainOf(basis, arc));
  return bundle >= 0 ? activate(basis, bundle) : arc;
}

/** What a unit on the candidate gains; next to nothing when there is none. */
function gainOf(basis: Basis, arc: number): number {
  return arc < 0 ? EPSILON : Math.abs(reducedCost(basis, arc));
}

/** A pivot without side rows. */
function pivotTree(basis: Basis, entering: number): void {
  const { network, tree, flow, upper, lower, state } = basis;
  const { size, parent, upward, arc: treeArc } = tree;
  const isUp = state[entering] === AT_LOWER;
  const reduced = reducedCost(basis, entering);
  // Flow runs from the top of the cycle down to `from`, along the entering arc, and from `to` up to the top.
  const from = (isUp ? network.tail[entering] : network.head[entering]) ?? 0;
  const to = (isUp ? network.head[entering] : network.tail[entering]) ?? 0;
  let step = (upper[entering] ?? 0) - (lower[entering] ?? 0);
  let leaving = -1;
  let isLeavingBefore = false;
  let a = from;
  let b = to;
  while (a !== b) {
    if ((size[a] ?? 0) <= (size[b] ?? 0)) {
      const arc = treeArc[a] ?? 0;
      const room =
        upward[a] === 1 ? (flow[arc] ?? 0) - (lower[arc] ?? 0) : (upper[arc] ?? 0) - (flow[arc] ?? 0);
      // Of several that stop the flow the first along the cycle, seen from its top.
      if (room < step || (room === step && (leaving < 0 || isLeavingBefore))) {
        step = room;
        leaving = a;
        isLeavingBefore = true;
      }
      a = parent[a] ?? 0;
    } else {
      const arc = treeArc[b] ?? 0;
      const room =
        upward[b] === 1 ? (upper[arc] ?? 0) - (flow[arc] ?? 0) : (flow[arc] ?? 0) - (lower[arc] ?? 0);
      if (room < step) {
        step = room;
        leaving = b;
        isLeavingBefore = false;
      }
      b = parent[b] ?? 0;
    }
  }
  const top = a;
  if (step > 0) {
    for (let node = from; node !== top; node = parent[node] ?? 0) {
      const arc = treeArc[node] ?? 0;
      flow[arc] = (flow[arc] ?? 0) - (upward[node] ?? 0) * step;
    }
    for (let node = to; node !== top; node = parent[node] ?? 0) {
      const arc = treeArc[node] ?? 0;
      flow[arc] = (flow[arc] ?? 0) + (upward[node] ?? 0) * step;
    }
    flow[entering] = (flow[entering] ?? 0) + (isUp ? step : -step);
    basis.cost += (isUp ? step : -step) * reduced;
  }
  if (leaving < 0) state[entering] = isUp ? AT_UPPER : AT_LOWER;
  else exchange(basis, leaving, -1, entering, reduced, 0);
}

/** A pivot with side rows. */
function pivotRows(basis: Basis, entering: number): void {
  const { flow, upper, lower, state, tree, touched, change, nonZero, extras, alpha } = basis;
  const isUp = state[entering] === AT_LOWER;
  const sign = isUp ? 1 : -1;
  const reduced = reducedCost(basis, entering);
  const found = prepare(basis, entering, sign);
  let step = (upper[entering] ?? 0) - (lower[entering] ?? 0);
  let leavingNode = -1;
  let leavingExtra = -1;
  let rank = 0;
  let strength = 0;
  for (let index = 0; index < basis.touchedCount + found; index += 1) {
    const extra = index < basis.touchedCount ? -1 : (nonZero[index - basis.touchedCount] ?? 0);
    const node = extra < 0 ? (touched[index] ?? 0) : -1;
    const by = extra < 0 ? (change[node] ?? 0) : -sign * (alpha[extra] ?? 0);
    const size = Math.abs(by);
    if (size <= PIVOT) continue;
    const arc = (extra < 0 ? tree.arc[node] : extras[extra]) ?? 0;
    const room = by > 0 ? (upper[arc] ?? 0) - (flow[arc] ?? 0) : (flow[arc] ?? 0) - (lower[arc] ?? 0);
    const reach = Math.max(0, room) / size;
    if (reach > step + EPSILON) continue;
    const luck = roll(basis);
    const isBetter =
      reach < step - EPSILON || size > strength + 0.01 || (size > strength - 0.01 && luck > rank);
    if (!isBetter) continue;
    step = Math.min(step, reach);
    strength = size;
    rank = luck;
    leavingNode = node;
    leavingExtra = extra;
  }
  applyStep(basis, entering, sign, step, found);
  basis.cost += sign * step * reduced;
  if (leavingNode < 0 && leavingExtra < 0) {
    state[entering] = isUp ? AT_UPPER : AT_LOWER;
    flow[entering] = (isUp ? upper[entering] : lower[entering]) ?? 0;
    return;
  }
  exchange(basis, leavingNode, leavingExtra, entering, reduced, found);
}

/** Puts `entering` into the basis for a tree arc or an extra, which goes to the limit that it is nearer to. @returns that arc. */
export function exchange(
  basis: Basis,
  leavingNode: number,
  leavingExtra: number,
  entering: number,
  reduced: number,
  found: number,
): number {
  const { tree, extras, flow, lower, upper, state } = basis;
  const leaving = (leavingNode >= 0 ? tree.arc[leavingNode] : extras[leavingExtra]) ?? 0;
  if (leavingExtra >= 0) replaceExtra(basis, leavingExtra, entering, reduced, found);
  else leaveTree(basis, leavingNode, entering, reduced, found);
  const least = lower[leaving] ?? 0;
  const most = upper[leaving] ?? 0;
  const isFull = (flow[leaving] ?? 0) - least > most - (flow[leaving] ?? 0);
  flow[leaving] = isFull ? most : least;
  state[leaving] = least === most ? FIXED : isFull ? AT_UPPER : AT_LOWER;
  suspect(basis, entering);
  const bundle = basis.bundleOf[leaving] ?? -1;
  if (bundle >= 0 && flow[leaving] === 0) deactivate(basis, bundle);
  if (extras.length > 0) {
    basis.sinceRefresh += 1;
    if (basis.sinceRefresh >= REFRESH_AFTER) refresh(basis);
  }
  return leaving;
}

/** Pivots until the costs cannot fall further, at most `limit`; flows must keep their limits. @returns true when optimal. */
export function primal(basis: Basis, candidates: Candidates, limit: number): boolean {
  const isTree = basis.extras.length === 0 && basis.bundles.length === 0;
  const enough = isTree ? Math.max(64, Math.floor(Math.sqrt(basis.network.arcs))) : Number.POSITIVE_INFINITY;
  const most = isTree ? Math.ceil(enough / 10) : FROM_LIST;
  candidates.count = 0;
  for (let done = 0; done < limit; done += 1) {
    const entering = chooseEntering(basis, candidates, enough, most);
    if (entering < 0) return true;
    if (isTree) pivotTree(basis, entering);
    else pivotRows(basis, entering);
  }
  return false;
}
