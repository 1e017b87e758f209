import * as v from 'valibot';

/**
 * Upper limits of the weights. A place costs at most 3 × 1,000,000 for a gap, and one person's year at most
 * 100,000 × (2 × 35,040 + 16) × 16 for balance, 35,040 being the quarter hours of a whole year and 16 those of four hours:
 * with 50,000 places the sum stays below 2^53, so costs are whole numbers that can be compared exactly.
 */
export const MAX_GAP_WEIGHT = 1_000_000;
export const MAX_WEIGHT = 100_000;

const Weight = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_WEIGHT));

/** What counts how much when the program assigns people (the format's `weights`): whole numbers, more is stronger. */
export const AssignmentWeights = v.strictObject({
  /** Each missing person, times the stall's priority; at least 1, or nobody would be assigned. */
  gap: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_GAP_WEIGHT)),
  /** Times the growth of the squared quarter hours of a person's year. */
  balance: Weight,
  /** Somebody with wishes at a stall that is none of them. */
  notPreferred: Weight,
  /** Somebody who named no wish. */
  noPreference: Weight,
  /** Somebody at another team's stall. */
  otherTeam: Weight,
  /** Gained for each place of the plan before that is kept. */
  keep: Weight,
  /** Gained for two who like to be together and are. */
  together: Weight,
});
export type AssignmentWeights = Readonly<v.InferOutput<typeof AssignmentWeights>>;
