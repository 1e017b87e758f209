import { Dexie } from 'dexie';
import * as v from 'valibot';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { makeId } from '../../../renderer/db/makeId.ts';
import { closeDatabase, openDatabase } from '../../../renderer/db/openDatabase.ts';
import { Group } from '../../../shared/model/community.ts';

/** A store of its own beside the origin's (Storage Buckets); TypeScript does not know it yet. */
interface StorageBucket {
  readonly indexedDB: IDBFactory;
}
interface StorageBuckets {
  open(name: string): Promise<StorageBucket>;
  delete(name: string): Promise<void>;
}

declare global {
  interface Navigator {
    readonly storageBuckets?: StorageBuckets;
  }
}

function buckets(): StorageBuckets {
  const { storageBuckets } = navigator;
  if (!storageBuckets) throw new Error('These tests need Chromium 122 or newer (Storage Buckets).');
  return storageBuckets;
}

let bucket: string | null = null;

async function dropBucket(): Promise<void> {
  closeDatabase();
  if (bucket) await buckets().delete(bucket);
  bucket = null;
}

/**
 * Opens an empty database of its own in the browser, for one test. It lies in a bucket that goes as a whole: what is
 * deleted row by row weighs on all databases of an origin, and the thirtieth test would take five times as long as the
 * first.
 */
export async function freshDatabase(): Promise<SunflowerDatabase> {
  await dropBucket();
  bucket = `test-${makeId()}`;
  Dexie.dependencies.indexedDB = (await buckets().open(bucket)).indexedDB;
  const opened = await openDatabase(makeId, bucket);
  if (!opened.ok) throw new Error(`${opened.problem.code}`);
  return opened.value;
}

/** Closes the database of a test and deletes it. */
export function dropDatabase(): Promise<void> {
  return dropBucket();
}

/** An invented team. */
export function team(id: string, name: string): Group {
  return v.parse(Group, { id, kind: 'team', name, order: 1, isActive: true });
}
