import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../../shared/assign/engine/refusal.ts';
import { solveSteps } from '../../../../shared/assign/engine/solveSteps.ts';
import type { AssignmentProblem } from '../../../../shared/assign/problem.ts';
import { DEFAULT_WEIGHTS } from '../../../../shared/assign/problem.ts';
import { check } from '../../../assign/check.mjs';

type Person = AssignmentProblem['volunteers'][number];
type Slot = AssignmentProblem['slots'][number];

function slots(count: number, step: number, length: number): Slot[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `s${at}`,
    start: at * step,
    end: at * step + length,
  }));
}

function person(id: string, fields: Partial<Person> = {}): Person {
  return {
    id,
    qualifications: [],
    slots: [],
    maxSlots: 3,
    minutesThisYear: 0,
    prefers: [],
    team: null,
    rest: false,
    ...fields,
  };
}

function people(count: number, fields: Partial<Person>): Person[] {
  return Array.from({ length: count }, (_, at) => person(`v${at}`, fields));
}

/** One need a slot at one stall. */
function needsOf(rows: readonly Slot[], count: number): AssignmentProblem['needs'] {
  return rows.map(({ id }, at) => ({ id: `n${at}`, stall: 'A1', slot: id, qualification: null, count }));
}

function problemOf(
  fields: Pick<AssignmentProblem, 'slots' | 'needs' | 'volunteers'> & Partial<AssignmentProblem>,
): AssignmentProblem {
  return {
    format: 'sunflower-assignment/1',
    stalls: [{ id: 'A1', category: 'repair', priority: 2, team: null }],
    apart: [],
    together: [],
    locked: [],
    previous: [],
    pairCosts: [],
    weights: DEFAULT_WEIGHTS,
    ...fields,
  };
}

