/*
 * Long work is written as a generator: each step takes some milliseconds and yields how far the work is. Whoever drives
 * it, a worker or a test, decides what happens between the steps.
 */

/** Works to the end and holds up whoever calls: for samples, benchmarks and tests. The program itself works in a worker. */
export function workToEnd<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
