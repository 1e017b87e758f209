import {
  AT_LOWER,
  AT_UPPER,
  admitArcs,
  BASIC,
  FIXED,
  forgetFixed,
  type RowEntry,
  reducedCost,
  suspect,
} from './basis.ts';
import { activate, addBundle, type Bundle, bundleCost, deactivate, isIdle } from './bundles.ts';
import { type DualOutcome, dual, dualWork } from './dual.ts';
import { createBasis } from './firstBasis.ts';
import { listNear, NEAR } from './nearArcs.ts';
import type { Network } from './network.ts';
import { noCandidates, primal } from './primal.ts';
import { addRow, copyEntries } from './rows.ts';
import { applyStep, prepare } from './sideRows.ts';
import { createSnapshot, restore, type Snapshot, save } from './snapshot.ts';

/**
 * Fixes an arc, pivots as `dual` does, and goes back to where it started. @returns a cost below which no solution with the arc
 * fixed is; endless when it has reached `cutoff` or there is none.
 */
export type Trial = (arc: number, amount: number, limit: number, cutoff: number) => number;

/** Solves a network with side rows, and solves it again after changes of limits, rows and arcs. */
export interface Simplex {
  readonly network: Network;
  /** Pivots until the costs cannot fall further, at most `limit`; flows must keep their limits. @returns true when optimal. */
  primal(limit: number): boolean;
  /**
   * Pivots until all flows keep their limits again; no reduced cost may have the wrong sign. Stops when the cost has
   * reached `cutoff`.
   */
  dual(limit: number, cutoff?: number): DualOutcome;
  /** A copy of the present state. Rows that come later go when it is restored; no bundle may. */
  snapshot(): Snapshot;
  restore(snapshot: Snapshot): void;
  /** Trials that all start from the present state, and go back to it. */
  trials(): Trial;
  /** Of the limit that made the last `dual` infeasible: how much of it a unit between two nodes mends, with the rows of `like`. */
  mends(from: number, to: number, like: number): number;
  /** Takes arcs that were added to the network into account, at flow 0. */
  admitArcs(): void;
  /**
   * Ties new arcs together: they carry the same flow. The first speaks for all: limits are set for it, and its reduced cost
   * is that of all. Each may have an arc to be like: it stands in the same rows.
   */
  addBundle(arcs: Bundle, like: readonly number[]): void;
  /** Adds the row Σ factor × flow ≤ `limit`; where it is broken now, `dual` mends it. */
  addRow(entries: readonly RowEntry[], limit: number): void;
  flow(arc: number): number;
  /** Cost of a further unit on the arc with all that it pulls along; 0 in the basis. */
  reducedCost(arc: number): number;
  isBasic(arc: number): boolean;
  /** What a unit more at each node would cost, up to one number that is the same for all nodes. */
  readonly potentials: Float64Array;
  objective(): number;
  /** Sets the least and the most that an arc may carry. `dual` mends what this breaks. */
  setLimits(arc: number, least: number, most: number): void;
  /** Lets an arc carry 0 or 1 again; what it carries now it keeps. `primal` changes that where it pays. */
  open(arc: number): void;
  /** Forgets arcs whose limits are equal now: they stay where they are for good, and need not be looked at any more. */
  forgetFixed(): void;
  least(arc: number): number;
  most(arc: number): number;
}

/**
 * Starts with a cheapest flow. The network must have no cycles, and from the root an arc without limit to each node that
 * takes flow out.
 */
export function createSimplex(network: Network): Simplex {
  const basis = createBasis(network);
  const candidates = noCandidates();
  const work = dualWork(network.nodes);
  primal(basis, candidates, Number.POSITIVE_INFINITY);

  function costOf(arc: number): number {
    const bundle = basis.bundleOf[arc] ?? -1;
    if (bundle < 0 || !isIdle(basis, bundle)) return reducedCost(basis, arc);
    const arcs = basis.bundles[bundle] ?? [];
    return arcs[0] === arc ? bundleCost(basis, arcs) : 0;
  }

  function setLimits(arc: number, least: number, most: number): void {
    const { lower, upper, state, flow, bundleOf } = basis;
    lower[arc] = least;
    upper[arc] = most;
    const bundle = bundleOf[arc] ?? -1;
    if (bundle >= 0 && isIdle(basis, bundle)) {
      if (least === 0 && (most === 0 || costOf(arc) >= 0)) return;
      activate(basis, bundle);
    }
    if (state[arc] === BASIC) {
      suspect(basis, arc);
      return;
    }
    // Out of the basis it goes to the limit that its reduced cost asks for, and pulls its cycle along.
    const reduced = reducedCost(basis, arc);
    const isUpper = least !== most && reduced < 0;
    const goal = isUpper ? most : least;
    const by = goal - (flow[arc] ?? 0);
    state[arc] = least === most ? FIXED : isUpper ? AT_UPPER : AT_LOWER;
    if (by !== 0) send(arc, by, reduced);
    if (bundle >= 0 && goal === 0) deactivate(basis, bundle);
  }

  function send(arc: number, by: number, reduced: number): void {
    const sign = by > 0 ? 1 : -1;
    const found = prepare(basis, arc, sign);
    basis.cost += by * reduced;
    applyStep(basis, arc, sign, Math.abs(by), found);
  }

  /** Kept for all trials, so that the room need not be made again. */
  const start = createSnapshot();

  function trials(): Trial {
    const { near } = work;
    save(basis, start);
    listNear(basis, near, NEAR);
    let nearAtStart = { ...near };
    return (arc, amount, limit, cutoff) => {
      // All start from the same prices: only where a trial has listed other arcs must those near by be listed again.
      if (nearAtStart.made === near.made) Object.assign(near, nearAtStart);
      else {
        listNear(basis, near, NEAR);
        nearAtStart = { ...near };
      }
      setLimits(arc, amount, amount);
      const outcome = dual(basis, work, limit, cutoff);
      const { cost } = basis;
      restore(basis, start);
      return outcome === 'infeasible' || outcome === 'cutoff' ? Number.POSITIVE_INFINITY : cost;
    };
  }

  function open(arc: number): void {
    basis.lower[arc] = 0;
    basis.upper[arc] = 1;
    if (basis.state[arc] === FIXED) basis.state[arc] = basis.flow[arc] === 1 ? AT_UPPER : AT_LOWER;
  }

  return {
    network,
    primal: (limit) => primal(basis, candidates, limit),
    dual: (limit, cutoff = Number.POSITIVE_INFINITY) => {
      work.near.within = -1;
      return dual(basis, work, limit, cutoff);
    },
    snapshot: () => {
      const snapshot = createSnapshot();
      save(basis, snapshot);
      return snapshot;
    },
    restore: (snapshot) => {
      restore(basis, snapshot);
      forgetFixed(basis);
    },
    trials,
    mends: (from, to, like) => work.mends(from, to, like),
    admitArcs: () => admitArcs(basis),
    addBundle: (arcs, like) => {
      admitArcs(basis);
      like.forEach((other, index) => {
        if (other >= 0) copyEntries(basis, other, arcs[index] ?? -1);
      });
      addBundle(basis, arcs);
    },
    addRow: (entries, limit) => addRow(basis, entries, limit),
    flow: (arc) => basis.flow[arc] ?? 0,
    reducedCost: costOf,
    isBasic: (arc) => basis.state[arc] === BASIC,
    potentials: basis.tree.potential,
    objective: () => basis.cost,
    setLimits,
    open,
    forgetFixed: () => forgetFixed(basis),
    least: (arc) => basis.lower[arc] ?? 0,
    most: (arc) => basis.upper[arc] ?? 0,
  };
}
