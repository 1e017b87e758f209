import type { AssignmentProblem, Solution } from '../problem.ts';
import { checkProblem } from './checkProblem.ts';
import type { CompiledProblem } from './compiled.ts';
import { compileProblem } from './compileProblem.ts';
import type { Places } from './evaluate.ts';
import { costOfPlaces } from './evaluate.ts';
import { firstPlan } from './firstPlan.ts';
import { fixByReducedCost, rootPrices } from './fixing.ts';
import { buildFlowModel } from './flowModel.ts';
import { grainOf } from './grain.ts';
import { MOST_OFFERS, prove } from './prove.ts';
import type { Refusal } from './refusal.ts';
import { createRelaxation } from './relaxation.ts';
import type { BestPlan, SearchState } from './search.ts';
import { dive, offer, offerFlow, SLICE, solveRelaxation } from './search.ts';
import { createSimplex } from './simplex/simplex.ts';
import { keptPlan } from './withoutClashes.ts';

/** How far a solve is. Costs are those of the format. */
export interface SolveProgress {
  /** The best plan so far; it keeps every hard rule. */
  readonly solution: Solution;
  readonly cost: number;
  /** No plan costs less. */
  readonly bound: number;
  /** Parts of the search looked at. */
  readonly nodes: number;
}

/** How a solve ends when nobody stops it: with a plan that is proven to be the cheapest, or refused. */
export type SolveOutcome =
  | ({ readonly kind: 'solved' } & SolveProgress)
  | { readonly kind: 'refused'; readonly refusal: Refusal };

function solutionOf(problem: CompiledProblem, places: Places): Solution {
  return {
    assignments: [...problem.locked, ...places].map(([person, need]): [string, string] => [
      problem.personIds[person] ?? '',
      problem.needIds[need] ?? '',
    ]),
  };
}

/** No plan has more than this from pairs being together. */
function mostCompany({ pairs, people, slots }: CompiledProblem): number {
  return pairs.reduce((sum, { a, b, bonus }) => {
    const times = Math.min(people[a]?.limit ?? 0, people[b]?.limit ?? 0, slots.length);
    return sum + bonus * times;
  }, 0);
}

/** No plan costs less than this, whatever it looks like: nothing but company and own costs lowers a cost. */
function plainBound(problem: CompiledProblem): number {
  let bound = problem.fixedCost - mostCompany(problem);
  for (const row of problem.ownCosts.values()) {
    for (const cost of row.values()) bound += Math.min(0, cost ?? 0);
  }
  return bound;
}

/**
 * Solves a problem step by step: each step takes a few milliseconds and yields the best plan and bound so far, so that
 * whoever drives it can show progress and stop. The first step has what is still possible of the plan before.
 * Deterministic. At the end the bound equals the cost. `mostOffers` is how much company the search takes in at once; the
 * outcome is the same for all.
 */
export function* solveSteps(
  problem: AssignmentProblem,
  mostOffers = MOST_OFFERS,
): Generator<SolveProgress, SolveOutcome> {
  const refusal = checkProblem(problem);
  if (refusal) return { kind: 'refused', refusal };
  const compiled = compileProblem(problem);
  const plans: BestPlan = {
    problem: compiled,
    grain: grainOf(compiled),
    best: { places: [], cost: costOfPlaces(compiled, []) },
    bound: plainBound(compiled),
    nodes: 0,
  };
  let told = { places: plans.best.places, solution: solutionOf(compiled, plans.best.places) };
  const currentSolution = (): Solution => {
    const { places } = plans.best;
    if (places !== told.places) told = { places, solution: solutionOf(compiled, places) };
    return told.solution;
  };
  const progress = (): SolveProgress => ({
    solution: currentSolution(),
    cost: plans.best.cost / compiled.scale,
    bound: Math.min(plans.bound, plans.best.cost) / compiled.scale,
    nodes: plans.nodes,
  });
  function* reporting<T>(work: Generator<boolean, T>, onRound?: () => void): Generator<SolveProgress, T> {
    for (;;) {
      const step = work.next();
      if (step.done === true) return step.value;
      if (step.value) onRound?.();
      yield progress();
    }
  }
  const raise = (bound: number): void => {
    plans.bound = Math.max(plans.bound, bound);
  };
  offer(plans, keptPlan(compiled));
  yield progress();
  const model = buildFlowModel(compiled);
  const simplex = createSimplex(model.network);
  const state: SearchState = Object.assign(plans, {
    model,
    simplex,
    relaxation: createRelaxation(model, simplex),
    target: Number.POSITIVE_INFINITY,
  });
  raise(simplex.objective() + compiled.fixedCost - mostCompany(compiled));
  offer(state, firstPlan(state.relaxation));
  yield progress();
  while (!simplex.primal(SLICE)) yield progress();
  // Each round is nearly a plan, and mostly a better one than the last.
  const outcome = yield* reporting(solveRelaxation(state), () => offerFlow(state));
  if (outcome === 'optimal') raise(simplex.objective() + compiled.fixedCost);
  fixByReducedCost(state, rootPrices(state));
  yield progress();
  yield* reporting(dive(state));
  yield* reporting(prove(state, mostOffers));
  state.bound = state.best.cost;
  return { kind: 'solved', ...progress() };
}
