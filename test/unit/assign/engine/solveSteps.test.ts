import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveSteps } from '../../../../shared/assign/engine/solveSteps.ts';
import { type AssignmentProblem, DEFAULT_WEIGHTS } from '../../../../shared/assign/problem.ts';
import { check } from '../../../assign/check.mjs';
import { generate } from '../../../assign/generate.mjs';
import { problems } from './arbitraryProblem.ts';
import { cheapestOfEveryPlan } from './everyPlan.ts';

function solved(problem: AssignmentProblem, mostOffers?: number) {
  const steps = solveSteps(problem, mostOffers);
  for (;;) {
    const step = steps.next();
    if (step.done !== true) continue;
    if (step.value.kind !== 'solved') throw new Error(`Refused: ${step.value.refusal.code}`);
    return step.value;
  }
}

describe('the assignment engine', () => {
  it('finds a plan than which no other is cheaper, and proves it', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const outcome = solved(problem);
        const checked = check(problem, outcome.solution);
        expect(checked.errors).toEqual([]);
        // Odd minutes make costs that are no whole numbers.
        expect(outcome.cost).toBeCloseTo(checked.cost, 6);
        expect(checked.cost).toBeCloseTo(cheapestOfEveryPlan(problem) ?? Number.NaN, 6);
        expect(outcome.bound).toBe(outcome.cost);
      }),
      { numRuns: 200 },
    );
  });

  it('finds the cheapest plan for circles of friends too large to look through group by group', () => {
    const people = 6;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(people - 1), fc.nat(people - 1)), { maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 3 }),
        fc.array(fc.tuple(fc.nat(8), fc.subarray(['a', 'b'], { minLength: 1 })), {
          minLength: people,
          maxLength: people,
        }),
        (ties, counts, drawn) => {
          const id = (person: number): string => `v${person}`;
          const chain = Array.from({ length: people - 1 }, (_, at): [number, number] => [at, at + 1]);
          const problem: AssignmentProblem = {
            format: 'sunflower-assignment/1',
            slots: [
              { id: 'a', start: 540, end: 600 },
              { id: 'b', start: 600, end: 660 },
            ],
            stalls: ['A', 'B'].map((stall) => ({ id: stall, category: 'repair', priority: 1, team: null })),
            needs: [
              { stall: 'A', slot: 'a' },
              { stall: 'B', slot: 'a' },
              { stall: 'A', slot: 'b' },
            ].map((where, at) => ({ id: `n${at}`, qualification: null, count: counts[at] ?? 1, ...where })),
            volunteers: drawn.map(([quarters, slots], person) => ({
              id: id(person),
              qualifications: [],
              slots,
              maxSlots: 1,
              minutesThisYear: 15 * quarters,
              prefers: [],
              team: null,
              rest: false,
            })),
            apart: [],
            together: [...chain, ...ties.filter(([a, b]) => a !== b)].map(([a, b]): [string, string] => [
              id(a),
              id(b),
            ]),
            locked: [],
            previous: [],
            pairCosts: [],
            weights: { ...DEFAULT_WEIGHTS, gap: 100 },
          };
          const outcome = solved(problem);
          expect(outcome.cost).toBe(cheapestOfEveryPlan(problem));
          expect(outcome.bound).toBe(outcome.cost);
        },
      ),
      { numRuns: 150 },
    );
  }, 20_000);

  it('finds the same plan in stages, where the search can take in hardly any company at once', () => {
    // Their best plans are found in the last of several stages.
    for (const problem of [generate('S', 2, true), generate('M', 8), generate('M', 12, true)]) {
      const [whole, staged] = [solved(problem), solved(problem, 1)];
      expect([staged.cost, staged.bound]).toEqual([whole.cost, whole.cost]);
    }
    fc.assert(
      fc.property(problems, (problem) => {
        expect(solved(problem, 1).cost).toBe(solved(problem).cost);
      }),
      { numRuns: 50 },
    );
  }, 20_000);

  it('keeps every hard rule in every plan that it shows on the way, and its bound below', () => {
    for (const problem of [generate('S', 1), generate('S', 2, true), generate('M', 4)]) {
      const { cost } = solved(problem);
      let before = Number.POSITIVE_INFINITY;
      for (const progress of solveSteps(problem)) {
        const checked = check(problem, progress.solution);
        expect(checked.errors).toEqual([]);
        expect(checked.cost).toBe(progress.cost);
        expect(progress.cost).toBeLessThanOrEqual(before);
        expect(progress.bound).toBeLessThanOrEqual(cost + 1e-6);
        before = progress.cost;
      }
    }
  });

  it('starts from what is still possible of the plan before', () => {
    const problem = generate('S', 2, true);
    const [gone] = problem.previous[0] ?? [''];
    const without = {
      ...problem,
      volunteers: problem.volunteers.map((row) => (row.id === gone ? { ...row, slots: [] } : row)),
    };
    const first = solveSteps(without).next().value;
    if (!('cost' in first)) throw new Error('The first step has no plan.');
    expect(check(without, first.solution).errors).toEqual([]);
    const has = new Set(first.solution.assignments.map(([person, need]) => `${person} ${need}`));
    const locked = new Set(problem.locked.map(([person]) => person));
    const slotsOf = new Map(problem.volunteers.map(({ id, slots }) => [id, slots]));
    const slotOf = new Map(problem.needs.map(({ id, slot }) => [id, slot]));
    const lost = problem.previous.filter(([person, need]) => !has.has(`${person} ${need}`));
    // Nobody else loses a place but who is no longer free there.
    expect(lost.length).toBeGreaterThan(0);
    for (const [person, need] of lost) {
      const isFree = slotsOf.get(person)?.includes(slotOf.get(need) ?? '') === true;
      expect(person === gone || !isFree || locked.has(person)).toBe(true);
    }
    expect(first.bound).toBeLessThanOrEqual(solved(without).cost);
  });

  it('gives the same plan every time', () => {
    for (const problem of [generate('S', 3), generate('M', 3, true)]) {
      expect(solved(structuredClone(problem)).solution).toEqual(solved(problem).solution);
    }
  });

  it('never minds the order in which people are listed', () => {
    fc.assert(
      fc.property(problems, fc.integer(), (problem, seed) => {
        const volunteers = fc.sample(
          fc.shuffledSubarray([...problem.volunteers], { minLength: problem.volunteers.length }),
          { seed, numRuns: 1 },
        )[0];
        const mixed = { ...problem, volunteers: volunteers ?? [] };
        expect(solved(mixed).cost).toBeCloseTo(solved(problem).cost, 6);
      }),
      { numRuns: 100 },
    );
  });

  it('never gets worse by one more willing person', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const [model] = problem.volunteers;
        if (!model) return;
        const volunteers = [...problem.volunteers, { ...model, id: 'one more' }];
        expect(solved({ ...problem, volunteers }).cost).toBeLessThanOrEqual(solved(problem).cost + 1e-6);
      }),
      { numRuns: 100 },
    );
  });

  it('changes nothing when it solves again with its own plan before', () => {
    for (const problem of [generate('S', 5), generate('M', 2)]) {
      const { solution } = solved(problem);
      const again = solved({ ...problem, previous: solution.assignments });
      const sorted = (pairs: typeof solution.assignments): string[] =>
        pairs.map(([person, need]) => `${person} ${need}`).toSorted();
      expect(sorted(again.solution.assignments)).toEqual(sorted(solution.assignments));
    }
  });
});
