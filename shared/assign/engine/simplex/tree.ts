import { ROOT } from './network.ts';

/*
 * A spanning tree, kept in preorder so that the part under a node is one stretch of a list.
 * Source: Ahuja, Magnanti & Orlin, Network Flows (1993), chapter 11 (thread and successor indices).
 */

export interface SpanningTree {
  readonly nodes: number;
  readonly parent: Int32Array;
  /** Arc to the parent; −1 for the root. */
  readonly arc: Int32Array;
  /** 1 where that arc leads from the node to its parent, −1 where it comes from there. */
  readonly upward: Int8Array;
  /** Following and preceding node in preorder; the list is a ring. */
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** Last node of the part under each node. */
  readonly last: Int32Array;
  /** Nodes of the part under each node, itself included. A node is smaller than all above it. */
  readonly size: Int32Array;
  /** What a further unit at the node costs, up to one number that is the same for all nodes. */
  readonly potential: Float64Array;
}

/** A tree that has its root and nothing else. */
export function createTree(nodes: number): SpanningTree {
  return {
    nodes,
    parent: new Int32Array(nodes).fill(-1),
    arc: new Int32Array(nodes).fill(-1),
    upward: new Int8Array(nodes),
    next: Int32Array.from({ length: nodes }, (_, node) => node),
    previous: Int32Array.from({ length: nodes }, (_, node) => node),
    last: Int32Array.from({ length: nodes }, (_, node) => node),
    size: new Int32Array(nodes).fill(1),
    potential: new Float64Array(nodes),
  };
}

/** True when the node is `top` or stands under it. */
export function isBelow({ size, parent }: SpanningTree, node: number, top: number): boolean {
  const most = size[top] ?? 0;
  let at = node;
  while ((size[at] ?? 0) < most) at = parent[at] ?? 0;
  return at === top;
}

/** Puts a part that hangs nowhere, `top` to `end` in preorder, under `above`. */
function insert(tree: SpanningTree, top: number, end: number, above: number): void {
  const { parent, next, previous, last, size } = tree;
  const after = next[above] ?? 0;
  next[above] = top;
  previous[top] = above;
  next[end] = after;
  previous[after] = end;
  parent[top] = above;
  const by = size[top] ?? 0;
  let isEnd = true;
  for (let node = above; node >= 0; node = parent[node] ?? -1) {
    size[node] = (size[node] ?? 0) + by;
    isEnd = isEnd && last[node] === above;
    if (isEnd) last[node] = end;
  }
}

/** Hangs a node that is not in the tree yet under one that is. */
export function hang(tree: SpanningTree, node: number, above: number, arc: number, upward: number): void {
  tree.arc[node] = arc;
  tree.upward[node] = upward;
  insert(tree, node, node, above);
}

/** Cuts the part under `node` off and hangs it by `arc`, which joins its node `inside` with `outside`. */
export function rehang(
  tree: SpanningTree,
  node: number,
  inside: number,
  outside: number,
  arc: number,
  upward: number,
): void {
  const { parent, next, previous, last, size } = tree;
  // Off the old place.
  const total = size[node] ?? 0;
  const oldEnd = last[node] ?? 0;
  const before = previous[node] ?? 0;
  const after = next[oldEnd] ?? 0;
  next[before] = after;
  previous[after] = before;
  let isEnd = true;
  for (let above = parent[node] ?? -1; above >= 0; above = parent[above] ?? -1) {
    size[above] = (size[above] ?? 0) - total;
    isEnd = isEnd && last[above] === oldEnd;
    if (isEnd) last[above] = before;
  }
  // Turned round so that `inside` is on top: each node of the way up follows with what hangs on it otherwise.
  let end = last[inside] ?? 0;
  let moving = inside;
  let above = parent[inside] ?? -1;
  let oldLast = end;
  let oldSize = size[inside] ?? 0;
  let preceding = previous[inside] ?? 0;
  let following = next[oldLast] ?? 0;
  let linkArc = tree.arc[inside] ?? -1;
  let linkUpward = -(tree.upward[inside] ?? 0);
  while (moving !== node) {
    const stem = above;
    above = parent[stem] ?? -1;
    const stemLast = last[stem] ?? 0;
    const stemSize = size[stem] ?? 0;
    const stemPreceding = previous[stem] ?? 0;
    const stemFollowing = stemLast === oldLast ? following : (next[stemLast] ?? 0);
    // The stretch from the stem up to the part that has moved, then what came after that part.
    next[end] = stem;
    previous[stem] = end;
    end = preceding;
    if (oldLast !== stemLast) {
      next[end] = following;
      previous[following] = end;
      end = stemLast;
    }
    preceding = stemPreceding;
    following = stemFollowing;
    const stemArc = tree.arc[stem] ?? -1;
    const stemUpward = -(tree.upward[stem] ?? 0);
    parent[stem] = moving;
    tree.arc[stem] = linkArc;
    tree.upward[stem] = linkUpward;
    size[stem] = total - oldSize;
    linkArc = stemArc;
    linkUpward = stemUpward;
    oldLast = stemLast;
    oldSize = stemSize;
    moving = stem;
  }
  for (let at = node; at !== inside; at = parent[at] ?? 0) last[at] = end;
  last[inside] = end;
  size[inside] = total;
  tree.arc[inside] = arc;
  tree.upward[inside] = upward;
  insert(tree, inside, end, outside);
}

