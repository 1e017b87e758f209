import type { JournalEntry } from '../model/journal.ts';
import { stepsOf, takenBack } from '../model/recordSteps.ts';
import type { LogLine, LogPosition } from './logFormat.ts';

/** What the journal says behind the end of the log. */
export interface Journal {
  /** False when the newest change that the log knows is not in the journal any more. */
  readonly hasNewest: boolean;
  /** Changes and barriers that are newer, the earliest first. */
  readonly newer: readonly JournalEntry[];
  /** Ids of the changes that are taken back now. */
  readonly undone: readonly string[];
  /** Changes that are taken back in one of both and in force in the other. */
  readonly differing: readonly JournalEntry[];
}

function lineOf(kind: LogLine['kind'], { id, at, changes }: JournalEntry): LogLine {
  return { kind, id, at, steps: stepsOf(kind === 'undone' ? takenBack(changes) : changes) };
}

/**
 * The lines that the log lacks, told by the journal: a change was committed and the program ended before it was logged, or
 * the disk was full for a while.
 * @returns null when the journal cannot tell: then only a snapshot holds what is here
 */
export function catchUp(position: LogPosition, journal: Journal): readonly LogLine[] | null {
  const { newer, undone } = journal;
  if (newer.some(({ kind }) => kind === 'barrier')) return null;
  const isKnown = position.newest === null || journal.hasNewest || position.undone.includes(position.newest);
  // Taken back and then overwritten, all of it unlogged: the journal has forgotten it.
  if (!isKnown) return null;
  const done = newer.map((entry) => lineOf('done', entry));
  const undoneBefore = new Set(done.length > 0 ? [] : position.undone);
  const entries = new Map([...journal.differing, ...newer].map((entry) => [entry.id, entry]));
  const take = (kind: LogLine['kind'], ids: readonly string[]): LogLine[] | null => {
    const lines = ids.flatMap((id) => {
      const entry = entries.get(id);
      return entry ? lineOf(kind, entry) : [];
    });
    return lines.length === ids.length ? lines : null;
  };
  // The newest is taken back first, and done again last.
  const back = undone
    .filter((id) => !undoneBefore.has(id))
    .toSorted()
    .toReversed();
  const again = [...undoneBefore].filter((id) => !undone.includes(id)).toSorted();
  const [undoing, redoing] = [take('undone', back), take('redone', again)];
  return undoing && redoing ? [...done, ...undoing, ...redoing] : null;
}
