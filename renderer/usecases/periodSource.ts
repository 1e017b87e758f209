import type { Period } from '../../shared/calendar/period.ts';
import type { PeriodSource } from '../../shared/stats/periodData.ts';
import { todayLocal } from '../db/clock.ts';
import { figureTables } from '../db/closedFairs.ts';
import { database } from '../db/openDatabase.ts';
import { readColumns, readTalliedFairs } from './fairTallies.ts';
import { keptAsRecorded } from './keptAsRecorded.ts';

/** Reads inside one transaction, which would end too early if it waited for anything but the database. */
async function readSource(
  period: Period,
  compared: Period | null,
  isCounted: boolean,
): Promise<PeriodSource | null> {
  const db = database();
  const tables = [...figureTables(db), db.community, db.groups, db.volunteers, db.pastTotals];
  return db.transaction('r', tables, async () => {
    const [community, groups, volunteers, pastTotals, tallied] = await Promise.all([
      db.community.get('community'),
      db.groups.toArray(),
      db.volunteers.toArray(),
      db.pastTotals.toArray(),
      readTalliedFairs(db),
    ]);
    if (!community) return null;
    const held = await readColumns(db, tallied, period);
    return {
      community,
      groups,
      volunteers,
      categories: tallied.categories,
      serviceItems: tallied.serviceItems,
      partnerUnits: tallied.partnerUnits,
      period,
      compared,
      fairs: tallied.fairs,
      tallies: tallied.tallies,
      held,
      people: { ids: tallied.people.ids },
      pastTotals,
      ofDatabase: isCounted ? [await keptAsRecorded(db, held)] : [],
      today: todayLocal(),
    };
  });
}

/**
 * Everything that figures, the rows behind them and the checks of a period are made of, as it is at one moment.
 * @returns null before the community is set up
 */
export function readPeriodSource(period: Period, compared: Period | null): Promise<PeriodSource | null> {
  return readSource(period, compared, false);
}

/**
 * The same, with the stored rows counted beside what is kept of them: for what is handed in. Takes longer the more rows
 * there are.
 */
export function readCountedSource(period: Period, compared: Period | null): Promise<PeriodSource | null> {
  return readSource(period, compared, true);
}
