import type { RefObject } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AssignmentScope } from '../../../../shared/assign/buildProblem.ts';
import type { Proposal } from '../../../../shared/assign/proposal/proposal.ts';
import type { FairId } from '../../../../shared/model/ids.ts';
import { useAction } from '../../../components/useAction.tsx';
import type { PlanProgress, ProposalAim } from '../../../usecases/automaticPlan.ts';
import { planAutomatically } from '../../../usecases/automaticPlan.ts';

/** A search that is over sooner shows no progress: a dialog that flashes tells nobody anything. */
const SHOW_AFTER_MS = 300;

/** How far automatic assigning is; `solving` shows a dialog only once it takes a while. */
export type PlanStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'solving'; readonly isShown: boolean; readonly progress: PlanProgress | null }
  | { readonly kind: 'proposal'; readonly proposal: Proposal; readonly aim: ProposalAim };

const IDLE: PlanStage = { kind: 'idle' };

export interface AutomaticPlan {
  readonly stage: PlanStage;
  readonly start: (scope: AssignmentScope) => Promise<void>;
  /** Ends the search; the best plan so far is proposed. */
  readonly stop: () => void;
  /** Ends the search, or puts its proposal away; nothing was changed. */
  readonly cancel: () => void;
  /** As `cancel`, and the keyboard goes on from the button that started it. */
  readonly close: () => void;
  /** The button that the keyboard goes on from when what started the search is gone, like a menu. */
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** Runs the search for a plan and holds what came of it until the reader decides. */
export function useAutomaticPlan(fairId: FairId): AutomaticPlan {
  const run = useAction();
  const [stage, setStage] = useState<PlanStage>(IDLE);
  const search = useRef<AbortController | null>(null);
  const opener = useRef<Element | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const stop = useCallback((): void => search.current?.abort(), []);
  const cancel = useCallback((): void => {
    const running = search.current;
    // Whoever waits for this search sees that it is no longer the one in hand.
    search.current = null;
    running?.abort();
    setStage(IDLE);
  }, []);
  const close = useCallback((): void => {
    cancel();
    // The dialog is gone at once.
    setTimeout(() => {
      const from = opener.current;
      const isThere = from instanceof HTMLButtonElement && from.isConnected;
      (isThere ? from : button.current)?.focus({ preventScroll: true });
    }, 0);
  }, [cancel]);
  const start = async (scope: AssignmentScope): Promise<void> => {
    if (search.current) return;
    opener.current = document.activeElement;
    const mine = new AbortController();
    search.current = mine;
    const update = (fields: Partial<Extract<PlanStage, { kind: 'solving' }>>): void => {
      setStage((now) => (now.kind === 'solving' && search.current === mine ? { ...now, ...fields } : now));
    };
    setStage({ kind: 'solving', isShown: false, progress: null });
    const timer = setTimeout(() => update({ isShown: true }), SHOW_AFTER_MS);
    const options = { signal: mine.signal, onProgress: (progress: PlanProgress) => update({ progress }) };
    const result = await run(() => planAutomatically(fairId, scope, options), { isQuiet: true });
    clearTimeout(timer);
    if (search.current !== mine) return;
    search.current = null;
    if (!result.ok || result.value.kind === 'stopped') setStage(IDLE);
    else setStage({ ...result.value, aim: scope === 'repair' ? 'repair' : 'best' });
  };
  // Who leaves the board wants no plan any more.
  useEffect(() => cancel, [cancel]);
  return { stage, start, stop, cancel, close, button };
}
