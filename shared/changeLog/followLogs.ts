import type { Instant } from '../model/basic.ts';
import type { LogId, LogLine, ReadLog } from './logFormat.ts';
import { isSamePosition, positionOf, without } from './logFormat.ts';

/** What the log holds from one of its files on. */
export interface LaterChanges {
  readonly lines: readonly LogLine[];
  /** When the last of them was made; null where there is none. */
  readonly lastAt: Instant | null;
  /** False when the log goes on somewhere that cannot be reached from here: what was changed there is missing. */
  readonly isComplete: boolean;
}

/** The file that goes on where this one ends; undefined for the last. */
function nextOf(logs: readonly ReadLog[], log: ReadLog): ReadLog | undefined {
  return logs.find(
    ({ header }) =>
      header.previous === log.header.id &&
      isSamePosition(header.position, positionOf(without(log, header.withdrawn))),
  );
}

/** The last file of the log: nothing goes on from it, and no such file is newer. Undefined where there is no log. */
export function lastLog(logs: readonly ReadLog[]): ReadLog | undefined {
  const followed = new Set(logs.map(({ header }) => header.previous));
  const ends = logs.filter(({ header }) => !followed.has(header.id));
  return ends.toSorted((one, other) => (one.header.id < other.header.id ? -1 : 1)).at(-1);
}

/**
 * Everything that was changed from a file of the log on, in its order.
 * @param schemaVersion of the records to which the changes will be applied
 * @returns null when that file is not there, or one of them is of another schema
 */
export function followLogs(
  logs: readonly ReadLog[],
  from: LogId,
  schemaVersion: number,
): LaterChanges | null {
  const first = logs.find(({ header }) => header.id === from);
  if (!first) return null;
  const lines: LogLine[] = [];
  let last = first;
  for (let next: ReadLog | undefined = first; next; ) {
    last = next;
    if (last.header.schemaVersion !== schemaVersion) return null;
    next = nextOf(logs, last);
    for (const line of without(last, next?.header.withdrawn ?? []).lines) lines.push(line);
  }
  const lastAt = lines.at(-1)?.at ?? null;
  return { lines, lastAt, isComplete: lastLog(logs) === last };
}
