import { workToEnd } from '../steps.ts';
import type { SolveOutcome } from './engine/solveSteps.ts';
import { solveSteps } from './engine/solveSteps.ts';
import type { AssignmentProblem } from './problem.ts';

/**
 * Solves a problem to its end and holds up whoever calls: for samples and tests. The program itself solves in a worker,
 * where it can be stopped.
 */
export function solveNow(problem: AssignmentProblem): SolveOutcome {
  return workToEnd(solveSteps(problem));
}
