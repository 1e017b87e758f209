import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf } from '../../../shared/assign/cost.ts';
import type { AssignmentProblem, Solution } from '../../../shared/assign/problem.ts';
import { DEFAULT_WEIGHTS } from '../../../shared/assign/problem.ts';
import { solveNow } from '../../../shared/assign/solveNow.ts';
import { check } from '../../assign/check.mjs';

function solve(problem: AssignmentProblem): Solution {
  const outcome = solveNow(problem);
  if (outcome.kind === 'refused') throw new Error(`Refused: ${outcome.refusal.code}`);
  return outcome.solution;
}

const brokenSolution = (problem: AssignmentProblem, solution: Solution) => check(problem, solution).errors;

type Person = AssignmentProblem['volunteers'][number];

const CATEGORIES = ['medical', 'repair', 'culture'];
const SLOTS = [
  { id: 's1', start: 540, end: 615 },
  { id: 's2', start: 615, end: 690 },
  { id: 's3', start: 660, end: 720 },
];

function person(id: string, fields: Partial<Person> = {}): Person {
  return {
    id,
    qualifications: [],
    slots: ['s1', 's2', 's3'],
    maxSlots: 3,
    minutesThisYear: 0,
    prefers: [],
    team: null,
    rest: false,
    ...fields,
  };
}

function problemOf(fields: Partial<AssignmentProblem>): AssignmentProblem {
  return {
    format: 'sunflower-assignment/1',
    slots: SLOTS,
    stalls: [
      { id: 'A1', category: 'medical', priority: 3, team: null },
      { id: 'C1', category: 'repair', priority: 1, team: null },
    ],
    needs: [],
    volunteers: [],
    apart: [],
    together: [],
    locked: [],
    previous: [],
    pairCosts: [],
    weights: DEFAULT_WEIGHTS,
    ...fields,
  };
}

const some = <T>(list: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...list]);

/** Small problems of all shapes, the locked pairs chosen so that they overlap nobody and exceed no limit. */
const problems: fc.Arbitrary<AssignmentProblem> = fc
  .record({
    stalls: fc.array(fc.tuple(fc.constantFrom(...CATEGORIES), fc.integer({ min: 1, max: 3 })), {
      minLength: 1,
      maxLength: 4,
    }),
    people: fc.array(
      fc.record({
        qualifications: some(CATEGORIES),
        slots: some(SLOTS.map(({ id }) => id)),
        maxSlots: fc.integer({ min: 0, max: 3 }),
        minutesThisYear: fc.integer({ min: 0, max: 40 }).map((quarters) => quarters * 15),
        prefers: some(CATEGORIES),
        team: fc.constantFrom('t1', 't2', null),
        rest: fc.boolean(),
      }),
      { maxLength: 9 },
    ),
    counts: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean()), {
      minLength: 12,
      maxLength: 12,
    }),
    pairs: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 4 }),
    locks: fc.array(fc.tuple(fc.nat(8), fc.nat(11)), { maxLength: 4 }),
    before: fc.array(fc.tuple(fc.nat(8), fc.nat(11)), { maxLength: 6 }),
  })
  .map(({ stalls, people, counts, pairs, locks, before }) => {
    const volunteers = people.map((fields, index) => person(`v${index}`, fields));
    const rows = stalls.map(([category, priority], index) => ({
      id: `A${index}`,
      category,
      priority,
      team: index % 2 ? 't1' : null,
    }));
    const needs = rows.flatMap((stall, row) =>
      SLOTS.flatMap((slot, column) => {
        const [count, isQualified] = counts[(row * 3 + column) % counts.length] ?? [1, false];
        const qualification = isQualified ? stall.category : null;
        return [{ id: `n${row}${slot.id}`, stall: stall.id, slot: slot.id, qualification, count }];
      }),
    );
    const pick = (list: readonly (readonly [number, number])[]): [string, string][] => {
      const found = list.flatMap(([p, n]): [string, string][] => {
        const who = volunteers[p % Math.max(1, volunteers.length)];
        const what = needs[n % needs.length];
        return who && what ? [[who.id, what.id]] : [];
      });
      return found.filter(([p, n], index) => found.findIndex(([q, m]) => p === q && n === m) === index);
    };
    // One lock a person at most, so that locks never break the rules that they must keep.
    const locked = pick(locks).filter(
      ([p], index, list) =>
        list.findIndex(([q]) => q === p) === index &&
        (volunteers.find(({ id }) => id === p)?.maxSlots ?? 0) > 0,
    );
    const roomy = needs.map((need) => ({
      ...need,
      count: Math.max(need.count, locked.filter(([, n]) => n === need.id).length),
    }));
    const couples = pairs
      .map(([a, b]): [string, string] => [`v${a}`, `v${b}`])
      .filter(
        ([a, b]) => a !== b && volunteers.some(({ id }) => id === a) && volunteers.some(({ id }) => id === b),
      );
    return problemOf({
      stalls: rows,
      needs: roomy,
      volunteers,
      locked,
      previous: pick(before),
      apart: couples.slice(0, 2),
      together: couples.slice(2),
    });
  });

