import { AT_LOWER, BASIC, type Basis, FIXED, reducedCost } from './basis.ts';
import { appendRow } from './rows.ts';
import { exchangeRoles, extraOver, solveForExtras } from './sideRows.ts';

/*
 * Bundles: arcs that must all carry the same flow (people who come to one place together). A bundle that carries nothing is
 * idle: its arcs are `FIXED` at 0 and it has no rows. When it enters the basis its first arc enters, and each other arc
 * comes in with the row “this arc − first arc = 0”, as the extra of that row; when one of its arcs leaves at 0 the rows go
 * again. So the working matrix knows of the bundles in use only, however many could be used.
 */

/** The arcs of a bundle; the first speaks for all. */
export type Bundle = readonly number[];

/** Registers arcs of the network, new and at flow 0, as a bundle. */
export function addBundle(basis: Basis, arcs: Bundle): void {
  const index = basis.bundles.length;
  basis.bundles.push(arcs);
  for (const arc of arcs) {
    basis.bundleOf[arc] = index;
    basis.state[arc] = FIXED;
  }
}

export function isIdle({ state, bundles, extraOf, nodeOf }: Basis, index: number): boolean {
  const follower = bundles[index]?.[1] ?? -1;
  const lead = bundles[index]?.[0] ?? -1;
  return state[lead] !== BASIC && (extraOf[follower] ?? -1) < 0 && (nodeOf[follower] ?? -1) < 0;
}

/** Cost of a further unit on all arcs of an idle bundle. */
export function bundleCost(basis: Basis, arcs: Bundle): number {
  let sum = 0;
  for (const arc of arcs) sum += reducedCost(basis, arc);
  return sum;
}

/** Gives an idle bundle its rows. Its first arc is at its lower limit then, its reduced cost that of the bundle. */
export function activate(basis: Basis, index: number): number {
  const [lead = -1, ...followers] = basis.bundles[index] ?? [];
  for (const arc of followers) {
    const { multipliers, price, alpha, nonZero } = basis;
    // How much of the extras so far the arc replaces must be known before it is one of them.
    const found = solveForExtras(basis, arc);
    const replaced = Array.from({ length: found }, (_, at) => {
      const extra = nonZero[at] ?? 0;
      return [extra, alpha[extra] ?? 0] as const;
    });
    const multiplier = reducedCost(basis, arc);
    const entries = [
      { arc, factor: 1 },
      { arc: lead, factor: -1 },
    ];
    const row = appendRow(basis, entries, 0, -1, arc);
    for (const [extra, amount] of replaced) basis.inverse[row * basis.stride + extra] = -amount;
    multipliers[row] = multiplier;
    for (const entry of entries) {
      price[entry.arc] = (price[entry.arc] ?? 0) - multiplier * entry.factor;
    }
  }
  basis.state[lead] = AT_LOWER;
  return lead;
}

/** Takes the coefficient of an arc in a row out. */
function dropEntry(basis: Basis, arc: number, row: number): void {
  const { firstEntry, entryRow, entryNext } = basis;
  let before = -1;
  for (let entry = firstEntry[arc] ?? -1; entry >= 0; entry = entryNext[entry] ?? -1) {
    if (entryRow[entry] !== row) {
      before = entry;
      continue;
    }
    const after = entryNext[entry] ?? -1;
    if (before < 0) firstEntry[arc] = after;
    else entryNext[before] = after;
    entryNext[entry] = basis.freeEntry;
    basis.freeEntry = entry;
    return;
  }
}

/** Takes a row and an extra that no other row or cycle has to do with out of the working matrix. */
function dropRow(basis: Basis, row: number, extra: number): void {
  const { rows, rightSide, multipliers, slackOf, extras, inverse, stride, price } = basis;
  const multiplier = multipliers[row] ?? 0;
  for (const { arc, factor } of rows[row] ?? []) {
    dropEntry(basis, arc, row);
    price[arc] = (price[arc] ?? 0) + multiplier * factor;
  }
  const arc = extras[extra] ?? -1;
  basis.extraOf[arc] = -1;
  basis.state[arc] = FIXED;
  basis.flow[arc] = 0;
  // The last row and the last extra take the places that are free now.
  const last = extras.length - 1;
  if (row !== last) {
    for (const { arc: other } of rows[last] ?? []) {
      for (let entry = basis.firstEntry[other] ?? -1; entry >= 0; entry = basis.entryNext[entry] ?? -1) {
        if (basis.entryRow[entry] === last) basis.entryRow[entry] = row;
      }
    }
    rows[row] = rows[last] ?? [];
    rightSide[row] = rightSide[last] ?? 0;
    multipliers[row] = multipliers[last] ?? 0;
    slackOf[row] = slackOf[last] ?? -1;
    inverse.copyWithin(row * stride, last * stride, last * stride + last + 1);
  }
  rows.pop();
  rightSide.pop();
  multipliers.pop();
  slackOf.pop();
  if (extra !== last) {
    const moved = extras[last] ?? -1;
    extras[extra] = moved;
    basis.extraOf[moved] = extra;
    for (let other = 0; other < last; other += 1) {
      inverse[other * stride + extra] = inverse[other * stride + last] ?? 0;
    }
  }
  extras.pop();
}

/** Takes the rows of a bundle away that carries nothing and of which all arcs but one are in the basis. */
export function deactivate(basis: Basis, index: number): void {
  const arcs = basis.bundles[index] ?? [];
  const { nodeOf, extraOf, bundleOf } = basis;
  for (const arc of arcs) {
    const node = nodeOf[arc] ?? -1;
    if (node < 0) continue;
    // Some extra that is not of the bundle runs over the arc: the graph hangs together without the bundle.
    const extra = extraOver(basis, node, (other) => bundleOf[other] !== index);
    // Only rounding can hide it; the bundle stays as it is then, which is no harm.
    if (extra < 0) return;
    exchangeRoles(basis, node, extra);
  }
  for (const follower of arcs.slice(1)) {
    // A row of its own is where the follower stands with the first arc.
    for (let entry = basis.firstEntry[follower] ?? -1; entry >= 0; entry = basis.entryNext[entry] ?? -1) {
      const row = basis.entryRow[entry] ?? 0;
      if (basis.slackOf[row] !== -1) continue;
      const own = arcs.find((arc) => (extraOf[arc] ?? -1) >= 0) ?? -1;
      dropRow(basis, row, extraOf[own] ?? -1);
      break;
    }
  }
  for (const arc of arcs) {
    basis.state[arc] = FIXED;
    basis.flow[arc] = 0;
  }
}
