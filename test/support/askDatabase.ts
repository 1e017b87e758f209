import type { Page } from 'playwright';

/* The database asked without the program: what is really stored, whatever a screen says. */

/** Every record of a table. */
export function rowsOf(page: Page, table: string): Promise<readonly unknown[]> {
  return page.evaluate(
    (name) =>
      new Promise<readonly unknown[]>((resolve, reject) => {
        const asking = indexedDB.open('sunflower');
        asking.onerror = () => reject(asking.error);
        asking.onsuccess = () => {
          const reading = asking.result.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            asking.result.close();
            resolve(reading.result);
          };
        };
      }),
    table,
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
