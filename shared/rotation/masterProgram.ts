import type { Way } from './cheapestWay.ts';
import type { Ways } from './improvePlan.ts';
import { countsOf } from './improvePlan.ts';
import { rowCost } from './monthRow.ts';
import type { RotationModel } from './rotationModel.ts';
import { makeSimplex } from './simplex.ts';

/*
 * Finds good prices: a linear program that mixes ways of units so that the months cost least. Ways are added as they are
 * needed. Its prices come from floating-point numbers and are only a proposal; the bound that is proved with them is
 * worked out in whole numbers (priceBound.ts).
 * Dantzig & Wolfe, Decomposition Principle for Linear Programs, Operations Research 8 (1960).
 */
export interface Master {
  /** Adds a way of a unit. */
  readonly addWay: (unit: number, way: Way) => void;
  /** Adds a count that an even month could have. */
  readonly addCount: (row: number, count: number) => void;
  /** The best prices for what was added so far. @returns whole prices of the rows, and how many steps they took. */
  readonly optimise: () => { readonly prices: Float64Array; readonly steps: number };
  /** By how much each option is taken in the mix, 0…1. */
  readonly shares: () => Float64Array;
  /** The way of each unit that has the largest part in the mix. */
  readonly mainWays: () => Ways;
}

const MOST_STEPS = 4000;

/** Opens the program with one plan in it, which is where the steps begin. */
export function makeMaster(model: RotationModel, start: Ways): Master {
  const units = model.graphs.length;
  const evenRows = model.rows.flatMap(({ kind }, row) => (kind === 'even' ? [row] : []));
  const firstBlock = units + model.rows.length;
  const blockOf = new Map(evenRows.map((row, index) => [row, firstBlock + index]));
  const equationOf = (row: number): number => units + row;
  // Each unit takes one way, each even month one count; what units add to a row is what the row counts.
  const simplex = makeSimplex([
    ...start.map(() => 1),
    ...model.rows.map((row) => {
      if (row.kind === 'even') return 0;
      return (row.kind === 'nobody' ? 1 : row.limit) - row.least;
    }),
    ...evenRows.map(() => 1),
  ]);
  const ways = new Map<number, { readonly unit: number; readonly way: Way }>();
  const known = new Set<string>();
  const wayKey = (unit: number, { options }: Way): string => `${unit}:${options.join()}`;
  const wayColumn = (unit: number, way: Way): number => {
    known.add(wayKey(unit, way));
    const sums = new Map<number, number>();
    for (const option of way.options) {
      const { rows, amounts } = model.options[option] ?? { rows: [], amounts: [] };
      rows.forEach((row, at) => {
        sums.set(equationOf(row), (sums.get(equationOf(row)) ?? 0) + (amounts[at] ?? 0));
      });
    }
    const column = simplex.add({
      cost: way.cost,
      at: [unit, ...sums.keys()],
      values: [1, ...sums.values()],
    });
    ways.set(column, { unit, way });
    return column;
  };
  const countColumn = (row: number, count: number, block: number): number => {
    known.add(`row ${row}:${count}`);
    const line = model.rows[row];
    const [cost, added] = line ? [rowCost(line, count), count - line.least] : [0, 0];
    return simplex.add({ cost, at: [equationOf(row), block], values: [-added, 1] });
  };
  const slack = (row: number, sign: 1 | -1, cost: number): number =>
    simplex.add({ cost, at: [equationOf(row)], values: [sign] });

  const counts = countsOf(model, start);
  // What bending an even month's equation costs until enough counts were added; dearer than any month can be.
  const steep =
    4 * model.rows.reduce((most, row) => Math.max(most, rowCost(row, row.most), rowCost(row, row.least)), 1);
  start.forEach((way, unit) => {
    simplex.enter(wayColumn(unit, way), unit);
  });
  for (const [row, block] of blockOf) {
    const count = counts[row] ?? 0;
    simplex.enter(countColumn(row, count, block), block);
    // With no counts beside the present one, the first prices would be far from any use.
    for (const near of [count - 2, count - 1, count + 1, count + 2]) {
      const line = model.rows[row];
      if (line && near >= line.least && near <= line.most) countColumn(row, near, block);
    }
  }
  model.rows.forEach((line, row) => {
    const costs = {
      even: { under: steep, over: steep },
      nobody: { under: line.weight, over: 0 },
      crowd: { under: 0, over: line.weight },
    }[line.kind];
    const under = slack(row, 1, costs.under);
    const over = slack(row, -1, costs.over);
    const bend = line.kind === 'crowd' ? line.limit : 1;
    const isOver = line.kind !== 'even' && (counts[row] ?? 0) >= bend;
    simplex.enter(isOver ? over : under, equationOf(row));
  });
  return {
    addWay: (unit, way) => {
      if (!known.has(wayKey(unit, way))) wayColumn(unit, way);
    },
    addCount: (row, count) => {
      const block = blockOf.get(row);
      if (block !== undefined && !known.has(`row ${row}:${count}`)) countColumn(row, count, block);
    },
    optimise: () => {
      const steps = simplex.optimise(MOST_STEPS);
      const prices = Float64Array.from(model.rows, (_, row) =>
        Math.round(-(simplex.duals[equationOf(row)] ?? 0)),
      );
      return { prices, steps };
    },
    shares: () => {
      const shares = new Float64Array(model.options.length);
      for (const { column, value } of simplex.basis()) {
        for (const option of ways.get(column)?.way.options ?? []) {
          shares[option] = (shares[option] ?? 0) + value;
        }
      }
      return shares;
    },
    mainWays: () => {
      const most = new Float64Array(units).fill(-1);
      const main = [...start];
      for (const { column, value } of simplex.basis()) {
        const own = ways.get(column);
        if (!own || value <= (most[own.unit] ?? 0)) continue;
        most[own.unit] = value;
        main[own.unit] = own.way;
      }
      return main;
    },
  };
}
