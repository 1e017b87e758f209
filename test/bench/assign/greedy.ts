import type { AssignmentProblem, Solution } from '../../../shared/assign/problem.ts';
import { addedCost, canTake, openPlan, take } from './plan.ts';

/** What a quick hand does: needs that matter most first, each place to the cheapest person who is free. */
export function greedy(problem: AssignmentProblem): Solution {
  const plan = openPlan(problem);
  for (const need of plan.needs.toSorted((a, b) => b.priority - a.priority || a.index - b.index)) {
    while (need.people.length < need.count) {
      const free = (plan.candidates[need.index] ?? []).filter((person) => canTake(plan, person, need));
      const [first] = free.toSorted((a, b) => addedCost(plan, a, need) - addedCost(plan, b, need));
      if (!first) break;
      take(first, need);
    }
  }
  return {
    assignments: plan.needs.flatMap((need) =>
      need.people.map((index): [string, string] => [plan.people[index]?.id ?? '', need.id]),
    ),
  };
}
