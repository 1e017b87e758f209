import type { SolveOutcome, SolveProgress } from '../../shared/assign/engine/solveSteps.ts';
import type { AssignmentProblem } from '../../shared/assign/problem.ts';
import type { SolverWord } from './solverWorker.ts';

/** How solving ended: to its end, stopped with the best plan so far (null when there was none yet), or broken. */
export type WorkerOutcome =
  | SolveOutcome
  | { readonly kind: 'stopped'; readonly best: SolveProgress | null }
  | { readonly kind: 'broken'; readonly detail: string };

interface SolveOptions {
  /** Told about every tenth of a second. */
  readonly onProgress?: (progress: SolveProgress) => void;
  /** Ends the worker at once. */
  readonly signal?: AbortSignal;
}

/** Solves an assignment problem in a worker, so that the page goes on. Stopping is no loss: the best plan so far is kept. */
export function solveInWorker(
  problem: AssignmentProblem,
  { onProgress, signal }: SolveOptions = {},
): Promise<WorkerOutcome> {
  if (signal?.aborted) return Promise.resolve({ kind: 'stopped', best: null });
  const worker = new Worker(new URL('./solverWorker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve) => {
    const heard = new AbortController();
    let best: SolveProgress | null = null;
    const end = (outcome: WorkerOutcome): void => {
      heard.abort();
      worker.terminate();
      resolve(outcome);
    };
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<SolverWord>) => {
        if (data.kind === 'ended') {
          end(data.outcome);
          return;
        }
        best = data.progress;
        onProgress?.(best);
      },
      { signal: heard.signal },
    );
    worker.addEventListener('error', ({ message }) => end({ kind: 'broken', detail: message }), {
      signal: heard.signal,
    });
    signal?.addEventListener('abort', () => end({ kind: 'stopped', best }), { signal: heard.signal });
    worker.postMessage(problem);
  });
}
