import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveSteps } from '../../../../shared/assign/engine/solveSteps.ts';
import type { AssignmentProblem } from '../../../../shared/assign/problem.ts';
import { check } from '../../../assign/check.mjs';
import { problems } from './arbitraryProblem.ts';
import { cheapestOfEveryPlan } from './everyPlan.ts';

function solved(problem: AssignmentProblem) {
  const steps = solveSteps(problem);
  for (;;) {
    const step = steps.next();
    if (step.done !== true) continue;
    if (step.value.kind !== 'solved') throw new Error(`Refused: ${step.value.refusal.code}`);
    return step.value;
  }
}

describe('the assignment engine', () => {
  it('finds a plan than which no other is cheaper', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const outcome = solved(problem);
        const checked = check(problem, outcome.solution);
        expect(checked.errors).toEqual([]);
        expect(outcome.cost).toBeCloseTo(checked.cost, 6);
        expect(checked.cost).toBeCloseTo(cheapestOfEveryPlan(problem) ?? Number.NaN, 6);
        expect(outcome.bound).toBe(outcome.cost);
      }),
      { numRuns: 300 },
    );
  });
});
