import type { FairId } from '../../shared/model/ids.ts';
import type { SunflowerDatabase } from './database.ts';

/*
 * The order in which a fair is recorded is a number that only grows: a clock that is set back cannot change it. The last
 * number given is kept beside the data, so that a tap need not read what was recorded before it.
 */

const PREFIX = 'sequence ';

async function lastSequence(db: SunflowerDatabase, fairId: FairId): Promise<number> {
  const kept = await db.meta.get(PREFIX + fairId);
  if (kept) return Number(kept.value);
  const [attendance, tallies] = await Promise.all([
    db.attendance.where('fairId').equals(fairId).toArray(),
    db.tallies.where('fairId').equals(fairId).toArray(),
  ]);
  return [...attendance, ...tallies].reduce((highest, { sequence }) => Math.max(highest, sequence), 0);
}

/**
 * Takes the next `count` numbers of a fair, inside a change that may read attendance and tallies.
 * @returns the first of them
 */
export async function takeSequence(db: SunflowerDatabase, fairId: FairId, count = 1): Promise<number> {
  const last = await lastSequence(db, fairId);
  await db.meta.put({ key: PREFIX + fairId, value: String(last + count) });
  return last + 1;
}

/** Forgets the numbers given, because other records take the place of those that had them. */
export async function forgetSequences(db: SunflowerDatabase): Promise<void> {
  await db.meta.where('key').startsWith(PREFIX).delete();
}
