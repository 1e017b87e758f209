/**
 * One thing that is counted in one month: its visits, who could run the clinic, people … Its cost depends on that count
 * alone and is convex in it, which is what makes the bound tight.
 */
export type MonthRow = {
  /** The count that stays whatever is planned. */
  readonly least: number;
  /** The largest count that any plan reaches. */
  readonly most: number;
} & (
  | { readonly kind: 'even'; readonly average: number; readonly weight: number }
  | { readonly kind: 'nobody'; readonly weight: number }
  | { readonly kind: 'crowd'; readonly limit: number; readonly weight: number }
);

/** What a count costs. */
export function rowCost(row: MonthRow, count: number): number {
  if (row.kind === 'even') return row.weight * (count - row.average) ** 2;
  if (row.kind === 'nobody') return count === 0 ? row.weight : 0;
  return row.weight * Math.max(0, count - row.limit);
}

/** The counts at which the cost less any price a piece can be least: the row's ends and bends. */
export function rowBends(row: MonthRow): readonly number[] {
  if (row.kind === 'even') {
    return Array.from({ length: row.most - row.least + 1 }, (_, index) => row.least + index);
  }
  const bend = row.kind === 'nobody' ? 1 : row.limit;
  return [...new Set([row.least, bend, row.most])].filter((count) => count >= row.least && count <= row.most);
}

/** False when every count that can be reached costs the same. */
export function rowMatters(row: MonthRow): boolean {
  return rowBends(row).some((count) => rowCost(row, count) !== rowCost(row, row.least));
}
