import { mostGain, priceCompany, rescue } from './company.ts';
import type { CompiledProblem } from './compiled.ts';
import { costOfPlaces, keepsRules, type Places } from './evaluate.ts';
import type { FlowModel } from './flowModel.ts';
import { joinFriends } from './joinFriends.ts';
import { readFlow } from './readFlow.ts';
import type { Relaxation } from './relaxation.ts';
import { separate } from './relaxation.ts';
import type { Simplex } from './simplex/simplex.ts';

/*
 * Branch and bound on the relaxation: where its optimum is not whole, friends are once brought together at a place and once
 * not (else a person is sent to a slot or a need, and once kept from it). The likelier side first, down to a whole solution,
 * then the open part with the lowest bound; each step a warm start of the dual simplex.
 */

const EPSILON = 1e-6;
/** Of so many parts of the search one is read as a plan even if it is not whole. */
const READ_EVERY = 4;
/** A dive fixes one of so many arcs at a time of those that it would fix. */
const DIVE_STEPS = 4;
/** Pivots after which a search lets others have the thread. */
const SLICE = 200;

export interface Incumbent {
  readonly places: Places;
  /** In the engine's units. */
  readonly cost: number;
}

/** The best plan of a problem so far, and how good one could be. */
export interface BestPlan {
  readonly problem: CompiledProblem;
  /** Costs of two plans differ by a multiple of this. */
  readonly grain: number;
  best: Incumbent;
  /** No plan costs less. */
  bound: number;
  nodes: number;
}

export interface SearchState extends BestPlan {
  readonly model: FlowModel;
  readonly simplex: Simplex;
  readonly relaxation: Relaxation;
}

/** Takes a plan if it is better than the best. @returns its cost. Throws when it breaks a rule: that is a bug. */
export function offer(state: BestPlan, places: Places): number {
  const { problem } = state;
  if (!keepsRules(problem, places)) throw new Error('A plan of the engine breaks a rule.');
  const cost = costOfPlaces(problem, places);
  if (cost < state.best.cost) state.best = { places, cost };
  return cost;
}

/** Cost of the relaxation from which on nothing better than the best plan can come. */
function cutoff(state: SearchState): number {
  return state.best.cost - state.model.problem.fixedCost - state.grain + EPSILON * 10;
}

export type RelaxationOutcome = 'optimal' | 'cutoff' | 'infeasible';

/**
 * Solves the relaxation with everything that its solutions break or leave out. Yields now and then, and true where the
 * present solution costs the least that it can with what is in the relaxation so far.
 */
export function* solveRelaxation(state: SearchState): Generator<boolean, RelaxationOutcome> {
  const { simplex, relaxation } = state;
  const { company } = relaxation;
  // Company that is not in the relaxation yet could bring its cost down again by so much.
  let gain = 0;
  for (;;) {
    const outcome = simplex.dual(SLICE, cutoff(state) + gain);
    if (outcome === 'infeasible') {
      if (rescue(company) === 0) return outcome;
      continue;
    }
    if (outcome === 'cutoff') {
      gain = mostGain(company);
      if (simplex.objective() - gain >= cutoff(state)) return outcome;
    }
    if (outcome === 'optimal') {
      while (!simplex.primal(SLICE)) yield false;
      if (separate(relaxation) === 0) {
        yield true;
        if (priceCompany(company) === 0) return outcome;
        while (!simplex.primal(SLICE)) yield false;
      }
    }
    yield false;
  }
}

/** Arcs that are not whole, of the first kind of which there are any: friends, slots, needs. */
function brokenArcs({ model, simplex, relaxation }: SearchState): readonly number[] {
  const isBroken = (arc: number): boolean =>
    arc >= 0 && Math.min(simplex.flow(arc), 1 - simplex.flow(arc)) > EPSILON;
  const friends = relaxation.company.bonusArcs.filter(isBroken);
  if (friends.length > 0) return friends;
  const slots = [...model.slotArc].filter(isBroken);
  return slots.length > 0 ? slots : model.placeArcs.flatMap((own) => own ?? []).filter(isBroken);
}

