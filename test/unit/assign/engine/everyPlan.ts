import type { AssignmentProblem } from '../../../../shared/assign/problem.ts';
import { check } from '../../../assign/check.mjs';

/** Costs of all plans that keep the rules, each once. */
export function costsOfEveryPlan(problem: AssignmentProblem): ReadonlySet<number> {
  const { volunteers, needs, slots } = problem;
  const slotOf = new Map(
    needs.map((need) => [need.id, slots.find(({ id }) => id === need.slot) ?? { start: 0, end: 0 }]),
  );
  const locked = problem.locked.map(([person, need]) => `${person} ${need}`);
  const costs = new Set<number>();
  const chosen: [string, string][] = [];
  const tryFrom = (person: number, need: number): void => {
    const who = volunteers[person];
    if (!who) {
      const checked = check(problem, { assignments: chosen });
      if (checked.errors.length === 0) costs.add(checked.cost);
      return;
    }
    const what = needs[need];
    if (!what) {
      tryFrom(person + 1, 0);
      return;
    }
    const mine = chosen.filter(([id]) => id === who.id);
    const span = slotOf.get(what.id) ?? { start: 0, end: 0 };
    const isBusy = mine.some(([, other]) => {
      const taken = slotOf.get(other) ?? { start: 0, end: 0 };
      return span.start < taken.end && taken.start < span.end;
    });
    const isLocked = locked.includes(`${who.id} ${what.id}`);
    const isFull = chosen.filter(([, other]) => other === what.id).length >= what.count;
    const isAllowed =
      isLocked ||
      (who.slots.includes(what.slot) &&
        (!what.qualification || who.qualifications.includes(what.qualification)));
    if (isAllowed && !isBusy && !isFull && mine.length < who.maxSlots) {
      chosen.push([who.id, what.id]);
      tryFrom(person, need + 1);
      chosen.pop();
    }
    if (!isLocked) tryFrom(person, need + 1);
  };
  tryFrom(0, 0);
  return costs;
}

/** Cost of the cheapest of all plans that keep the rules; null when there is none. */
export function cheapestOfEveryPlan(problem: AssignmentProblem): number | null {
  const costs = costsOfEveryPlan(problem);
  return costs.size === 0 ? null : Math.min(...costs);
}
