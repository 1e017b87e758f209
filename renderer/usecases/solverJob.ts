import { useCallback, useEffect, useRef, useState } from 'react';
import type { JobOutcome } from '../platform/runInWorker.ts';
import { runInWorker } from '../platform/runInWorker.ts';
import type { JobName, ProgressOf, QuestionOf } from '../platform/solverJobs.ts';

interface JobState<Name extends JobName> {
  /** What was told last; null before the first. */
  readonly progress: ProgressOf<Name> | null;
  /** How it ended; null while it runs. */
  readonly outcome: JobOutcome<Name> | null;
}

export interface RunningJob<Name extends JobName> extends JobState<Name> {
  /** Ends it at once; what was told last stays. */
  readonly stop: () => void;
  /** Begins it anew after it was stopped or broke. */
  readonly again: () => void;
}

const BEGUN = { progress: null, outcome: null } as const;

/**
 * A long job in the solver's worker while a part of the page is shown: it ends with the part, and when another question
 * is asked. The question must keep its identity as long as it is the same.
 */
export function useSolverJob<Name extends JobName>(name: Name, question: QuestionOf<Name>): RunningJob<Name> {
  const [round, setRound] = useState(0);
  const [told, setTold] = useState<JobState<Name> & { readonly of: unknown }>({ of: question, ...BEGUN });
  const running = useRef<AbortController | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same question again
  useEffect(() => {
    const controller = new AbortController();
    running.current = controller;
    const isMine = (): boolean => running.current === controller;
    setTold({ of: question, ...BEGUN });
    void runInWorker(name, question, {
      signal: controller.signal,
      onProgress: (progress) => setTold({ of: question, progress, outcome: null }),
    }).then((outcome) => {
      if (isMine()) setTold(({ progress }) => ({ of: question, progress, outcome }));
    });
    return () => {
      running.current = null;
      controller.abort();
    };
  }, [name, question, round]);
  const stop = useCallback((): void => running.current?.abort(), []);
  const again = useCallback((): void => setRound((before) => before + 1), []);
  // Until the effect has begun, nothing is known about another question.
  const { progress, outcome } = told.of === question ? told : BEGUN;
  return { progress, outcome, stop, again };
}
