import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rotationCost } from '../../../shared/rotation/rotationCost.ts';
import type { RotationPlan, RotationProblem } from '../../../shared/rotation/rotationProblem.ts';
import { rotationSteps, solveRotation } from '../../../shared/rotation/solveRotation.ts';
import { arbitraryPuzzle, arbitraryRotationProblem } from './arbitraryRotationProblem.ts';
import { leastCost, plansToTry } from './bruteForce.ts';
import { brokenRotationRules, recountRotation } from './checkRotationPlan.ts';
import { inventYear } from './inventYear.ts';

/** Years of 120 units as offices might have them: mixed, all due in the same months, fairs cancelled, much planned. */
const LARGE_YEARS = [
  { seed: 1, units: 120 },
  { seed: 2, units: 120, shares: [5, 90, 5], firstMonth: 3 },
  { seed: 3, units: 120, cancelled: [2, 7] },
  { seed: 4, units: 120, shares: [0, 45, 50], planned: 40 },
  { seed: 5, units: 120, shares: [0, 0, 95] },
] as const;

describe('the best year', () => {
  it('costs no more than any other plan that keeps the rules, and is proved', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryRotationProblem, arbitraryPuzzle), (problem) => {
        fc.pre(plansToTry(problem) <= 1500);
        const solved = solveRotation(problem);
        expect(brokenRotationRules(problem, solved.plan)).toEqual([]);
        expect(solved.cost).toBe(recountRotation(problem, solved.plan));
        expect(solved.cost).toBe(leastCost(problem));
        expect(solved).toMatchObject({ bound: solved.cost, isProven: true });
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  it('is proved for 120 units, keeps every rule and counts as a stranger counts', () => {
    for (const year of LARGE_YEARS) {
      const problem = inventYear(year);
      const solved = solveRotation(problem);
      expect(solved).toMatchObject({ isProven: true, bound: solved.cost });
      expect(brokenRotationRules(problem, solved.plan)).toEqual([]);
      expect(recountRotation(problem, solved.plan)).toBe(solved.cost);
    }
  });

  it('is the same whatever the order of the units', () => {
    const problem = inventYear({ seed: 8, units: 40, planned: 20 });
    const solved = solveRotation(problem);
    const other = solveRotation({ ...problem, units: problem.units.toReversed() });
    expect(other).toEqual(solved);
  });

  it('stopped early keeps the rules, has a true bound and says that it is not proved', () => {
    const problem = inventYear({ seed: 2, units: 120, shares: [5, 90, 5], firstMonth: 3 });
    const best = solveRotation(problem);
    const stopped = solveRotation(problem, 2);
    expect(stopped.isProven).toBe(false);
    expect(stopped.bound).toBeLessThan(stopped.cost);
    expect(stopped.bound).toBeLessThanOrEqual(best.cost);
    expect(stopped.cost).toBeGreaterThanOrEqual(best.cost);
    expect(brokenRotationRules(problem, stopped.plan)).toEqual([]);
  });

  it('tells on the way a plan that gets cheaper and a bound that rises, with the best cost between them', () => {
    for (const problem of [
      inventYear({ seed: 2, units: 120, shares: [5, 90, 5], firstMonth: 3 }),
      inventYear({ seed: 41, units: 25, shares: [0, 30, 60] }),
    ]) {
      const { cost } = solveRotation(problem);
      const told = [...rotationSteps(problem)];
      expect(told.length).toBeGreaterThan(1);
      told.forEach((now, at) => {
        const before = told[at - 1] ?? { cost: Number.POSITIVE_INFINITY, bound: Number.NEGATIVE_INFINITY };
        expect(now.cost).toBeLessThanOrEqual(before.cost);
        expect(now.bound).toBeGreaterThanOrEqual(before.bound);
        expect(now.cost).toBeGreaterThanOrEqual(cost);
        expect(now.bound).toBeLessThanOrEqual(cost);
      });
    }
  });

  it('of nobody is empty', () => {
    const problem = inventYear({ seed: 1, units: 0 });
    expect(solveRotation(problem)).toMatchObject({ plan: { placed: [], asked: [] }, isProven: true });
    expect(solveRotation({ ...problem, months: [] })).toMatchObject({ cost: 0, isProven: true });
  });
});

describe('costs', () => {
  it('are counted alike by the engine and by a stranger, for any plan', () => {
    fc.assert(
      fc.property(arbitraryRotationProblem, fc.infiniteStream(fc.nat(20)), (problem, dice) => {
        const plan: RotationPlan = {
          placed: problem.units.flatMap(({ id, visits, fixed }) => {
            const taken = new Set(fixed.map(({ month }) => month));
            return visits.flatMap(({ due, options }) => {
              const month = options[dice.next().value % 4];
              if (month === undefined || taken.has(month)) return [];
              taken.add(month);
              return [{ unit: id, due, month }];
            });
          }),
          asked: problem.units.flatMap(({ id, askMonths }) =>
            askMonths.map((month) => ({ unit: id, month })),
          ),
        };
        expect(rotationCost(problem, plan).total).toBe(recountRotation(problem, plan));
      }),
    );
  });
});

describe('the second opinion', () => {
  const problem: RotationProblem = {
    ...inventYear({ seed: 1, units: 0 }),
    months: [1, 2, 3].map((month) => ({ month, served: [] })),
    units: [
      {
        id: 'hospital',
        categories: ['medical'],
        tables: 2,
        power: true,
        fixed: [{ month: 1, due: 1, people: 4 }],
        visits: [{ due: 3, present: null, options: [2, 3], people: 4 }],
        askMonths: [],
      },
      {
        id: 'shop',
        categories: ['culture'],
        tables: 0,
        power: false,
        fixed: [],
        visits: [],
        askMonths: [1, 2, 3],
      },
    ],
  };
  const good: RotationPlan = {
    placed: [{ unit: 'hospital', due: 3, month: 3 }],
    asked: [{ unit: 'shop', month: 2 }],
  };
  const hospital = (month: number, due = 3) => ({ unit: 'hospital', due, month });

  it('finds nothing wrong with a good plan', () => {
    expect(brokenRotationRules(problem, good)).toEqual([]);
  });

  it.each<[string, RotationPlan]>([
    ['comes twice in a month', { ...good, placed: [hospital(1)] }],
    ['comes twice for a month', { ...good, placed: [hospital(2), hospital(3)] }],
    ['comes where no fair is ahead', { ...good, placed: [hospital(4)] }],
    ['may not come in 1 for 3', { ...good, placed: [hospital(1)] }],
    ['is not due in 2', { ...good, placed: [hospital(2, 2)] }],
    ['is asked where no fair is ahead', { ...good, asked: [{ unit: 'shop', month: 9 }] }],
    ['may not be asked for 2', { ...good, asked: [{ unit: 'hospital', month: 2 }] }],
    ['is asked without need', { ...good, asked: [{ unit: 'shop', month: 1 }] }],
    ['more than one is asked', { ...good, asked: [...good.asked, ...good.asked] }],
  ])('says “%s”', (words, plan) => {
    expect(brokenRotationRules(problem, plan).join()).toContain(words);
  });
});
