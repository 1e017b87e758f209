import type { Way } from './cheapestWay.ts';
import { cheapestWay } from './cheapestWay.ts';
import { rowCost } from './monthRow.ts';
import type { RotationModel } from './rotationModel.ts';

/** The way that each unit takes. */
export type Ways = readonly Way[];

/** What a plan costs, with the model's constant. */
export function costOfWays(model: RotationModel, ways: Ways): number {
  const counts = countsOf(model, ways);
  const months = model.rows.reduce((sum, row, at) => sum + rowCost(row, counts[at] ?? 0), 0);
  return model.constant + months + ways.reduce((sum, { cost }) => sum + cost, 0);
}

/** The counts of all rows. */
export function countsOf(model: RotationModel, ways: Ways): Float64Array {
  const counts = Float64Array.from(model.rows, ({ least }) => least);
  for (const { options } of ways) addTo(model, counts, options, 1);
  return counts;
}

function addTo(model: RotationModel, counts: Float64Array, way: readonly number[], sign: 1 | -1): void {
  for (const option of way) {
    const { rows, amounts } = model.options[option] ?? { rows: [], amounts: [] };
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      counts[row] = (counts[row] ?? 0) + sign * (amounts[at] ?? 0);
    }
  }
}

/** Options by unit. */
export function optionsByUnit(model: RotationModel): readonly (readonly number[])[] {
  const byUnit: number[][] = model.graphs.map(() => []);
  model.options.forEach(({ unit }, option) => {
    byUnit[unit]?.push(option);
  });
  return byUnit;
}

/**
 * Lets one unit after the other choose its best way, the others staying as they are, until nobody can do better.
 * Given the others, what a unit adds to a month costs a fixed sum, so its best way is a cheapest way of its graph.
 */
export function improvePlan(
  model: RotationModel,
  byUnit: readonly (readonly number[])[],
  ways: Ways,
  isOpen: Uint8Array,
): Ways {
  const better = [...ways];
  const counts = countsOf(model, ways);
  const added = new Float64Array(model.options.length);
  let unchanged = 0;
  for (let unit = 0; unchanged < model.graphs.length; unit = (unit + 1) % model.graphs.length) {
    const graph = model.graphs[unit];
    const options = byUnit[unit] ?? [];
    unchanged += 1;
    const present = better[unit];
    if (!graph || !present || options.length === 0) continue;
    addTo(model, counts, present.options, -1);
    for (const option of options) {
      const { rows, amounts } = model.options[option] ?? { rows: [], amounts: [] };
      let cost = 0;
      for (let at = 0; at < rows.length; at += 1) {
        const row = model.rows[rows[at] ?? 0];
        const count = counts[rows[at] ?? 0] ?? 0;
        if (row) cost += rowCost(row, count + (amounts[at] ?? 0)) - rowCost(row, count);
      }
      added[option] = cost;
    }
    const best = cheapestWay(graph, { prices: added, isOpen });
    const now = present.options.reduce((sum, option) => sum + (added[option] ?? 0), present.cost);
    const isBetter = best !== null && best.priced < now;
    if (isBetter) unchanged = 0;
    const chosen = isBetter ? best : present;
    better[unit] = chosen;
    addTo(model, counts, chosen.options, 1);
  }
  return better;
}
