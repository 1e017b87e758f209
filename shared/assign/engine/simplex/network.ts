/*
 * A flow network: nodes that take flow out, arcs that carry it there from the root. A variable that stands in side rows
 * only (a slack, a bonus) is an arc from the root to the root.
 */

/** Flow that no arc can reach; stands for “no upper limit”. */
export const NO_LIMIT = 1e9;

/** Position of the node that supplies everything. */
export const ROOT = 0;

export interface Network {
  nodes: number;
  arcs: number;
  tail: Int32Array;
  head: Int32Array;
  /** Own cost of a unit. */
  cost: Float64Array;
  capacity: Float64Array;
  /** Flow that each node takes out, by node; the root supplies the sum. */
  demand: Float64Array;
}

/** A network that has its root and nothing else; `size` is a first guess of the number of arcs. */
export function emptyNetwork(size: number): Network {
  return {
    nodes: 1,
    arcs: 0,
    tail: new Int32Array(size),
    head: new Int32Array(size),
    cost: new Float64Array(size),
    capacity: new Float64Array(size),
    demand: new Float64Array(16),
  };
}

/** Adds a node that takes `demand` out of the network. @returns its position. */
export function addNode(network: Network, demand = 0): number {
  const node = network.nodes;
  if (node >= network.demand.length) {
    const larger = new Float64Array(network.demand.length * 2);
    larger.set(network.demand);
    network.demand = larger;
  }
  network.demand[node] = demand;
  network.nodes += 1;
  return node;
}

function grow(network: Network): void {
  const size = Math.max(64, network.tail.length * 2);
  const tail = new Int32Array(size);
  const head = new Int32Array(size);
  const cost = new Float64Array(size);
  const capacity = new Float64Array(size);
  tail.set(network.tail);
  head.set(network.head);
  cost.set(network.cost);
  capacity.set(network.capacity);
  Object.assign(network, { tail, head, cost, capacity });
}

/** Adds an arc. @returns its position. */
export function addArc(network: Network, tail: number, head: number, cost: number, capacity: number): number {
  const arc = network.arcs;
  if (arc >= network.tail.length) grow(network);
  network.tail[arc] = tail;
  network.head[arc] = head;
  network.cost[arc] = cost;
  network.capacity[arc] = capacity;
  network.arcs += 1;
  return arc;
}
