import type { SnapshotKey } from '../../shared/backup/lockedFile.ts';
import { makeSnapshotKey } from '../../shared/backup/lockedFile.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import { webCipher } from '../platform/cipher.ts';
import { useLive } from './useLive.ts';

/** Shorter ones are guessed however many rounds a guess takes. */
export const SHORTEST_PASSWORD = 8;

/** The key with which snapshots are locked; null without a password. */
export async function snapshotKey(db: SunflowerDatabase): Promise<SnapshotKey<CryptoKey> | null> {
  return (await db.secrets.get('snapshotLock'))?.value ?? null;
}

/** Whether snapshots are locked with a password; undefined while reading. */
export function useIsLocked(): boolean | undefined {
  return useLive(async () => (await snapshotKey(database())) !== null);
}

/**
 * Locks every snapshot from now on. The password itself is not kept: only a key that this PC can use and nobody read.
 * @returns `passwordTooShort`, `passwordsDiffer`
 */
export async function setSnapshotPassword(
  password: string,
  repeated: string,
): Promise<Result<true, Problem>> {
  if ([...password].length < SHORTEST_PASSWORD) {
    return failure(problem('passwordTooShort', { least: SHORTEST_PASSWORD }));
  }
  if (password !== repeated) return failure(problem('passwordsDiffer'));
  const value = await makeSnapshotKey(password, webCipher);
  await database().secrets.put({ id: 'snapshotLock', value });
  return success(true);
}

/** Snapshots are no longer locked from now on; those that are stay locked. */
export async function removeSnapshotPassword(): Promise<void> {
  await database().secrets.delete('snapshotLock');
}
