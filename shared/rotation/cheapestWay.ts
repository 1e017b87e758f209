import type { ChoiceGraph } from './choiceGraph.ts';

/** A way of a unit through its year. */
export interface Way {
  /** What is written on its arcs. */
  readonly cost: number;
  /** What it costs with the prices of its options. */
  readonly priced: number;
  readonly options: readonly number[];
}

/** Prices of all options, and which of them may be taken. */
export interface Offer {
  readonly prices: Float64Array;
  readonly isOpen: Uint8Array;
}

/** What an arc costs with its option's price; Infinity when the option is closed. */
function arcCost({ option, cost }: ChoiceGraph, at: number, { prices, isOpen }: Offer): number {
  const taken = option[at] ?? -1;
  const own = cost[at] ?? 0;
  if (taken < 0) return own;
  return isOpen[taken] === 1 ? own + (prices[taken] ?? 0) : Number.POSITIVE_INFINITY;
}

/** Costs from the start to every node; Infinity where closed options leave no way. */
function costsForth(graph: ChoiceGraph, offer: Offer): Float64Array {
  const { from, to, nodes } = graph;
  const costs = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  for (let at = 0; at < from.length; at += 1) {
    const reached = (costs[from[at] ?? 0] ?? 0) + arcCost(graph, at, offer);
    const node = to[at] ?? 0;
    if (reached < (costs[node] ?? 0)) costs[node] = reached;
  }
  return costs;
}

/** The cheapest way through a unit's graph when each option costs its price on top; null when there is none. */
export function cheapestWay(graph: ChoiceGraph, offer: Offer): Way | null {
  const costs = costsForth(graph, offer);
  const priced = costs[graph.nodes - 1] ?? Number.POSITIVE_INFINITY;
  if (!Number.isFinite(priced)) return null;
  const options: number[] = [];
  let cost = 0;
  let node = graph.nodes - 1;
  for (let at = graph.from.length - 1; at >= 0; at -= 1) {
    if (graph.to[at] !== node) continue;
    const from = graph.from[at] ?? 0;
    if ((costs[from] ?? 0) + arcCost(graph, at, offer) !== costs[node]) continue;
    const option = graph.option[at] ?? -1;
    if (option >= 0) options.push(option);
    cost += graph.cost[at] ?? 0;
    node = from;
  }
  return { cost, priced, options: options.reverse() };
}

/**
 * By how much the cheapest way through each option is dearer than the cheapest of all: written into `more` where it is
 * less than what stands there. Options of other units are left alone.
 */
export function writeDetours(graph: ChoiceGraph, offer: Offer, more: Float64Array): void {
  const { from, to, option, nodes } = graph;
  const forth = costsForth(graph, offer);
  const back = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  back[nodes - 1] = 0;
  const cheapest = forth[nodes - 1] ?? 0;
  for (let at = from.length - 1; at >= 0; at -= 1) {
    const rest = (back[to[at] ?? 0] ?? 0) + arcCost(graph, at, offer);
    const start = from[at] ?? 0;
    if (rest < (back[start] ?? 0)) back[start] = rest;
    const taken = option[at] ?? -1;
    const detour = (forth[start] ?? 0) + rest - cheapest;
    if (taken >= 0 && detour < (more[taken] ?? 0)) more[taken] = detour;
  }
}
