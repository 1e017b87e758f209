import { type CompiledProblem, mayStand, spansClash } from './compiled.ts';
import { meets, type Places } from './evaluate.ts';

/**
 * Drops places that clash: two of one person at once or too close, more than the limit, people kept apart at one stall. The
 * others stay. Each place by itself must be allowed.
 */
export function withoutClashes(problem: CompiledProblem, places: Places): Places {
  const held = new Map<number, number[]>();
  const foes = new Map<number, number[]>();
  for (const [a, b] of problem.apart) {
    foes.set(a, [...(foes.get(a) ?? []), b]);
    foes.set(b, [...(foes.get(b) ?? []), a]);
  }
  const clash = (person: number, need: number): boolean => {
    const span = problem.slots[problem.needs[need]?.slot ?? -1];
    const needsRest = problem.people[person]?.needsRest === true;
    const isBusy = (held.get(person) ?? []).some((other) => {
      const taken = problem.slots[problem.needs[other]?.slot ?? -1];
      return !span || !taken || spansClash(span, taken, needsRest);
    });
    return (
      isBusy ||
      (held.get(person)?.length ?? 0) >= (problem.people[person]?.limit ?? 0) ||
      (foes.get(person) ?? []).some((foe) =>
        (held.get(foe) ?? []).some((other) => meets(problem, need, other)),
      )
    );
  };
  // Places that matter most are given first, so that what is dropped is what is missed least.
  const gapCost = (need: number): number => problem.needs[need]?.gapCost ?? 0;
  const order = places.toSorted((a, b) => gapCost(b[1]) - gapCost(a[1]) || a[0] - b[0] || a[1] - b[1]);
  return order.filter(([person, need]) => {
    if (clash(person, need)) return false;
    held.set(person, [...(held.get(person) ?? []), need]);
    return true;
  });
}

/** What is still possible of the plan before: a plan to start with, at once. */
export function keptPlan(problem: CompiledProblem): Places {
  const left = problem.needs.map(({ count }) => count);
  const seen = new Set<string>();
  const places = problem.previous.filter(([person, need]) => {
    const who = problem.people[person];
    const what = problem.needs[need];
    const key = `${person} ${need}`;
    if (!who || !what || seen.has(key) || !mayStand(problem, who, what)) return false;
    if ((left[need] ?? 0) < 1) return false;
    seen.add(key);
    left[need] = (left[need] ?? 0) - 1;
    return true;
  });
  return withoutClashes(problem, places);
}
