import type { SolveOutcome, SolveProgress } from '../../shared/assign/engine/solveSteps.ts';
import { solveSteps } from '../../shared/assign/engine/solveSteps.ts';
import type { AssignmentProblem } from '../../shared/assign/problem.ts';

/** What the worker tells the page. */
export type SolverWord =
  | { readonly kind: 'progress'; readonly progress: SolveProgress }
  | { readonly kind: 'ended'; readonly outcome: SolveOutcome };

/** The page is told no more often than this: it has other things to do, and nobody reads faster. */
const TELL_EVERY_MS = 100;

function tell(word: SolverWord): void {
  self.postMessage(word);
}

// Solving may take minutes: here it holds up nobody. Who wants it to stop ends the worker; the best plan was told.
self.addEventListener('message', ({ data }: MessageEvent<AssignmentProblem>) => {
  const steps = solveSteps(data);
  let told = Number.NEGATIVE_INFINITY;
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      tell({ kind: 'ended', outcome: step.value });
      return;
    }
    const now = performance.now();
    if (now - told < TELL_EVERY_MS) continue;
    told = now;
    tell({ kind: 'progress', progress: step.value });
  }
});