function outcomeOf(problem: AssignmentProblem) {
  const steps = solveSteps(problem);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Solves a problem, lets the checker judge the plan, and gives the people missing. */
function gapsOf(problem: AssignmentProblem): number {
  const outcome = outcomeOf(problem);
  if (outcome.kind !== 'solved') throw new Error(outcome.refusal.code);
  const checked = check(problem, outcome.solution);
  expect(checked.errors).toEqual([]);
  expect(outcome.cost).toBe(checked.cost);
  expect(outcome.bound).toBe(checked.cost);
  return checked.gaps;
}

function refusalOf(problem: AssignmentProblem): Refusal {
  const outcome = outcomeOf(problem);
  if (outcome.kind !== 'refused') throw new Error('The problem was solved.');
  return outcome.refusal;
}

describe('hard cases of the engine', () => {
  it('leaves every place open when there is nobody, or nobody is free', () => {
    const rows = slots(2, 90, 90);
    const base = { slots: rows, needs: needsOf(rows, 3) };
    expect(gapsOf(problemOf({ ...base, volunteers: [] }))).toBe(6);
    expect(gapsOf(problemOf({ ...base, volunteers: people(4, {}) }))).toBe(6);
  });

  it('keeps everybody where all are locked', () => {
    const rows = slots(1, 0, 90);
    const volunteers = people(50, {});
    const locked = volunteers.map(({ id }): [string, string] => [id, 'n0']);
    expect(gapsOf(problemOf({ slots: rows, needs: needsOf(rows, 50), volunteers, locked }))).toBe(0);
  });

  it('gets through 2,000 overlapping slots', () => {
    const rows = slots(2000, 1, 60);
    const volunteers = people(12, { slots: rows.map(({ id }) => id), maxSlots: 5 });
    // One person stands in at most five slots, and that many that do not overlap there are.
    expect(gapsOf(problemOf({ slots: rows, needs: needsOf(rows, 1), volunteers }))).toBe(2000 - 12 * 5);
  });

  it('gets through 2,000 slots that are all at once', () => {
    const rows = slots(2000, 0, 60);
    const volunteers = people(12, { slots: rows.map(({ id }) => id), maxSlots: 5 });
    expect(gapsOf(problemOf({ slots: rows, needs: needsOf(rows, 1), volunteers }))).toBe(2000 - 12);
  });

  it('sends one person wherever one can be', () => {
    const rows = slots(6, 90, 90);
    const volunteers = people(1, { slots: rows.map(({ id }) => id), maxSlots: 6 });
    expect(gapsOf(problemOf({ slots: rows, needs: needsOf(rows, 9), volunteers }))).toBe(6 * 8);
  });

  it('lets nobody stand twice in the hour that somebody needs to rest', () => {
    const rows = slots(3, 90, 90);
    const volunteers = people(1, { slots: rows.map(({ id }) => id), rest: true });
    expect(gapsOf(problemOf({ slots: rows, needs: needsOf(rows, 1), volunteers }))).toBe(1);
  });
});

describe('rules that are no flow', () => {
  it('hold where the first plan closes more than can be closed', () => {
    const rows = slots(3, 75, 75);
    const free = { slots: ['s0', 's1', 's2'], rest: true };
    const problem = problemOf({
      slots: rows,
      stalls: [
        { id: 'A0', category: 'medical', priority: 2, team: 't1' },
        { id: 'A1', category: 'repair', priority: 1, team: null },
      ],
      needs: [
        { id: 'n0', stall: 'A0', slot: 's1', qualification: 'medical', count: 1 },
        { id: 'n1', stall: 'A1', slot: 's1', qualification: 'repair', count: 1 },
        { id: 'n2', stall: 'A0', slot: 's2', qualification: null, count: 1 },
        { id: 'n3', stall: 'A0', slot: 's2', qualification: null, count: 1 },
      ],
      volunteers: [
        person('v0', { ...free, qualifications: ['medical', 'repair'], minutesThisYear: 30, team: 't2' }),
        person('v1', { ...free, qualifications: ['repair'], minutesThisYear: 14, team: 't2' }),
        person('v2', { ...free, maxSlots: 1, minutesThisYear: 61, team: 't1' }),
      ],
      apart: [['v0', 'v2']],
      together: [['v1', 'v2']],
      previous: [
        ['v1', 'n1'],
        ['v2', 'n3'],
      ],
      pairCosts: [['v0', 'n0', -14]],
      weights: { ...DEFAULT_WEIGHTS, gap: 90, balance: 2 },
    });
    expect(gapsOf(problem)).toBe(1);
  });

  it('never puts two who are kept apart at one stall, though nothing else asks for it', () => {
    const rows = slots(1, 0, 90);
    const stalls = ['A1', 'A2'].map((id) => ({ id, category: 'repair', priority: 2, team: null }));
    const needs = stalls.map(({ id }) => ({ id, stall: id, slot: 's0', qualification: null, count: 2 }));
    const volunteers = people(3, { slots: ['s0'] });
    const base = problemOf({ slots: rows, stalls, needs, volunteers });
    // Everybody would rather stand at A1; of three who are kept apart only one can, and A2 has room for one more.
    const pairCosts = volunteers.map(({ id }): [string, string, number] => [id, 'A1', -50]);
    const apart: [string, string][] = [
      ['v0', 'v1'],
      ['v1', 'v2'],
      ['v0', 'v2'],
    ];
    expect(gapsOf({ ...base, pairCosts })).toBe(1);
    expect(gapsOf({ ...base, pairCosts, apart })).toBe(2);
  });

  it('weighs the load of two slots of unequal length exactly', () => {
    const rows = [
      { id: 's0', start: 0, end: 30 },
      { id: 's1', start: 30, end: 240 },
      { id: 's2', start: 240, end: 450 },
    ];
    const all = { slots: ['s0', 's1', 's2'] };
    // Both long slots for one person cost 28² = 784, one each 2 × 14² = 392; a wish worth 300 is not enough for both.
    const volunteers = [person('v0', { ...all, prefers: ['repair'] }), person('v1', all)];
    const weights = { ...DEFAULT_WEIGHTS, noPreference: 300 };
    const problem = problemOf({ slots: rows, needs: needsOf(rows, 1), volunteers, weights });
    const outcome = outcomeOf(problem);
    if (outcome.kind !== 'solved') throw new Error(outcome.refusal.code);
    const plans = [[], ['s0'], ['s1'], ['s0', 's1'], ['s1', 's2']].map((ofOther) => {
      const who = (slot: string): string => (ofOther.includes(slot) ? 'v1' : 'v0');
      const assignments = rows.map(({ id }, at): [string, string] => [who(id), `n${at}`]);
      return check(problem, { assignments }).cost;
    });
    expect(outcome.cost).toBe(Math.min(...plans));
    expect(outcome.cost).toBe(check(problem, outcome.solution).cost);
  });
});

describe('locks that contradict each other', () => {
  const rows = slots(2, 30, 90);
  const base = { slots: rows, needs: needsOf(rows, 2), volunteers: people(3, { maxSlots: 1 }) };

  it('are refused with the two in overlapping slots', () => {
    const problem = problemOf({
      ...base,
      locked: [
        ['v1', 'n0'],
        ['v0', 'n0'],
        ['v0', 'n1'],
      ],
    });
    expect(refusalOf(problem)).toEqual({ code: 'locksOverlap', first: ['v0', 'n0'], second: ['v0', 'n1'] });
  });

  it('are refused with two of somebody who has more than the limit', () => {
    const apart = slots(2, 90, 90);
    const locked: [string, string][] = [
      ['v0', 'n0'],
      ['v0', 'n1'],
    ];
    const problem = problemOf({ ...base, slots: apart, locked });
    expect(refusalOf(problem)).toEqual({
      code: 'locksOverLimit',
      first: ['v0', 'n0'],
      second: ['v0', 'n1'],
      limit: 1,
    });
  });

  it('are refused with two of a need that has more than it asks for', () => {
    const locked = ['v0', 'v1', 'v2'].map((id): [string, string] => [id, 'n0']);
    expect(refusalOf(problemOf({ ...base, locked }))).toEqual({
      code: 'locksOverCount',
      first: ['v1', 'n0'],
      second: ['v2', 'n0'],
      limit: 2,
    });
  });

  it('never hide a mistake in the file', () => {
    expect(refusalOf(problemOf({ ...base, locked: [['nobody', 'n0']] }))).toEqual({
      code: 'unknownId',
      id: 'nobody',
    });
    expect(refusalOf(problemOf({ ...base, apart: [['v0', 'v0']] }))).toEqual({ code: 'pairOfOne', id: 'v0' });
    const twice = { ...base, volunteers: [...base.volunteers, person('v0')] };
    expect(refusalOf(problemOf(twice))).toEqual({ code: 'idTwice', id: 'v0' });
    const weights = { ...DEFAULT_WEIGHTS, keep: -1 };
    expect(refusalOf(problemOf({ ...base, weights }))).toEqual({ code: 'negativeWeight', weight: 'keep' });
    const backwards = [{ id: 's0', start: 60, end: 60 }, ...rows.slice(1)];
    expect(refusalOf(problemOf({ ...base, slots: backwards }))).toEqual({
      code: 'slotEndsBeforeStart',
      slotId: 's0',
    });
  });
});
