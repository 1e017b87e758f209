import type { Table } from 'dexie';

/**
 * Brings the rows of a table from `before` to `after`; inside a change. A row that is the same object in both is not
 * written.
 */
export async function writeDifference<Id, Row extends { readonly id: Id }>(
  table: Table<Row, Id>,
  before: readonly Row[],
  after: readonly Row[],
): Promise<void> {
  const kept = new Set(after.map(({ id }) => id));
  const known = new Set(before);
  const gone = before.map(({ id }) => id).filter((id) => !kept.has(id));
  const written = after.filter((row) => !known.has(row));
  if (gone.length > 0) await table.bulkDelete(gone);
  if (written.length > 0) await table.bulkPut(written);
}
