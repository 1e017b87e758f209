import { BASIC, type Basis, reducedCost, suspect, TINY } from './basis.ts';
import { ROOT } from './network.ts';
import { sideEffect } from './sideRows.ts';

/*
 * Works the inverse, the flows and the prices out afresh from the basis, so that rounding cannot add up.
 */

/** Smallest coefficient that the elimination divides by. */
const SMALLEST = 1e-7;

/** Divides a row by `factor`. @returns how many of its numbers are not 0; `list` says which. */
function nonZeros(
  values: Float64Array,
  base: number,
  count: number,
  factor: number,
  list: Int32Array,
): number {
  let found = 0;
  for (let at = 0; at < count; at += 1) {
    const value = values[base + at] ?? 0;
    if (value === 0) continue;
    values[base + at] = value / factor;
    list[found++] = at;
  }
  return found;
}

/** Gauss–Jordan on [A | I], in place of A. @returns false when A has no inverse that can be trusted. */
function invertDense(work: Float64Array, count: number): Float64Array | null {
  const result = new Float64Array(count * count);
  for (let at = 0; at < count; at += 1) result[at * count + at] = 1;
  const order = new Int32Array(count);
  const isUsed = new Uint8Array(count);
  const inWork = new Int32Array(count);
  const inResult = new Int32Array(count);
  for (let column = 0; column < count; column += 1) {
    let best = -1;
    let size = SMALLEST;
    for (let row = 0; row < count; row += 1) {
      const value = Math.abs(work[row * count + column] ?? 0);
      if (isUsed[row] === 0 && value > size) {
        size = value;
        best = row;
      }
    }
    if (best < 0) return null;
    isUsed[best] = 1;
    order[column] = best;
    const factor = work[best * count + column] ?? 1;
    const base = best * count;
    const ownCount = nonZeros(work, base, count, factor, inWork);
    const otherCount = nonZeros(result, base, count, factor, inResult);
    for (let row = 0; row < count; row += 1) {
      const here = row * count;
      const times = work[here + column] ?? 0;
      if (row === best || times === 0) continue;
      for (let index = 0; index < ownCount; index += 1) {
        const at = inWork[index] ?? 0;
        work[here + at] = (work[here + at] ?? 0) - times * (work[base + at] ?? 0);
      }
      for (let index = 0; index < otherCount; index += 1) {
        const at = inResult[index] ?? 0;
        result[here + at] = (result[here + at] ?? 0) - times * (result[base + at] ?? 0);
      }
    }
  }
  const sorted = new Float64Array(count * count);
  for (let at = 0; at < count; at += 1) {
    const row = order[at] ?? 0;
    sorted.set(result.subarray(row * count, (row + 1) * count), at * count);
  }
  return sorted;
}

/**
 * Inverts W. A row whose slack is an extra has a column with nothing but a 1 for it, so that only the other rows and extras
 * are a matrix to invert: W = [A 0; C I]. @returns false when W has no inverse that can be trusted.
 */
function invert(basis: Basis): boolean {
  const { extras, effect, stride, slackOf, extraOf } = basis;
  const count = extras.length;
  const slackExtra = slackOf.map((slack) => extraOf[slack] ?? -1);
  const tight: number[] = [];
  slackExtra.forEach((extra, row) => {
    if (extra < 0) tight.push(row);
  });
  const isSlack = new Uint8Array(count);
  for (const extra of slackExtra) if (extra >= 0) isSlack[extra] = 1;
  const proper = Array.from({ length: count }, (_, extra) => extra).filter((extra) => isSlack[extra] === 0);
  const size = tight.length;
  const work = new Float64Array(size * size);
  const inverse = new Float64Array(basis.inverse.length);
  const others: { readonly row: number; readonly at: number; readonly amount: number }[] = [];
  proper.forEach((extra, at) => {
    sideEffect(basis, extras[extra] ?? 0);
    tight.forEach((row, index) => {
      work[index * size + at] = effect[row] ?? 0;
    });
    slackExtra.forEach((slack, row) => {
      const amount = effect[row] ?? 0;
      if (slack >= 0 && amount !== 0) others.push({ row, at, amount });
    });
  });
  const inner = invertDense(work, size);
  if (!inner) return false;
  tight.forEach((row, index) => {
    const base = row * stride;
    proper.forEach((extra, at) => {
      inverse[base + extra] = inner[at * size + index] ?? 0;
    });
    for (const { row: other, at, amount } of others) {
      const slack = slackExtra[other] ?? 0;
      inverse[base + slack] = (inverse[base + slack] ?? 0) - amount * (inner[at * size + index] ?? 0);
    }
  });
  slackExtra.forEach((slack, row) => {
    if (slack >= 0) inverse[row * stride + slack] = 1;
  });
  basis.inverse = inverse;
  return true;
}

