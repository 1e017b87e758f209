import { Dexie } from 'dexie';
import type { Mark, RecordStamp } from '../../shared/exchange/stamp.ts';
import { stampKey } from '../../shared/exchange/stamp.ts';
import { mayHaveStamp, stampChanges } from '../../shared/exchange/stampChanges.ts';
import type { RecordChange } from '../../shared/model/journal.ts';
import type { SunflowerDatabase } from './database.ts';
import { makeId } from './makeId.ts';

/*
 * When and by which PC each field was last written (docs/adr/0023). The clock of stamps never goes back, and is never behind
 * what was merged: an edit is newer than whatever was known when it was made, also where the clock of this PC is wrong.
 */

/** Who writes here, and when it did last. */
interface Stamping {
  /** Id of these data: another one than that of the PC once they were replaced as a whole. */
  readonly replica: string;
  /** The greatest moment of any stamp that is known here, in milliseconds since 1970. */
  last: number;
}

/** Keys of `meta`. */
export const REPLICA_KEY = 'replicaId';
const CLOCK_KEY = 'stampClock';

const known = new WeakMap<SunflowerDatabase, Stamping>();

/** Reads once who writes here; to be done before a transaction that stamps. */
export async function learnStamping(db: SunflowerDatabase): Promise<void> {
  if (known.has(db)) return;
  const [replica, device, clock] = await db.meta.bulkGet([REPLICA_KEY, 'deviceId', CLOCK_KEY]);
  const newest = await db.journal.orderBy('id').last();
  known.set(db, {
    replica: replica?.value ?? device?.value ?? 'unknown',
    last: Math.max(Number(clock?.value ?? 0), newest ? Date.parse(newest.at) : 0),
  });
}

/** To be read again: a transaction that would have changed it was taken back. */
export function forgetStamping(db: SunflowerDatabase): void {
  known.delete(db);
}

function stampingOf(db: SunflowerDatabase): Stamping {
  const stamping = known.get(db);
  if (!stamping) throw new Error('Who writes here was not read before.');
  return stamping;
}

/** Id of these data in stamps. Throws before {@link learnStamping}. */
export function replicaOf(db: SunflowerDatabase): string {
  return stampingOf(db).replica;
}

/** The greatest moment of any stamp that is known here. Throws before {@link learnStamping}. */
export function lastStamped(db: SunflowerDatabase): number {
  return stampingOf(db).last;
}

/** “Now, on this PC”: later than every stamp that is known. */
export function nextMark(db: SunflowerDatabase): Mark {
  const stamping = stampingOf(db);
  stamping.last = Math.max(Date.now(), stamping.last + 1);
  return [stamping.last, stamping.replica];
}

/** From now on nothing is stamped earlier; inside a transaction that may write `meta`. */
export async function stampAfter(db: SunflowerDatabase, moment: number): Promise<void> {
  const stamping = stampingOf(db);
  stamping.last = Math.max(stamping.last, moment);
  await db.meta.put({ key: CLOCK_KEY, value: String(stamping.last) });
}

/**
 * Stamps what was written; inside its transaction.
 * @param erases a person was deleted for good
 * @param isNoted the moment is written down, where no journal entry tells it
 */
export async function stampWrites(
  db: SunflowerDatabase,
  changes: readonly RecordChange[],
  { erases = false, isNoted = false } = {},
): Promise<void> {
  if (changes.length === 0) return;
  const mark = nextMark(db);
  const asked = new Set(changes.filter(mayHaveStamp).map(({ table, key }) => stampKey(table, key)));
  const before = new Map<string, RecordStamp>();
  if (asked.size > 0) {
    for (const stamp of await db.stamps.bulkGet([...asked])) if (stamp) before.set(stamp.id, stamp);
  }
  const after = stampChanges(before, changes, mark, erases);
  const isTold = !isNoted && mark[0] <= Date.now();
  await Promise.all([
    asked.size === 0 ? putBeside(after) : db.stamps.bulkPut(after),
    isTold ? undefined : stampAfter(db, mark[0]),
  ]);
}

/**
 * Puts stamps of new records without waiting for them, so that a tap does not: the transaction ends after they are written, and is
 * taken back when one cannot be.
 */
function putBeside(stamps: readonly RecordStamp[]): void {
  const store = Dexie.currentTransaction?.idbtrans.objectStore('stamps');
  if (!store) throw new Error('Stamps are put inside a transaction.');
  for (const stamp of stamps) store.put(stamp);
}

/** The data were replaced as a whole: they begin without stamps, as data of their own. Inside a transaction. */
export async function beginReplica(db: SunflowerDatabase): Promise<void> {
  const replica = makeId();
  // Nothing is known that a stamp could be later than: a clock that was once far ahead is forgotten too.
  known.set(db, { replica, last: 0 });
  await Promise.all([
    db.stamps.clear(),
    db.meta.put({ key: REPLICA_KEY, value: replica }),
    db.meta.delete(CLOCK_KEY),
    db.meta.where('key').startsWith(SEEN_PREFIX).delete(),
    db.meta.where('key').startsWith(PC_PREFIX).delete(),
  ]);
}

/** Keys of `meta`: what has come from other PCs, and what is known of them. */
export const SEEN_PREFIX = 'seen/';
export const PC_PREFIX = 'pc/';
