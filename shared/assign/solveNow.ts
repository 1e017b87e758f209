import type { SolveOutcome } from './engine/solveSteps.ts';
import { solveSteps } from './engine/solveSteps.ts';
import type { AssignmentProblem } from './problem.ts';

/**
 * Solves a problem to its end and holds up whoever calls: for samples and tests. The program itself solves in a worker,
 * where it can be stopped.
 */
export function solveNow(problem: AssignmentProblem): SolveOutcome {
  const steps = solveSteps(problem);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