/** Flows of the tree when those of all other arcs are given. */
function treeFlows({ network, tree, nodeOf, flow }: Basis): void {
  const { nodes, tail, head, demand } = network;
  const { previous, parent, upward, arc: treeArc } = tree;
  const excess = new Float64Array(nodes);
  for (let node = 1; node < nodes; node += 1) excess[node] = -(demand[node] ?? 0);
  for (let arc = 0; arc < network.arcs; arc += 1) {
    if ((nodeOf[arc] ?? -1) >= 0) continue;
    const amount = flow[arc] ?? 0;
    if (amount === 0) continue;
    const from = tail[arc] ?? 0;
    const to = head[arc] ?? 0;
    excess[from] = (excess[from] ?? 0) - amount;
    excess[to] = (excess[to] ?? 0) + amount;
  }
  for (let node = previous[ROOT] ?? 0; node !== ROOT; node = previous[node] ?? 0) {
    const amount = excess[node] ?? 0;
    flow[treeArc[node] ?? 0] = (upward[node] ?? 0) * amount;
    const above = parent[node] ?? 0;
    excess[above] = (excess[above] ?? 0) + amount;
  }
}

function refreshFlows(basis: Basis): void {
  const { extras, flow, rightSide, rows, inverse, stride } = basis;
  const count = extras.length;
  for (const arc of extras) flow[arc] = 0;
  treeFlows(basis);
  const missing = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    let value = rightSide[row] ?? 0;
    for (const { arc, factor } of rows[row] ?? []) value -= factor * (flow[arc] ?? 0);
    missing[row] = value;
  }
  for (let extra = 0; extra < count; extra += 1) {
    let value = 0;
    for (let row = 0; row < count; row += 1) {
      value += (inverse[row * stride + extra] ?? 0) * (missing[row] ?? 0);
    }
    flow[extras[extra] ?? 0] = Math.abs(value) < TINY ? 0 : value;
  }
  treeFlows(basis);
}

/** Potentials of all nodes from the prices. */
function potentials({ tree, price }: Basis): void {
  const { next, parent, upward, arc, potential } = tree;
  potential[ROOT] = 0;
  for (let node = next[ROOT] ?? 0; node !== ROOT; node = next[node] ?? 0) {
    potential[node] =
      (potential[parent[node] ?? 0] ?? 0) - (upward[node] ?? 0) * (price[arc[node] ?? 0] ?? 0);
  }
}

function refreshPrices(basis: Basis): void {
  const { network, extras, price, inverse, stride, multipliers, rows } = basis;
  const count = extras.length;
  price.set(network.cost.subarray(0, network.arcs));
  potentials(basis);
  const next = new Float64Array(count);
  for (let extra = 0; extra < count; extra += 1) {
    const reduced = reducedCost(basis, extras[extra] ?? 0);
    if (reduced === 0) continue;
    for (let row = 0; row < count; row += 1) {
      next[row] = (next[row] ?? 0) + reduced * (inverse[row * stride + extra] ?? 0);
    }
  }
  for (let row = 0; row < count; row += 1) {
    const multiplier = next[row] ?? 0;
    multipliers[row] = Math.abs(multiplier) < TINY ? 0 : multiplier;
    for (const { arc, factor } of rows[row] ?? []) {
      price[arc] = (price[arc] ?? 0) - (multipliers[row] ?? 0) * factor;
    }
  }
  potentials(basis);
}

/** Works everything out afresh that pivots with side rows have changed step by step. */
export function refresh(basis: Basis): void {
  const { network, extras, flow, state } = basis;
  basis.sinceRefresh = 0;
  if (extras.length === 0 || !invert(basis)) return;
  refreshFlows(basis);
  refreshPrices(basis);
  let cost = 0;
  for (let arc = 0; arc < network.arcs; arc += 1) {
    cost += (network.cost[arc] ?? 0) * (flow[arc] ?? 0);
    if (state[arc] === BASIC) suspect(basis, arc);
  }
  basis.cost = cost;
}
