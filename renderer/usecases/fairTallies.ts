import type { Period } from '../../shared/calendar/period.ts';
import type { IsoDate } from '../../shared/model/basic.ts';
import type { Fair } from '../../shared/model/fair.ts';
import type { FairId } from '../../shared/model/ids.ts';
import type { FairColumns } from '../../shared/stats/columns/fairColumns.ts';
import { fairsHeldIn, isHeld } from '../../shared/stats/countedFair.ts';
import type { FactRegisters } from '../../shared/stats/factsOfFair.ts';
import type { FairTally } from '../../shared/stats/fairTally.ts';
import type { PeopleNumbers } from '../../shared/stats/peopleNumbers.ts';
import { periodFigures } from '../../shared/stats/periodFigures.ts';
import type { PeriodFigures } from '../../shared/stats/periodTypes.ts';
import { todayLocal } from '../db/clock.ts';
import {
  closedFairsMissing,
  deriveFair,
  figureTables,
  keepClosedFair,
  readFactRegisters,
  readPeopleNumbers,
} from '../db/closedFairs.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import { readFairRecords } from '../db/readFairRecords.ts';
import { isWriting } from '../db/writing.ts';

/** Every fair with what it adds to the figures, and what the figures look up. */
export interface TalliedFairs extends FactRegisters {
  readonly fairs: readonly Fair[];
  readonly tallies: ReadonlyMap<FairId, FairTally>;
  /** Of fairs whose records were read because nothing is kept of them. */
  readonly columns: ReadonlyMap<FairId, FairColumns>;
  readonly people: PeopleNumbers;
}

/**
 * Every fair with its tally: what is kept of closed fairs, and the others counted from their records now. Inside a
 * transaction over {@link figureTables} it is all of one moment.
 */
export async function readTalliedFairs(db: SunflowerDatabase): Promise<TalliedFairs> {
  const [fairs, kept, people, registers] = await Promise.all([
    db.fairs.toArray(),
    db.closedTallies.toArray(),
    readPeopleNumbers(db),
    readFactRegisters(db),
  ]);
  const tallies = new Map(kept.map((tally) => [tally.id, tally]));
  const columns = new Map<FairId, FairColumns>();
  const others = fairs.filter((fair) => isHeld(fair) && !tallies.has(fair.id));
  for (const records of await Promise.all(others.map(({ id }) => readFairRecords(db, id)))) {
    if (!records) continue;
    const derived = deriveFair(records, registers, people);
    tallies.set(records.fair.id, derived.tally);
    columns.set(records.fair.id, derived.columns);
  }
  return { fairs, tallies, columns, people, ...registers };
}

/** The figures of a period, and who is new in it, from every fair there is. */
export function figuresOf(tallied: TalliedFairs, period: Period, today: IsoDate): PeriodFigures {
  return periodFigures({
    ...tallied,
    period,
    peopleCount: tallied.people.ids.length,
    knowsBefore: true,
    today,
  });
}

/** The figures of a period. */
export async function readPeriodFigures(period: Period): Promise<PeriodFigures> {
  const db = database();
  const tallied = await db.transaction('r', figureTables(db), () => readTalliedFairs(db));
  return figuresOf(tallied, period, todayLocal());
}

/** Columns of the fairs held in a period, in the order in which they were held. */
export async function readColumns(
  db: SunflowerDatabase,
  tallied: TalliedFairs,
  period: Period,
): Promise<readonly { readonly fair: Fair; readonly columns: FairColumns }[]> {
  const held = fairsHeldIn(tallied.fairs, period);
  const kept = await db.closedColumns.bulkGet(held.map(({ id }) => id));
  return held.map((fair, index) => {
    const columns = tallied.columns.get(fair.id) ?? kept[index];
    if (!columns) throw new Error(`The fair ${fair.id} was held and its records are not there.`);
    return { fair, columns };
  });
}

let keeping: Promise<void> | null = null;

async function keepMissing(db: SunflowerDatabase): Promise<void> {
  for (const fairId of await closedFairsMissing(db)) await keepClosedFair(db, fairId);
}

/**
 * Derives what is missing of closed fairs, one after the other, as after restoring a snapshot. Figures do not wait for it.
 * One run at a time; a window that only shows leaves it to the one that writes.
 */
export function keepClosedFairs(): Promise<void> {
  if (!isWriting()) return Promise.resolve();
  keeping ??= keepMissing(database()).finally(() => {
    keeping = null;
  });
  return keeping;
}
