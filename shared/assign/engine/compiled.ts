import { REST_MINUTES } from '../problem.ts';

/*
 * The assignment problem as the engine works on it: everything by position, the locked pairs already taken out, costs in
 * whole units that are `scale` times finer than those of the format.
 */

/** A time span of the fair. */
export interface SpanOfSlot {
  /** Minutes after midnight. */
  readonly start: number;
  readonly end: number;
  /** Length in the engine's unit of time. */
  readonly length: number;
}

/** A need without the places that locked people take. */
export interface OpenNeed {
  readonly index: number;
  readonly stall: number;
  readonly slot: number;
  /** Position of the qualification asked for; −1 = none. */
  readonly qualification: number;
  readonly category: number;
  readonly team: number;
  /** Places still to be filled. */
  readonly count: number;
  /** Cost of each place left open. */
  readonly gapCost: number;
}

/** A person with what is left of the limits after the locked pairs. */
export interface OpenPerson {
  readonly index: number;
  /** Slots that the person may still take. */
  readonly limit: number;
  /** Time of the year in the engine's unit, locked places included. */
  readonly load: number;
  readonly needsRest: boolean;
  readonly team: number;
  /** Positions of the slots that are free and clash with no locked place, in order of time. */
  readonly slots: readonly number[];
  /** By position of the qualification. */
  readonly holds: readonly boolean[];
  /** What standing in each category costs, by position of the category. */
  readonly liking: readonly number[];
}

/** What differs for one person at one need from the general rule; `null` = may not stand there. */
export type OwnCost = number | null;

export interface CompiledProblem {
  /** The engine's costs are this many times those of the format. */
  readonly scale: number;
  /** Weight of the square of a person's load. */
  readonly balance: number;
  readonly otherTeam: number;
  /** Cost of what the locked pairs fix, gaps left aside. */
  readonly fixedCost: number;
  readonly slots: readonly SpanOfSlot[];
  readonly needs: readonly OpenNeed[];
  readonly people: readonly OpenPerson[];
  /** Additions to the general cost of a pair, by person and then need. */
  readonly ownCosts: ReadonlyMap<number, ReadonlyMap<number, OwnCost>>;
  /** Pairs of people, both with places left, never at one stall in overlapping slots. */
  readonly apart: readonly (readonly [number, number])[];
  /** Pairs of people, both with places left, who gain `bonus` at one stall and slot. */
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly bonus: number }[];
  /** Pairs of person and need of the plan before; some may not be possible any more. */
  readonly previous: readonly (readonly [number, number])[];
  /** Locked pairs of person and need. */
  readonly locked: readonly (readonly [number, number])[];
  /** Ids by position, to name the outcome. */
  readonly personIds: readonly string[];
  readonly needIds: readonly string[];
}

/** True when one person may not take both spans. */
export function spansClash(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
  needsRest: boolean,
): boolean {
  const pause = needsRest ? REST_MINUTES : 0;
  return a.start < b.end + pause && b.start < a.end + pause;
}

/** True when the person may stand at the need as far as the two alone decide it. */
export function mayStand(problem: CompiledProblem, person: OpenPerson, need: OpenNeed): boolean {
  if (person.limit < 1 || need.count < 1 || !person.slots.includes(need.slot)) return false;
  if (need.qualification >= 0 && person.holds[need.qualification] !== true) return false;
  return problem.ownCosts.get(person.index)?.get(need.index) !== null;
}

/** What the pair costs apart from the load: preference, team, own cost, keeping, locked company. */
export function pairCost(problem: CompiledProblem, person: OpenPerson, need: OpenNeed): number {
  return (
    (person.liking[need.category] ?? 0) +
    (person.team === need.team ? 0 : problem.otherTeam) +
    (problem.ownCosts.get(person.index)?.get(need.index) ?? 0)
  );
}

/** What a further `length` adds to the cost of the load of somebody with `load` so far. */
export function loadCost(balance: number, load: number, length: number): number {
  return balance * length * (2 * load + length);
}
