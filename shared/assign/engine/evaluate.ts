import type { CompiledProblem } from './compiled.ts';
import { loadCost, mayStand, pairCost, spansClash } from './compiled.ts';

/** Pairs of person and need, by position, without the locked ones. */
export type Places = readonly (readonly [person: number, need: number])[];

/** Key of a stall at a slot. */
function placeKey(problem: CompiledProblem, need: number): number {
  const row = problem.needs[need];
  return row ? row.stall * problem.slots.length + row.slot : -1;
}

/** What the places cost in the engine's units, locked pairs included. The places must keep the hard rules. */
export function costOfPlaces(problem: CompiledProblem, places: Places): number {
  let cost = problem.fixedCost;
  const filled = new Int32Array(problem.needs.length);
  const added = new Float64Array(problem.people.length);
  const at = new Map<number, Set<number>>();
  for (const [index, needIndex] of places) {
    const person = problem.people[index];
    const need = problem.needs[needIndex];
    if (!person || !need) throw new Error(`No pair ${index} ${needIndex}.`);
    cost += pairCost(problem, person, need);
    filled[needIndex] = (filled[needIndex] ?? 0) + 1;
    added[index] = (added[index] ?? 0) + (problem.slots[need.slot]?.length ?? 0);
    at.set(index, (at.get(index) ?? new Set()).add(placeKey(problem, needIndex)));
  }
  for (const need of problem.needs) cost += (need.count - (filled[need.index] ?? 0)) * need.gapCost;
  for (const person of problem.people) {
    const length = added[person.index] ?? 0;
    if (length > 0) cost += loadCost(problem.balance, person.load, length);
  }
  for (const { a, b, bonus } of problem.pairs) {
    for (const key of at.get(a) ?? []) if (at.get(b)?.has(key)) cost -= bonus;
  }
  return cost;
}

/** True when the places keep every hard rule. */
export function keepsRules(problem: CompiledProblem, places: Places): boolean {
  const filled = new Int32Array(problem.needs.length);
  const held = new Map<number, number[]>();
  for (const [index, needIndex] of places) {
    const person = problem.people[index];
    const need = problem.needs[needIndex];
    if (!person || !need || !mayStand(problem, person, need)) return false;
    filled[needIndex] = (filled[needIndex] ?? 0) + 1;
    if ((filled[needIndex] ?? 0) > need.count) return false;
    const mine = held.get(index) ?? [];
    if (mine.length >= person.limit) return false;
    const span = problem.slots[need.slot];
    for (const other of mine) {
      const taken = problem.slots[problem.needs[other]?.slot ?? -1];
      if (!span || !taken || spansClash(span, taken, person.needsRest)) return false;
    }
    held.set(index, [...mine, needIndex]);
  }
  return problem.apart.every(([a, b]) =>
    (held.get(a) ?? []).every((x) => (held.get(b) ?? []).every((y) => !meets(problem, x, y))),
  );
}

/** True when two needs are at one stall in overlapping slots. */
export function meets(problem: CompiledProblem, x: number, y: number): boolean {
  const a = problem.needs[x];
  const b = problem.needs[y];
  const first = problem.slots[a?.slot ?? -1];
  const second = problem.slots[b?.slot ?? -1];
  return (
    a !== undefined &&
    b !== undefined &&
    first !== undefined &&
    second !== undefined &&
    a.stall === b.stall &&
    spansClash(first, second, false)
  );
}
