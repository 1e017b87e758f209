import type { Way } from './cheapestWay.ts';
import { cheapestWay } from './cheapestWay.ts';
import { rowBends, rowCost } from './monthRow.ts';
import type { RotationModel } from './rotationModel.ts';

/*
 * The lower bound. Give every count of every month a price: units pay it for what they add, months are paid for what
 * they have. Then each unit and each month can choose its best by itself, and what all of them cost together is never
 * more than the best plan costs, whatever the prices (Lagrange). Good prices make it equal.
 * Held & Karp, The traveling-salesman problem and minimum spanning trees II, 1971: the method of this bound.
 */

/** What independent choice at some prices leads to. */
export interface Priced {
  /** No plan through open options costs less. Infinity = there is none. */
  readonly bound: number;
  readonly ways: readonly Way[];
  /** The count that each row's month would like best. */
  readonly wanted: readonly number[];
}

/** A row with the counts that can be best for its month, and their costs. */
interface PricedRow {
  readonly least: number;
  readonly bends: readonly number[];
  readonly costs: readonly number[];
}

/** The price of every option at the given prices of the rows. */
export function optionPrices({ options }: RotationModel, prices: Float64Array): Float64Array {
  const priceOf = new Float64Array(options.length);
  options.forEach(({ rows, amounts }, option) => {
    let price = 0;
    for (let at = 0; at < rows.length; at += 1) price += (prices[rows[at] ?? 0] ?? 0) * (amounts[at] ?? 0);
    priceOf[option] = price;
  });
  return priceOf;
}

/** Makes what works the bound out, for one model. Prices are whole numbers, so the bound is exact. */
export function makePricing(model: RotationModel): (prices: Float64Array, isOpen: Uint8Array) => Priced {
  const rows = model.rows.map((row): PricedRow => {
    const bends = rowBends(row);
    return { least: row.least, bends, costs: bends.map((count) => rowCost(row, count)) };
  });
  return (prices, isOpen) => {
    let bound = model.constant;
    const wanted = rows.map(({ least, bends, costs }, index) => {
      const price = prices[index] ?? 0;
      let best = Number.POSITIVE_INFINITY;
      let wanted = least;
      for (let at = 0; at < bends.length; at += 1) {
        const count = bends[at] ?? 0;
        const cost = (costs[at] ?? 0) - price * (count - least);
        if (cost < best) {
          best = cost;
          wanted = count;
        }
      }
      bound += best;
      return wanted;
    });
    const offer = { prices: optionPrices(model, prices), isOpen };
    const ways: Way[] = [];
    for (const graph of model.graphs) {
      const way = cheapestWay(graph, offer);
      if (!way) return { bound: Number.POSITIVE_INFINITY, ways: [], wanted };
      bound += way.priced;
      ways.push(way);
    }
    return { bound, ways, wanted };
  };
}
