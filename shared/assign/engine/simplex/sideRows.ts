import { BASIC, type Basis, suspect, TINY } from './basis.ts';
import { onCycle, walkCycle } from './cycle.ts';
import { addShift, applyShifts, isBelow, rehang, shiftBelow } from './tree.ts';

/*
 * What side rows add to the tree: the working matrix W says what a unit of each extra, sent round its cycle through the
 * tree, puts into each row; its inverse is kept.
 */

/** Adds `amount` for each tree arc of the arc's cycle to `change`, signed by its direction. */
function addCycle(basis: Basis, arc: number, amount: number): void {
  const { cycle, change, touched, stamp, stampNow } = basis;
  const length = walkCycle(basis, arc);
  let count = basis.touchedCount;
  for (let index = 0; index < length; index += 1) {
    const node = cycle.nodes[index] ?? 0;
    if (stamp[node] !== stampNow) {
      stamp[node] = stampNow;
      change[node] = 0;
      touched[count++] = node;
    }
    change[node] = (change[node] ?? 0) + (cycle.signs[index] ?? 0) * amount;
  }
  basis.touchedCount = count;
}

/** Adds `amount` of the arc to `effect`. */
function addEntries(basis: Basis, arc: number, amount: number): void {
  const { effect, firstEntry, entryRow, entryFactor, entryNext } = basis;
  for (let entry = firstEntry[arc] ?? -1; entry >= 0; entry = entryNext[entry] ?? -1) {
    const row = entryRow[entry] ?? 0;
    effect[row] = (effect[row] ?? 0) + amount * (entryFactor[entry] ?? 0);
  }
}

/** Puts into `effect` what a unit on the arc and round its cycle adds to each row. */
export function sideEffect(basis: Basis, arc: number): void {
  const { tree, cycle, effect, extras } = basis;
  effect.fill(0, 0, extras.length);
  addEntries(basis, arc, 1);
  const length = walkCycle(basis, arc);
  for (let index = 0; index < length; index += 1) {
    addEntries(basis, tree.arc[cycle.nodes[index] ?? 0] ?? 0, cycle.signs[index] ?? 0);
  }
}

/** Puts into `alpha` how much of each extra a unit on the arc replaces. @returns how many are not zero. */
export function solveForExtras(basis: Basis, arc: number): number {
  const count = basis.extras.length;
  if (count === 0) return 0;
  sideEffect(basis, arc);
  const { alpha, effect, inverse, stride, nonZero } = basis;
  alpha.fill(0, 0, count);
  for (let row = 0; row < count; row += 1) {
    const amount = effect[row] ?? 0;
    if (amount === 0) continue;
    const base = row * stride;
    for (let extra = 0; extra < count; extra += 1) {
      alpha[extra] = (alpha[extra] ?? 0) + (inverse[base + extra] ?? 0) * amount;
    }
  }
  let found = 0;
  for (let extra = 0; extra < count; extra += 1) {
    if (Math.abs(alpha[extra] ?? 0) > TINY) nonZero[found++] = extra;
    else alpha[extra] = 0;
  }
  return found;
}

/** Puts into `change` what `sign` units on the arc do to each tree arc, and into `alpha` what one does to each extra. */
export function prepare(basis: Basis, arc: number, sign: number): number {
  const found = solveForExtras(basis, arc);
  basis.stampNow += 1;
  basis.touchedCount = 0;
  addCycle(basis, arc, sign);
  for (let index = 0; index < found; index += 1) {
    const extra = basis.nonZero[index] ?? 0;
    addCycle(basis, basis.extras[extra] ?? 0, -sign * (basis.alpha[extra] ?? 0));
  }
  return found;
}

/** Sends `step` of what was prepared. */
export function applyStep(basis: Basis, arc: number, sign: number, step: number, found: number): void {
  if (step === 0) return;
  const { flow, tree, change, touched, extras, alpha, nonZero } = basis;
  for (let index = 0; index < basis.touchedCount; index += 1) {
    const node = touched[index] ?? 0;
    const by = change[node] ?? 0;
    if (by === 0) continue;
    const treeArc = tree.arc[node] ?? 0;
    flow[treeArc] = (flow[treeArc] ?? 0) + step * by;
    suspect(basis, treeArc);
  }
  for (let index = 0; index < found; index += 1) {
    const extra = nonZero[index] ?? 0;
    const extraArc = extras[extra] ?? 0;
    flow[extraArc] = (flow[extraArc] ?? 0) - sign * step * (alpha[extra] ?? 0);
    suspect(basis, extraArc);
  }
  flow[arc] = (flow[arc] ?? 0) + sign * step;
}

/** Hangs the part of the tree under `node` by `arc` instead. Potentials do not change. */
function hangBy(basis: Basis, node: number, arc: number): void {
  const { network, tree } = basis;
  const tail = network.tail[arc] ?? 0;
  const head = network.head[arc] ?? 0;
  const isTailInside = isBelow(tree, tail, node);
  const inside = isTailInside ? tail : head;
  // The nodes on the way up take the arcs of those below them.
  for (let at = inside; at !== node; at = tree.parent[at] ?? 0) {
    basis.nodeOf[tree.arc[at] ?? 0] = tree.parent[at] ?? 0;
  }
  rehang(tree, node, inside, isTailInside ? head : tail, arc, isTailInside ? 1 : -1);
  basis.nodeOf[arc] = inside;
  basis.state[arc] = BASIC;
}

