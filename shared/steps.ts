/*
 * Long work is written as a generator: each step takes some milliseconds and yields how far the work is. Whoever drives
 * it, a worker, the page or a test, decides what happens between the steps.
 */

/** Works to the end and holds up whoever calls: for samples, benchmarks and tests, and for work that is soon done. */
export function workToEnd<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** How work is done slice by slice; clock and pause come in, as everything that is not pure. */
export interface SliceOptions<Progress> {
  /** Milliseconds of work after which whoever waits gets a turn. */
  readonly slice: number;
  /** Milliseconds from any moment on. */
  readonly now: () => number;
  /** Resolves when everybody else had a turn. */
  readonly pause: () => Promise<void>;
  /** Asked after every pause: true ends the work. */
  readonly isStopped: () => boolean;
  /** Told before every pause how far the work is. */
  readonly onProgress: (progress: Progress) => void;
}

/** Works to the end with a pause after every slice. @returns null when it was stopped */
export async function workInSlices<Progress, Result>(
  steps: Generator<Progress, Result>,
  { slice, now, pause, isStopped, onProgress }: SliceOptions<Progress>,
): Promise<{ readonly result: Result } | null> {
  let until = now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { result: step.value };
    if (now() < until) continue;
    onProgress(step.value);
    await pause();
    if (isStopped()) return null;
    until = now() + slice;
  }
}
