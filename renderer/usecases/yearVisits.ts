import { monthOf } from '../../shared/calendar/dates.ts';
import { visitsOfYear } from '../../shared/fair/planVisits.ts';
import type { Booking, Fair } from '../../shared/model/fair.ts';
import type { FairId } from '../../shared/model/ids.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import { useLive } from './useLive.ts';

/** Fairs and bookings of a year, as the planner of visits takes them. */
export interface FairsAndBookings {
  readonly fairs: readonly Fair[];
  readonly bookings: readonly Booking[];
}

/** Reads the fairs of a year with their bookings; also inside a transaction. */
export async function readFairsAndBookings(db: SunflowerDatabase, year: number): Promise<FairsAndBookings> {
  const [from, to] = [`${year}-01`, `${year}-12`];
  const [fairs, bookings] = await Promise.all([
    db.fairs.where('id').between(from, to, true, true).toArray(),
    db.bookings.where('fairId').between(from, to, true, true).toArray(),
  ]);
  return { fairs, bookings };
}

/** Bookings of the other fairs of a fair's year, without cancelled ones: they tell whose visit was moved away. */
export async function readVisitsElsewhere(
  db: SunflowerDatabase,
  fairId: FairId,
): Promise<readonly Booking[]> {
  const visits = visitsOfYear(await readFairsAndBookings(db, monthOf(fairId).year));
  return visits.filter((booking) => booking.fairId !== fairId);
}

/** As `readVisitsElsewhere`, live; undefined while reading. */
export function useVisitsElsewhere(fairId: FairId | null): readonly Booking[] | undefined {
  const read = useLive(
    async () => ({ fairId, visits: fairId === null ? [] : await readVisitsElsewhere(database(), fairId) }),
    [fairId],
  );
  // While another fair's are being read, the answer at hand is still that of the fair before.
  return read?.fairId === fairId ? read.visits : undefined;
}
