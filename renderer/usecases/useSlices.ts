import { useEffect, useState } from 'react';
import { workInSlices } from '../../shared/steps.ts';

/** Milliseconds of work before the page gets a turn: half a frame. */
const SLICE_MS = 8;
/** What is done sooner needs no progress. */
const A_MOMENT_MS = 300;

/** What came of work that the page does slice by slice. */
export interface SlicedWork<Progress, Result> {
  /** Undefined until the first is there; then the last that came of the same question, while newer is worked out. */
  readonly result: Result | undefined;
  /** How far work is that takes longer than a moment; null else. */
  readonly progress: Progress | null;
}

/** Lets clicks, keys and drawing come first. */
function afterTheOthers(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/**
 * Long work on the page itself, for a result too large to be sent by a worker: it stops when something else is asked for and
 * with the part of the page.
 * @param question tells one question from another; between two there is no result
 * @param source what is worked on; undefined while it is read. Newer data of the same question begin the work anew
 */
export function useSlices<Source, Progress, Result>(
  question: string,
  source: Source | undefined,
  work: (source: Source) => Generator<Progress, Result>,
): SlicedWork<Progress, Result> {
  const [done, setDone] = useState<{ readonly question: string; readonly result: Result } | null>(null);
  const [broken, setBroken] = useState<{ readonly error: unknown } | null>(null);
  const [told, setTold] = useState<{ readonly question: string; readonly progress: Progress } | null>(null);
  useEffect(() => {
    if (source === undefined) return;
    let isStopped = false;
    const began = performance.now();
    const run = async (): Promise<void> => {
      const worked = await workInSlices(work(source), {
        slice: SLICE_MS,
        now: () => performance.now(),
        pause: afterTheOthers,
        isStopped: () => isStopped,
        onProgress: (progress) => {
          if (performance.now() - began > A_MOMENT_MS) setTold({ question, progress });
        },
      });
      if (!worked) return;
      setDone({ question, result: worked.result });
      setTold(null);
    };
    run().catch((error: unknown) => setBroken({ error }));
    return () => {
      isStopped = true;
    };
  }, [question, source, work]);
  // A fault is for the screen around, as if it had come while drawing.
  if (broken) throw broken.error;
  return {
    result: done?.question === question ? done.result : undefined,
    progress: told?.question === question ? told.progress : null,
  };
}
