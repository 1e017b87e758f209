import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { beginRecording } from '../../../renderer/db/journalMiddleware.ts';

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

/**
 * Brings every table back to these rows; only what differs is written, and live queries hear of it. Rows hold no pictures:
 * text compares them.
 */
export async function restoreRows(db: SunflowerDatabase, rows: StoredRows): Promise<void> {
  const now = await readRows(db);
  await db.transaction('rw', db.tables, async (transaction) => {
    beginRecording(transaction.idbtrans, 'barrier');
    for (const table of db.tables) {
      const keyed = (row: unknown): readonly [string, unknown] => [
        String(Reflect.get(Object(row), String(table.schema.primKey.keyPath))),
        row,
      ];
      const wanted = new Map(rows.get(table.name)?.map(keyed));
      const present = new Map(now.get(table.name)?.map(keyed));
      const gone = [...present.keys()].filter((id) => !wanted.has(id));
      const changed = [...wanted].filter(
        ([id, row]) => JSON.stringify(present.get(id)) !== JSON.stringify(row),
      );
      if (gone.length > 0) await table.bulkDelete(gone);
      if (changed.length > 0) await table.bulkPut(changed.map(([, row]) => row));
    }
  });
}
