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
