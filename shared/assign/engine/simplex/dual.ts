import { AT_LOWER, AT_UPPER, BASIC, type Basis, EPSILON, reducedCost, roll, TINY } from './basis.ts';
import { activate, bundleCost, isIdle } from './bundles.ts';
import { cheapestOverCut, overCut } from './cuts.ts';
import { addNear, listNear, NEAR, type NearArcs, noNearArcs } from './nearArcs.ts';
import { exchange, PIVOT } from './primal.ts';
import { refresh } from './refresh.ts';
import { applyStep, exchangeRoles, extraOver, prepare } from './sideRows.ts';
import { addShift, applyShifts } from './tree.ts';

/*
 * Dual pivots: an arc of the basis whose flow is outside its limits leaves, and the arc that costs least enters.
 */

/** `cutoff`: no solution costs less than that; `infeasible`: there is no solution. */
export type DualOutcome = 'optimal' | 'infeasible' | 'cutoff' | 'limit';

/** What the search for the entering arc works with; kept, so that it need not be made at each pivot. */
export interface DualWork {
  readonly near: NearArcs;
  /** How much of the leaving arc a unit at each node replaces. */
  readonly slope: Float64Array;
  /** Arcs with a factor of their own, from the rows. */
  readonly withFactor: number[];
  factorOf: Float64Array;
  isListed: Uint8Array;
  /** How much of what the leaving arc lacks or has too much a unit from one node to another mends, with the rows of `arc`. */
  mends: (from: number, to: number, arc: number) => number;
}

export function dualWork(nodes: number): DualWork {
  return {
    near: noNearArcs(),
    slope: new Float64Array(nodes),
    withFactor: [],
    factorOf: new Float64Array(0),
    isListed: new Uint8Array(0),
    mends: () => 0,
  };
}

/**
 * The arc of the basis that is outside its limits most; −1 when all keep them. To take the one that has been outside longest
 * can go round in circles where many arcs cost nothing.
 */
function worstSuspect({ suspects, flow, lower, upper, state, isSuspect }: Basis): number {
  let first = -1;
  let most = 0;
  let kept = 0;
  for (const arc of suspects) {
    const amount = flow[arc] ?? 0;
    const outside = Math.max((lower[arc] ?? 0) - amount, amount - (upper[arc] ?? 0));
    if (state[arc] !== BASIC || outside <= EPSILON) {
      isSuspect[arc] = 0;
      continue;
    }
    suspects[kept++] = arc;
    if (outside > most + EPSILON) {
      first = arc;
      most = outside;
    }
  }
  suspects.length = kept;
  return first;
}

/** The cheapest arc that replaces the leaving one, from the rows and the tree; −1 when none can. */
function cheapestEntering(basis: Basis, work: DualWork, isShort: boolean, steepest: number): number {
  const { network, state, price, tree } = basis;
  const { near, slope, withFactor, factorOf, isListed } = work;
  const { tail: from, head: to } = network;
  const value = tree.potential;
  let entering = -1;
  let least = Number.POSITIVE_INFINITY;
  let strength = 0;
  let largest = 0;
  for (const arc of withFactor) largest = Math.max(largest, Math.abs(factorOf[arc] ?? 0));
  const most = largest + steepest;
  // First the arcs that are in the row themselves, then those near by that join nodes of different slope.
  for (let pass = 0; ; pass = 1) {
    const { list, tail: nearFrom, head: nearTo } = near;
    const count = pass === 0 ? withFactor.length : near.count;
    let index = pass === 0 || near.cursor >= count ? 0 : near.cursor;
    for (let seen = 0; seen < count; seen += 1) {
      index = index + 1 < count ? index + 1 : 0;
      let arc: number;
      let size: number;
      if (pass === 0) {
        arc = withFactor[index] ?? 0;
        size = (factorOf[arc] ?? 0) + (slope[from[arc] ?? 0] ?? 0) - (slope[to[arc] ?? 0] ?? 0);
      } else {
        size = (slope[nearFrom[index] ?? 0] ?? 0) - (slope[nearTo[index] ?? 0] ?? 0);
        if (size === 0) continue;
        arc = list[index] ?? 0;
        if (isListed[arc] === 1) continue;
      }
      const kind = state[arc] ?? 0;
      if (kind > AT_UPPER) continue;
      const rise = isShort ? -size : size;
      if (kind === AT_LOWER ? rise < PIVOT : rise > -PIVOT) continue;
      const strong = Math.abs(rise);
      const reduced = (price[arc] ?? 0) + (value[from[arc] ?? 0] ?? 0) - (value[to[arc] ?? 0] ?? 0);
      const ratio = Math.max(0, kind === AT_LOWER ? reduced : -reduced) / strong;
      if (ratio > least + TINY) continue;
      if (
        ratio < least - TINY ||
        strong > strength + 0.01 ||
        (strong > strength - 0.01 && (roll(basis) & 1) === 0)
      ) {
        if (ratio < least) least = ratio;
        strength = strong;
        entering = arc;
        // Nothing is cheaper than nothing; where to go on looking next time shares the choice among equals.
        if (pass === 1 && ratio < TINY && strong > 0.99) break;
      }
    }
    if (pass === 0) {
      if (near.within < 0) listNear(basis, near, NEAR);
      continue;
    }
    near.cursor = index;
    // Arcs that are not on the list cost at least `within` more; they cannot come first when this holds.
    if (least * most <= near.within || near.within === Number.POSITIVE_INFINITY) break;
    listNear(basis, near, near.within < NEAR ? NEAR : Number.POSITIVE_INFINITY);
  }
  near.within = near.within === Number.POSITIVE_INFINITY ? -1 : near.within - least * most;
  return entering;
}

