import type { DataSet } from '../../shared/model/tables.ts';
import { dataTableNames } from './change.ts';
import type { SunflowerDatabase } from './database.ts';

/**
 * Puts `data` in the place of everything there is, then counts it. Call it inside `replaceAll`: when a row is refused
 * or the count differs it throws, and the transaction leaves everything as it was.
 */
export async function replaceDataSet(db: SunflowerDatabase, data: DataSet): Promise<void> {
  for (const name of dataTableNames()) {
    const table = db.table<object, string>(name);
    await table.clear();
    await table.bulkAdd([...data[name]]);
    const count = await table.count();
    if (count !== data[name].length) {
      throw new Error(`Restore: ${name} holds ${count} rows instead of ${data[name].length}.`);
    }
  }
}
