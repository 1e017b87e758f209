import { Dexie } from 'dexie';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { SCHEMA_VERSION } from '../../shared/model/tables.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { SunflowerDatabase } from './database.ts';
import { isQuotaExceeded } from './isQuotaExceeded.ts';
import { makeIdsAfter } from './makeId.ts';

/** A connection that is about to close blocks for a moment; another window of an older program would for ever. */
const BLOCKED_MS = 8_000;

let opened: SunflowerDatabase | null = null;

/** The open database. Throws when asked before {@link openDatabase} has succeeded: that is a bug. */
export function database(): SunflowerDatabase {
  if (!opened) throw new Error('The database is not open yet.');
  return opened;
}

/** With less room than this the browser cannot even write its own logs. */
const LEAST_ROOM = 10 * 1024 * 1024;

async function hasRoom(): Promise<boolean> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || quota - (usage ?? 0) > LEAST_ROOM;
}

/** Why a database does not open, as a sentence: a full disk hides behind many names. */
export async function openProblem(error: unknown): Promise<Problem> {
  const detail = error instanceof Error ? error.message : String(error);
  if (isQuotaExceeded(error) || !(await hasRoom())) return problem('diskFullAtStart', { detail });
  const isUpgrade = error instanceof Dexie.UpgradeError || error instanceof Dexie.AbortError;
  return problem(isUpgrade ? 'upgradeFailed' : 'databaseNotOpened', { detail });
}

/** Native versions are ten times Dexie's. */
const NATIVE_PER_VERSION = 10;

/** Dexie's version of a database that is stored; 0 when there is none. Dexie itself opens what is newer without a word. */
export async function storedVersion(name: string): Promise<number> {
  const known = await Dexie.dependencies.indexedDB.databases();
  const version = known.find((one) => one.name === name)?.version ?? 0;
  return Math.floor(version / NATIVE_PER_VERSION);
}

/**
 * Opens the database once and checks our own schema version beside Dexie's.
 * @param name database name; tests pass their own.
 * @returns `databaseNewer` when a newer program wrote it, `databaseNotOpened` with the browser's reason otherwise.
 */
export async function openDatabase(
  makeId: () => string,
  name?: string,
): Promise<Result<SunflowerDatabase, Problem>> {
  const candidate = new SunflowerDatabase(name);
  const written = await storedVersion(candidate.name);
  if (written > candidate.verno) {
    return failure(problem('databaseNewer', { found: written, supported: candidate.verno }));
  }
  const blocked = new Promise<'blocked'>((resolve) =>
    candidate.on('blocked', () => setTimeout(() => resolve('blocked'), BLOCKED_MS)),
  );
  try {
    if ((await Promise.race([candidate.open(), blocked])) === 'blocked') {
      candidate.close();
      return failure(problem('databaseBlocked'));
    }
    const stored = await candidate.meta.get('schemaVersion');
    const found = stored ? Number(stored.value) : SCHEMA_VERSION;
    if (found > SCHEMA_VERSION) {
      candidate.close();
      return failure(problem('databaseNewer', { found, supported: SCHEMA_VERSION }));
    }
    const [newest] = await candidate.journal.orderBy('id').reverse().limit(1).primaryKeys();
    if (newest !== undefined) makeIdsAfter(newest);
    if (!stored) {
      await candidate.meta.bulkPut([
        { key: 'schemaVersion', value: String(SCHEMA_VERSION) },
        { key: 'deviceId', value: makeId() },
      ]);
    }
  } catch (error) {
    candidate.close();
    if (error instanceof Dexie.VersionError) {
      return failure(problem('databaseNewer', { found: '?', supported: SCHEMA_VERSION }));
    }
    return failure(await openProblem(error));
  }
  opened = candidate;
  return success(candidate);
}

/** Closes the database (tests, restore). */
export function closeDatabase(): void {
  opened?.close();
  opened = null;
}
