import { admitArcs, BASIC, type Basis, type RowEntry, suspect } from './basis.ts';
import { onCycle } from './cycle.ts';
import { addArc, NO_LIMIT, ROOT } from './network.ts';

/*
 * How side rows come in: each brings an extra with it.
 */

function growRows(basis: Basis, count: number): void {
  const { extras, stride } = basis;
  if (count <= stride) return;
  const wider = Math.max(40, stride * 2 + 8, count);
  const larger = new Float64Array(wider * wider);
  for (let row = 0; row < extras.length; row += 1) {
    larger.set(basis.inverse.subarray(row * stride, row * stride + extras.length), row * wider);
  }
  basis.inverse = larger;
  basis.stride = wider;
  basis.effect = new Float64Array(wider);
  basis.alpha = new Float64Array(wider);
  basis.nonZero = new Int32Array(wider + 1);
}

/** Notes a coefficient of an arc. */
function addEntry(basis: Basis, row: number, { arc, factor }: RowEntry): void {
  const at = basis.freeEntry < 0 ? basis.entryRow.length : basis.freeEntry;
  if (basis.freeEntry >= 0) basis.freeEntry = basis.entryNext[at] ?? -1;
  basis.entryRow[at] = row;
  basis.entryFactor[at] = factor;
  basis.entryNext[at] = basis.firstEntry[arc] ?? -1;
  basis.firstEntry[arc] = at;
}

/**
 * Appends a row with its slack (−1: it has none) and the extra that comes in with it, whose own cycle puts 1 into the row. What
 * else the row's part of the inverse holds is left at 0. @returns its position.
 */
export function appendRow(
  basis: Basis,
  entries: readonly RowEntry[],
  limit: number,
  slack: number,
  extra: number,
): number {
  const { extras } = basis;
  const row = extras.length;
  growRows(basis, row + 1);
  basis.rows.push(entries);
  basis.slackOf.push(slack);
  basis.rightSide.push(limit);
  basis.multipliers.push(0);
  for (const entry of entries) addEntry(basis, row, entry);
  const { inverse, stride } = basis;
  for (let column = 0; column <= row; column += 1) {
    inverse[row * stride + column] = 0;
    inverse[column * stride + row] = 0;
  }
  inverse[row * stride + row] = 1;
  extras.push(extra);
  basis.extraOf[extra] = row;
  basis.state[extra] = BASIC;
  return row;
}

/** Puts an arc out of the basis, at flow 0, into all rows that another one stands in, with the same factors. */
export function copyEntries(basis: Basis, from: number, to: number): void {
  const { firstEntry, entryRow, entryFactor, entryNext, rows, multipliers, price } = basis;
  for (let entry = firstEntry[from] ?? -1; entry >= 0; entry = entryNext[entry] ?? -1) {
    const row = entryRow[entry] ?? 0;
    const own = { arc: to, factor: entryFactor[entry] ?? 0 };
    addEntry(basis, row, own);
    rows[row] = [...(rows[row] ?? []), own];
    price[to] = (price[to] ?? 0) - (multipliers[row] ?? 0) * own.factor;
  }
}

/**
 * Adds the row Σ factor × flow ≤ `limit` with its slack as an extra; where it is broken now, the slack is suspect. Each arc
 * stands in it once.
 */
export function addRow(basis: Basis, entries: readonly RowEntry[], limit: number): void {
  const { network, extras } = basis;
  const slack = addArc(network, ROOT, ROOT, 0, NO_LIMIT);
  admitArcs(basis);
  const row = appendRow(basis, [...entries, { arc: slack, factor: 1 }], limit, slack, slack);
  const { inverse, stride, nodeOf, flow } = basis;
  // The new row of W: what each extra's cycle puts into the row. The slack's own cycle is the slack alone.
  for (let extra = 0; extra < row; extra += 1) {
    const arc = extras[extra] ?? 0;
    let amount = 0;
    for (const entry of entries) {
      if (entry.arc === arc) amount += entry.factor;
      const node = nodeOf[entry.arc] ?? -1;
      if (node >= 0) amount += entry.factor * onCycle(basis, arc, node);
    }
    if (amount === 0) continue;
    for (let column = 0; column < row; column += 1) {
      const at = column * stride;
      inverse[at + row] = (inverse[at + row] ?? 0) - amount * (inverse[at + extra] ?? 0);
    }
  }
  flow[slack] = entries.reduce((left, { arc, factor }) => left - factor * (flow[arc] ?? 0), limit);
  suspect(basis, slack);
}
