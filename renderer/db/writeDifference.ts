import type { Table } from 'dexie';

/**
 * Brings the rows of a table from `before`, which is what the table holds, to `after`; inside a change. A row that is the
 * same object in both is not written.
 */
export async function writeDifference<Id, Row extends { readonly id: Id }>(
  table: Table<Row, Id>,
  before: readonly Row[],
  after: readonly Row[],
): Promise<void> {
  const kept = new Set(after.map(({ id }) => id));
  const known = new Set(before);
  const knownIds = new Set(before.map(({ id }) => id));
  const gone = [...knownIds].filter((id) => !kept.has(id));
  const written = after.filter((row) => !known.has(row));
  // Of a row that is added the journal need not read what was there before.
  const added = written.filter(({ id }) => !knownIds.has(id));
  const changed = written.filter(({ id }) => knownIds.has(id));
  await Promise.all([
    gone.length > 0 && table.bulkDelete(gone),
    added.length > 0 && table.bulkAdd(added),
    changed.length > 0 && table.bulkPut(changed),
  ]);
}
