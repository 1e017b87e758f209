import { Dexie } from 'dexie';
import { whyNoRecord } from '../../shared/backup/badRows.ts';
import type { DataTable } from '../../shared/model/tables.ts';
import { isDataTable, SCHEMA_VERSION } from '../../shared/model/tables.ts';
import { DATABASE_NAME, SunflowerDatabase } from './database.ts';

/* Looks at a database without upgrading it and without the model: what is there, of whatever version, is read as it is. */

/** Key in meta that says that the user wanted to start with nothing. */
export const AFRESH = 'startedAfresh';

/** What is stored, before it is opened as the program's database. */
export interface PresentDatabase {
  /** Written by an older program: opening it will upgrade it. */
  readonly isOlder: boolean;
  readonly isNewer: boolean;
  /** Version of the records, as the program that wrote them noted it. */
  readonly schemaVersion: number;
  /** True when it holds a community: the office's data. */
  readonly hasData: boolean;
  /** True when nothing was ever written, and nobody said that this is right: as after the first start. */
  readonly isUntouched: boolean;
}

/** Everything that could be read of a database. */
export interface RawData {
  readonly schemaVersion: number;
  readonly deviceId: string;
  readonly tables: Readonly<Partial<Record<DataTable, readonly unknown[]>>>;
  readonly rows: number;
  /** Rows and tables that could not be read, or are no records. */
  readonly lost: number;
}

function thisVersion(): number {
  const db = new SunflowerDatabase();
  const { verno } = db;
  db.close();
  return verno;
}

async function openRaw(name: string): Promise<Dexie | null> {
  // Opening without a version would create what is not there.
  if (!(await Dexie.exists(name))) return null;
  const db = new Dexie(name);
  await db.open();
  return db;
}

function tableOf(db: Dexie, name: string) {
  return db.tables.find((table) => table.name === name);
}

async function metaOf(db: Dexie, key: string): Promise<string | null> {
  const entry: unknown = await tableOf(db, 'meta')?.get(key);
  const value: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'value') : null;
  return typeof value === 'string' ? value : null;
}

/** Looks at the stored database; null when there is none. Throws the browser's error when it cannot be opened. */
export async function peekDatabase(name: string = DATABASE_NAME): Promise<PresentDatabase | null> {
  const db = await openRaw(name);
  if (!db) return null;
  try {
    const schemaVersion = Number((await metaOf(db, 'schemaVersion')) ?? SCHEMA_VERSION);
    const own = thisVersion();
    const communities = (await tableOf(db, 'community')?.count()) ?? 0;
    const entries = (await tableOf(db, 'journal')?.count()) ?? 0;
    return {
      isOlder: db.verno < own,
      isNewer: db.verno > own || schemaVersion > SCHEMA_VERSION,
      schemaVersion,
      hasData: communities > 0,
      isUntouched: communities + entries === 0 && (await metaOf(db, AFRESH)) === null,
    };
  } finally {
    db.close();
  }
}

type RawTable = NonNullable<ReturnType<typeof tableOf>>;

/** All rows of a table; one by one when they cannot be read at once. */
async function rowsOf(
  table: RawTable,
): Promise<{ readonly rows: readonly unknown[]; readonly lost: number }> {
  try {
    return { rows: await table.toArray(), lost: 0 };
  } catch {
    // A broken row breaks reading all of them: each is asked for by its key, and those that answer are kept.
    return oneByOne(table);
  }
}

async function oneByOne(
  table: RawTable,
): Promise<{ readonly rows: readonly unknown[]; readonly lost: number }> {
  const rows: unknown[] = [];
  let lost = 0;
  try {
    for (const key of await table.toCollection().primaryKeys()) {
      try {
        rows.push(await table.get(key));
      } catch {
        lost += 1;
      }
    }
  } catch {
    // Not even the keys: how many rows there were is unknown.
    lost += 1;
  }
  return { rows, lost };
}

/**
 * Reads what can be read of a database of whatever version.
 * @param isStrict leaves out rows that are no records of today's model, which a snapshot could not hold
 * @returns null when there is no database
 */
export async function readRaw(
  { isStrict }: { readonly isStrict: boolean },
  name: string = DATABASE_NAME,
): Promise<RawData | null> {
  const db = await openRaw(name);
  if (!db) return null;
  try {
    const schemaVersion = Number((await metaOf(db, 'schemaVersion')) ?? SCHEMA_VERSION);
    const tables: Partial<Record<DataTable, readonly unknown[]>> = {};
    let [count, lost] = [0, 0];
    for (const table of db.tables) {
      const { name: own } = table;
      if (!isDataTable(own)) continue;
      const read = await rowsOf(table);
      const isChecked = isStrict && schemaVersion === SCHEMA_VERSION;
      const rows = isChecked ? read.rows.filter((row) => whyNoRecord(own, row) === null) : read.rows;
      tables[own] = rows;
      count += rows.length;
      lost += read.lost + read.rows.length - rows.length;
    }
    return {
      schemaVersion,
      deviceId: (await metaOf(db, 'deviceId')) ?? 'unknown',
      tables,
      rows: count,
      lost,
    };
  } finally {
    db.close();
  }
}

/** Deletes the database as a whole, so that another can take its place. */
export async function deleteDatabase(name: string = DATABASE_NAME): Promise<void> {
  await Dexie.delete(name);
}
