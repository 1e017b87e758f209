import type { HistoryHead } from '../../../shared/history/touches.ts';
import type { Instant, IsoDate } from '../../../shared/model/basic.ts';

/** A heading with its day, or a change. */
export type HistoryRow =
  | { readonly kind: 'day'; readonly id: string; readonly day: IsoDate; readonly count: number }
  | { readonly kind: 'change'; readonly id: string; readonly head: HistoryHead };

/** Changes under headings of their days, in their given order. */
export function historyRows(
  heads: readonly HistoryHead[],
  dayOf: (instant: Instant) => IsoDate,
): readonly HistoryRow[] {
  const rows: HistoryRow[] = [];
  let from = 0;
  while (from < heads.length) {
    const first = heads[from];
    if (!first) break;
    const day = dayOf(first.at);
    let to = from;
    while (to < heads.length && dayOf(heads[to]?.at ?? first.at) === day) to += 1;
    // A clock that was set back may bring a day twice: its first change tells the headings apart.
    rows.push({ kind: 'day', id: `day ${first.id}`, day, count: to - from });
    for (const head of heads.slice(from, to)) rows.push({ kind: 'change', id: head.id, head });
    from = to;
  }
  return rows;
}
