import type { FairId } from '../../shared/model/ids.ts';
import type { JournalEntry } from '../../shared/model/journal.ts';
import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { change, noteInHistory } from '../db/change.ts';
import { database } from '../db/openDatabase.ts';
import { mustExist } from './changeFair.ts';
import { useLive } from './useLive.ts';

/* Whoever sees or takes out what is private leaves a note in the history: one a time, with when and what. */

/** Somebody looked at one person's full phone number. */
export function noteUnmaskedPhone(name: string): Promise<void> {
  return noteInHistory(changeLabel('noteUnmaskedPhone', { name }));
}

/** Somebody looked at one person's ID number. */
export function noteUnmaskedIdNumber(name: string): Promise<void> {
  return noteInHistory(changeLabel('noteUnmaskedIdNumber', { name }));
}

/** Somebody looked at a fair's papers with full phone numbers. */
export function noteSeenPapers(fairId: FairId): Promise<void> {
  return noteInHistory(changeLabel('noteSeenPapers', { month: fairId }));
}

/** Papers with full phone numbers were printed or saved. */
export function noteUnmaskedPapers(fairId: FairId): Promise<void> {
  return noteInHistory(changeLabel('noteUnmaskedPapers', { month: fairId }));
}

/** A list of people was saved with full phone numbers. @param name what the list is called on screen */
export function noteUnmaskedList(name: string, count: number): Promise<void> {
  return noteInHistory(changeLabel('noteUnmaskedList', { name, count }));
}

/** Somebody looked at full phone numbers on a list of people. @param name what the list is called on paper */
export function noteSeenList(name: string, count: number): Promise<void> {
  return noteInHistory(changeLabel('noteSeenList', { name, count }));
}

/** Somebody's yearly service record was printed or saved with the full phone number. */
export function noteUnmaskedRecord(name: string): Promise<void> {
  return noteInHistory(changeLabel('noteUnmaskedRecord', { name }));
}

/** The notes that were made last, newest first; undefined while reading. */
export function useLastNotes(count: number): readonly JournalEntry[] | undefined {
  return useLive(
    () =>
      database()
        .journal.orderBy('id')
        .reverse()
        .filter(({ kind }) => kind === 'note')
        .limit(count)
        .toArray(),
    [count],
  );
}

/** Starts keeping ID numbers: the form asks for them from now on (rule 11). */
export function keepIdNumbers(): Promise<Result<true, Problem>> {
  return change(changeLabel('keepIdNumbers'), async (db) => {
    const community = mustExist(await db.community.get('community'), 'The community');
    await db.community.put({ ...community, keepsIdNumbers: true });
    return success(true);
  });
}

/** Stops keeping ID numbers; with `dropStored` those that are stored are deleted in the same change. @returns how many */
export async function stopKeepingIdNumbers(dropStored: boolean): Promise<Result<number, Problem>> {
  const stored = dropStored ? await database().volunteers.filter(hasIdNumber).count() : 0;
  const label =
    stored > 0 ? changeLabel('dropIdNumbers', { count: stored }) : changeLabel('stopKeepingIdNumbers');
  return change(label, async (db) => {
    const community = mustExist(await db.community.get('community'), 'The community');
    await db.community.put({ ...community, keepsIdNumbers: false });
    const holders = dropStored ? await db.volunteers.filter(hasIdNumber).toArray() : [];
    await db.volunteers.bulkPut(holders.map((volunteer) => ({ ...volunteer, idNumber: null })));
    return success(holders.length);
  });
}

function hasIdNumber({ idNumber }: { readonly idNumber: string | null }): boolean {
  return idNumber !== null && idNumber !== '';
}
