import * as v from 'valibot';

/**
 * Upper limits of the weights. A place costs at most 3 × 1,000,000 for a gap, and one person's year at most
 * 100,000 × (2 × 35,136 + 16) × 16 for balance, 35,136 being the quarter hours of a whole year and 16 those of four hours:
 * with 50,000 places the sum stays below 2^53, so costs are whole numbers that can be compared exactly.
 */
export const MAX_GAP_WEIGHT = 1_000_000;
export const MAX_WEIGHT = 100_000;

function weight(least: number, most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}

/** What counts how much when the program assigns people (the format's `weights`): whole numbers, more is stronger. */
export const AssignmentWeights = v.strictObject({
  /** Each missing person, times the stall's priority; at least 1, or nobody would be assigned. */
  gap: weight(1, MAX_GAP_WEIGHT),
  /** Times the growth of the squared quarter hours of a person's year. */
  balance: weight(0, MAX_WEIGHT),
  /** Somebody with wishes at a stall that is none of them. */
  notPreferred: weight(0, MAX_WEIGHT),
  /** Somebody who named no wish. */
  noPreference: weight(0, MAX_WEIGHT),
  /** Somebody at another team's stall. */
  otherTeam: weight(0, MAX_WEIGHT),
  /** Gained for each place of the plan before that is kept. */
  keep: weight(0, MAX_WEIGHT),
  /** Gained for two who like to be together and are. */
  together: weight(0, MAX_WEIGHT),
});
export type AssignmentWeights = Readonly<v.InferOutput<typeof AssignmentWeights>>;

/** The weights by name, in the order of the format. */
export const WEIGHT_KEYS = [
  'gap',
  'balance',
  'notPreferred',
  'noPreference',
  'otherTeam',
  'keep',
  'together',
] as const satisfies readonly (keyof AssignmentWeights)[];
export type WeightKey = (typeof WEIGHT_KEYS)[number];

/** Least and greatest value of a weight. */
export function limitsOfWeight(key: WeightKey): { readonly min: number; readonly max: number } {
  return key === 'gap' ? { min: 1, max: MAX_GAP_WEIGHT } : { min: 0, max: MAX_WEIGHT };
}
