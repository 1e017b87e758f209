import * as v from 'valibot';
import type { FairRecords } from '../../shared/fair/fairData.ts';
import { FairId } from '../../shared/model/ids.ts';
import type { FairColumns } from '../../shared/stats/columns/fairColumns.ts';
import { packFair } from '../../shared/stats/columns/packFair.ts';
import type { FactRegisters } from '../../shared/stats/factsOfFair.ts';
import { factsOfFair } from '../../shared/stats/factsOfFair.ts';
import type { FairTally } from '../../shared/stats/fairTally.ts';
import { tallyOfFair } from '../../shared/stats/fairTally.ts';
import type { PeopleNumbers } from '../../shared/stats/peopleNumbers.ts';
import { peopleNumbers } from '../../shared/stats/peopleNumbers.ts';
import type { SunflowerDatabase } from './database.ts';
import { readFairRecords } from './readFairRecords.ts';
import type { Touched } from './touched.ts';

/*
 * Of every closed fair a tally and its columns are kept beside the records (ADR 0020). They are derived: whatever changes
 * a record of a closed fair derives them again in the same transaction, or drops them; where they are missing, figures are
 * made of the records. One window writes, so which fairs have them is known in memory.
 */

/** What is kept of closed fairs. */
export const CLOSED_TABLES = ['closedTallies', 'closedColumns', 'closedPeople'] as const;

/** Tables that figures are read from, and what is kept of closed fairs. */
export function figureTables(db: SunflowerDatabase) {
  return [
    db.fairs,
    db.slots,
    db.stalls,
    db.needs,
    db.bookings,
    db.assignments,
    db.attendance,
    db.tallies,
    db.categories,
    db.serviceItems,
    db.partnerUnits,
    ...CLOSED_TABLES.map((name) => db.table(name)),
  ];
}

const PEOPLE_KEY = 'people';
/** Ids are UUIDs or the like: none holds a line break. One long text is read a hundred times faster than a list. */
const BETWEEN_IDS = '\n';

/** Ids of people by number, as stored. */
export interface StoredPeople {
  readonly id: string;
  readonly ids: string;
}

const keptIds = new WeakMap<SunflowerDatabase, Set<string>>();

/** Reads once which fairs are kept; to be done before a transaction that what is kept has to follow. */
export async function learnKeptFairs(db: SunflowerDatabase): Promise<void> {
  if (keptIds.has(db)) return;
  keptIds.set(db, new Set<string>(await db.closedTallies.toCollection().primaryKeys()));
}

function keptFairs(db: SunflowerDatabase): Set<string> {
  const kept = keptIds.get(db);
  if (!kept) throw new Error('Which fairs are kept was not read before.');
  return kept;
}

/** To be read again: a transaction that would have changed it was taken back. */
export function forgetKeptFairs(db: SunflowerDatabase): void {
  keptIds.delete(db);
}

/** The numbers of people that what is kept refers to. */
export async function readPeopleNumbers(db: SunflowerDatabase): Promise<PeopleNumbers> {
  const stored = await db.closedPeople.get(PEOPLE_KEY);
  return peopleNumbers(stored && stored.ids !== '' ? stored.ids.split(BETWEEN_IDS) : []);
}

/** The registers on which it depends what records add. */
export async function readFactRegisters(db: SunflowerDatabase): Promise<FactRegisters> {
  const [categories, serviceItems, partnerUnits] = await Promise.all([
    db.categories.toArray(),
    db.serviceItems.toArray(),
    db.partnerUnits.toArray(),
  ]);
  return { categories, serviceItems, partnerUnits };
}

/** A fair's tally and columns. */
export function deriveFair(
  records: FairRecords,
  registers: FactRegisters,
  people: PeopleNumbers,
): { readonly tally: FairTally; readonly columns: FairColumns } {
  const facts = factsOfFair(records, registers);
  return {
    columns: packFair(records, facts, people),
    tally: tallyOfFair(records.fair.id, facts, people),
  };
}

/** Derives some closed fairs anew, and drops what is kept of those that are no longer closed. Runs in a transaction. */
async function deriveAgain(db: SunflowerDatabase, fairIds: readonly FairId[]): Promise<void> {
  const kept = keptFairs(db);
  const all = await Promise.all(fairIds.map((id) => readFairRecords(db, id)));
  const closed = all.flatMap((records) => (records?.fair.status === 'archived' ? [records] : []));
  const closedIds = new Set<string>(closed.map(({ fair }) => fair.id));
  const gone = fairIds.filter((id) => !closedIds.has(id) && kept.has(id));
  await Promise.all([db.closedTallies.bulkDelete(gone), db.closedColumns.bulkDelete(gone)]);
  for (const id of gone) kept.delete(id);
  if (closed.length === 0) return;
  const [registers, people] = await Promise.all([readFactRegisters(db), readPeopleNumbers(db)]);
  const known = people.ids.length;
  const derived = closed.map((records) => deriveFair(records, registers, people));
  await Promise.all([
    db.closedTallies.bulkPut(derived.map(({ tally }) => tally)),
    db.closedColumns.bulkPut(derived.map(({ columns }) => columns)),
    people.ids.length > known
      ? db.closedPeople.put({ id: PEOPLE_KEY, ids: people.ids.join(BETWEEN_IDS) })
      : undefined,
  ]);
  for (const id of closedIds) kept.add(id);
}

/** Forgets everything that is kept; figures are then made of the records until it is derived again. Runs in a transaction. */
export async function dropClosedFairs(db: SunflowerDatabase): Promise<void> {
  await Promise.all(CLOSED_TABLES.map((name) => db.table(name).clear()));
  keptIds.set(db, new Set());
}

/**
 * What a change leaves to be done for what is kept, inside its own transaction; null when that is nothing, as always while
 * open fairs are recorded.
 */
export function afterTouching(db: SunflowerDatabase, touched: Touched): (() => Promise<void>) | null {
  if (touched.areRegisters) return () => dropClosedFairs(db);
  const kept = keptFairs(db);
  const changed = [...touched.fairIds].filter((id) => kept.has(id) || touched.closing.has(id));
  if (changed.length === 0) return null;
  return () => deriveAgain(db, v.parse(v.array(FairId), changed));
}

/** Closed fairs of which nothing is kept. */
export async function closedFairsMissing(db: SunflowerDatabase): Promise<readonly FairId[]> {
  const kept = new Set<string>(await db.closedTallies.toCollection().primaryKeys());
  const fairs = await db.fairs.toArray();
  return fairs.flatMap(({ id, status }) => (status === 'archived' && !kept.has(id) ? [id] : []));
}

/** Derives one closed fair in a transaction of its own, and not as a change: nothing that the office wrote is touched. */
export async function keepClosedFair(db: SunflowerDatabase, fairId: FairId): Promise<void> {
  await learnKeptFairs(db);
  await db.transaction('rw', figureTables(db), () => deriveAgain(db, [fairId]));
}
