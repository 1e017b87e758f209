/** After the last change the program waits until nobody has written for this long. */
export const QUIET_MS = 30_000;
/** While somebody goes on writing, a snapshot is made after this long at the latest. */
export const LONGEST_MS = 5 * 60_000;
/** Packing ten years of records takes seconds: then at most a twentieth of the time is spent on it. */
const SHARE_OF_TIME = 20;

/** What is known when the next snapshot is thought about; moments and times in milliseconds. */
export interface SnapshotTiming {
  /** First change that is in no snapshot yet. */
  readonly firstChange: number;
  readonly lastChange: number;
  /** When the last snapshot was finished, and how long it took; null before the first one. */
  readonly last: { readonly at: number; readonly took: number } | null;
}

/** The moment at which the next snapshot is due. */
export function snapshotDueAt({ firstChange, lastChange, last }: SnapshotTiming): number {
  const wanted = Math.min(lastChange + QUIET_MS, firstChange + LONGEST_MS);
  return last ? Math.max(wanted, last.at + SHARE_OF_TIME * last.took) : wanted;
}
