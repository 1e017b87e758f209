import { addOffer, offersBelow } from './company.ts';
import { fixByReducedCost, type RootPrices, rootPrices } from './fixing.ts';
import { chooseFork, type Experience } from './fork.ts';
import { remember } from './relaxation.ts';
import { brokenArcs, cutoff, dive, offerFlow, type SearchState, SLICE, solveRelaxation } from './search.ts';

/*
 * Branch and bound on the relaxation: where its optimum is not whole, friends are once brought together at a place and once
 * not (else a person is sent to a slot or a need, and once kept from it). The likelier side first, down to a whole solution,
 * then the open part with the lowest bound; each step a warm start of the dual simplex.
 */

const EPSILON = 1e-6;
/** Offers of company that are put into the relaxation at once for the search. */
export const MOST_OFFERS = 8000;
/** Of so many parts of the search one is read as a plan even if it is not whole. */
const READ_EVERY = 4;

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

/** Solves a part under the present limits. @returns the arcs that are not whole, where better plans can still be in it. */
function* solvePart(state: SearchState): Generator<boolean, readonly number[]> {
  const { simplex, problem, grain } = state;
  if ((yield* solveRelaxation(state)) !== 'optimal') return [];
  const bound = simplex.objective();
  const broken = brokenArcs(state);
  const isWhole = broken.length === 0;
  if (isWhole || state.nodes % READ_EVERY === 1) {
    const cost = offerFlow(state);
    // A whole solution is a plan, and no dearer than the relaxation says; else a rule is missing in the relaxation.
    if (isWhole && cost > bound + problem.fixedCost + grain / 2) {
      throw new Error('A whole solution of the relaxation is no plan.');
    }
  }
  return bound < cutoff(state) ? broken : [];
}

/** The sides of the part solved last in which better plans can be, the likelier one first. */
function* sidesOf(
  state: SearchState,
  { fixed }: OpenPart,
  broken: readonly number[],
  experience: Experience,
): Generator<boolean, readonly OpenPart[]> {
  const { simplex } = state;
  const bound = simplex.objective();
  const { arc, bounds } = yield* chooseFork(state, broken, experience);
  const amounts = simplex.flow(arc) >= 0.5 ? ([1, 0] as const) : ([0, 1] as const);
  return amounts
    .filter((amount) => bounds[amount] < cutoff(state))
    .map((amount) => ({ fixed: [...fixed, [arc, amount]], bound: Math.max(bound, bounds[amount]) }));
}

/** Whether a part is the second, fourth, eighth … : dives pay most at the start. */
function isTimeToDive(count: number): boolean {
  return count > 1 && (count & (count - 1)) === 0;
}

/** Searches everything below the present limits. When it is through, no better plan is left there. */
function* branch(state: SearchState, root: RootPrices): Generator<boolean, void> {
  const { simplex, problem } = state;
  const experience: Experience = new Map();
  const open: OpenPart[] = [];
  let part: OpenPart | undefined = { fixed: [], bound: root.bound };
  let applied: OpenPart['fixed'] = [];
  let known = state.best.cost;
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
    let broken = yield* solvePart(state);
    if (broken.length > 0 && isTimeToDive(state.nodes)) {
      yield* dive(state);
      broken = yield* solvePart(state);
    }
    const sides: readonly OpenPart[] =
      broken.length === 0 ? [] : yield* sidesOf(state, part, broken, experience);
    let next: OpenPart | undefined = sides[0];
    open.push(...sides.slice(1));
    if (!next) {
      const limit = cutoff(state);
      const alive = open.filter(({ bound }) => bound < limit);
      open.splice(0, open.length, ...alive);
      next = takeBest(open);
    }
    const left = next ? [next, ...open] : open;
    const lowest = Math.min(...left.map(({ bound }) => bound + problem.fixedCost));
    state.bound = Math.max(state.bound, Math.min(lowest, state.best.cost, state.target));
    part = next;
  }
  for (const [arc] of applied) simplex.setLimits(arc, 0, 1);
}

/**
 * Puts all company into the relaxation that a plan which is looked for could use. Where that is too much, the target is lowered:
 * dearer plans are not looked for yet.
 */
function completeCompany(state: SearchState, mostOffers: number): void {
  const { simplex, problem, relaxation, best, grain } = state;
  const { company } = relaxation;
  const cost = simplex.objective();
  const offers = offersBelow(company, cutoff(state) - cost);
  const dearer = offers[mostOffers];
  if (dearer) {
    const lowest = Math.max(cost + problem.fixedCost + dearer.cost, state.bound + grain);
    const steps = Math.floor((best.cost - lowest) / grain);
    if (steps > 0) state.target = best.cost - steps * grain;
  }
  const limit = cutoff(state) - cost;
  for (const offer of offers) if (offer.cost < limit) addOffer(company, offer);
  company.isComplete = true;
}

/** Finds the best plan and proves that it is; in stages where more than `mostOffers` could be used. */
export function* prove(state: SearchState, mostOffers: number): Generator<boolean, void> {
  const { simplex, relaxation } = state;
  while ((yield* solveRelaxation(state)) === 'optimal') {
    completeCompany(state, mostOffers);
    // Bonuses of large circles come in with rows that have no price yet.
    while (!simplex.primal(SLICE)) yield false;
    const goBack = remember(relaxation);
    const root = rootPrices(state);
    fixByReducedCost(state, root);
    yield* branch(state, root);
    if (state.best.cost <= state.target) break;
    state.bound = Math.max(state.bound, state.target);
    state.target = Number.POSITIVE_INFINITY;
    goBack();
    relaxation.company.isComplete = false;
  }
  state.target = Number.POSITIVE_INFINITY;
}