/** The idle bundle that mends what is wrong at the least cost, and at less than `least` each; −1. */
function cheapestBundle(basis: Basis, { mends }: DualWork, least: number): number {
  const { bundles, upper, network } = basis;
  const { tail, head } = network;
  let best = least - TINY;
  let chosen = -1;
  for (let index = 0; index < bundles.length; index += 1) {
    const arcs = bundles[index] ?? [];
    if (upper[arcs[0] ?? -1] === 0) continue;
    let rise = 0;
    for (const arc of arcs) rise += mends(tail[arc] ?? 0, head[arc] ?? 0, arc);
    if (rise < PIVOT || !isIdle(basis, index)) continue;
    const ratio = Math.max(0, bundleCost(basis, arcs)) / rise;
    if (ratio >= best) continue;
    best = ratio;
    chosen = index;
  }
  return chosen;
}

/** Finds what enters by the slopes of all nodes. @returns an arc, or −1 when nothing can. */
function enterBySlopes(basis: Basis, work: DualWork, node: number, extra: number, isShort: boolean): number {
  const { tree, shifts, network } = basis;
  const { withFactor, slope } = work;
  for (const arc of withFactor) {
    work.factorOf[arc] = 0;
    work.isListed[arc] = 0;
  }
  withFactor.length = 0;
  let steepest = 1;
  if (node >= 0) {
    addShift(shifts, node, tree.upward[node] ?? 0);
    slope.fill(0);
    applyShifts(tree, shifts, slope);
  } else steepest = spreadRow(basis, work, extra);
  const { factorOf } = work;
  const sign = isShort ? -1 : 1;
  work.mends = (from, to, arc) => sign * ((factorOf[arc] ?? 0) + (slope[from] ?? 0) - (slope[to] ?? 0));
  const entering = cheapestEntering(basis, work, isShort, steepest);
  const size = work.mends(network.tail[entering] ?? 0, network.head[entering] ?? 0, entering);
  const ratio = entering < 0 ? Number.POSITIVE_INFINITY : Math.abs(reducedCost(basis, entering) / size);
  const bundle = cheapestBundle(basis, work, ratio);
  return bundle < 0 ? entering : activate(basis, bundle);
}

/** Puts what the extra's row of the inverse says into slopes and factors. @returns how far slopes are apart at most. */
function spreadRow(basis: Basis, work: DualWork, extra: number): number {
  const { inverse, stride, extras, rows, nodeOf, tree, shifts, network } = basis;
  const { withFactor } = work;
  if (work.factorOf.length < network.arcs) {
    work.factorOf = new Float64Array(network.tail.length);
    work.isListed = new Uint8Array(network.tail.length);
  }
  const { factorOf, isListed } = work;
  for (let row = 0; row < extras.length; row += 1) {
    const multiplier = inverse[row * stride + extra] ?? 0;
    if (Math.abs(multiplier) < TINY) continue;
    for (const { arc, factor } of rows[row] ?? []) {
      if (isListed[arc] === 0) {
        isListed[arc] = 1;
        withFactor.push(arc);
      }
      factorOf[arc] = (factorOf[arc] ?? 0) + multiplier * factor;
    }
  }
  for (const arc of withFactor) {
    const child = nodeOf[arc] ?? -1;
    if (child >= 0) addShift(shifts, child, -(tree.upward[child] ?? 0) * (factorOf[arc] ?? 0));
  }
  work.slope.fill(0);
  return applyShifts(tree, shifts, work.slope);
}

/**
 * Pivots until all flows keep their limits again; no reduced cost may have the wrong sign. Stops when the cost has
 * reached `cutoff`. The arcs near by must be up to date, or to be listed anew.
 */
export function dual(basis: Basis, work: DualWork, limit: number, cutoff: number): DualOutcome {
  const { flow, lower, upper, state, nodeOf, extraOf } = basis;
  const { near } = work;
  for (let done = 0; done < limit; done += 1) {
    if (basis.cost >= cutoff) return 'cutoff';
    const leaving = worstSuspect(basis);
    if (leaving < 0) return 'optimal';
    let node = nodeOf[leaving] ?? -1;
    let extra = extraOf[leaving] ?? -1;
    const over = node >= 0 ? extraOver(basis, node) : -1;
    if (over >= 0) {
      exchangeRoles(basis, node, over);
      extra = over;
      node = -1;
    }
    const amount = flow[leaving] ?? 0;
    const isShort = amount < (lower[leaving] ?? 0);
    let entering = node >= 0 ? cheapestOverCut(basis, node, isShort) : -2;
    if (entering === -2) entering = enterBySlopes(basis, work, node, extra, isShort);
    else {
      const ratio = entering < 0 ? Number.POSITIVE_INFINITY : Math.abs(reducedCost(basis, entering));
      work.mends = overCut(basis, node, isShort);
      const bundle = cheapestBundle(basis, work, ratio);
      near.within -= ratio;
      if (bundle >= 0) entering = activate(basis, bundle);
    }
    if (entering < 0) return 'infeasible';
    const sign = state[entering] === AT_LOWER ? 1 : -1;
    const reduced = reducedCost(basis, entering);
    const found = prepare(basis, entering, sign);
    const rise = node >= 0 ? (basis.change[node] ?? 0) : -sign * (basis.alpha[extra] ?? 0);
    const missing = isShort ? (lower[leaving] ?? 0) - amount : amount - (upper[leaving] ?? 0);
    if (Math.abs(rise) < TINY) {
      refresh(basis);
      continue;
    }
    const step = missing / Math.abs(rise);
    applyStep(basis, entering, sign, step, found);
    basis.cost += sign * step * reduced;
    addNear(near, basis, exchange(basis, node, node >= 0 ? -1 : extra, entering, reduced, found));
  }
  return 'limit';
}
