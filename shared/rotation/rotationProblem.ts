/*
 * A year's rotation as the engine takes it: plain integers and ids, nothing of our records, so that a plan can be
 * checked and counted again by anybody.
 *
 * Hard rules, kept by every plan:
 * - a unit comes at most once a month, and only at a month of `months` (a fair ahead that takes visits);
 * - a due visit comes in one of its own `options`, or not at all;
 * - `fixed` visits stay (invited, confirmed, held, or put in by hand beyond what the cadence asks);
 * - a unit on request is never planned, only proposed to be asked, in one of its `askMonths`, and only for a month that
 *   would have no clinic, which it can run, or no partner at all.
 */

/** What a plan can cost; integers, so that two plans compare exactly. */
export interface RotationWeights {
  /** A due visit that comes nowhere. */
  readonly notPlanned: number;
  /** A month without any partner. */
  readonly noPartner: number;
  /** A month in which nobody can run the clinic, and no volunteers do. */
  readonly noClinic: number;
  /** Asking a unit that only comes on request. */
  readonly ask: number;
  /** Asking the same unit once more: its second ask costs this much more than its first, and so on. */
  readonly askAgain: number;
  /** Another category that nobody offers in a month. */
  readonly lacking: number;
  /** A planned visit that leaves the month in which it stands. */
  readonly keep: number;
  /** Each month between a visit and the month for which it was due. */
  readonly moved: number;
  /** A moved visit in the month next to another visit of the same unit. */
  readonly close: number;
  /** Times the square of how far a month's visits are from the year's average. */
  readonly uneven: number;
  /** Each person, table or place with power beyond a quarter above the year's average. */
  readonly crowded: number;
}

/**
 * Nothing is worth leaving a due visit out; then a month has somebody, then a clinic, for which it is worth asking a
 * unit. One more category in a month is worth moving a visit by one month, not by two, and not worth changing what was
 * planned. For evenness alone a visit moves by one month when the two differ by four visits or more: nobody phones a
 * unit for less. All are multiples of ten, which spares the proof the small change.
 */
export const DEFAULT_ROTATION_WEIGHTS: RotationWeights = {
  notPlanned: 100_000,
  noPartner: 3000,
  noClinic: 2000,
  ask: 1000,
  askAgain: 200,
  lacking: 150,
  keep: 100,
  moved: 100,
  close: 60,
  uneven: 20,
  crowded: 10,
};

/** A month with a fair ahead. */
export interface RotationProblemMonth {
  /** 1…12. */
  readonly month: number;
  /** Categories that volunteers serve there. */
  readonly served: readonly string[];
}

/** A visit that stays where it is, in a month ahead or not. */
export interface FixedVisit {
  readonly month: number;
  /** The due month for which it stands; null = it stands for none. */
  readonly due: number | null;
  readonly people: number;
}

/** A visit that the cadence asks for and that is to be put into a month. */
export interface DueVisit {
  /** The due month; a unit has at most one visit for each. */
  readonly due: number;
  /** Where it is planned now; null = nowhere. */
  readonly present: number | null;
  /** Months into which it can go, the present one among them; ascending. Empty = it cannot come at all. */
  readonly options: readonly number[];
  readonly people: number;
}

export interface RotationProblemUnit {
  readonly id: string;
  /** What it can serve. */
  readonly categories: readonly string[];
  readonly tables: number;
  readonly power: boolean;
  readonly fixed: readonly FixedVisit[];
  /** By due month. */
  readonly visits: readonly DueVisit[];
  /** Months in which it could be asked to come; empty unless it comes on request. */
  readonly askMonths: readonly number[];
}

export interface RotationProblem {
  /** Ascending. */
  readonly months: readonly RotationProblemMonth[];
  readonly units: readonly RotationProblemUnit[];
  /** Categories that should be offered each month, without the clinic. */
  readonly categories: readonly string[];
  readonly clinic: string;
  readonly weights: RotationWeights;
}

/** A due visit and its month. */
export interface PlacedVisit {
  readonly unit: string;
  readonly due: number;
  readonly month: number;
}

/** A unit on request that is to be asked for a month. */
export interface AskedVisit {
  readonly unit: string;
  readonly month: number;
}

/** A due visit that is in no list comes nowhere. */
export interface RotationPlan {
  readonly placed: readonly PlacedVisit[];
  readonly asked: readonly AskedVisit[];
}
