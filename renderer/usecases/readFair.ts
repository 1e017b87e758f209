import type { YearLoad } from '../../shared/assign/assignmentCase.ts';
import { yearLoad } from '../../shared/assign/yearLoad.ts';
import { monthOf } from '../../shared/calendar/dates.ts';
import type { FairData, Registers } from '../../shared/fair/fairData.ts';
import type { FairId } from '../../shared/model/ids.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import type { FairEvents } from '../db/readFairRecords.ts';
import { readFairEvents, readFairPlan } from '../db/readFairRecords.ts';

/* One-time reads of a fair, for use cases that gather before they change; they also run inside a transaction. */

/** The community and its registers; null before the community is set up. */
export async function readRegisters(db: SunflowerDatabase): Promise<Registers | null> {
  const [community, groups, categories, serviceItems, partnerUnits, volunteers] = await Promise.all([
    db.community.get('community'),
    db.groups.toArray(),
    db.categories.toArray(),
    db.serviceItems.toArray(),
    db.partnerUnits.toArray(),
    db.volunteers.toArray(),
  ]);
  return community ? { community, groups, categories, serviceItems, partnerUnits, volunteers } : null;
}

/** One fair with the registers; null when there is no such fair. */
export async function readFairData(db: SunflowerDatabase, fairId: FairId): Promise<FairData | null> {
  const [planned, events] = await Promise.all([readPlannedFair(db, fairId), readFairEvents(db, fairId)]);
  return planned && { ...planned, ...events };
}

/** One fair with the registers, but without what was recorded on the day; null when there is no such fair. */
export async function readPlannedFair(
  db: SunflowerDatabase,
  fairId: FairId,
): Promise<Omit<FairData, keyof FairEvents> | null> {
  const [records, registers, replies, volunteerPairs, publication, groundPlan] = await Promise.all([
    readFairPlan(db, fairId),
    readRegisters(db),
    db.replies.where({ fairId }).toArray(),
    db.volunteerPairs.toArray(),
    db.publications.get(fairId),
    db.groundPlans.get(fairId),
  ]);
  return records && registers
    ? {
        ...records,
        ...registers,
        replies,
        volunteerPairs,
        publication: publication ?? null,
        groundPlan: groundPlan ?? null,
      }
    : null;
}

/** What everybody did or is planned to do at the other fairs of the fair's year. */
export async function readYearLoad(db: SunflowerDatabase, fairId: FairId): Promise<YearLoad> {
  const { year } = monthOf(fairId);
  const [from, to] = [`${year}-01`, `${year}-12`];
  const [fairs, slots, assignments, attendance] = await Promise.all([
    db.fairs.where('id').between(from, to, true, true).toArray(),
    db.slots.where('fairId').between(from, to, true, true).toArray(),
    db.assignments.where('fairId').between(from, to, true, true).toArray(),
    db.attendance.where('fairId').between(from, to, true, true).toArray(),
  ]);
  const ofFair = <T extends { readonly fairId: FairId }>(rows: readonly T[], id: FairId): readonly T[] =>
    rows.filter((row) => row.fairId === id);
  return yearLoad(
    fairs.map((fair) => ({
      fair,
      slots: ofFair(slots, fair.id),
      assignments: ofFair(assignments, fair.id),
      attendance: ofFair(attendance, fair.id),
    })),
    fairId,
  );
}
