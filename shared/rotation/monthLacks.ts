import type { RotationPlan, RotationProblem, RotationProblemUnit } from './rotationProblem.ts';

/** How a month stands in a plan. */
export interface MonthStanding {
  readonly month: number;
  /** Units that come; not those that are only asked. */
  readonly coming: readonly RotationProblemUnit[];
  readonly lacksPartner: boolean;
  readonly lacksClinic: boolean;
  /** Other categories that nobody offers. */
  readonly lacking: readonly string[];
}

/** How every month ahead stands, those who are asked counted as the costs count them. */
export function monthStandings(problem: RotationProblem, plan: RotationPlan): readonly MonthStanding[] {
  const { clinic, categories } = problem;
  const placed = new Map<string, Set<number>>();
  for (const { unit, month } of plan.placed) placed.set(unit, (placed.get(unit) ?? new Set()).add(month));
  return problem.months.map(({ month, served }) => {
    const coming = problem.units.filter(
      ({ id, fixed }) => placed.get(id)?.has(month) || fixed.some((visit) => visit.month === month),
    );
    const asked = problem.units.filter(({ id }) =>
      plan.asked.some((ask) => ask.unit === id && ask.month === month),
    );
    const offered = new Set([...served, ...coming.flatMap((unit) => unit.categories)]);
    const mayRunClinic = asked.some((unit) => unit.categories.includes(clinic));
    return {
      month,
      coming,
      lacksPartner: coming.length + asked.length === 0,
      lacksClinic: !offered.has(clinic) && !mayRunClinic,
      lacking: categories.filter((id) => !offered.has(id)),
    };
  });
}