/** The arc whose flow is least whole; −1 when all are whole. */
function branchingArc(state: SearchState): number {
  const part = (arc: number): number => Math.min(state.simplex.flow(arc), 1 - state.simplex.flow(arc));
  let chosen = -1;
  for (const arc of brokenArcs(state)) if (chosen < 0 || part(arc) > part(chosen) + EPSILON) chosen = arc;
  return chosen;
}

/**
 * Rounds the relaxation's solution to a plan step by step: a part of what is not whole is fixed where it mostly is already, and the
 * rest solved again. Where that goes too far only the likeliest is fixed, and if even that, the other way. Leaves the limits
 * as they were.
 */
export function* dive(state: SearchState): Generator<boolean, void> {
  const { simplex, model } = state;
  const fixed = new Set<number>();
  function* fix(arcs: readonly number[], amount: number): Generator<boolean, boolean> {
    for (const arc of arcs) {
      simplex.setLimits(arc, amount, amount);
      fixed.add(arc);
    }
    if ((yield* solveRelaxation(state)) === 'optimal') return true;
    for (const arc of arcs) simplex.setLimits(arc, 0, 1);
    return false;
  }
  for (;;) {
    const broken = brokenArcs(state).toSorted((a, b) => simplex.flow(b) - simplex.flow(a) || a - b);
    offer(state, joinFriends(model.problem, readFlow(model, simplex.flow)));
    const [first] = broken;
    if (first === undefined) break;
    const likely = broken.filter((arc) => simplex.flow(arc) >= 0.5);
    const several = likely.slice(0, Math.ceil(likely.length / DIVE_STEPS));
    const isFixed =
      (several.length > 1 && (yield* fix(several, 1))) ||
      (yield* fix([first], 1)) ||
      (yield* fix([first], 0));
    if (!isFixed) break;
  }
  for (const arc of fixed) simplex.setLimits(arc, 0, 1);
}

/** A part of the search that is still open: arcs that are fixed there, and a cost that it does not go below. */
interface OpenPart {
  readonly fixed: readonly (readonly [arc: number, amount: number])[];
  readonly bound: number;
}

/** Of the open parts the one with the lowest bound, the deepest of several. */
function takeBest(open: OpenPart[]): OpenPart | undefined {
  let best = 0;
  open.forEach((part, index) => {
    const known = open[best];
    if (!known) return;
    const by = part.bound - known.bound;
    if (by < -EPSILON || (by < EPSILON && part.fixed.length > known.fixed.length)) best = index;
  });
  return open.splice(best, 1)[0];
}

/**
 * Searches everything below the present limits. When it is through, no better plan is left there. After a dive to a whole
 * solution the open part with the lowest bound comes next.
 */
