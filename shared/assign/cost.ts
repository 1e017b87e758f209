import type { AssignmentProblem, Solution } from './problem.ts';

/** What a solution costs, part by part; less is better. */
export interface SolutionCost {
  readonly gap: number;
  readonly balance: number;
  readonly preference: number;
  readonly team: number;
  readonly pair: number;
  readonly keep: number;
  readonly together: number;
  readonly total: number;
  /** People missing. */
  readonly gaps: number;
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function pairKey(volunteer: string, need: string): string {
  return `${volunteer}\u0000${need}`;
}

/** Works the cost of a solution out from scratch. Throws on an unknown id: that is a bug. */
export function costOf(problem: AssignmentProblem, solution: Solution): SolutionCost {
  const { weights } = problem;
  const slots = byId(problem.slots);
  const stalls = byId(problem.stalls);
  const needs = byId(problem.needs);
  const people = byId(problem.volunteers);
  const previous = new Set(problem.previous.map(([person, need]) => pairKey(person, need)));
  const own = new Map(problem.pairCosts.map(([person, need, cost]) => [pairKey(person, need), cost]));
  const filled = new Map<string, number>();
  const minutes = new Map<string, number>();
  const places = new Map<string, Set<string>>();
  const cost = { gap: 0, balance: 0, preference: 0, team: 0, pair: 0, keep: 0, together: 0 };
  for (const [personId, needId] of solution.assignments) {
    const person = people.get(personId);
    const need = needs.get(needId);
    const stall = need && stalls.get(need.stall);
    const slot = need && slots.get(need.slot);
    if (!person || !need || !stall || !slot) throw new Error(`Unknown pair ${personId} ${needId}`);
    const key = pairKey(personId, needId);
    const liking = person.prefers.includes(stall.category) ? 0 : weights.notPreferred;
    cost.preference += person.prefers.length === 0 ? weights.noPreference : liking;
    cost.team += (stall.team ?? null) === (person.team ?? null) ? 0 : weights.otherTeam;
    cost.pair += own.get(key) ?? 0;
    cost.keep -= previous.has(key) ? weights.keep : 0;
    filled.set(needId, (filled.get(needId) ?? 0) + 1);
    minutes.set(personId, (minutes.get(personId) ?? 0) + slot.end - slot.start);
    places.set(personId, (places.get(personId) ?? new Set()).add(pairKey(need.stall, need.slot)));
  }
  let gaps = 0;
  for (const need of problem.needs) {
    const open = Math.max(0, need.count - (filled.get(need.id) ?? 0));
    gaps += open;
    cost.gap += open * weights.gap * (stalls.get(need.stall)?.priority ?? 0);
  }
  for (const person of problem.volunteers) {
    const before = person.minutesThisYear / 15;
    const after = before + (minutes.get(person.id) ?? 0) / 15;
    cost.balance += weights.balance * (after * after - before * before);
  }
  for (const [a, b] of problem.together) {
    const shared = [...(places.get(a) ?? [])].filter((place) => places.get(b)?.has(place));
    cost.together -= weights.together * shared.length;
  }
  const total = Object.values(cost).reduce((sum, part) => sum + part, 0);
  return { ...cost, total, gaps };
}
