import type { FairRecords } from '../../shared/fair/fairData.ts';
import type { FairId } from '../../shared/model/ids.ts';
import type { SunflowerDatabase } from './database.ts';

/* One-time reads of a fair's records; they also run inside a transaction. */

/** What was recorded at a fair, which grows with every tap. */
export type FairEvents = Pick<FairRecords, 'attendance' | 'tallies'>;

/** What was recorded at a fair. */
export async function readFairEvents(db: SunflowerDatabase, fairId: FairId): Promise<FairEvents> {
  const [attendance, tallies] = await Promise.all([
    db.attendance.where({ fairId }).toArray(),
    db.tallies.where({ fairId }).toArray(),
  ]);
  return { attendance, tallies };
}

/** The plan of a fair: its records without what was recorded on the day. */
export type FairPlan = Omit<FairRecords, keyof FairEvents>;

/** The plan of a fair; null when there is no such fair. */
export async function readFairPlan(db: SunflowerDatabase, fairId: FairId): Promise<FairPlan | null> {
  const [fair, slots, stalls, needs, bookings, assignments] = await Promise.all([
    db.fairs.get(fairId),
    db.slots.where({ fairId }).toArray(),
    db.stalls.where({ fairId }).toArray(),
    db.needs.where({ fairId }).toArray(),
    db.bookings.where({ fairId }).toArray(),
    db.assignments.where({ fairId }).toArray(),
  ]);
  if (!fair) return null;
  return {
    fair,
    slots: slots.toSorted((a, b) => a.start - b.start || a.end - b.end),
    stalls: stalls.toSorted((a, b) => a.order - b.order),
    needs,
    bookings,
    assignments,
  };
}

/** The records of one fair, stalls in their order and slots by time; null when there is no such fair. */
export async function readFairRecords(db: SunflowerDatabase, fairId: FairId): Promise<FairRecords | null> {
  const [plan, events] = await Promise.all([readFairPlan(db, fairId), readFairEvents(db, fairId)]);
  return plan && { ...plan, ...events };
}
