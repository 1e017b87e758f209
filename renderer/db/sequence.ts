import type { FairId } from '../../shared/model/ids.ts';
import type { SunflowerDatabase } from './database.ts';

/*
 * The order in which a fair is recorded is a number that only grows: a clock that is set back cannot change it. A number
 * is greater than that of every row there is. The last one given is kept in memory, for only one window writes: a tap
 * need not read what was recorded before it.
 */

const lastGiven = new WeakMap<SunflowerDatabase, Map<FairId, number>>();

async function highestRecorded(db: SunflowerDatabase, fairId: FairId): Promise<number> {
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
  const ofFairs = lastGiven.get(db) ?? new Map<FairId, number>();
  lastGiven.set(db, ofFairs);
  const last = ofFairs.get(fairId) ?? (await highestRecorded(db, fairId));
  ofFairs.set(fairId, last + count);
  return last + 1;
}

/** Forgets the numbers given, because rows came or went that were not numbered here: by undo, import or restoring. */
export function forgetSequences(db: SunflowerDatabase): void {
  lastGiven.delete(db);
}
