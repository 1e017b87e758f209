import type { FairData } from '../../fair/fairData.ts';
import type { YearLoad } from '../assignmentCase.ts';
import { assignmentsOf } from '../assignmentsOf.ts';
import type { SolutionCost } from '../cost.ts';
import { costOf } from '../cost.ts';
import type { AssignmentProblem, Solution } from '../problem.ts';
import type { PlanFigures } from './planFigures.ts';
import { planFigures } from './planFigures.ts';
import type { ProposedChange } from './proposedChange.ts';
import { assignmentsAfter, proposedChanges } from './proposedChange.ts';

/** A plan with which something compares: its figures, and its cost by the office's weights. */
export interface WeighedPlan {
  readonly figures: PlanFigures;
  readonly cost: SolutionCost;
}

/** What the program would change at a fair, and what that would bring. Nothing of it is written. */
export interface Proposal {
  /** The fair and the year as they were read: what the proposal was made for. */
  readonly data: FairData;
  readonly load: YearLoad;
  readonly changes: readonly ProposedChange[];
  /** Assignments that stay. */
  readonly kept: number;
  readonly before: WeighedPlan;
  readonly after: WeighedPlan;
  /** No plan costs less. */
  readonly bound: number;
  /** No better plan exists: the search came to its end. */
  readonly isProven: boolean;
}

interface SolvedProblem {
  readonly problem: AssignmentProblem;
  readonly solution: Solution;
  readonly bound: number;
  readonly isProven: boolean;
}

/** Makes a proposal of a solution of the fair's problem. */
export function makeProposal(
  data: FairData,
  load: YearLoad,
  { problem, solution, bound, isProven }: SolvedProblem,
): Proposal {
  const { added, removed } = assignmentsOf(data, problem, solution);
  const changes = proposedChanges(data, added, removed);
  const after = assignmentsAfter(data.assignments, changes);
  return {
    data,
    load,
    changes,
    kept: data.assignments.length - removed.length,
    before: {
      figures: planFigures(data, load, data.assignments),
      cost: costOf(problem, { assignments: [...problem.locked, ...problem.previous] }),
    },
    after: { figures: planFigures(data, load, after), cost: costOf(problem, solution) },
    bound,
    isProven,
  };
}

/** The most that a plan can still be better, as a share of its cost; null while nothing is known. */
export function roomLeft(cost: number, bound: number): number | null {
  if (!Number.isFinite(bound)) return null;
  const scale = Math.max(Math.abs(cost), Math.abs(bound), 1);
  return Math.min(1, Math.max(0, (cost - bound) / scale));
}
