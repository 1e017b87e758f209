import type { SnapshotKey } from '../../shared/backup/lockedFile.ts';
import type { SnapshotFacts } from '../../shared/backup/snapshot.ts';
import { SunflowerDatabase } from '../db/database.ts';
import { packSnapshot } from './packSnapshot.ts';

/** What the worker is asked: pack the database of this name. */
export interface PackQuestion {
  readonly database: string;
  readonly facts: SnapshotFacts;
  readonly key: SnapshotKey<CryptoKey> | null;
}

async function pack({ database, facts, key }: PackQuestion): Promise<void> {
  const db = new SunflowerDatabase(database);
  try {
    await db.open();
    const packed = await packSnapshot(db, facts, key);
    self.postMessage(packed, packed.ok ? { transfer: [packed.value.bytes.buffer] } : {});
  } finally {
    db.close();
  }
}

// Ten years of records take seconds to pack: the page goes on meanwhile. A failure reaches the page as an error event.
self.addEventListener('message', ({ data }: MessageEvent<PackQuestion>) => {
  pack(data).catch((error: unknown) => {
    setTimeout(() => {
      throw error;
    });
  });
});
