import type { Way } from './cheapestWay.ts';
import { writeDetours } from './cheapestWay.ts';
import type { Ways } from './improvePlan.ts';
import { costOfWays, improvePlan, optionsByUnit } from './improvePlan.ts';
import { makeMaster } from './masterProgram.ts';
import { makePricing, optionPrices } from './priceBound.ts';
import type { RotationModel } from './rotationModel.ts';

/*
 * Branch and price: a linear program gives prices, prices give an exact bound and, option by option, what cannot be part
 * of a better plan; where a gap stays, an option that the program takes by half is taken or forbidden in turn.
 * Barnhart et al., Branch-and-Price, Operations Research 46 (1998).
 */

export interface FoundPlan {
  readonly ways: Ways;
  readonly cost: number;
  /** No plan costs less. Equal to the cost when the search was finished. */
  readonly bound: number;
}

/** How far the search is; costs are those of the model. */
export interface SearchProgress {
  /** Of the best plan so far. */
  readonly cost: number;
  /** No plan costs less. */
  readonly bound: number;
}

/** A part of all plans: those through open options, none of which costs less than the bound. */
interface Part {
  readonly isOpen: Uint8Array;
  readonly prices: Float64Array;
  readonly bound: number;
}

interface Squeezed extends Part {
  readonly shares: Float64Array;
}

/**
 * Finds the cheapest plan of a model and proves it, in steps of one round of pricing: some tens of milliseconds for the
 * largest years.
 * @param grain all costs are multiples of it, so a bound can be rounded up to one
 * @param mostSteps rounds of pricing, in all, after which it stops with what it has
 */
export function* searchPlan(
  model: RotationModel,
  grain: number,
  mostSteps: number,
): Generator<SearchProgress, FoundPlan> {
  const price = makePricing(model);
  const byUnit = optionsByUnit(model);
  const everything = new Uint8Array(model.options.length).fill(1);
  const pool = new Map<string, { readonly unit: number; readonly way: Way }>();
  const roundUp = (bound: number): number => Math.ceil(bound / grain) * grain;
  let steps = 0;
  let unfinished = Number.POSITIVE_INFINITY;
  /** The lowest bound of the parts that wait to be looked at. */
  let elsewhere = Number.POSITIVE_INFINITY;
  let best = improvePlan(
    model,
    byUnit,
    price(new Float64Array(model.rows.length), everything).ways,
    everything,
  );
  let bestCost = costOfWays(model, best);
  const canBeat = (bound: number): boolean => roundUp(bound) < bestCost;

  const told = (bound: number): SearchProgress => ({
    cost: bestCost,
    bound: Math.min(bestCost, roundUp(Math.min(bound, elsewhere, unfinished))),
  });

  const consider = (ways: Ways): void => {
    const better = improvePlan(model, byUnit, ways, everything);
    const cost = costOfWays(model, better);
    if (cost < bestCost) [best, bestCost] = [better, cost];
  };

  /** Raises a part's bound as far as prices can. */
  const squeeze = function* (part: Part): Generator<SearchProgress, Squeezed> {
    const { isOpen } = part;
    let { bound, prices } = part;
    const first = price(prices, isOpen);
    if (first.ways.length < model.graphs.length) {
      return { ...part, bound: Number.POSITIVE_INFINITY, shares: new Float64Array(0) };
    }
    const master = makeMaster(model, improvePlan(model, byUnit, first.ways, isOpen));
    for (const { unit, way } of pool.values()) {
      if (way.options.every((option) => isOpen[option] === 1)) master.addWay(unit, way);
    }
    let isNews = true;
    while (isNews && canBeat(bound) && steps < mostSteps) {
      const proposed = master.optimise();
      const now = price(proposed.prices, isOpen);
      isNews = proposed.steps > 0 || steps === 0;
      steps += 1;
      if (now.bound > bound) [bound, prices] = [now.bound, proposed.prices];
      consider(now.ways);
      consider(master.mainWays());
      now.ways.forEach((way, unit) => {
        master.addWay(unit, way);
        pool.set(`${unit}:${way.options.join()}`, { unit, way });
      });
      now.wanted.forEach((count, row) => {
        master.addCount(row, count);
      });
      yield told(bound);
    }
    return { isOpen, prices, bound, shares: master.shares() };
  };

  /** Closes options that no better plan takes: the cheapest way through them alone lifts the bound to the best cost. */
  const closeHopeless = ({ isOpen, prices, bound }: Part): Uint8Array => {
    const offer = { prices: optionPrices(model, prices), isOpen };
    const own = price(prices, isOpen).bound;
    const more = new Float64Array(model.options.length).fill(Number.POSITIVE_INFINITY);
    for (const graph of model.graphs) writeDetours(graph, offer, more);
    const base = Math.min(own, bound);
    return isOpen.map((open, option) => (open === 1 && canBeat(base + (more[option] ?? 0)) ? 1 : 0));
  };

  /** Options of the same unit and month, of which every plan takes exactly one. */
  const rivalsOf = (option: number, isOpen: Uint8Array): readonly number[] => {
    const chosen = model.options[option];
    return (byUnit[chosen?.unit ?? -1] ?? []).filter(
      (other) =>
        other !== option &&
        isOpen[other] === 1 &&
        model.options[other]?.choice.month === chosen?.choice.month,
    );
  };

  /** The open option that is most undecided; null = all are decided. */
  const undecided = (isOpen: Uint8Array, shares: Float64Array): number | null => {
    let found: number | null = null;
    let most = -1;
    model.options.forEach(({ choice }, option) => {
      if (isOpen[option] === 0 || choice.kind === 'skip') return;
      const share = shares[option] ?? 0;
      const doubt = Math.min(share, 1 - share);
      if (doubt > most && rivalsOf(option, isOpen).length > 0) [found, most] = [option, doubt];
    });
    return found;
  };

  const search = function* (part: Part): Generator<SearchProgress, void> {
    if (!canBeat(part.bound)) return;
    const squeezed = yield* squeeze(part);
    const { prices, bound, shares } = squeezed;
    if (!canBeat(bound)) return;
    if (steps >= mostSteps) {
      unfinished = Math.min(unfinished, bound);
      return;
    }
    const isOpen = closeHopeless(squeezed);
    const left = price(prices, isOpen);
    if (!canBeat(left.bound)) return;
    const option = undecided(isOpen, shares);
    if (option === null) {
      consider(left.ways);
      return;
    }
    const taking = isOpen.slice();
    for (const rival of rivalsOf(option, isOpen)) taking[rival] = 0;
    const leaving = isOpen.slice();
    leaving[option] = 0;
    const others = elsewhere;
    elsewhere = Math.min(others, bound);
    yield* search({ isOpen: taking, prices, bound });
    elsewhere = others;
    yield* search({ isOpen: leaving, prices, bound });
  };
  yield* search({
    isOpen: everything,
    prices: new Float64Array(model.rows.length),
    bound: Number.NEGATIVE_INFINITY,
  });
  return { ways: best, cost: bestCost, bound: Math.min(bestCost, roundUp(unfinished)) };
}
