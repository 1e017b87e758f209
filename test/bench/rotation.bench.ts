import type { DueVisit, RotationPlan, RotationProblem } from '../../shared/rotation/rotationProblem.ts';
import { solveRotation } from '../../shared/rotation/solveRotation.ts';
import { inventYear } from '../unit/rotation/inventYear.ts';
import type { Benchmark } from './harness.ts';
import { milliseconds } from './harness.ts';

/* Planning a year for 120 units: best and proved, beside filling it by rule, and by rule with the best single moves. */

const UNITS = 120;
/** Years of different mixtures; one is no measure. */
const YEARS: readonly RotationProblem[] = [
  inventYear({ seed: 1, units: UNITS }),
  inventYear({ seed: 2, units: UNITS, shares: [5, 90, 5], firstMonth: 3 }),
  inventYear({ seed: 3, units: UNITS, cancelled: [2, 7] }),
  inventYear({ seed: 4, units: UNITS, shares: [0, 45, 50], planned: 40 }),
];

/** Each due visit in its month, if there is a fair: what filling by rule does. */
function byRule({ units }: RotationProblem): RotationPlan {
  const placed = units.flatMap(({ id, visits }) =>
    visits.flatMap(({ due, options }) => (options.includes(due) ? [{ unit: id, due, month: due }] : [])),
  );
  return { placed, asked: [] };
}

/** Each due visit in the month of its options that has fewest visits so far: a quick planner without a proof. */
function greedy({ units, months }: RotationProblem): RotationPlan {
  const count = new Map(months.map(({ month }) => [month, 0]));
  const placed = units.flatMap(({ id, visits }) => {
    const taken = new Set<number>();
    return visits.flatMap(({ due, options }: DueVisit) => {
      const [month] = options
        .filter((option) => !taken.has(option))
        .toSorted(
          (a, b) => (count.get(a) ?? 0) + 4 * Math.abs(a - due) - (count.get(b) ?? 0) - 4 * Math.abs(b - due),
        );
      if (month === undefined) return [];
      taken.add(month);
      count.set(month, (count.get(month) ?? 0) + 1);
      return [{ unit: id, due, month }];
    });
  });
  return { placed, asked: [] };
}

async function slowest(plan: (problem: RotationProblem) => unknown): Promise<number> {
  const times: number[] = [];
  for (const problem of YEARS) {
    times.push(await milliseconds({ prepare: () => problem, run: plan }, () => performance.now()));
  }
  return Math.max(...times);
}

function solveProved(problem: RotationProblem): void {
  if (!solveRotation(problem).isProven) throw new Error('A year of 120 units was not proved.');
}

export const benchmarks: readonly Benchmark[] = [
  {
    id: 'rotation.solve',
    unit: 'ms',
    better: 'less',
    goal: 1000,
    note: `the slowest of ${YEARS.length} years of ${UNITS} units × 12 months, best plan with its proof`,
    rounds: 5,
    measure: () => slowest(solveProved),
    versus: {
      'filling by rule (no gap closed)': () => slowest(byRule),
      'a greedy planner (no proof)': () => slowest(greedy),
    },
  },
];
