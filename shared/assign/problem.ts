import * as v from 'valibot';

/*
 * One fair's assignment problem in the format `sunflower-assignment/1`: what an engine gets, independent of our records,
 * so that instances can be written to a file, solved by any engine and checked by anybody.
 */

const Id = v.pipe(v.string(), v.minLength(1));
const Whole = v.pipe(v.number(), v.integer());
const NotNegative = v.pipe(Whole, v.minValue(0));
const Pair = v.tuple([Id, Id]);

/** Costs; integers, so that two solutions can be compared exactly. */
const Weights = v.object({
  /** Each missing person, times the stall's priority. */
  gap: Whole,
  /** Times the growth of the squared quarter hours of a person's year: evens out the load. */
  balance: Whole,
  notPreferred: Whole,
  noPreference: Whole,
  otherTeam: Whole,
  /** Gained for each pair of the previous plan that is kept. */
  keep: Whole,
  /** Gained for each pair of people who like to be together and are. */
  together: Whole,
});

export const AssignmentProblem = v.object({
  format: v.literal('sunflower-assignment/1'),
  /** Minutes after midnight. */
  slots: v.array(v.object({ id: Id, start: NotNegative, end: NotNegative })),
  /** Priority 1…3, 3 matters most. */
  stalls: v.array(
    v.object({
      id: Id,
      category: v.string(),
      priority: NotNegative,
      team: v.optional(v.nullable(v.string())),
    }),
  ),
  needs: v.array(
    v.object({
      id: Id,
      stall: Id,
      slot: Id,
      qualification: v.optional(v.nullable(v.string())),
      count: NotNegative,
    }),
  ),
  volunteers: v.array(
    v.object({
      id: Id,
      qualifications: v.array(v.string()),
      slots: v.array(Id),
      maxSlots: NotNegative,
      minutesThisYear: NotNegative,
      prefers: v.array(v.string()),
      team: v.optional(v.nullable(v.string())),
      /** Needs 60 minutes between two slots. */
      rest: v.boolean(),
    }),
  ),
  /** Never at the same stall in overlapping slots. */
  apart: v.optional(v.array(Pair), []),
  /** Nice to have at the same stall and slot. */
  together: v.optional(v.array(Pair), []),
  /** Volunteer and need, fixed by the coordinator. */
  locked: v.optional(v.array(Pair), []),
  /** The plan before a change; kept where it can be. */
  previous: v.optional(v.array(Pair), []),
  pairCosts: v.optional(v.array(v.tuple([Id, Id, Whole])), []),
  weights: Weights,
});

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

export type AssignmentProblem = DeepReadonly<v.InferOutput<typeof AssignmentProblem>>;
export type AssignmentWeights = AssignmentProblem['weights'];

export const Solution = v.object({ assignments: v.array(Pair) });
/** Pairs of volunteer and need. */
export type Solution = DeepReadonly<v.InferOutput<typeof Solution>>;

/** The weights that the fair is assigned with: coverage first, the rest trades off. */
export const DEFAULT_WEIGHTS: AssignmentWeights = {
  gap: 100_000,
  balance: 1,
  notPreferred: 100,
  noPreference: 50,
  otherTeam: 20,
  keep: 300,
  together: 150,
};

/** Minutes of rest between two slots of somebody who asked for it. */
export const REST_MINUTES = 60;
