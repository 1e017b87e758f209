/** Which column a list is sorted by, and which way. */
export interface TableSort {
  readonly key: string;
  readonly direction: 'asc' | 'desc';
}

/** Up, down, and back to the list's own order, as a heading is pressed again and again. */
export function nextSort(sort: TableSort | null, key: string): TableSort | null {
  if (sort?.key !== key) return { key, direction: 'asc' };
  return sort.direction === 'asc' ? { key, direction: 'desc' } : null;
}

/** The rows in the order of a column; rows that are equal in it keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  sort: TableSort | null,
  columns: readonly { readonly key: string; readonly compare?: (a: Row, b: Row) => number }[],
): readonly Row[] {
  const compare = columns.find(({ key }) => key === sort?.key)?.compare;
  if (!sort || !compare) return rows;
  const sign = sort.direction === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => sign * compare(a, b));
}
