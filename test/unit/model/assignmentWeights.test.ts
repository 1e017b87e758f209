import * as v from 'valibot';
import { expect, it } from 'vitest';
import { DEFAULT_WEIGHTS } from '../../../shared/assign/problem.ts';
import { AssignmentWeights, MAX_GAP_WEIGHT, MAX_WEIGHT } from '../../../shared/model/assignmentWeights.ts';

it('takes the weights of the format as they are', () => {
  expect(v.parse(AssignmentWeights, DEFAULT_WEIGHTS)).toEqual(DEFAULT_WEIGHTS);
});

it.each([
  { gap: 0 },
  { gap: MAX_GAP_WEIGHT + 1 },
  { balance: -1 },
  { keep: 0.5 },
  { together: MAX_WEIGHT + 1 },
])('never holds weights that are no whole number within the limits: %o', (wrong) => {
  expect(v.is(AssignmentWeights, { ...DEFAULT_WEIGHTS, ...wrong })).toBe(false);
});

it('lets no sum of costs leave the whole numbers that can be compared exactly', () => {
  const places = 50_000;
  const quartersOfYear = (366 * 24 * 60) / 15;
  const quartersOfSlot = 16;
  const growth = (quartersOfYear + quartersOfSlot) ** 2 - quartersOfYear ** 2;
  const dearest = 3 * MAX_GAP_WEIGHT + MAX_WEIGHT * (growth + 4);
  expect(places * dearest).toBeLessThan(Number.MAX_SAFE_INTEGER);
});
