import type {
  AskedVisit,
  PlacedVisit,
  RotationPlan,
  RotationProblem,
  RotationProblemUnit,
} from '../../../shared/rotation/rotationProblem.ts';
import { brokenRotationRules, recountRotation } from './checkRotationPlan.ts';

/* Every plan of a small problem, one after the other: slow, and not to be argued with. */

interface Part {
  readonly placed: readonly PlacedVisit[];
  readonly asked: readonly AskedVisit[];
}

function product(a: readonly Part[], b: readonly Part[]): readonly Part[] {
  return a.flatMap((x) =>
    b.map((y) => ({ placed: [...x.placed, ...y.placed], asked: [...x.asked, ...y.asked] })),
  );
}

const NOTHING: Part = { placed: [], asked: [] };

function partsOf({ id, visits, askMonths }: RotationProblemUnit): readonly Part[] {
  const placings = visits.map(({ due, options }): readonly Part[] => [
    NOTHING,
    ...options.map((month) => ({ placed: [{ unit: id, due, month }], asked: [] })),
  ]);
  const askings = askMonths.map((month): readonly Part[] => [
    NOTHING,
    { placed: [], asked: [{ unit: id, month }] },
  ]);
  return [...placings, ...askings].reduce(product, [NOTHING]);
}

/** How many plans there are to try. */
export function plansToTry(problem: RotationProblem): number {
  return problem.units.reduce((count, unit) => count * partsOf(unit).length, 1);
}

/** The least cost of any plan that breaks no rule. */
export function leastCost(problem: RotationProblem): number {
  const plans: readonly RotationPlan[] = problem.units.map(partsOf).reduce(product, [NOTHING]);
  let least = Number.POSITIVE_INFINITY;
  for (const plan of plans) {
    const cost = recountRotation(problem, plan);
    if (cost < least && brokenRotationRules(problem, plan).length === 0) least = cost;
  }
  return least;
}
