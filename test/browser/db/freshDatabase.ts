import { Dexie } from 'dexie';
import * as v from 'valibot';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { makeId } from '../../../renderer/db/makeId.ts';
import { closeDatabase, openDatabase } from '../../../renderer/db/openDatabase.ts';
import { Group } from '../../../shared/model/community.ts';
import type { StoredRows } from './storedRows.ts';
import { readRows, restoreRows } from './storedRows.ts';

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

/** The bucket of the test that runs; null when it is kept for later ones, or nothing is open. */
let passing: string | null = null;

async function dropBucket(): Promise<void> {
  closeDatabase();
  if (passing) await buckets().delete(passing);
  passing = null;
}

async function openIn(bucket: string): Promise<SunflowerDatabase> {
  Dexie.dependencies.indexedDB = (await buckets().open(bucket)).indexedDB;
  const opened = await openDatabase(makeId, bucket);
  if (!opened.ok) throw new Error(`${opened.problem.code}`);
  return opened.value;
}

/**
 * Opens an empty database of its own in the browser, for one test. It lies in a bucket that goes as a whole: what is
 * deleted row by row weighs on all databases of an origin, and the thirtieth test would take five times as long as the
 * first.
 */
export async function freshDatabase(): Promise<SunflowerDatabase> {
  await dropBucket();
  passing = `test-${makeId()}`;
  return openIn(passing);
}

/** A database that many tests begin with, and what it holds then. */
interface Kept {
  readonly bucket: string;
  readonly rows: StoredRows;
}

const kept = new Map<string, Kept>();

/**
 * Opens the database of this name as it was when `make` had filled it; the tests before it may have changed anything.
 * Only what they changed is written again, which takes a fifth of the time of writing everything.
 */
export async function keptDatabase(name: string, make: () => Promise<void>): Promise<SunflowerDatabase> {
  await dropBucket();
  const present = kept.get(name);
  if (present) {
    const db = await openIn(present.bucket);
    await restoreRows(db, present.rows);
    return db;
  }
  const bucket = `kept-${makeId()}`;
  const db = await openIn(bucket);
  await make();
  kept.set(name, { bucket, rows: await readRows(db) });
  return db;
}

/** Closes the database of a test, and deletes it unless later tests begin with it. */
export function dropDatabase(): Promise<void> {
  return dropBucket();
}

/** An invented team. */
export function team(id: string, name: string): Group {
  return v.parse(Group, { id, kind: 'team', name, order: 1, isActive: true });
}
