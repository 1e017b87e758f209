import type { AssignmentWeights } from '../model/assignmentWeights.ts';
import { MAX_GAP_WEIGHT, WEIGHT_KEYS } from '../model/assignmentWeights.ts';
import { greatestDivisor } from '../stats/greatestDivisor.ts';

/*
 * The seven weights as five goals in an order. A place in the order has a strength: what one slot of 75 minutes is worth to
 * the goal. A goal takes the strength of its place, whichever goals stand around it. The order in which the format's own
 * weights lie is the default, and gives exactly these.
 */

/** What assigning can aim at, the strongest first as the format has it. */
export const GOALS = ['cover', 'evenLoad', 'keepPlan', 'wishes', 'teams'] as const;
export type Goal = (typeof GOALS)[number];

/** Strengths by place when coverage is first: nothing outweighs it, the rest trades off. */
const COVERAGE_FIRST = [100_000, 400, 300, 100, 20] as const;
/** Strengths by place when coverage is one goal among others. */
const COVERAGE_LATER = [400, 300, 200, 100, 50] as const;

/**
 * Strength of `balance: 1`. The cost grows with the square of a person's quarter hours, so giving five of them (75 minutes)
 * to somebody who has ten hours (40 quarters) more costs (q + 45)² − (q + 40)² − ((q + 5)² − q²) = 400 more.
 */
const STRENGTH_OF_BALANCE = 400;

/** A wish for somebody together is worth one and a half of a wish for one's team, and never less than the format says. */
const LEAST_TOGETHER = 150;

/** The weights that aim at the goals in this order, which names each goal once. Whole numbers within the limits. */
export function weightsFor(order: readonly Goal[]): AssignmentWeights {
  const ladder = order[0] === 'cover' ? COVERAGE_FIRST : COVERAGE_LATER;
  const strength = (goal: Goal): number => {
    const at = ladder[order.indexOf(goal)];
    if (at === undefined) throw new Error(`The order lacks ${goal}.`);
    return at;
  };
  // Where the even load is weaker than one point of balance, everything else is made stronger instead.
  const evenLoad = strength('evenLoad');
  const scale = STRENGTH_OF_BALANCE / greatestDivisor(evenLoad, STRENGTH_OF_BALANCE);
  return {
    gap: Math.min(strength('cover') * scale, MAX_GAP_WEIGHT),
    balance: (evenLoad * scale) / STRENGTH_OF_BALANCE,
    notPreferred: strength('wishes') * scale,
    noPreference: (strength('wishes') * scale) / 2,
    otherTeam: strength('teams') * scale,
    keep: strength('keepPlan') * scale,
    together: Math.max(LEAST_TOGETHER, strength('teams') * 1.5) * scale,
  };
}

/** The goals by what the weights really do, the strongest first; of equals the one that comes first by default. */
export function orderOf(weights: AssignmentWeights): readonly Goal[] {
  const strengths = {
    cover: weights.gap,
    evenLoad: weights.balance * STRENGTH_OF_BALANCE,
    keepPlan: weights.keep,
    wishes: weights.notPreferred,
    teams: weights.otherTeam,
  } satisfies Record<Goal, number>;
  return GOALS.toSorted((a, b) => strengths[b] - strengths[a]);
}

/** True when somebody set single weights, so that the order alone does not tell them. */
export function isCustom(weights: AssignmentWeights): boolean {
  const plain = weightsFor(orderOf(weights));
  return WEIGHT_KEYS.some((key) => weights[key] !== plain[key]);
}

/** The order with a goal one place up (−1) or down (1); at the end it stays. */
export function moveGoal(order: readonly Goal[], goal: Goal, by: -1 | 1): readonly Goal[] {
  const from = order.indexOf(goal);
  const to = from + by;
  return to < 0 || to >= order.length ? order : order.toSpliced(from, 1).toSpliced(to, 0, goal);
}

/** 200 hours a year: twelve fairs of two whole days each. */
const QUARTERS_OF_YEAR = 800;
/** A slot of four hours. */
const QUARTERS_OF_SLOT = 16;
/** People of one place whom somebody likes to be with. */
const FRIENDS = 4;

/**
 * The most that everything but coverage can make of one place: it goes to the busiest person for the longest slot, against
 * their wishes, at another team's stall, away from the place they had and from friends.
 */
export function othersAtOnePlace(weights: AssignmentWeights): number {
  const growth = (QUARTERS_OF_YEAR + QUARTERS_OF_SLOT) ** 2 - QUARTERS_OF_YEAR ** 2;
  return (
    weights.balance * growth +
    Math.max(weights.notPreferred, weights.noPreference) +
    weights.otherTeam +
    weights.keep +
    weights.together * FRIENDS
  );
}

/**
 * True when no place that somebody may take is left open for the sake of the rest. Filling it saves at least `gap` (the
 * least priority is 1) and costs at most {@link othersAtOnePlace}: with a greater gap it always pays.
 */
export function coversFirst(weights: AssignmentWeights): boolean {
  return weights.gap > othersAtOnePlace(weights);
}
