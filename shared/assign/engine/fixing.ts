import type { SearchState } from './search.ts';
import { cutoff } from './search.ts';

/*
 * Reduced costs say what every solution costs more that uses an arc otherwise than the root's optimum does.
 */

/** Reduced costs at the root, by arc; they fix arcs for the whole search whenever a better plan is found. */
export interface RootPrices {
  readonly reduced: Float64Array;
  readonly flow: Float64Array;
  readonly bound: number;
}

export function rootPrices({ simplex }: SearchState): RootPrices {
  const { arcs } = simplex.network;
  const reduced = new Float64Array(arcs);
  const flow = new Float64Array(arcs);
  for (let arc = 0; arc < arcs; arc += 1) {
    flow[arc] = simplex.flow(arc);
    if (!simplex.isBasic(arc) && simplex.most(arc) > simplex.least(arc))
      reduced[arc] = simplex.reducedCost(arc);
  }
  return { reduced, flow, bound: simplex.objective() };
}

/** Nodes of people who are in no circle. */
function nodesOfUntied({ model, simplex, relaxation }: SearchState): Uint8Array {
  const { slots, people } = model.problem;
  const isUntied = new Uint8Array(simplex.network.nodes);
  const note = (node: number): void => {
    if (node >= 0) isUntied[node] = 1;
  };
  for (const { index } of people) {
    if (relaxation.company.isTied[index] === 1) continue;
    note(model.personNode[index] ?? -1);
    for (let slot = 0; slot < slots.length; slot += 1)
      note(model.slotNode[index * slots.length + slot] ?? -1);
  }
  return isUntied;
}

/** Whether the reduced cost of an arc says all: company that is not in the relaxation would not come by it. */
function priceIsAll(state: SearchState): (arc: number) => boolean {
  const { isComplete, bonusArcs } = state.relaxation.company;
  if (isComplete) return () => true;
  const { tail, head } = state.simplex.network;
  const isUntied = nodesOfUntied(state);
  const isBonus = new Set(bonusArcs);
  return (arc) => isBonus.has(arc) || isUntied[tail[arc] ?? 0] === 1 || isUntied[head[arc] ?? 0] === 1;
}

/**
 * Keeps arcs where they are that no plan better than the best one uses otherwise. Company that is not in the relaxation comes
 * by arcs that are dearer than it is by its bonus.
 */
export function fixByReducedCost(state: SearchState, { reduced, flow, bound }: RootPrices): void {
  const { simplex, relaxation } = state;
  const { largestBonus } = relaxation.company;
  const slack = cutoff(state) - bound;
  const isAll = priceIsAll(state);
  let isAny = false;
  for (let arc = 0; arc < reduced.length; arc += 1) {
    const cost = reduced[arc] ?? 0;
    if (Math.abs(cost) <= slack || cost === 0) continue;
    if (!isAll(arc) && Math.abs(cost) <= slack + largestBonus) continue;
    reduced[arc] = 0;
    if (simplex.least(arc) === simplex.most(arc)) continue;
    const here = flow[arc] ?? 0;
    simplex.setLimits(arc, here, here);
    isAny = true;
  }
  if (isAny) simplex.forgetFixed();
}
