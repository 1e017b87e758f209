import type { JobName, JobWord, ProgressOf, QuestionOf, ResultOf } from './solverJobs.ts';

/** How a job ended: to its end, stopped with what it told last (null when that was nothing yet), or broken. */
export type JobOutcome<Name extends JobName> =
  | { readonly kind: 'ended'; readonly result: ResultOf<Name> }
  | { readonly kind: 'stopped'; readonly latest: ProgressOf<Name> | null }
  | { readonly kind: 'broken'; readonly detail: string };

interface JobOptions<Name extends JobName> {
  /** Told about every tenth of a second. */
  readonly onProgress?: (progress: ProgressOf<Name>) => void;
  /** Ends the worker at once, whatever it is at. */
  readonly signal?: AbortSignal;
}

/** Does a long job in a worker, so that the page goes on. Stopping is no loss: what was found so far is kept. */
export function runInWorker<Name extends JobName>(
  name: Name,
  question: QuestionOf<Name>,
  { onProgress, signal }: JobOptions<Name> = {},
): Promise<JobOutcome<Name>> {
  if (signal?.aborted) return Promise.resolve({ kind: 'stopped', latest: null });
  const worker = new Worker(new URL('./solverWorker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve) => {
    const stop = new AbortController();
    const heard = { signal: stop.signal };
    let latest: ProgressOf<Name> | null = null;
    const end = (outcome: JobOutcome<Name>): void => {
      stop.abort();
      worker.terminate();
      resolve(outcome);
    };
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<JobWord<Name>>) => {
        if (data.kind === 'ended') {
          end(data);
          return;
        }
        latest = data.progress;
        onProgress?.(data.progress);
      },
      heard,
    );
    worker.addEventListener('error', ({ message }) => end({ kind: 'broken', detail: message }), heard);
    signal?.addEventListener('abort', () => end({ kind: 'stopped', latest }), heard);
    worker.postMessage({ name, question });
  });
}
