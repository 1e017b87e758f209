import type { ReadOutcome } from './hostFiles.ts';

/**
 * Reads the files that were chosen, one after the other, so that only what is kept is in memory. All or none: the first that
 * cannot be read is what is told.
 */
export async function readEach<T>(
  chosen: readonly T[],
  read: (one: T) => Promise<ReadOutcome>,
): Promise<ReadOutcome> {
  const files = [];
  for (const one of chosen) {
    const outcome = await read(one);
    if (outcome.outcome === 'failed') return outcome;
    files.push(...outcome.files);
  }
  return { outcome: 'opened', files };
}
