import { useEffect, useId, useRef, useState } from 'react';
import type { Result } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { useReportProblem } from './formProblems.tsx';

/** Takes a typed text over; a failure stays beside the field and the typed text stays in it. */
export type Commit = (typed: string) => Promise<Result<unknown, Problem>>;

interface CommittedText {
  readonly typed: string;
  readonly problem: Problem | null;
  readonly onType: (typed: string) => void;
  /** To be called on blur and on Enter; does nothing when nothing was typed. */
  readonly commit: () => void;
}

/**
 * State of a text field that saves when it is left: what is typed, and why it was not taken over. A change from outside
 * (undo, another window, the rest of a row that was just saved) replaces what is shown, but never what is being typed.
 * @param isLive takes every keystroke over at once; for drafts that are saved by a button.
 */
export function useCommittedText(value: string, onCommit: Commit, isLive = false): CommittedText {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** Typed since it was taken over last. */
  const isDraft = useRef(false);
  useEffect(() => {
    if (isDraft.current) return;
    setTyped(value);
    setProblem(null);
  }, [value]);
  useReportProblem(id, problem !== null);
  const take = async (text: string): Promise<void> => {
    isDraft.current = false;
    if (text === value) {
      setProblem(null);
      return;
    }
    const result = await onCommit(text);
    setProblem(result.ok ? null : result.problem);
  };
  return {
    typed,
    problem,
    onType: (text) => {
      isDraft.current = true;
      setTyped(text);
      if (isLive) void take(text);
    },
    commit: () => void take(typed),
  };
}