/** Adds `by` to the values under a node, or takes it from all others where these are fewer: differences are the same. */
export function shiftBelow(tree: SpanningTree, values: Float64Array, top: number, by: number): void {
  const { next, last, size, nodes } = tree;
  const end = next[last[top] ?? 0] ?? 0;
  if ((size[top] ?? 0) * 2 <= nodes) {
    let node = top;
    do {
      values[node] = (values[node] ?? 0) + by;
      node = next[node] ?? 0;
    } while (node !== end);
    return;
  }
  for (let node = end; node !== top; node = next[node] ?? 0) values[node] = (values[node] ?? 0) - by;
}

/** Shifts of the values under several nodes, gathered and then done in one go. */
export interface Shifts {
  readonly by: Float64Array;
  readonly at: Int32Array;
  readonly sums: Float64Array;
  count: number;
}

export function noShifts(nodes: number): Shifts {
  return {
    by: new Float64Array(nodes),
    at: new Int32Array(2 * nodes),
    sums: new Float64Array(nodes),
    count: 0,
  };
}

export function addShift(shifts: Shifts, node: number, by: number): void {
  if (shifts.by[node] === 0) {
    shifts.at[shifts.count] = node;
    shifts.count += 1;
  }
  shifts.by[node] = (shifts.by[node] ?? 0) + by;
}

/**
 * Adds to every value the shifts of the nodes on its way to the root, up to a number that is the same for all, and forgets
 * the shifts. @returns a size that no difference of two additions exceeds.
 */
export function applyShifts(tree: SpanningTree, shifts: Shifts, values: Float64Array): number {
  const { parent, next, size, nodes } = tree;
  const { by, at, sums, count } = shifts;
  let work = 0;
  for (let index = 0; index < count; index += 1) {
    const own = size[at[index] ?? 0] ?? 0;
    work += Math.min(own, nodes - own);
  }
  shifts.count = 0;
  if (work <= nodes) {
    let largest = 0;
    for (let index = 0; index < count; index += 1) {
      const node = at[index] ?? 0;
      const amount = by[node] ?? 0;
      by[node] = 0;
      largest += Math.abs(amount);
      if (amount !== 0) shiftBelow(tree, values, node, amount);
    }
    return largest;
  }
  let lowest = 0;
  let highest = 0;
  sums[ROOT] = 0;
  for (let node = next[ROOT] ?? 0; node !== ROOT; node = next[node] ?? 0) {
    const sum = (sums[parent[node] ?? 0] ?? 0) + (by[node] ?? 0);
    sums[node] = sum;
    if (sum === 0) continue;
    values[node] = (values[node] ?? 0) + sum;
    if (sum > highest) highest = sum;
    else if (sum < lowest) lowest = sum;
  }
  for (let index = 0; index < count; index += 1) by[at[index] ?? 0] = 0;
  return highest - lowest;
}
