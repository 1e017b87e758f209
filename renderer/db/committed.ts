import type { LogLine } from '../../shared/changeLog/logFormat.ts';

/** What was committed. */
export interface Committed {
  /** What the change log keeps of it; null when everything was replaced, which only a snapshot can keep. */
  readonly line: LogLine | null;
  /** Everything was replaced, or somebody deleted for good: what was logged before must go. */
  readonly isBarrier: boolean;
}

/** Told of each change once it is in the database; whoever made it is told that it is saved only after that. Never rejects. */
export type CommitListener = (committed: Committed) => Promise<void>;

let listener: CommitListener | null = null;

/** Names who is told of changes from now on; null for nobody. */
export function listenToCommits(told: CommitListener | null): void {
  listener = told;
}

/** Tells of a change that is in the database now, in the order in which they got there. */
export async function tellCommitted(committed: Committed): Promise<void> {
  await listener?.(committed);
}
