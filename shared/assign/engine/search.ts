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
 * What all steps of the search share: the best plan so far, the relaxation solved with what its solutions break, and how it
 * is rounded to a plan.
 */

const EPSILON = 1e-6;
/** A dive fixes one of so many arcs at a time of those that it would fix. */
const DIVE_STEPS = 4;
/** Pivots after which a search lets others have the thread. */
export const SLICE = 200;

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
  /** Only plans that cost less are looked for. */
  target: number;
}

/** Takes a plan if it is better than the best. @returns its cost. Throws when it breaks a rule: that is a bug. */
export function offer(state: BestPlan, places: Places): number {
  const { problem } = state;
  if (!keepsRules(problem, places)) throw new Error('A plan of the engine breaks a rule.');
  const cost = costOfPlaces(problem, places);
  if (cost < state.best.cost) state.best = { places, cost };
  return cost;
}

/** Cost of the relaxation from which on no plan can come that is looked for. */
export function cutoff({ best, target, problem, grain }: SearchState): number {
  return Math.min(best.cost, target) - problem.fixedCost - grain + EPSILON * 10;
}

/** Takes the relaxation's solution as a plan as far as it is one, friends joined where they can be. @returns its cost. */
export function offerFlow(state: SearchState): number {
  const { model, simplex } = state;
  return offer(state, joinFriends(model.problem, readFlow(model, simplex.flow)));
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
export function brokenArcs({ model, simplex, relaxation }: SearchState): readonly number[] {
  const isBroken = (arc: number): boolean =>
    arc >= 0 && Math.min(simplex.flow(arc), 1 - simplex.flow(arc)) > EPSILON;
  const friends = relaxation.company.bonusArcs.filter(isBroken);
  if (friends.length > 0) return friends;
  const slots = [...model.slotArc].filter(isBroken);
  return slots.length > 0 ? slots : model.placeArcs.flatMap((own) => own ?? []).filter(isBroken);
}

/**
 * Rounds the relaxation's solution to a plan step by step: a part of what is not whole is fixed where it mostly is already, and the
 * rest solved again. Where that goes too far only the likeliest is fixed, and if even that, the other way. Leaves the limits
 * as they were.
 */
export function* dive(state: SearchState): Generator<boolean, void> {
  const { simplex } = state;
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
    offerFlow(state);
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
