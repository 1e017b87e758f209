import type { AssignmentProblem, Solution } from '../../../shared/assign/problem.ts';
import type { Plan, PlanNeed, PlanPerson } from './plan.ts';
import { addedCost, canTake, openPlan, release, take } from './plan.ts';

/*
 * A simple engine: stalls that matter most first, then the needs with the fewest candidates per open place; each place
 * goes to the cheapest person. Where nobody is free, people are moved along chains (an augmenting path), which never
 * opens a place that was filled. At the end people are exchanged as long as that makes the plan cheaper.
 */

/** Rounds of exchanges; nearly all of the gain comes in the first few. */
const MAX_ROUNDS = 6;

function isOpen(need: PlanNeed): boolean {
  return need.people.length < need.count;
}

function byHardness(plan: Plan): readonly PlanNeed[] {
  const slack = plan.needs.map(
    (need) => (plan.candidates[need.index]?.length ?? 0) / Math.max(1, need.count),
  );
  return plan.needs.toSorted(
    (a, b) => b.priority - a.priority || (slack[a.index] ?? 0) - (slack[b.index] ?? 0) || a.index - b.index,
  );
}

function peopleFor(plan: Plan, need: PlanNeed): readonly PlanPerson[] {
  return plan.candidates[need.index] ?? [];
}

function cheapest(plan: Plan, need: PlanNeed): PlanPerson | null {
  let best: PlanPerson | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const person of peopleFor(plan, need)) {
    if (person.needs.length >= person.maxSlots) continue;
    const cost = addedCost(plan, person, need);
    if (cost < bestCost && canTake(plan, person, need)) {
      best = person;
      bestCost = cost;
    }
  }
  return best;
}

/** Needs that a person could leave: assigned and not locked. */
function movable(plan: Plan, person: PlanPerson): readonly PlanNeed[] {
  return person.needs.flatMap((index) =>
    plan.isLocked(person.index, index) ? [] : (plan.needs[index] ?? []),
  );
}

/** Fills one place of `need`, moving people along a chain when nobody is free. `seen` holds needs already tried in vain. */
function fill(plan: Plan, need: PlanNeed, seen: Set<number>): boolean {
  const free = cheapest(plan, need);
  if (free) {
    take(free, need);
    return true;
  }
  seen.add(need.index);
  for (const person of peopleFor(plan, need)) {
    for (const left of movable(plan, person)) {
      if (seen.has(left.index)) continue;
      release(person, left);
      if (canTake(plan, person, need)) {
        take(person, need);
        if (fill(plan, left, seen)) return true;
        release(person, need);
      }
      take(person, left);
    }
  }
  return false;
}

/** Closes every gap that a chain can close; needs that a search found hopeless are not searched again. */
function closeGaps(plan: Plan, needs: readonly PlanNeed[]): void {
  let hopeless: ReadonlySet<number> = new Set<number>();
  for (const need of needs) {
    while (isOpen(need) && !hopeless.has(need.index)) {
      const seen = new Set(hopeless);
      if (!fill(plan, need, seen)) hopeless = seen;
    }
  }
}

/** Lets somebody else take a place where that is cheaper. @returns true when anything changed. */
function replaceOnce(plan: Plan, need: PlanNeed): boolean {
  let hasChanged = false;
  for (const index of [...need.people]) {
    const person = plan.people[index];
    if (!person || plan.isLocked(index, need.index)) continue;
    release(person, need);
    const own = addedCost(plan, person, need);
    const other = cheapest(plan, need);
    const isBetter = other !== null && addedCost(plan, other, need) < own;
    take(isBetter ? other : person, need);
    hasChanged ||= isBetter;
  }
  return hasChanged;
}

function quarters(need: PlanNeed): number {
  return (need.end - need.start) / 15;
}

/** False when an exchange cannot pay: the fixed costs of the pairs do not fall, and nothing else can change. */
function mayPay(plan: Plan, a: PlanPerson, x: PlanNeed, b: PlanPerson, y: PlanNeed): boolean {
  if (quarters(x) !== quarters(y) || a.together.length > 0 || b.together.length > 0) return true;
  const now = plan.pairCost(a.index, x.index) + plan.pairCost(b.index, y.index);
  return plan.pairCost(a.index, y.index) + plan.pairCost(b.index, x.index) < now;
}

/** Exchanges the places of two people when that is allowed and cheaper; costs are added in the order of taking. */
function tryExchange(plan: Plan, a: PlanPerson, x: PlanNeed, b: PlanPerson, y: PlanNeed): boolean {
  release(a, x);
  release(b, y);
  const costOfA = addedCost(plan, a, x);
  take(a, x);
  const before = costOfA + addedCost(plan, b, y);
  release(a, x);
  if (canTake(plan, a, y)) {
    const newCostOfA = addedCost(plan, a, y);
    take(a, y);
    if (canTake(plan, b, x) && newCostOfA + addedCost(plan, b, x) < before) {
      take(b, x);
      return true;
    }
    release(a, y);
  }
  take(a, x);
  take(b, y);
  return false;
}

function exchangeBetween(plan: Plan, x: PlanNeed, y: PlanNeed, canStand: CanStand): boolean {
  for (const first of [...x.people]) {
    const a = plan.people[first];
    if (!a || plan.isLocked(first, x.index) || !canStand(first, y.index)) continue;
    for (const second of [...y.people]) {
      const b = plan.people[second];
      if (!b || b === a || plan.isLocked(second, y.index) || !canStand(second, x.index)) continue;
      // Both needs have new people now, so the walk ends here; the next round goes on.
      if (mayPay(plan, a, x, b, y) && tryExchange(plan, a, x, b, y)) return true;
    }
  }
  return false;
}

type CanStand = (person: number, need: number) => boolean;

/** Exchanges people between any two needs where that is cheaper. @returns true when anything changed. */
function exchangeOnce(plan: Plan, canStand: CanStand): boolean {
  let hasChanged = false;
  for (const x of plan.needs) {
    for (const y of plan.needs) {
      if (y.index > x.index && exchangeBetween(plan, x, y, canStand)) hasChanged = true;
    }
  }
  return hasChanged;
}

/**
 * Solves an assignment problem. Deterministic; keeps every hard rule and every locked pair; leaves a gap only where no
 * chain of moves closes it.
 */
export function localSearch(problem: AssignmentProblem): Solution {
  const plan = openPlan(problem);
  const needs = byHardness(plan);
  for (const priority of [...new Set(needs.map((need) => need.priority))]) {
    const level = needs.filter((need) => need.priority === priority);
    for (const need of level) {
      while (isOpen(need)) {
        const person = cheapest(plan, need);
        if (!person) break;
        take(person, need);
      }
    }
    closeGaps(plan, level);
  }
  const candidateSets = plan.candidates.map((people) => new Set(people.map(({ index }) => index)));
  const canStand: CanStand = (person, need) => candidateSets[need]?.has(person) ?? false;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const isReplaced = needs.map((need) => replaceOnce(plan, need)).includes(true);
    const isExchanged = exchangeOnce(plan, canStand);
    if (!isReplaced && !isExchanged) break;
  }
  closeGaps(plan, needs);
  return {
    assignments: plan.needs.flatMap((need) =>
      need.people
        .toSorted((a, b) => a - b)
        .flatMap((index): [string, string][] => {
          const person = plan.people[index];
          return person ? [[person.id, need.id]] : [];
        }),
    ),
  };
}
