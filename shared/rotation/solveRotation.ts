import { greatestDivisor } from '../stats/greatestDivisor.ts';
import { workToEnd } from '../steps.ts';
import { rotationCost } from './rotationCost.ts';
import type { RotationModel } from './rotationModel.ts';
import { rotationModel } from './rotationModel.ts';
import type { RotationPlan, RotationProblem, RotationWeights } from './rotationProblem.ts';
import type { SearchProgress } from './searchPlan.ts';
import { searchPlan } from './searchPlan.ts';

/** The best plan of a year, and how far that is proved. */
export interface SolvedRotation {
  readonly plan: RotationPlan;
  readonly cost: number;
  /** No plan costs less than this. */
  readonly bound: number;
  /** True when bound and cost are the same: there is no better plan. */
  readonly isProven: boolean;
}

/** Prices are whole numbers of this part of a cost; fine enough to lose nothing that counts. */
const SCALE = 256;
/**
 * Work after which the search stops, in arcs walked, so that large and small years take about as long at most: a few
 * seconds. Years of 120 units have some 5,000 arcs and need about ten rounds of pricing; a few odd years of 20 to 50
 * units need hundreds.
 */
const MOST_WORK = 1_500_000;

function roundsFor({ graphs }: RotationModel): number {
  const arcs = graphs.reduce((sum, { from }) => sum + from.length, 1);
  return Math.ceil(MOST_WORK / arcs);
}

function scaled(weights: RotationWeights): RotationWeights {
  const times = (weight: number): number => weight * SCALE;
  return {
    notPlanned: times(weights.notPlanned),
    noPartner: times(weights.noPartner),
    noClinic: times(weights.noClinic),
    ask: times(weights.ask),
    askAgain: times(weights.askAgain),
    lacking: times(weights.lacking),
    keep: times(weights.keep),
    moved: times(weights.moved),
    close: times(weights.close),
    uneven: times(weights.uneven),
    crowded: times(weights.crowded),
  };
}

/** The plan that leaves everything where it is. */
function presentPlan({ units }: RotationProblem): RotationPlan {
  const placed = units.flatMap(({ id, visits }) =>
    visits.flatMap(({ due, present }) => (present === null ? [] : [{ unit: id, due, month: present }])),
  );
  return { placed, asked: [] };
}

/**
 * Plans a year step by step: keeps every hard rule, costs least, and proves it. Deterministic, whatever the order of the units.
 * @param mostSteps rounds of pricing, when not the usual number; after them it returns the best plan and bound so far, not proven
 */
export function* rotationSteps(
  problem: RotationProblem,
  mostSteps?: number,
): Generator<SearchProgress, SolvedRotation> {
  const units = problem.units.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const model = rotationModel({ ...problem, units, weights: scaled(problem.weights) });
  const grain = Math.max(1, Object.values(problem.weights).reduce(greatestDivisor, 0)) * SCALE;
  const searching = searchPlan(model, grain, mostSteps ?? roundsFor(model));
  let step = searching.next();
  while (step.done !== true) {
    yield { cost: step.value.cost / SCALE, bound: step.value.bound / SCALE };
    step = searching.next();
  }
  const { ways, bound } = step.value;
  const chosen = ways.flatMap(({ options }, index) =>
    options.flatMap((option) => {
      const choice = model.options[option]?.choice;
      const unit = units[index]?.id;
      return choice && unit !== undefined ? [{ unit, choice }] : [];
    }),
  );
  const plan: RotationPlan = {
    placed: [
      ...model.decided,
      ...chosen.flatMap(({ unit, choice }) =>
        choice.kind === 'visit' ? [{ unit, due: choice.due, month: choice.month }] : [],
      ),
    ],
    asked: chosen.flatMap(({ unit, choice }) =>
      choice.kind === 'ask' ? [{ unit, month: choice.month }] : [],
    ),
  };
  const { total } = rotationCost(problem, plan);
  const present = presentPlan(problem);
  // Of plans that are equally good, the one that changes nothing.
  const stays = rotationCost(problem, present).total <= total;
  const cost = stays ? rotationCost(problem, present).total : total;
  return { plan: stays ? present : plan, cost, bound: bound / SCALE, isProven: bound / SCALE === cost };
}

/** Plans a year to the end, as {@link rotationSteps} does, and holds up whoever calls. */
export function solveRotation(problem: RotationProblem, mostSteps?: number): SolvedRotation {
  return workToEnd(rotationSteps(problem, mostSteps));
}
