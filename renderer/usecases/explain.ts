import { useEffect, useState } from 'react';

/** Longest that a slice of the work may hold the page, in milliseconds: half a frame. */
const SLICE_MS = 8;

/** How far some work in steps is. */
export interface Stepped<Progress, Result> {
  /** The latest that was told; null before the first. */
  readonly progress: Progress | null;
  /** What came out; null while it is still under way. */
  readonly result: Result | null;
}

/**
 * Drives work in steps between the frames of the page, so that it never freezes, and stops when what is shown is gone
 * or asks for something else. `start` must keep its identity as long as the question is the same.
 */
export function useSteps<Progress, Result>(
  start: () => Generator<Progress, Result>,
): Stepped<Progress, Result> {
  const [state, setState] = useState<Stepped<Progress, Result> & { readonly of: typeof start }>({
    of: start,
    progress: null,
    result: null,
  });
  useEffect(() => {
    const steps = start();
    let timer: ReturnType<typeof setTimeout>;
    const work = (): void => {
      const end = performance.now() + SLICE_MS;
      let step = steps.next();
      while (step.done !== true && performance.now() < end) step = steps.next();
      if (step.done === true) {
        const result = step.value;
        setState(({ of, progress }) => ({ of: start, progress: of === start ? progress : null, result }));
        return;
      }
      const progress = step.value;
      setState({ of: start, progress, result: null });
      timer = setTimeout(work);
    };
    // After the panel is drawn.
    timer = setTimeout(work);
    return () => clearTimeout(timer);
  }, [start]);
  return state.of === start ? state : { progress: null, result: null };
}
