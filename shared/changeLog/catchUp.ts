import type { JournalEntry } from '../model/journal.ts';
import { takenBack } from '../model/recordSteps.ts';
import type { LogLine, LogPosition, ReadLog } from './logFormat.ts';
import { lineOf, madeIn, positionOf, without } from './logFormat.ts';

/** What the journal says beyond the end of the log. */
export interface Journal {
  /** Whether the change that would have been taken back next is still in the journal, or there was none. */
  readonly hasTop: boolean;
  /** Changes and barriers that are newer, the earliest first. */
  readonly newer: readonly JournalEntry[];
  /** Ids of the changes that are taken back now. */
  readonly undone: readonly string[];
  /** The change that would be taken back next. */
  readonly top: string | null;
  /** Changes that are taken back in one of both and in force in the other, as far as they are still there. */
  readonly differing: readonly JournalEntry[];
}

/** How the log goes on. */
export interface GoingOn {
  /** What is in the log and did not come about. */
  readonly withdrawn: readonly string[];
  /** Where the log ends without that. */
  readonly position: LogPosition;
  /** What came about and is not in the log. */
  readonly lines: readonly LogLine[];
}

/** How the journal is asked. */
export interface JournalReader {
  /** Those of these changes that are in the journal. */
  among(ids: readonly string[]): Promise<readonly string[]>;
  beyond(position: LogPosition): Promise<Journal>;
}

function missingLines(position: LogPosition, journal: Journal): readonly LogLine[] | null {
  const { newer, undone, top } = journal;
  // Taken back and then overwritten, all of it unlogged: the journal has forgotten it.
  if (!journal.hasTop || newer.some(({ kind }) => kind === 'barrier')) return null;
  const again = journal.differing.filter(({ id }) => !undone.includes(id));
  const undoneBefore = newer.length > 0 ? [] : position.undone;
  const back = [...journal.differing, ...newer].filter(
    ({ id }) => undone.includes(id) && !undoneBefore.includes(id),
  );
  const upwards = (one: JournalEntry, other: JournalEntry): number => (one.id < other.id ? -1 : 1);
  // What could be done again was, before anything new was done; the newest is taken back first.
  return [
    ...again.toSorted(upwards).map((entry) => lineOf('redone', entry, entry.changes, entry.id)),
    ...newer.map((entry) => lineOf('done', entry, entry.changes, entry.id)),
    ...back
      .toSorted(upwards)
      .toReversed()
      .map((entry) => lineOf('undone', entry, takenBack(entry.changes), top)),
  ];
}

/**
 * How the log goes on so that it says what the journal says. A change is committed while it is logged: when the program ended
 * meanwhile either of both may lack it, and when the disk was full the log lacks more.
 * @param last file of the log
 * @returns null when the journal cannot tell: then only a snapshot holds what is here
 */
export async function catchUp(last: ReadLog, journal: JournalReader): Promise<GoingOn | null> {
  const made = madeIn(last);
  const present = new Set(await journal.among(made));
  const withdrawn = made.filter((id) => !present.has(id));
  const position = positionOf(without(last, withdrawn));
  const lines = missingLines(position, await journal.beyond(position));
  return lines && { withdrawn, position, lines };
}
