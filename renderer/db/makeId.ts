import { v7 } from 'uuid';

/** Room for counting on within a millisecond: the counter of a UUID v7 has 32 bits, and begins below a quarter of them. */
const FIRST_COUNT = 2 ** 30;

let last = { msecs: 0, seq: 0 };

/**
 * A new id: UUID v7, so that rows written together lie together in the index. Ids always grow, also when the clock of the PC
 * is set back: the order of the journal, and with it what undo takes back, must not depend on a clock.
 */
export function makeId(): string {
  const now = Date.now();
  last =
    now > last.msecs
      ? { msecs: now, seq: Math.floor(Math.random() * FIRST_COUNT) }
      : { msecs: last.msecs, seq: last.seq + 1 };
  return v7(last);
}

/** Makes every later id greater than this one, which was made before the program was last closed. */
export function makeIdsAfter(id: string): void {
  const msecs = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  if (msecs >= last.msecs) last = { msecs: msecs + 1, seq: 0 };
}
