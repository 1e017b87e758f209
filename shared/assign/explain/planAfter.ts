import type { FairData } from '../../fair/fairData.ts';
import { fairGaps } from '../../fair/fairGaps.ts';
import type { Assignment } from '../../model/assignment.ts';
import type { NeedId } from '../../model/ids.ts';
import type { YearLoad } from '../assignmentCase.ts';
import { assignmentsOf } from '../assignmentsOf.ts';
import { buildProblem } from '../buildProblem.ts';
import { solveSteps } from '../engine/solveSteps.ts';
import type { AssignmentProblem } from '../problem.ts';

/** Where everybody would stand after assigning automatically. */
export interface PlanAfter {
  /** People missing by need. */
  readonly gaps: ReadonlyMap<NeedId, number>;
  /** What the people missing cost, and the whole; units of the format. */
  readonly gapCost: number;
  readonly cost: number;
  readonly added: readonly Assignment[];
  readonly removed: readonly Assignment[];
}

/** People missing by need as a fair stands. */
export function gapsNow(
  data: Pick<FairData, 'stalls' | 'needs' | 'bookings' | 'assignments'>,
): ReadonlyMap<NeedId, number> {
  return new Map(fairGaps(data).byNeed.map(({ needId, gap }) => [needId, gap]));
}

/**
 * Assigns a fair in thought, to the end, in steps of a few milliseconds. `adapt` may change the problem before it is
 * solved. Throws when the engine refuses the problem: those that are built of a fair never are, so that is a bug.
 */
export function* planAfter(
  data: FairData,
  load: YearLoad,
  adapt: (problem: AssignmentProblem) => AssignmentProblem = (problem) => problem,
): Generator<undefined, PlanAfter> {
  const problem = adapt(buildProblem(data, load));
  const steps = solveSteps(problem);
  for (;;) {
    const step = steps.next();
    if (step.done !== true) {
      yield;
      continue;
    }
    if (step.value.kind === 'refused') throw new Error(`The fair is refused: ${step.value.refusal.code}.`);
    const { solution, cost } = step.value;
    const { added, removed } = assignmentsOf(data, problem, solution);
    const gone = new Set(removed.map(({ id }) => id));
    const assignments = [...data.assignments.filter(({ id }) => !gone.has(id)), ...added];
    const gaps = gapsNow({ ...data, assignments });
    const priorities = new Map(data.stalls.map(({ id, priority }) => [id, priority]));
    const gapCost = data.needs.reduce(
      (sum, need) =>
        sum + (gaps.get(need.id) ?? 0) * (priorities.get(need.stallId) ?? 0) * problem.weights.gap,
      0,
    );
    return { gaps, gapCost, cost, added, removed };
  }
}
