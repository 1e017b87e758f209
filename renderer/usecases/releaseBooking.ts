import type { FairData } from '../../shared/fair/fairData.ts';
import { releasePartner } from '../../shared/fair/releasePartner.ts';
import type { Booking } from '../../shared/model/fair.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { makeId } from '../db/makeId.ts';

/** Inside a change: a booking's stalls lose it and get back the posts that its people held (rule 7). */
export async function releaseStalls(
  db: SunflowerDatabase,
  data: Pick<FairData, 'slots' | 'stalls' | 'needs'>,
  booking: Booking,
): Promise<void> {
  const released = releasePartner(data, booking, (await db.templates.get('template')) ?? null, makeId);
  await db.stalls.bulkPut([...released.stalls]);
  await db.needs.bulkAdd([...released.newNeeds]);
}
