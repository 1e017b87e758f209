import type { AssignmentProblem } from '../../../shared/assign/problem.ts';
import { REST_MINUTES } from '../../../shared/assign/problem.ts';
import { spansOverlap } from '../../../shared/calendar/minutes.ts';

/* The state of a plan while it is made, with everything looked up by position instead of id. */

export interface PlanNeed {
  readonly index: number;
  readonly id: string;
  readonly stall: number;
  readonly slot: number;
  readonly start: number;
  readonly end: number;
  readonly priority: number;
  readonly category: string;
  readonly team: string | null;
  readonly count: number;
  readonly qualification: string | null;
  /** Positions of the people assigned now. */
  readonly people: number[];
}

export interface PlanPerson {
  readonly index: number;
  readonly id: string;
  readonly maxSlots: number;
  readonly rest: boolean;
  readonly apart: ReadonlySet<number>;
  readonly together: readonly number[];
  /** Positions of the needs assigned now. */
  readonly needs: number[];
  /** Quarter hours of the year, with what is assigned now. */
  quarters: number;
}

export interface Plan {
  readonly needs: readonly PlanNeed[];
  readonly people: readonly PlanPerson[];
  /** People who may stand at a need by rules 1 and 2, by position of the need. */
  readonly candidates: readonly (readonly PlanPerson[])[];
  /** Cost of a pair that does not depend on the rest of the plan: preference, team, own cost, keeping. */
  readonly pairCost: (person: number, need: number) => number;
  readonly isLocked: (person: number, need: number) => boolean;
  readonly weights: AssignmentProblem['weights'];
}

function positions(rows: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(rows.map((row, index) => [row.id, index]));
}

function linksOf(
  pairs: readonly (readonly [string, string])[],
  personAt: ReadonlyMap<string, number>,
): ReadonlyMap<number, ReadonlySet<number>> {
  const links = new Map<number, Set<number>>();
  const link = (from: number, to: number): void => {
    const known = links.get(from) ?? new Set<number>();
    links.set(from, known.add(to));
  };
  for (const [first, second] of pairs) {
    const a = personAt.get(first);
    const b = personAt.get(second);
    if (a === undefined || b === undefined) continue;
    link(a, b);
    link(b, a);
  }
  return links;
}

/** True when two needs may not be one person's: their slots overlap, or leave too little rest. */
function clash(a: PlanNeed, b: PlanNeed, rest: boolean): boolean {
  const pause = rest ? REST_MINUTES : 0;
  return spansOverlap(a, b) || (pause > 0 && Math.max(a.start, b.start) - Math.min(a.end, b.end) < pause);
}

/** True when the person can take the need as things stand; rules 1 and 2 are in {@link Plan.candidates}. */
export function canTake(plan: Plan, person: PlanPerson, need: PlanNeed): boolean {
  if (need.people.length >= need.count || person.needs.length >= person.maxSlots) return false;
  for (const held of person.needs) {
    const other = plan.needs[held];
    if (other && clash(other, need, person.rest)) return false;
  }
  for (const foe of person.apart) {
    for (const held of plan.people[foe]?.needs ?? []) {
      const other = plan.needs[held];
      if (other && other.stall === need.stall && spansOverlap(other, need)) return false;
    }
  }
  return true;
}

function quartersOf(need: PlanNeed): number {
  return (need.end - need.start) / 15;
}

/** Puts a person at a need. */
export function take(person: PlanPerson, need: PlanNeed): void {
  person.needs.push(need.index);
  need.people.push(person.index);
  person.quarters += quartersOf(need);
}

/** Takes a person off a need. */
export function release(person: PlanPerson, need: PlanNeed): void {
  person.needs.splice(person.needs.indexOf(need.index), 1);
  need.people.splice(need.people.indexOf(person.index), 1);
  person.quarters -= quartersOf(need);
}

