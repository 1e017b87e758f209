import type { LockFailure, SnapshotKey } from '../../shared/backup/lockedFile.ts';
import { isLockedFile, unlockFile } from '../../shared/backup/lockedFile.ts';
import type { Snapshot } from '../../shared/backup/snapshot.ts';
import { readSnapshot } from '../../shared/backup/snapshot.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { webCipher } from '../platform/cipher.ts';
import { sha256 } from '../platform/sha256.ts';
import { snapshotKey } from './snapshotLock.ts';

function lockProblem(reason: LockFailure, password: string | null): Problem {
  switch (reason.kind) {
    case 'truncated':
      return problem('snapshotTruncated');
    case 'damaged':
      return problem('snapshotDamaged', { detail: reason.detail });
    case 'altered':
      return problem('snapshotAltered');
    case 'newer':
      return problem('snapshotNewer', { found: reason.found, supported: reason.supported });
    case 'wrongPassword':
      return problem(password === null ? 'snapshotNeedsPassword' : 'snapshotWrongPassword');
  }
}

/**
 * Opens a locked file: with the typed password, else with the key that this PC keeps where it was made of the same salt.
 * @param db where that key lies; null where there is no database
 * @returns the bytes inside; a file without a lock is returned as it is
 */
export async function unlockBytes(
  db: SunflowerDatabase | null,
  bytes: Uint8Array,
  password: string | null,
): Promise<Result<Uint8Array, Problem>> {
  if (!isLockedFile(bytes)) return success(bytes);
  const own = db && (await snapshotKey(db));
  const unlock = async (salt: string, rounds: number): Promise<SnapshotKey<CryptoKey> | null> => {
    if (password !== null) return webCipher.derive(password, salt, rounds);
    return own?.salt === salt ? own : null;
  };
  const opened = await unlockFile(bytes, unlock, webCipher, sha256);
  return opened.ok ? opened : failure(lockProblem(opened.problem, password));
}

/** Reads a snapshot, locked or not, and checks all of it. */
export async function unpackSnapshot(
  db: SunflowerDatabase | null,
  bytes: Uint8Array,
  password: string | null,
): Promise<Result<Snapshot, Problem>> {
  const plain = await unlockBytes(db, bytes, password);
  return plain.ok ? readSnapshot(plain.value, sha256) : plain;
}
