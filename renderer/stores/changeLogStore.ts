import { create } from 'zustand';
import type { Problem } from '../../shared/text/problem.ts';

/** How it stands with the change log. */
interface ChangeLogState {
  /**
   * True when a snapshot should be made at once: something is here that neither a snapshot nor the log holds, or the log
   * holds what must go.
   */
  readonly needsSnapshot: boolean;
  /** Why the last change could not be logged; null where it was. */
  readonly problem: Problem | null;
}

/** Lives as long as the window. */
export const useChangeLogStore = create<ChangeLogState>(() => ({ needsSnapshot: false, problem: null }));
