import type { Network } from './network.ts';
import { ROOT } from './network.ts';

/*
 * Cheapest flow by the primal-dual method (Ford & Fulkerson 1962): flow is sent along all ways that cost the same before
 * prices rise to the next cost at which there is a way. Costs of a fair take few different values, so there are few rounds.
 */

export interface CheapestFlow {
  readonly flow: Float64Array;
  /** Cost of a further unit at each node; no arc that can take more has a negative reduced cost. */
  readonly potential: Float64Array;
}

interface Adjacency {
  readonly start: Int32Array;
  readonly arcs: Int32Array;
}

function adjacency(network: Network, end: Int32Array): Adjacency {
  const start = new Int32Array(network.nodes + 1);
  for (let arc = 0; arc < network.arcs; arc += 1) {
    const node = (end[arc] ?? 0) + 1;
    start[node] = (start[node] ?? 0) + 1;
  }
  for (let node = 0; node < network.nodes; node += 1)
    start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const next = start.slice();
  const arcs = new Int32Array(network.arcs);
  for (let arc = 0; arc < network.arcs; arc += 1) {
    const node = end[arc] ?? 0;
    const at = next[node] ?? 0;
    arcs[at] = arc;
    next[node] = at + 1;
  }
  return { start, arcs };
}

/** Distances from the root in a network without cycles; arcs may cost less than nothing. */
function distancesFromRoot(network: Network, out: Adjacency): Float64Array {
  const { nodes, head, tail, cost, arcs } = network;
  const waiting = new Int32Array(nodes);
  for (let arc = 0; arc < arcs; arc += 1) {
    const to = head[arc] ?? 0;
    if (to !== tail[arc]) waiting[to] = (waiting[to] ?? 0) + 1;
  }
  const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  distance[ROOT] = 0;
  const queue = new Int32Array(nodes);
  let size = 0;
  for (let node = 0; node < nodes; node += 1) if (waiting[node] === 0) queue[size++] = node;
  for (let index = 0; index < size; index += 1) {
    const node = queue[index] ?? 0;
    const here = distance[node] ?? 0;
    for (let at = out.start[node] ?? 0; at < (out.start[node + 1] ?? 0); at += 1) {
      const arc = out.arcs[at] ?? 0;
      const to = head[arc] ?? 0;
      if (to === node) continue;
      const there = here + (cost[arc] ?? 0);
      if (there < (distance[to] ?? 0)) distance[to] = there;
      waiting[to] = (waiting[to] ?? 0) - 1;
      if (waiting[to] === 0) queue[size++] = to;
    }
  }
  // What the root does not reach can hold no flow; any value keeps its arcs' costs non-negative that is large enough.
  let far = 0;
  for (const value of distance) if (value < Number.POSITIVE_INFINITY) far = Math.max(far, value);
  for (let node = 0; node < nodes; node += 1) {
    if (distance[node] === Number.POSITIVE_INFINITY) distance[node] = far + 1;
  }
  return distance;
}

