import type { NetChange } from '../../shared/history/netChanges.ts';
import { netChanges } from '../../shared/history/netChanges.ts';
import type { FieldImage, JournalEntry } from '../../shared/model/journal.ts';
import type { RecordBook } from '../../shared/records/recordBook.ts';
import { database } from '../db/openDatabase.ts';
import { readRecordBook } from './readRecordBook.ts';
import { useLive } from './useLive.ts';

/** One entry of the journal with what it made of each record in the end. */
export interface HistoryEntry {
  readonly entry: JournalEntry;
  readonly changes: readonly NetChange[];
  /** False when another PC made the change. */
  readonly isFromHere: boolean;
}

/** One entry of the journal, live; null when the journal has dropped it, undefined while reading. */
export function useHistoryEntry(id: string): HistoryEntry | null | undefined {
  return useLive(async () => {
    const db = database();
    const [entry, device] = await Promise.all([db.journal.get(id), db.meta.get('deviceId')]);
    if (!entry) return null;
    return { entry, changes: netChanges(entry.changes), isFromHere: entry.deviceId === device?.value };
  }, [id]);
}

/**
 * Names for everything that some changes are about, live; undefined while reading.
 * @param lastKnown records that may be gone by now, see {@link readRecordBook}
 */
export function useRecordBook(
  changes: readonly NetChange[],
  lastKnown: ReadonlyMap<string, FieldImage>,
): RecordBook | undefined {
  return useLive(() => readRecordBook(database(), changes, lastKnown), [changes, lastKnown]);
}
