import { Dexie } from 'dexie';

const NAME = 'QuotaExceededError';

/** True for a full disk. IndexedDB reports it on the write, when the transaction ends, or when the database is opened. */
export function isQuotaExceeded(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === NAME) return true;
  return error instanceof Dexie.DexieError && error.inner instanceof Error && error.inner.name === NAME;
}
