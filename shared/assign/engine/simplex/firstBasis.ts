import { admitArcs, BASIC, type Basis } from './basis.ts';
import { addArc, type Network, NO_LIMIT, ROOT } from './network.ts';
import { createTree, hang, noShifts } from './tree.ts';

/*
 * The basis that the simplex starts with.
 */

/** Arcs out of each node, one list after the other. */
function arcsOut({ nodes, arcs, tail }: Network): { start: Int32Array; list: Int32Array } {
  const start = new Int32Array(nodes + 1);
  for (let arc = 0; arc < arcs; arc += 1) {
    const node = (tail[arc] ?? 0) + 1;
    start[node] = (start[node] ?? 0) + 1;
  }
  for (let node = 0; node < nodes; node += 1) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const next = start.slice();
  const list = new Int32Array(arcs);
  for (let arc = 0; arc < arcs; arc += 1) {
    const node = tail[arc] ?? 0;
    list[next[node] ?? 0] = arc;
    next[node] = (next[node] ?? 0) + 1;
  }
  return { start, list };
}

/**
 * The tree of cheapest ways from the root, in which every node that takes flow out is served by its own arc from the
 * root. The network must have no cycles, and such an arc, without limit, for each of these nodes.
 */
function plantTree(basis: Basis): void {
  const { network, tree } = basis;
  const { nodes, tail, head, cost, capacity, demand } = network;
  const { start, list } = arcsOut(network);
  const waiting = new Int32Array(nodes);
  for (let arc = 0; arc < network.arcs; arc += 1) {
    const to = head[arc] ?? 0;
    waiting[to] = (waiting[to] ?? 0) + 1;
  }
  const best = new Int32Array(nodes).fill(-1);
  const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  distance[ROOT] = 0;
  const queue = new Int32Array(nodes);
  let count = 0;
  for (let node = 0; node < nodes; node += 1) if (waiting[node] === 0) queue[count++] = node;
  for (let index = 0; index < count; index += 1) {
    const node = queue[index] ?? 0;
    const here = distance[node] ?? 0;
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
      const arc = list[at] ?? 0;
      const to = head[arc] ?? 0;
      const there = here + (cost[arc] ?? 0);
      const isServed = (demand[to] ?? 0) > 0;
      const isOwn = node === ROOT && capacity[arc] === NO_LIMIT;
      if (isServed ? isOwn : there < (distance[to] ?? 0)) {
        distance[to] = there;
        best[to] = arc;
      }
      waiting[to] = (waiting[to] ?? 0) - 1;
      if (waiting[to] === 0) queue[count++] = to;
    }
  }
  for (let index = 0; index < count; index += 1) {
    const node = queue[index] ?? 0;
    if (node === ROOT) continue;
    // Nothing flows where the root leads nowhere; the node still needs its place in the tree.
    const arc =
      distance[node] === Number.POSITIVE_INFINITY ? addArc(network, ROOT, node, 0, 0) : (best[node] ?? 0);
    if (arc < 0) throw new Error('A node that takes flow out has no arc of its own from the root.');
    admitArcs(basis);
    const above = tail[arc] ?? ROOT;
    const amount = demand[node] ?? 0;
    hang(tree, node, arc >= list.length ? ROOT : above, arc, -1);
    tree.potential[node] = distance[node] === Number.POSITIVE_INFINITY ? 0 : (distance[node] ?? 0);
    basis.nodeOf[arc] = node;
    basis.state[arc] = BASIC;
    basis.flow[arc] = amount;
    basis.cost += amount * (cost[arc] ?? 0);
  }
}

/** The first basis of a network: everything that is taken out comes straight from the root, however dear that is. */
export function createBasis(network: Network): Basis {
  const { nodes } = network;
  const basis: Basis = {
    network,
    tree: createTree(nodes),
    state: new Int8Array(0),
    flow: new Float64Array(0),
    lower: new Float64Array(0),
    upper: new Float64Array(0),
    price: new Float64Array(0),
    nodeOf: new Int32Array(0),
    extraOf: new Int32Array(0),
    firstEntry: new Int32Array(0),
    entryRow: [],
    entryFactor: [],
    entryNext: [],
    freeEntry: -1,
    rows: [],
    slackOf: [],
    rightSide: [],
    multipliers: [],
    extras: [],
    bundles: [],
    bundleOf: new Int32Array(0),
    inverse: new Float64Array(0),
    stride: 0,
    effect: new Float64Array(0),
    alpha: new Float64Array(0),
    nonZero: new Int32Array(1),
    change: new Float64Array(nodes),
    touched: new Int32Array(nodes),
    stamp: new Int32Array(nodes),
    touchedCount: 0,
    stampNow: 0,
    cycle: { nodes: new Int32Array(nodes), signs: new Int8Array(nodes) },
    shifts: noShifts(nodes),
    alive: new Int32Array(0),
    aliveCount: 0,
    firstAt: new Int32Array(nodes).fill(-1),
    nextAt: new Int32Array(0),
    degree: new Int32Array(nodes),
    suspects: [],
    isSuspect: new Uint8Array(0),
    admitted: 0,
    cost: 0,
    sinceRefresh: 0,
    dice: 0x2545f491,
  };
  admitArcs(basis);
  plantTree(basis);
  return basis;
}
