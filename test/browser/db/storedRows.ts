import type { SunflowerDatabase } from '../../../renderer/db/database.ts';

/* What a database holds, read and written beneath the program: the journal would note, or refuse, such a change. */

/** The rows of every table by its name. */
export type StoredRows = ReadonlyMap<string, readonly unknown[]>;

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Reads every row. */
export async function readRows(db: SunflowerDatabase): Promise<StoredRows> {
  const transaction = db.backendDB().transaction([...db.backendDB().objectStoreNames], 'readonly');
  const rows = new Map<string, readonly unknown[]>();
  for (const name of transaction.objectStoreNames) {
    const reading = transaction.objectStore(name).getAll();
    reading.onsuccess = () => rows.set(name, reading.result);
  }
  await finished(transaction);
  return rows;
}

/** Puts rows into a database that was opened just now. */
export async function writeRows(db: SunflowerDatabase, rows: StoredRows): Promise<void> {
  const transaction = db.backendDB().transaction([...rows.keys()], 'readwrite');
  for (const [name, records] of rows) for (const row of records) transaction.objectStore(name).put(row);
  await finished(transaction);
}
