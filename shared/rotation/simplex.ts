/** A variable of a linear program, not negative: its cost, and by how much it counts in which equations. */
export interface SimplexColumn {
  readonly cost: number;
  readonly at: readonly number[];
  readonly values: readonly number[];
}

/** A linear program in equations that grows column by column. */
export interface Simplex {
  /** Adds a variable. @returns its number. */
  readonly add: (column: SimplexColumn) => number;
  /** Puts a variable into the first basis, in the place of an equation in which it counts. */
  readonly enter: (column: number, equation: number) => void;
  /** Steps to the optimum of what was added so far. @returns how many steps it took, `most` when it is not there yet. */
  readonly optimise: (most: number) => number;
  /** The price of each equation. */
  readonly duals: Float64Array;
  /** The variables in the basis with their values, equation by equation. */
  readonly basis: () => readonly { readonly column: number; readonly value: number }[];
}

/** Reduced costs nearer to zero than this part of the largest cost are none. */
const TOLERANCE = 1e-9;
const TINY = 1e-9;

/** A small deterministic nudge for each equation, so that steps never stand still in one corner. */
function nudge(equation: number): number {
  return (1 + ((equation * 7919 + 104_729) % 9973) / 9973) * 1e-6;
}

/** The revised simplex method with a dense inverse, good for some hundred equations. */
export function makeSimplex(rightSides: readonly number[]): Simplex {
  const size = rightSides.length;
  const columns: SimplexColumn[] = [];
  const isBasic: boolean[] = [];
  const inBasis = new Int32Array(size).fill(-1);
  const value = Float64Array.from(rightSides, (side, equation) => side + nudge(equation));
  const duals = new Float64Array(size);
  const inverse = new Float64Array(size * size);
  for (let at = 0; at < size; at += 1) inverse[at * size + at] = 1;
  const weights = new Float64Array(size);
  let largest = 1;

  const reducedCost = ({ cost, at, values }: SimplexColumn): number => {
    let reduced = cost;
    for (let k = 0; k < at.length; k += 1) reduced -= (duals[at[k] ?? 0] ?? 0) * (values[k] ?? 0);
    return reduced;
  };
  /** How the variables of the basis change when the column grows. */
  const weigh = ({ at, values }: SimplexColumn): void => {
    weights.fill(0);
    for (let k = 0; k < at.length; k += 1) {
      const [equation, factor] = [at[k] ?? 0, values[k] ?? 0];
      for (let i = 0; i < size; i += 1) {
        weights[i] = (weights[i] ?? 0) + factor * (inverse[i * size + equation] ?? 0);
      }
    }
  };
  const exchange = (entering: number, leaving: number, reduced: number): void => {
    const by = weights[leaving] ?? 1;
    const step = (value[leaving] ?? 0) / by;
    const own = leaving * size;
    for (let k = 0; k < size; k += 1) {
      const entry = (inverse[own + k] ?? 0) / by;
      inverse[own + k] = entry;
      duals[k] = (duals[k] ?? 0) + reduced * entry;
    }
    for (let i = 0; i < size; i += 1) {
      const weight = weights[i] ?? 0;
      if (i === leaving || weight === 0) continue;
      value[i] = (value[i] ?? 0) - weight * step;
      const row = i * size;
      for (let k = 0; k < size; k += 1) {
        inverse[row + k] = (inverse[row + k] ?? 0) - weight * (inverse[own + k] ?? 0);
      }
    }
    value[leaving] = step;
    const left = inBasis[leaving] ?? -1;
    if (left >= 0) isBasic[left] = false;
    inBasis[leaving] = entering;
    isBasic[entering] = true;
  };
  const leavingFor = (): number => {
    let leaving = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < size; i += 1) {
      const weight = weights[i] ?? 0;
      if (weight <= TINY) continue;
      const ratio = Math.max(0, value[i] ?? 0) / weight;
      const isTie = Math.abs(ratio - least) <= TINY * TINY;
      if (isTie ? weight > (weights[leaving] ?? 0) : ratio < least) {
        least = ratio;
        leaving = i;
      }
    }
    return leaving;
  };
  const cheapest = (): { readonly column: number; readonly reduced: number } => {
    let column = -1;
    let reduced = -TOLERANCE * largest;
    for (let at = 0; at < columns.length; at += 1) {
      const candidate = columns[at];
      if (!candidate || isBasic[at]) continue;
      const cost = reducedCost(candidate);
      if (cost < reduced) [column, reduced] = [at, cost];
    }
    return { column, reduced };
  };
  return {
    duals,
    add: (column) => {
      largest = Math.max(largest, Math.abs(column.cost));
      isBasic.push(false);
      return columns.push(column) - 1;
    },
    enter: (entering, equation) => {
      const column = columns[entering];
      if (!column) return;
      weigh(column);
      exchange(entering, equation, reducedCost(column));
    },
    optimise: (most) => {
      for (let steps = 0; steps < most; steps += 1) {
        const { column, reduced } = cheapest();
        const entering = columns[column];
        if (!entering) return steps;
        weigh(entering);
        const leaving = leavingFor();
        if (leaving < 0) return steps;
        exchange(column, leaving, reduced);
      }
      return most;
    },
    basis: () => Array.from(inBasis, (column, equation) => ({ column, value: value[equation] ?? 0 })),
  };
}
