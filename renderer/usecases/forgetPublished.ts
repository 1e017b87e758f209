import type { VolunteerId } from '../../shared/model/ids.ts';
import { withoutPerson } from '../../shared/publication/publishPlan.ts';
import type { SunflowerDatabase } from '../db/database.ts';

/** Takes a person who is deleted out of every published plan, inside a change. */
export async function forgetPublished(db: SunflowerDatabase, id: VolunteerId): Promise<void> {
  const publications = await db.publications.toArray();
  await db.publications.bulkPut(publications.flatMap((row) => withoutPerson(row, id) ?? []));
}
