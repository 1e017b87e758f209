import { Dexie } from 'dexie';
import type { LogLine } from '../../shared/changeLog/logFormat.ts';

/** A change that is about to be committed. */
export interface Committing {
  /** What the change log keeps of it; null when everything was replaced, which only a snapshot can keep. */
  readonly line: LogLine | null;
  /** Everything was replaced, or somebody deleted for good: what was logged before must go. */
  readonly isBarrier: boolean;
}

/** Is told what became of a change; resolves when it is logged, or withdrawn. Never rejects. */
export type Settle = (isCommitted: boolean) => Promise<void>;

/** Logs a change while it is being committed, in the order in which changes get into the database. */
export type CommitListener = (committing: Committing) => Settle;

let listener: CommitListener | null = null;

/** Names who is told of changes from now on; null for nobody. */
export function listenToCommits(told: CommitListener | null): void {
  listener = told;
}

/** A transaction of which the listener is told. */
export interface FollowedCommit {
  /** To be called once, inside the transaction, when it is known what will be committed. */
  readonly tell: (committing: Committing) => void;
}

/**
 * Runs a transaction and has it logged while it is committed: whoever made the change is told that it is saved when it is both.
 */
export async function committed<T>(run: (commit: FollowedCommit) => PromiseLike<T>): Promise<T> {
  let settle: Settle | null = null;
  const tell = (committing: Committing): void => {
    // What the listener reads and waits for is none of the transaction’s business.
    settle = Dexie.ignoreTransaction(() => listener?.(committing) ?? null);
  };
  const settled = async (isCommitted: boolean): Promise<void> => settle?.(isCommitted);
  try {
    const value = await run({ tell });
    await settled(true);
    return value;
  } catch (error) {
    await settled(false);
    throw error;
  }
}