/** Makes the extra's arc a tree arc in place of the one above `node`, which becomes the extra; the basis stays. */
export function exchangeRoles(basis: Basis, node: number, extra: number): void {
  const { extras, inverse, stride } = basis;
  const arc = extras[extra] ?? -1;
  const old = basis.tree.arc[node] ?? -1;
  const own = onCycle(basis, arc, node);
  const others: number[] = [];
  const signs: number[] = [];
  for (let other = 0; other < extras.length; other += 1) {
    const sign = other === extra ? 0 : onCycle(basis, extras[other] ?? -1, node);
    if (sign === 0) continue;
    others.push(other);
    signs.push(sign);
  }
  for (let row = 0; row < extras.length; row += 1) {
    const base = row * stride;
    let sum = own * (inverse[base + extra] ?? 0);
    for (let index = 0; index < others.length; index += 1) {
      sum += (signs[index] ?? 0) * (inverse[base + (others[index] ?? 0)] ?? 0);
    }
    inverse[base + extra] = sum;
  }
  basis.nodeOf[old] = -1;
  basis.extraOf[arc] = -1;
  hangBy(basis, node, arc);
  extras[extra] = old;
  basis.extraOf[old] = extra;
  basis.state[old] = BASIC;
}

/** Takes a change of a row's multiplier into prices, and into the shifts of potentials that are still to be done. */
function changeMultiplier(basis: Basis, row: number, delta: number): void {
  const { multipliers, rows, price, nodeOf, tree, shifts } = basis;
  multipliers[row] = (multipliers[row] ?? 0) + delta;
  for (const entry of rows[row] ?? []) {
    const by = -delta * entry.factor;
    price[entry.arc] = (price[entry.arc] ?? 0) + by;
    const node = nodeOf[entry.arc] ?? -1;
    if (node >= 0) addShift(shifts, node, -(tree.upward[node] ?? 0) * by);
  }
}

/** Puts the arc in the place of an extra. `alpha` must be that of the arc in the present tree. */
export function replaceExtra(basis: Basis, extra: number, arc: number, reduced: number, found: number): void {
  const { alpha, inverse, stride, nonZero, extras, tree, shifts } = basis;
  const pivot = alpha[extra] ?? 1;
  basis.extraOf[extras[extra] ?? 0] = -1;
  extras[extra] = arc;
  basis.extraOf[arc] = extra;
  basis.state[arc] = BASIC;
  for (let row = 0; row < extras.length; row += 1) {
    const base = row * stride;
    const before = inverse[base + extra] ?? 0;
    if (before === 0) continue;
    const amount = before / pivot;
    for (let index = 0; index < found; index += 1) {
      const other = nonZero[index] ?? 0;
      inverse[base + other] = (inverse[base + other] ?? 0) - (alpha[other] ?? 0) * amount;
    }
    inverse[base + extra] = amount;
    const delta = reduced * amount;
    if (Math.abs(delta) >= TINY) changeMultiplier(basis, row, delta);
  }
  if (shifts.count > 0) applyShifts(tree, shifts, tree.potential);
}

/** The first extra (of those wanted) on whose cycle the tree arc above `node` is; −1. */
export function extraOver(basis: Basis, node: number, isWanted?: (arc: number) => boolean): number {
  const { extras } = basis;
  for (let extra = 0; extra < extras.length; extra += 1) {
    const arc = extras[extra] ?? 0;
    if (onCycle(basis, arc, node) !== 0 && (isWanted === undefined || isWanted(arc))) return extra;
  }
  return -1;
}

/** The tree arc above `node` leaves the basis for `entering`. */
export function leaveTree(
  basis: Basis,
  node: number,
  entering: number,
  reduced: number,
  found: number,
): void {
  const { tree, network, alpha, nonZero, extras } = basis;
  const candidate = extraOver(basis, node);
  if (candidate < 0) {
    basis.nodeOf[tree.arc[node] ?? 0] = -1;
    const isTailInside = isBelow(tree, network.tail[entering] ?? 0, node);
    if (reduced !== 0) shiftBelow(tree, tree.potential, node, isTailInside ? -reduced : reduced);
    hangBy(basis, node, entering);
    return;
  }
  const own = onCycle(basis, entering, node);
  // In the new tree the old arc stands for the candidate and all extras whose cycle it was on.
  let amount = -own;
  for (let index = 0; index < found; index += 1) {
    const extra = nonZero[index] ?? 0;
    amount += onCycle(basis, extras[extra] ?? 0, node) * (alpha[extra] ?? 0);
  }
  const wasZero = alpha[candidate] === 0;
  exchangeRoles(basis, node, candidate);
  alpha[candidate] = amount;
  if (wasZero) nonZero[found] = candidate;
  replaceExtra(basis, candidate, entering, reduced, wasZero ? found + 1 : found);
}
