import type { SunflowerDatabase } from './database.ts';

const known = new WeakMap<SunflowerDatabase, string>();

/** The id of this PC's database; it never changes, so it is read once. `unknown` where it was never written. */
export async function deviceId(db: SunflowerDatabase): Promise<string> {
  const id = known.get(db) ?? (await db.meta.get('deviceId'))?.value;
  if (id === undefined) return 'unknown';
  known.set(db, id);
  return id;
}
