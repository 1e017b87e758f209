import type { FairId } from '../../shared/model/ids.ts';
import {
  closedFairsMissing,
  deriveFair,
  keepClosedFair,
  readFactRegisters,
  readPeopleNumbers,
} from '../db/closedFairs.ts';
import { database } from '../db/openDatabase.ts';
import { readFairRecords } from '../db/readFairRecords.ts';

/** How far the comparison is. */
export interface ComparingProgress {
  readonly done: number;
  readonly all: number;
}

/** Structured data as text; typed arrays say their numbers. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (ArrayBuffer.isView(part) ? String(part) : part));
}

/**
 * Reads every row of the closed fairs again, derives what is kept of them, and compares. What differs, which only a fault of
 * the program or of the disk can bring about, is derived anew.
 * @param signal ends it after the fair that is being compared
 * @returns the fairs that differed
 */
export async function compareWithRecords(
  onProgress: (progress: ComparingProgress) => void,
  signal: AbortSignal,
): Promise<readonly FairId[]> {
  const db = database();
  const missing = await closedFairsMissing(db);
  const ids = (await db.closedTallies.toCollection().primaryKeys()).filter((id) => !missing.includes(id));
  const registers = await readFactRegisters(db);
  const people = await readPeopleNumbers(db);
  const different: FairId[] = [];
  for (const [done, id] of ids.entries()) {
    if (signal.aborted) break;
    const [records, tally, columns] = await Promise.all([
      readFairRecords(db, id),
      db.closedTallies.get(id),
      db.closedColumns.get(id),
    ]);
    const again = records && deriveFair(records, registers, people);
    if (!again || textOf(again) !== textOf({ columns, tally })) {
      different.push(id);
      await keepClosedFair(db, id);
    }
    onProgress({ done: done + 1, all: ids.length });
  }
  return different;
}
