import { Dexie } from 'dexie';
import * as v from 'valibot';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { makeId } from '../../../renderer/db/makeId.ts';
import { closeDatabase, openDatabase } from '../../../renderer/db/openDatabase.ts';
import { Group } from '../../../shared/model/community.ts';

/** Opens an empty database of its own in the browser, for one test. */
export async function freshDatabase(): Promise<SunflowerDatabase> {
  const opened = await openDatabase(makeId, `test-${makeId()}`);
  if (!opened.ok) throw new Error(`${opened.problem.code}`);
  return opened.value;
}

/** Closes the database of a test and deletes it. */
export async function dropDatabase(db: SunflowerDatabase): Promise<void> {
  closeDatabase();
  await Dexie.delete(db.name);
}

/** An invented team. */
export function team(id: string, name: string): Group {
  return v.parse(Group, { id, kind: 'team', name, order: 1, isActive: true });
}