describe('solving', () => {
  it('never breaks a hard rule and keeps every locked pair', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        expect(brokenSolution(problem, solve(problem))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same solution every time', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        expect(solve(problem)).toEqual(solve(structuredClone(problem)));
      }),
      { numRuns: 50 },
    );
  });

  it('never leaves a place open that somebody free could take', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const solution = solve(problem);
        for (const need of problem.needs) {
          const taken = solution.assignments.filter(([, id]) => id === need.id).length;
          if (taken >= need.count) continue;
          for (const volunteer of problem.volunteers) {
            const tried = { assignments: [...solution.assignments, [volunteer.id, need.id] as const] };
            if (solution.assignments.some(([p, n]) => p === volunteer.id && n === need.id)) continue;
            expect(brokenSolution(problem, tried)).not.toEqual([]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('moves somebody to another post when that closes a gap', () => {
    // v1 is cheaper at the repair stall, but only v1 can stand at the clinic.
    const problem = problemOf({
      needs: [
        { id: 'repair', stall: 'C1', slot: 's1', qualification: null, count: 1 },
        { id: 'clinic', stall: 'C1', slot: 's1', qualification: 'medical', count: 1 },
      ],
      volunteers: [
        person('v1', { qualifications: ['medical'], prefers: ['repair'] }),
        person('v2', { minutesThisYear: 600 }),
      ],
    });
    expect(costOf(problem, solve(problem)).gaps).toBe(0);
  });

  it('gives the few people to the stalls that matter most', () => {
    const problem = problemOf({
      needs: [
        { id: 'low', stall: 'C1', slot: 's1', qualification: null, count: 1 },
        { id: 'high', stall: 'A1', slot: 's1', qualification: null, count: 1 },
      ],
      volunteers: [person('v1', { prefers: ['repair'] })],
    });
    expect(solve(problem).assignments).toEqual([['v1', 'high']]);
  });

  it('evens out the year: who did least comes first', () => {
    const problem = problemOf({
      needs: [{ id: 'n', stall: 'A1', slot: 's1', qualification: null, count: 1 }],
      volunteers: [person('busy', { minutesThisYear: 900 }), person('free', { minutesThisYear: 0 })],
    });
    expect(solve(problem).assignments).toEqual([['free', 'n']]);
  });

  it('keeps the plan that stood where it can be kept', () => {
    const volunteers = ['v1', 'v2', 'v3'].map((id) => person(id));
    const problem = problemOf({
      needs: [{ id: 'n', stall: 'A1', slot: 's1', qualification: null, count: 1 }],
      volunteers,
      previous: [['v3', 'n']],
    });
    expect(solve(problem).assignments).toEqual([['v3', 'n']]);
  });

  it('keeps a locked pair that breaks eligibility, and lets nobody overlap it', () => {
    const problem = problemOf({
      needs: [
        { id: 'clinic', stall: 'A1', slot: 's2', qualification: 'medical', count: 1 },
        { id: 'other', stall: 'C1', slot: 's3', qualification: null, count: 1 },
      ],
      volunteers: [person('v1', { slots: ['s3'] })],
      locked: [['v1', 'clinic']],
    });
    expect(solve(problem).assignments).toEqual([['v1', 'clinic']]);
  });

  it('keeps people apart who should be, and brings friends together', () => {
    const need = { id: 'n', stall: 'A1', slot: 's1', qualification: null, count: 2 };
    const volunteers = [person('v1'), person('v2'), person('v3', { minutesThisYear: 75 })];
    const apart = solve(problemOf({ needs: [need], volunteers, apart: [['v1', 'v2']] })).assignments;
    expect(apart).toHaveLength(2);
    expect(apart.map(([id]) => id)).toContain('v3');
    const together = solve(problemOf({ needs: [need], volunteers, together: [['v1', 'v3']] })).assignments;
    expect(together.map(([id]) => id)).toEqual(['v1', 'v3']);
  });

  it('leaves no place open at a fair of 300 people and 60 places', () => {
    const needs = Array.from({ length: 30 }, (_, index) => ({
      id: `n${index}`,
      stall: index % 2 ? 'A1' : 'C1',
      slot: index % 3 ? 's1' : 's2',
      qualification: index % 5 ? null : 'medical',
      count: 2,
    }));
    const volunteers = Array.from({ length: 300 }, (_, index) =>
      person(`v${index}`, {
        qualifications: index % 9 ? [] : ['medical'],
        prefers: index % 2 ? ['repair'] : [],
        minutesThisYear: (index % 17) * 15,
      }),
    );
    const problem = problemOf({ needs, volunteers });
    expect(costOf(problem, solve(problem)).gaps).toBe(0);
  });
});

describe('the cost of a solution', () => {
  it('adds up as the format says', () => {
    const problem = problemOf({
      needs: [
        { id: 'a', stall: 'A1', slot: 's1', qualification: null, count: 2 },
        { id: 'c', stall: 'C1', slot: 's2', qualification: null, count: 1 },
      ],
      volunteers: [
        person('v1', { prefers: ['repair'], team: 't1', minutesThisYear: 30 }),
        person('v2', { minutesThisYear: 0 }),
      ],
      previous: [['v1', 'a']],
      together: [['v1', 'v2']],
      pairCosts: [['v2', 'a', 7]],
    });
    const cost = costOf(problem, {
      assignments: [
        ['v1', 'a'],
        ['v2', 'a'],
      ],
    });
    expect(cost).toEqual({
      gap: 100_000,
      balance: 7 * 7 - 2 * 2 + 5 * 5,
      preference: 100 + 50,
      team: 20,
      pair: 7,
      keep: -300,
      together: -150,
      total: 100_000 + 70 + 150 + 20 + 7 - 300 - 150,
      gaps: 1,
    });
  });
});
