import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileProblem } from '../../../../shared/assign/engine/compileProblem.ts';
import { grainOf } from '../../../../shared/assign/engine/grain.ts';
import { problems } from './arbitraryProblem.ts';
import { costsOfEveryPlan } from './everyPlan.ts';

const NAMES = ['gap', 'notPreferred', 'noPreference', 'otherTeam', 'keep', 'together', 'balance'] as const;
/** Weights of which one does not divide by what all others do. */
const weights = fc.constantFrom(...NAMES).map((odd) => ({
  gap: 420,
  notPreferred: 420,
  noPreference: 420,
  otherTeam: 420,
  keep: 420,
  together: 420,
  balance: 0,
  [odd]: odd === 'balance' ? 1 : 60,
}));

describe('the grain of a problem', () => {
  it('divides what any two plans differ by, or the search would give up too early', () => {
    fc.assert(
      fc.property(problems, weights, (made, own) => {
        const problem = { ...made, weights: { ...made.weights, ...own } };
        const compiled = compileProblem(problem);
        const grain = grainOf(compiled);
        const [first = 0, ...others] = costsOfEveryPlan(problem);
        for (const cost of others) {
          const apart = Math.round(Math.abs(cost - first) * compiled.scale);
          expect(apart % grain).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
