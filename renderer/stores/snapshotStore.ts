import { create } from 'zustand';
import type { Problem } from '../../shared/text/problem.ts';

/** What may be lost of keeping snapshots: whether one is being made, and why the last one could not be kept. */
interface SnapshotState {
  readonly isRunning: boolean;
  readonly problem: Problem | null;
}

/** Lives as long as the window. */
export const useSnapshotStore = create<SnapshotState>(() => ({ isRunning: false, problem: null }));
