import type { SnapshotKey } from '../../shared/backup/lockedFile.ts';

/** A key that only this PC has; the browser keeps it so that it can be used and never read out. */
export interface Secret {
  readonly id: 'snapshotLock';
  readonly value: SnapshotKey<CryptoKey>;
}
