import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { costOf } from '../../../shared/assign/cost.ts';
import type { AssignmentProblem } from '../../../shared/assign/problem.ts';
import { DEFAULT_WEIGHTS } from '../../../shared/assign/problem.ts';
import {
  coversFirst,
  GOALS,
  isCustom,
  moveGoal,
  orderOf,
  weightsFor,
} from '../../../shared/assign/weightsInWords.ts';
import { AssignmentWeights, limitsOfWeight, WEIGHT_KEYS } from '../../../shared/model/assignmentWeights.ts';

const anyOrder = fc.shuffledSubarray([...GOALS], { minLength: GOALS.length });
const anyWeights = fc
  .tuple(
    ...WEIGHT_KEYS.map((key) =>
      fc.oneof(fc.integer(limitsOfWeight(key)), fc.integer({ min: 1, max: 500 }), fc.constant(1)),
    ),
  )
  .map((values) =>
    v.parse(AssignmentWeights, Object.fromEntries(WEIGHT_KEYS.map((key, at) => [key, values[at]]))),
  );

describe('the order of goals', () => {
  it('is by default the one of the format, and gives exactly its weights', () => {
    expect(weightsFor(GOALS)).toEqual(DEFAULT_WEIGHTS);
    expect(orderOf(DEFAULT_WEIGHTS)).toEqual(GOALS);
    expect(isCustom(DEFAULT_WEIGHTS)).toBe(false);
  });

  it('becomes weights that tell the same order again, whole numbers within the limits', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const weights = weightsFor(order);
        expect(orderOf(weights)).toEqual(order);
        expect(v.is(AssignmentWeights, weights)).toBe(true);
        expect(isCustom(weights)).toBe(false);
      }),
    );
  });

  it('never gives one set of weights to two orders', () => {
    fc.assert(
      fc.property(anyOrder, anyOrder, (one, other) => {
        fc.pre(one.join() !== other.join());
        expect(weightsFor(one)).not.toEqual(weightsFor(other));
      }),
    );
  });

  it('puts a goal that was moved one place up or down, and moving back gives the weights of before', () => {
    fc.assert(
      fc.property(
        anyOrder,
        fc.constantFrom(...GOALS),
        fc.constantFrom(-1 as const, 1 as const),
        (order, goal, by) => {
          const moved = moveGoal(order, goal, by);
          const place = order.indexOf(goal) + by;
          const isAtEnd = place < 0 || place >= order.length;
          expect(moved.indexOf(goal)).toBe(isAtEnd ? order.indexOf(goal) : place);
          expect(moved.toSorted()).toEqual([...GOALS].toSorted());
          if (!isAtEnd)
            expect(weightsFor(moveGoal(moved, goal, by === 1 ? -1 : 1))).toEqual(weightsFor(order));
        },
      ),
    );
  });

  it('is told for weights of any kind, and any change of a single weight is custom', () => {
    fc.assert(
      fc.property(anyWeights, (weights) => {
        expect(orderOf(weights).toSorted()).toEqual([...GOALS].toSorted());
      }),
    );
    for (const key of WEIGHT_KEYS) {
      expect(isCustom({ ...DEFAULT_WEIGHTS, [key]: DEFAULT_WEIGHTS[key] + 1 }), key).toBe(true);
    }
  });
});

/** A place that one person could take, with everything against it: the long year, no wish, another team. */
function lonelyPlace(weights: AssignmentWeights): AssignmentProblem {
  const person = {
    qualifications: [],
    slots: ['s'],
    maxSlots: 1,
    minutesThisYear: 200 * 60,
    prefers: ['haircut'],
    team: 'green',
    rest: false,
  };
  return {
    format: 'sunflower-assignment/1',
    slots: [{ id: 's', start: 540, end: 780 }],
    stalls: [{ id: 'A1', category: 'medical', priority: 1, team: 'red' }],
    needs: [{ id: 'n', stall: 'A1', slot: 's', qualification: null, count: 1 }],
    volunteers: [{ ...person, id: 'v' }],
    apart: [],
    together: [],
    locked: [],
    previous: [],
    pairCosts: [],
    weights,
  };
}

describe('coverage first', () => {
  it('holds for every order that has it first, and for no other', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        expect(coversFirst(weightsFor(order))).toBe(order[0] === 'cover');
      }),
    );
  });

  it('means that filling a place costs less than leaving it, whatever else the weights say', () => {
    fc.assert(
      fc.property(anyWeights, (weights) => {
        fc.pre(coversFirst(weights));
        const problem = lonelyPlace(weights);
        const [filled, open] = [
          costOf(problem, { assignments: [['v', 'n']] }),
          costOf(problem, { assignments: [] }),
        ];
        expect(filled.total).toBeLessThan(open.total);
      }),
    );
  });

  it('is not said of weights with which a place pays to be left open', () => {
    const weights = weightsFor(['evenLoad', 'keepPlan', 'wishes', 'teams', 'cover']);
    const problem = lonelyPlace(weights);
    const [filled, open] = [
      costOf(problem, { assignments: [['v', 'n']] }),
      costOf(problem, { assignments: [] }),
    ];
    expect(filled.total).toBeGreaterThan(open.total);
    expect(coversFirst(weights)).toBe(false);
  });
});
