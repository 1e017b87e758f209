import type { CheapestFlow } from './cheapestFlow.ts';
import type { Network } from './network.ts';
import { addArc, ROOT } from './network.ts';

/** Rounding in reduced costs. */
const EPSILON = 1e-9;

/**
 * Arcs of a spanning tree in which a cheapest flow is a basis: all arcs that are neither empty nor full, then such as cost
 * nothing more, then the cheapest. Flow is moved round cycles of half-full arcs until there are none; that costs nothing.
 */
export function spanningTree(network: Network, { flow, potential }: CheapestFlow): readonly number[] {
  const { nodes, tail, head, cost, capacity } = network;
  const leader = new Int32Array(nodes).map((_, node) => node);
  const find = (node: number): number => {
    let at = node;
    while (leader[at] !== at) {
      const above = leader[leader[at] ?? 0] ?? 0;
      leader[at] = above;
      at = above;
    }
    return at;
  };
  const tree = new Set<number>();
  const join = (arc: number): boolean => {
    const a = find(tail[arc] ?? 0);
    const b = find(head[arc] ?? 0);
    if (a === b) return false;
    leader[Math.max(a, b)] = Math.min(a, b);
    tree.add(arc);
    return true;
  };
  const isHalf = (arc: number): boolean => (flow[arc] ?? 0) > 0 && (flow[arc] ?? 0) < (capacity[arc] ?? 0);
  const arcs = network.arcs;
  for (let arc = 0; arc < arcs; arc += 1) {
    if (!isHalf(arc) || join(arc)) continue;
    const isEmptied = emptyCycle(network, flow, tree, arc);
    if (isEmptied === arc) continue;
    // The emptied arc gives its place in the tree to this one; what the tree connects stays the same.
    tree.delete(isEmptied);
    tree.add(arc);
  }
  const reduced = (arc: number): number =>
    (cost[arc] ?? 0) + (potential[tail[arc] ?? 0] ?? 0) - (potential[head[arc] ?? 0] ?? 0);
  for (let arc = 0; arc < arcs; arc += 1) {
    if (tail[arc] !== head[arc] && Math.abs(reduced(arc)) <= EPSILON) join(arc);
  }
  // What hangs on nothing yet takes its cheapest way towards the needs; it carries no flow.
  const best = new Int32Array(nodes).fill(-1);
  for (let arc = 0; arc < arcs; arc += 1) {
    const from = tail[arc] ?? 0;
    if (from === ROOT || from === head[arc] || find(from) === find(head[arc] ?? 0)) continue;
    const known = best[from] ?? -1;
    if (known < 0 || Math.abs(reduced(arc)) < Math.abs(reduced(known))) best[from] = arc;
  }
  for (let node = nodes - 1; node > 0; node -= 1) {
    if (find(node) === find(ROOT)) continue;
    const arc = best[node] ?? -1;
    if (arc >= 0) join(arc);
  }
  for (let arc = 0; arc < arcs; arc += 1) {
    if (find(tail[arc] ?? 0) !== find(head[arc] ?? 0)) join(arc);
  }
  for (let node = 1; node < nodes; node += 1) {
    if (find(node) !== find(ROOT)) join(addArc(network, node, ROOT, 0, 0));
  }
  return [...tree];
}

/** Moves flow round the cycle that a half-full arc closes in the tree, until one of its arcs is empty. @returns that arc. */
function emptyCycle(
  network: Network,
  flow: Float64Array,
  tree: ReadonlySet<number>,
  closing: number,
): number {
  const { tail, head } = network;
  const near = new Map<number, number[]>();
  for (const arc of tree) {
    for (const node of [tail[arc] ?? 0, head[arc] ?? 0]) near.set(node, [...(near.get(node) ?? []), arc]);
  }
  // From the head of the closing arc back to its tail.
  const goal = tail[closing] ?? 0;
  const via = new Map<number, number>();
  const queue = [head[closing] ?? 0];
  const seen = new Set(queue);
  for (const node of queue) {
    if (node === goal) break;
    for (const arc of near.get(node) ?? []) {
      const other = tail[arc] === node ? (head[arc] ?? 0) : (tail[arc] ?? 0);
      if (seen.has(other)) continue;
      seen.add(other);
      via.set(other, arc);
      queue.push(other);
    }
  }
  // Pushing against the closing arc's direction empties arcs that point along the cycle.
  const forward: number[] = [closing];
  const backward: number[] = [];
  for (let node = goal; node !== head[closing]; ) {
    const arc = via.get(node) ?? -1;
    if (arc < 0) throw new Error('A cycle has no way back.');
    if (head[arc] === node) {
      forward.push(arc);
      node = tail[arc] ?? 0;
    } else {
      backward.push(arc);
      node = head[arc] ?? 0;
    }
  }
  const amount = Math.min(...forward.map((arc) => flow[arc] ?? 0));
  for (const arc of forward) flow[arc] = (flow[arc] ?? 0) - amount;
  for (const arc of backward) flow[arc] = (flow[arc] ?? 0) + amount;
  return forward.find((arc) => flow[arc] === 0) ?? closing;
}
