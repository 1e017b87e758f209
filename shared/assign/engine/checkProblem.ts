import { spansOverlap } from '../../calendar/minutes.ts';
import type { AssignmentProblem } from '../problem.ts';
import type { LockedPair, Refusal } from './refusal.ts';

function firstTwice(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => {
    const isTwice = seen.has(id);
    seen.add(id);
    return isTwice;
  });
}

/** Refuses ids that stand twice in a list and ids that nothing has. */
function checkIds(problem: AssignmentProblem): Refusal | null {
  const lists = [problem.slots, problem.stalls, problem.needs, problem.volunteers].map((rows) =>
    rows.map(({ id }) => id),
  );
  for (const ids of lists) {
    const id = firstTwice(ids);
    if (id !== undefined) return { code: 'idTwice', id };
  }
  const [slots, stalls, needs, people] = lists.map((ids) => new Set(ids));
  const named: readonly (readonly [ReadonlySet<string> | undefined, Iterable<string>])[] = [
    [stalls, problem.needs.map(({ stall }) => stall)],
    [slots, problem.needs.map(({ slot }) => slot)],
    [slots, problem.volunteers.flatMap((volunteer) => volunteer.slots)],
    [people, [...problem.apart, ...problem.together].flat()],
    [people, [...problem.locked, ...problem.previous, ...problem.pairCosts].map(([person]) => person)],
    [needs, [...problem.locked, ...problem.previous, ...problem.pairCosts].map(([, need]) => need)],
  ];
  for (const [known, ids] of named) {
    for (const id of ids) if (!known?.has(id)) return { code: 'unknownId', id };
  }
  const alone = [...problem.apart, ...problem.together].find(([a, b]) => a === b);
  return alone ? { code: 'pairOfOne', id: alone[0] } : null;
}

/** Finds two locked pairs that no plan can hold at once. Rules that locks are free of are not looked at. */
function checkLocks(problem: AssignmentProblem): Refusal | null {
  const slots = new Map(problem.slots.map((slot) => [slot.id, slot]));
  const needs = new Map(problem.needs.map((need) => [need.id, need]));
  const limits = new Map(problem.volunteers.map(({ id, maxSlots }) => [id, maxSlots]));
  const ofPerson = new Map<string, LockedPair[]>();
  const atNeed = new Map<string, LockedPair[]>();
  for (const pair of problem.locked) {
    const [person, need] = pair;
    const mine = ofPerson.get(person) ?? [];
    if (mine.some(([, other]) => other === need)) continue;
    const slot = slots.get(needs.get(need)?.slot ?? '');
    const clash = mine.find(([, other]) => {
      const taken = slots.get(needs.get(other)?.slot ?? '');
      return slot !== undefined && taken !== undefined && spansOverlap(slot, taken);
    });
    if (clash) return { code: 'locksOverlap', first: clash, second: pair };
    const limit = limits.get(person) ?? 0;
    const before = mine.at(-1);
    if (mine.length >= limit) return { code: 'locksOverLimit', first: before ?? pair, second: pair, limit };
    const here = atNeed.get(need) ?? [];
    const count = needs.get(need)?.count ?? 0;
    if (here.length >= count) {
      return { code: 'locksOverCount', first: here.at(-1) ?? pair, second: pair, limit: count };
    }
    ofPerson.set(person, [...mine, pair]);
    atNeed.set(need, [...here, pair]);
  }
  return null;
}

/** Why the problem cannot be solved at all; null when it can. */
export function checkProblem(problem: AssignmentProblem): Refusal | null {
  const slot = problem.slots.find(({ start, end }) => end <= start);
  if (slot) return { code: 'slotEndsBeforeStart', slotId: slot.id };
  const weight = Object.entries(problem.weights).find(([, value]) => value < 0);
  if (weight) return { code: 'negativeWeight', weight: weight[0] };
  return checkIds(problem) ?? checkLocks(problem);
}