/** What taking the need would add to the cost now, the closed gap left aside. */
export function addedCost(plan: Plan, person: PlanPerson, need: PlanNeed): number {
  const growth = quartersOf(need);
  const balance = plan.weights.balance * growth * (2 * person.quarters + growth);
  let friends = 0;
  for (const friend of person.together) {
    for (const held of plan.people[friend]?.needs ?? []) {
      const other = plan.needs[held];
      if (other && other.stall === need.stall && other.slot === need.slot) friends += 1;
    }
  }
  return balance + plan.pairCost(person.index, need.index) - plan.weights.together * friends;
}

/** Reads a problem into a plan that holds the locked pairs and nothing else. Throws on an unknown id: that is a bug. */
export function openPlan(problem: AssignmentProblem): Plan {
  const { weights } = problem;
  const slotAt = positions(problem.slots);
  const stallAt = positions(problem.stalls);
  const needAt = positions(problem.needs);
  const personAt = positions(problem.volunteers);
  const apart = linksOf(problem.apart, personAt);
  const together = linksOf(problem.together, personAt);
  const width = problem.needs.length;
  const pairKey = (volunteer: string, need: string): number => {
    const person = personAt.get(volunteer);
    const place = needAt.get(need);
    if (person === undefined || place === undefined) throw new Error(`Unknown pair ${volunteer} ${need}`);
    return person * width + place;
  };
  const needs = problem.needs.map((need, index): PlanNeed => {
    const stall = problem.stalls[stallAt.get(need.stall) ?? -1];
    const slot = problem.slots[slotAt.get(need.slot) ?? -1];
    if (!stall || !slot) throw new Error(`Need ${need.id} has no stall or slot.`);
    return {
      index,
      id: need.id,
      stall: stallAt.get(need.stall) ?? -1,
      slot: slotAt.get(need.slot) ?? -1,
      start: slot.start,
      end: slot.end,
      priority: stall.priority,
      category: stall.category,
      team: stall.team ?? null,
      count: need.count,
      qualification: need.qualification ?? null,
      people: [],
    };
  });
  const people = problem.volunteers.map(
    (volunteer, index): PlanPerson => ({
      index,
      id: volunteer.id,
      maxSlots: volunteer.maxSlots,
      rest: volunteer.rest,
      apart: apart.get(index) ?? new Set<number>(),
      together: [...(together.get(index) ?? [])],
      needs: [],
      quarters: volunteer.minutesThisYear / 15,
    }),
  );
  const ownCost = new Map(problem.pairCosts.map(([person, need, cost]) => [pairKey(person, need), cost]));
  const previous = new Set(problem.previous.map(([person, need]) => pairKey(person, need)));
  const locked = new Set(problem.locked.map(([person, need]) => pairKey(person, need)));
  const profiles = problem.volunteers.map((volunteer) => ({
    slots: new Set(volunteer.slots.map((id) => slotAt.get(id) ?? -1)),
    qualifications: new Set(volunteer.qualifications),
    prefers: new Set(volunteer.prefers),
    team: volunteer.team ?? null,
  }));
  // Looked up millions of times by an engine, so it is worked out once.
  const costs = new Float64Array(people.length * width);
  profiles.forEach((profile, person) => {
    for (const { index, category, team } of needs) {
      const key = person * width + index;
      const liking = profile.prefers.has(category) ? 0 : weights.notPreferred;
      costs[key] =
        (profile.prefers.size === 0 ? weights.noPreference : liking) +
        (profile.team === team ? 0 : weights.otherTeam) +
        (ownCost.get(key) ?? 0) -
        (previous.has(key) ? weights.keep : 0);
    }
  });
  const pairCost = (person: number, need: number): number => costs[person * width + need] ?? 0;
  const candidates = needs.map(({ slot, qualification }) =>
    people.filter(({ index }) => {
      const profile = profiles[index];
      if (!profile?.slots.has(slot)) return false;
      return qualification === null || profile.qualifications.has(qualification);
    }),
  );
  for (const key of locked) {
    const person = people[Math.floor(key / width)];
    const need = needs[key % width];
    if (person && need) take(person, need);
  }
  const isLocked = (person: number, need: number): boolean => locked.has(person * width + need);
  return { needs, people, candidates, pairCost, isLocked, weights };
}
