import type { Table } from 'dexie';
import { partsOf } from '../../shared/calendar/dates.ts';
import type { FairRecords, YearData } from '../../shared/fair/fairData.ts';
import type { Fair } from '../../shared/model/fair.ts';
import type { FairId } from '../../shared/model/ids.ts';
import { groupBy } from '../../shared/stats/groupBy.ts';
import { database } from '../db/openDatabase.ts';
import { readRegisters } from './readFair.ts';

/** Rows of the year's fairs by one range of the index, and of the few others by key: no row is read that is not needed. */
async function rowsOfFairs<T extends { readonly fairId: FairId }, K>(
  table: Table<T, K>,
  year: number,
  others: readonly FairId[],
): Promise<ReadonlyMap<string, readonly T[]>> {
  const [own, moved] = await Promise.all([
    table.where('fairId').between(`${year}-01`, `${year}-12`, true, true).toArray(),
    others.length > 0 ? table.where('fairId').anyOf(others).toArray() : [],
  ]);
  return groupBy([...own, ...moved], (row) => row.fairId);
}

function belongsTo(fair: Fair, year: number): boolean {
  return (
    partsOf(fair.scheduledDate).year === year ||
    (fair.heldDate !== null && partsOf(fair.heldDate).year === year)
  );
}

/**
 * A year's fairs with all their records: those scheduled in it, and those of other years held in it.
 * @returns null before the community is set up; a year without fairs has an empty list.
 */
export async function loadYearData(year: number): Promise<YearData | null> {
  const db = database();
  const tables = [
    db.community,
    db.groups,
    db.categories,
    db.serviceItems,
    db.partnerUnits,
    db.volunteers,
    db.yearPlans,
    db.fairs,
    db.slots,
    db.stalls,
    db.needs,
    db.bookings,
    db.assignments,
    db.attendance,
    db.tallies,
  ];
  return db.transaction('r', tables, async () => {
    const registers = await readRegisters(db);
    if (!registers) return null;
    const yearPlan = await db.yearPlans.where('id').equals(String(year)).first();
    const fairs = (await db.fairs.orderBy('id').toArray()).filter((fair) => belongsTo(fair, year));
    const others = fairs.map((fair) => fair.id).filter((id) => !id.startsWith(`${year}-`));
    const [slots, stalls, needs, bookings, assignments, attendance, tallies] = await Promise.all([
      rowsOfFairs(db.slots, year, others),
      rowsOfFairs(db.stalls, year, others),
      rowsOfFairs(db.needs, year, others),
      rowsOfFairs(db.bookings, year, others),
      rowsOfFairs(db.assignments, year, others),
      rowsOfFairs(db.attendance, year, others),
      rowsOfFairs(db.tallies, year, others),
    ]);
    return {
      ...registers,
      year,
      yearPlan: yearPlan ?? null,
      fairs: fairs.map(
        (fair): FairRecords => ({
          fair,
          slots: (slots.get(fair.id) ?? []).toSorted((a, b) => a.start - b.start || a.end - b.end),
          stalls: (stalls.get(fair.id) ?? []).toSorted((a, b) => a.order - b.order),
          needs: needs.get(fair.id) ?? [],
          bookings: bookings.get(fair.id) ?? [],
          assignments: assignments.get(fair.id) ?? [],
          attendance: attendance.get(fair.id) ?? [],
          tallies: tallies.get(fair.id) ?? [],
        }),
      ),
    };
  });
}
