import type { Page } from 'playwright';

/* The database asked without the program: what is really stored, whatever a screen says. */

/** The records of every table by its name. */
export type AllRows = Readonly<Record<string, readonly unknown[]>>;

/** The records of these tables, or of all. */
function readTables(page: Page, tables: readonly string[] | null): Promise<AllRows> {
  return page.evaluate(
    (names) =>
      new Promise<AllRows>((resolve, reject) => {
        const asking = indexedDB.open('sunflower');
        asking.onerror = () => reject(asking.error);
        asking.onsuccess = () => {
          const rows: Record<string, readonly unknown[]> = {};
          const reading = asking.result.transaction(names ?? [...asking.result.objectStoreNames]);
          for (const name of reading.objectStoreNames) {
            const table = reading.objectStore(name).getAll();
            table.onsuccess = () => {
              rows[name] = table.result;
            };
          }
          reading.oncomplete = () => {
            asking.result.close();
            resolve(rows);
          };
        };
      }),
    tables,
  );
}

/** Everything that is stored. */
export function allRows(page: Page): Promise<AllRows> {
  return readTables(page, null);
}

/** Every record of a table. */
export async function rowsOf(page: Page, table: string): Promise<readonly unknown[]> {
  return (await readTables(page, [table]))[table] ?? [];
}

/** Puts these records in place of everything that is stored; the program notices when it is loaded anew. */
export function putAllRows(page: Page, rows: AllRows): Promise<void> {
  return page.evaluate(
    (wanted) =>
      new Promise<void>((resolve, reject) => {
        const asking = indexedDB.open('sunflower');
        asking.onerror = () => reject(asking.error);
        asking.onsuccess = () => {
          const writing = asking.result.transaction([...asking.result.objectStoreNames], 'readwrite');
          for (const name of writing.objectStoreNames) {
            const table = writing.objectStore(name);
            table.clear();
            for (const row of wanted[name] ?? []) table.put(row);
          }
          writing.onabort = () => reject(writing.error);
          writing.oncomplete = () => {
            asking.result.close();
            resolve();
          };
        };
      }),
    rows,
  );
}

/** How many records a table holds. */
export async function countRows(page: Page, table: string): Promise<number> {
  return (await rowsOf(page, table)).length;
}

/** The id of the record that has a value in a field. */
export async function idWhere(page: Page, table: string, field: string, value: string): Promise<string> {
  const rows = await rowsOf(page, table);
  const found = rows.find(
    (row) => typeof row === 'object' && row !== null && Reflect.get(row, field) === value,
  );
  const id: unknown = typeof found === 'object' && found !== null ? Reflect.get(found, 'id') : null;
  if (typeof id !== 'string') throw new Error(`No record of ${table} has ${value}.`);
  return id;
}

/** The ids of all records of a table. */
export async function idsOf(page: Page, table: string): Promise<readonly string[]> {
  return (await rowsOf(page, table)).flatMap((row) => {
    const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'id') : null;
    return typeof id === 'string' ? [id] : [];
  });
}

/** Deletes the first records of a table behind the program's back; the program notices when it is loaded anew. */
export function deleteRows(page: Page, table: string, count: number): Promise<void> {
  return page.evaluate(
    ([name, most]) =>
      new Promise<void>((resolve, reject) => {
        const asking = indexedDB.open('sunflower');
        asking.onerror = () => reject(asking.error);
        asking.onsuccess = () => {
          const writing = asking.result.transaction(name, 'readwrite');
          const store = writing.objectStore(name);
          const keys = store.getAllKeys(null, most);
          keys.onsuccess = () => {
            for (const key of keys.result) store.delete(key);
          };
          writing.oncomplete = () => {
            asking.result.close();
            resolve();
          };
        };
      }),
    [table, count] as const,
  );
}

/** Puts one record behind the program's back, e.g. one that breaks the model. */
export function putRow(page: Page, table: string, row: object): Promise<void> {
  return page.evaluate(
    ({ name, value }) =>
      new Promise<void>((resolve, reject) => {
        const asking = indexedDB.open('sunflower');
        asking.onerror = () => reject(asking.error);
        asking.onsuccess = () => {
          const writing = asking.result.transaction(name, 'readwrite');
          writing.objectStore(name).put(value);
          writing.oncomplete = () => {
            asking.result.close();
            resolve();
          };
        };
      }),
    { name: table, value: row },
  );
}

/** Takes the whole database of a page's origin away, as clearing the browser's data does. */
export async function loseDatabase(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await session.detach();
}
