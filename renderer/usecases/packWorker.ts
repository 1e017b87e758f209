import type { SnapshotKey } from '../../shared/backup/lockedFile.ts';
import type { SnapshotFacts } from '../../shared/backup/snapshot.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { SunflowerDatabase } from '../db/database.ts';
import { answerPage } from '../platform/askWorker.ts';
import type { PackedSnapshot } from './packSnapshot.ts';
import { packSnapshot } from './packSnapshot.ts';

/** What the worker is asked: pack the database of this name. */
export interface PackQuestion {
  readonly database: string;
  readonly facts: SnapshotFacts;
  readonly key: SnapshotKey<CryptoKey> | null;
}

type Packed = Result<PackedSnapshot, Problem>;

async function pack({ database, facts, key }: PackQuestion): Promise<Packed> {
  const db = new SunflowerDatabase(database);
  try {
    await db.open();
    return await packSnapshot(db, facts, key);
  } finally {
    db.close();
  }
}

// Ten years of records take seconds to pack: the page goes on meanwhile.
answerPage(pack, (packed) => (packed.ok ? [packed.value.bytes.buffer] : []));