/** Solves the flow part of a network (its side rows are not looked at). Arcs must form no cycle and have lower limit 0. */
export function cheapestFlow(network: Network): CheapestFlow {
  const { nodes, tail, head, cost, capacity } = network;
  const out = adjacency(network, tail);
  /** Arcs into each node that carry flow, as a list through the arcs. */
  const firstUsed = new Int32Array(nodes).fill(-1);
  const nextUsed = new Int32Array(network.arcs).fill(-1);
  const previousUsed = new Int32Array(network.arcs).fill(-1);
  const potential = distancesFromRoot(network, out);
  const flow = new Float64Array(network.arcs);
  const missing = network.demand.slice(0, nodes);
  let left = missing.reduce((sum, amount) => sum + amount, 0);
  const distance = new Float64Array(nodes);
  /** Round in which a node was reached, settled, and given up or being searched. */
  const reached = new Int32Array(nodes);
  const settled = new Int32Array(nodes);
  const closed = new Int32Array(nodes);
  const next = new Int32Array(nodes);
  const order = new Int32Array(nodes);
  /** Nodes reached and not settled; looked through for the nearest, of which there are few different ones. */
  const waiting = new Int32Array(nodes);
  let round = 0;
  let sweep = 0;

  function setFlow(arc: number, amount: number): void {
    const before = flow[arc] ?? 0;
    flow[arc] = amount;
    if (before > 0 === amount > 0) return;
    const node = head[arc] ?? 0;
    if (amount > 0) {
      const first = firstUsed[node] ?? -1;
      nextUsed[arc] = first;
      previousUsed[arc] = -1;
      if (first >= 0) previousUsed[first] = arc;
      firstUsed[node] = arc;
      return;
    }
    const after = nextUsed[arc] ?? -1;
    const ahead = previousUsed[arc] ?? -1;
    if (ahead >= 0) nextUsed[ahead] = after;
    else firstUsed[node] = after;
    if (after >= 0) previousUsed[after] = ahead;
  }

  /** Raises prices until flow can reach a node that lacks some. @returns false when none can be reached. */
  function raisePrices(): boolean {
    round += 1;
    // Copies of what the closure holds: the loops below run millions of times, and locals are read faster.
    const now = round;
    const starts = out.start;
    const list = out.arcs;
    const [to, from, costs, room, used] = [head, tail, cost, capacity, flow];
    const [price, far, seen, done, queue, wait] = [potential, distance, reached, settled, order, waiting];
    const [first, following, lack] = [firstUsed, nextUsed, missing];
    let waitingCount = 0;
    let front = 0;
    let count = 0;
    let isFound = false;
    let reach = 0;
    far[ROOT] = 0;
    seen[ROOT] = now;
    done[ROOT] = now;
    queue[count++] = ROOT;
    for (;;) {
      if (front === count) {
        if (isFound) break;
        let least = Number.POSITIVE_INFINITY;
        let kept = 0;
        for (let index = 0; index < waitingCount; index += 1) {
          const node = wait[index] ?? 0;
          if (done[node] === now) continue;
          wait[kept++] = node;
          if ((far[node] ?? 0) < least) least = far[node] ?? 0;
        }
        waitingCount = kept;
        if (kept === 0) break;
        reach = least;
        for (let index = 0; index < kept; index += 1) {
          const node = wait[index] ?? 0;
          if ((far[node] ?? 0) > least) continue;
          done[node] = now;
          queue[count++] = node;
        }
      }
      const node = queue[front++] ?? 0;
      if ((lack[node] ?? 0) > 0) isFound = true;
      const own = price[node] ?? 0;
      const end = starts[node + 1] ?? 0;
      for (let at = starts[node] ?? 0; at < end; at += 1) {
        const arc = list[at] ?? 0;
        const other = to[arc] ?? 0;
        if (done[other] === now || (used[arc] ?? 0) >= (room[arc] ?? 0)) continue;
        const there = reach + Math.max(0, (costs[arc] ?? 0) + own - (price[other] ?? 0));
        const isNew = seen[other] !== now;
        if (!isNew && there >= (far[other] ?? 0)) continue;
        seen[other] = now;
        far[other] = there;
        if (there <= reach) {
          done[other] = now;
          queue[count++] = other;
        } else if (isNew) wait[waitingCount++] = other;
      }
      for (let arc = first[node] ?? -1; arc >= 0; arc = following[arc] ?? -1) {
        const other = from[arc] ?? 0;
        if (done[other] === now) continue;
        const there = reach + Math.max(0, own - (costs[arc] ?? 0) - (price[other] ?? 0));
        const isNew = seen[other] !== now;
        if (!isNew && there >= (far[other] ?? 0)) continue;
        seen[other] = now;
        far[other] = there;
        if (there <= reach) {
          done[other] = now;
          queue[count++] = other;
        } else if (isNew) wait[waitingCount++] = other;
      }
    }
    if (!isFound) return false;
    for (let index = 0; index < count; index += 1) {
      const node = queue[index] ?? 0;
      price[node] = (price[node] ?? 0) + (far[node] ?? 0) - reach;
    }
    return true;
  }

  /** Sends as much as it can, at most `amount`, from a node along ways that cost nothing more. @returns how much. */
  function send(node: number, amount: number): number {
    const now = sweep;
    const [to, costs, room, used, price, shut] = [head, cost, capacity, flow, potential, closed];
    shut[node] = now;
    let sent = 0;
    const lacking = missing[node] ?? 0;
    if (lacking > 0) {
      sent = Math.min(lacking, amount);
      missing[node] = lacking - sent;
      if (sent === amount) {
        shut[node] = 0;
        return sent;
      }
    }
    const own = price[node] ?? 0;
    const list = out.arcs;
    const end = out.start[node + 1] ?? 0;
    for (let at = next[node] ?? 0; at < end; at += 1) {
      const arc = list[at] ?? 0;
      const other = to[arc] ?? 0;
      if (shut[other] === now) continue;
      const free = (room[arc] ?? 0) - (used[arc] ?? 0);
      if (free <= 0 || own + (costs[arc] ?? 0) > (price[other] ?? 0)) continue;
      const through = send(other, Math.min(free, amount - sent));
      if (through === 0) continue;
      setFlow(arc, (used[arc] ?? 0) + through);
      sent += through;
      if (sent === amount) {
        next[node] = at;
        shut[node] = 0;
        return sent;
      }
    }
    next[node] = end;
    for (let arc = firstUsed[node] ?? -1; arc >= 0; ) {
      const after = nextUsed[arc] ?? -1;
      const other = tail[arc] ?? 0;
      if (shut[other] !== now && own - (costs[arc] ?? 0) <= (price[other] ?? 0)) {
        const through = send(other, Math.min(used[arc] ?? 0, amount - sent));
        if (through > 0) {
          setFlow(arc, (used[arc] ?? 0) - through);
          sent += through;
          if (sent === amount) {
            shut[node] = 0;
            return sent;
          }
        }
      }
      arc = after;
    }
    return sent;
  }

  while (left > 0) {
    if (!raisePrices()) throw new Error('A node cannot be served: it has no arc for gaps.');
    for (;;) {
      sweep += 1;
      next.set(out.start.subarray(0, nodes));
      const sent = send(ROOT, left);
      left -= sent;
      if (sent === 0 || left === 0) break;
    }
  }
  const base = potential[ROOT] ?? 0;
  for (let node = 0; node < nodes; node += 1) potential[node] = (potential[node] ?? 0) - base;
  return { flow, potential };
}