export function* branch(state: SearchState, root: RootPrices): Generator<boolean, void> {
  const { simplex, model } = state;
  const open: OpenPart[] = [];
  let part: OpenPart | undefined = { fixed: [], bound: root.bound };
  let applied: readonly (readonly [number, number])[] = [];
  let known = Number.POSITIVE_INFINITY;
  while (part) {
    if (state.best.cost < known) {
      // Arcs that this part fixes as well stay as they are; it is undone with the part.
      for (const [arc] of applied) simplex.setLimits(arc, 0, 1);
      applied = [];
      known = state.best.cost;
      fixByReducedCost(state, root);
    }
    const wanted = part.fixed;
    let same = 0;
    while (same < applied.length && same < wanted.length && applied[same] === wanted[same]) same += 1;
    for (const [arc] of applied.slice(same)) simplex.setLimits(arc, 0, 1);
    for (const [arc, amount] of wanted.slice(same)) simplex.setLimits(arc, amount, amount);
    applied = wanted;
    state.nodes += 1;
    const outcome = yield* solveRelaxation(state);
    let next: OpenPart | undefined;
    if (outcome === 'optimal' && simplex.objective() < cutoff(state)) {
      const bound = simplex.objective();
      const arc = branchingArc(state);
      if (arc < 0 || state.nodes % READ_EVERY === 1) {
        const cost = offer(state, joinFriends(model.problem, readFlow(model, simplex.flow)));
        // A whole solution is a plan, and no dearer than the relaxation says; else a rule is missing in the relaxation.
        if (arc < 0 && cost > bound + model.problem.fixedCost + state.grain / 2) {
          throw new Error('A whole solution of the relaxation is no plan.');
        }
      }
      if (arc >= 0 && bound < cutoff(state)) {
        const likely = simplex.flow(arc) >= 0.5 ? 1 : 0;
        next = { fixed: [...wanted, [arc, likely]], bound };
        open.push({ fixed: [...wanted, [arc, 1 - likely]], bound });
      }
    }
    if (!next) {
      const limit = cutoff(state);
      const alive = open.filter(({ bound }) => bound < limit);
      open.splice(0, open.length, ...alive);
      next = takeBest(open);
    }
    state.bound = Math.min(
      ...[...open, ...(next ? [next] : [])].map(({ bound }) => bound + model.problem.fixedCost),
      state.best.cost,
    );
    part = next;
  }
  for (const [arc] of applied) simplex.setLimits(arc, 0, 1);
}

/** Reduced costs at the root, by arc; they fix arcs for the whole search whenever a better plan is found. */
export interface RootPrices {
  readonly reduced: Float64Array;
  readonly flow: Float64Array;
  readonly bound: number;
}

export function rootPrices({ simplex }: SearchState): RootPrices {
  const { arcs } = simplex.network;
  const reduced = new Float64Array(arcs);
  const flow = new Float64Array(arcs);
  for (let arc = 0; arc < arcs; arc += 1) {
    flow[arc] = simplex.flow(arc);
    if (!simplex.isBasic(arc) && simplex.most(arc) > simplex.least(arc))
      reduced[arc] = simplex.reducedCost(arc);
  }
  return { reduced, flow, bound: simplex.objective() };
}

/** Nodes of people who are in no circle. */
function nodesOfUntied({ model, simplex, relaxation }: SearchState): Uint8Array {
  const { slots, people } = model.problem;
  const isUntied = new Uint8Array(simplex.network.nodes);
  const note = (node: number): void => {
    if (node >= 0) isUntied[node] = 1;
  };
  for (const { index } of people) {
    if (relaxation.company.isTied[index] === 1) continue;
    note(model.personNode[index] ?? -1);
    for (let slot = 0; slot < slots.length; slot += 1)
      note(model.slotNode[index * slots.length + slot] ?? -1);
  }
  return isUntied;
}

/**
 * Keeps arcs where they are that no plan better than the best one uses otherwise. Company that is not in the relaxation comes
 * by arcs that are dearer than it is by its bonus.
 */
export function fixByReducedCost(state: SearchState, { reduced, flow, bound }: RootPrices): void {
  const { simplex, relaxation } = state;
  const { tail, head } = simplex.network;
  const { largestBonus } = relaxation.company;
  const slack = cutoff(state) - bound;
  const isUntied = nodesOfUntied(state);
  const isBonus = new Set(relaxation.company.bonusArcs);
  let isAny = false;
  for (let arc = 0; arc < reduced.length; arc += 1) {
    const cost = reduced[arc] ?? 0;
    if (Math.abs(cost) <= slack || cost === 0) continue;
    const isOwn = isBonus.has(arc) || isUntied[tail[arc] ?? 0] === 1 || isUntied[head[arc] ?? 0] === 1;
    if (!isOwn && Math.abs(cost) <= slack + largestBonus) continue;
    reduced[arc] = 0;
    if (simplex.least(arc) === simplex.most(arc)) continue;
    const here = flow[arc] ?? 0;
    simplex.setLimits(arc, here, here);
    isAny = true;
  }
  if (isAny) simplex.forgetFixed();
}
