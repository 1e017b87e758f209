import { groupBy } from '../stats/groupBy.ts';
import type { RotationPlan, RotationProblem, RotationProblemUnit } from './rotationProblem.ts';
import { yearAverages } from './yearAverages.ts';

/** What a plan costs, part by part under the name of its weight; less is better. */
export interface RotationCost {
  readonly notPlanned: number;
  readonly noPartner: number;
  readonly noClinic: number;
  readonly ask: number;
  readonly lacking: number;
  readonly keep: number;
  readonly moved: number;
  readonly close: number;
  readonly uneven: number;
  readonly crowded: number;
  readonly total: number;
}

interface Coming {
  readonly unit: RotationProblemUnit;
  readonly month: number;
  readonly people: number;
  readonly isMoved: boolean;
}

function visitKey(unit: string, due: number): string {
  return `${unit}\u0000${due}`;
}

function monthsByVisit({ placed }: RotationPlan): ReadonlyMap<string, number> {
  return new Map(placed.map(({ unit, due, month }) => [visitKey(unit, due), month]));
}

function comingOf(problem: RotationProblem, plan: RotationPlan): readonly Coming[] {
  const monthOf = monthsByVisit(plan);
  return problem.units.flatMap((unit) => [
    ...unit.fixed.map(({ month, due, people }) => ({
      unit,
      month,
      people,
      isMoved: due !== null && due !== month,
    })),
    ...unit.visits.flatMap(({ due, people }) => {
      const month = monthOf.get(visitKey(unit.id, due));
      return month === undefined ? [] : [{ unit, month, people, isMoved: month !== due }];
    }),
  ]);
}

/** Works the cost of a plan out from scratch. */
export function rotationCost(problem: RotationProblem, plan: RotationPlan): RotationCost {
  const { weights, clinic } = problem;
  const averages = yearAverages(problem);
  const coming = comingOf(problem, plan);
  const unitOf = new Map(problem.units.map((unit) => [unit.id, unit]));
  const cost = {
    notPlanned: 0,
    noPartner: 0,
    noClinic: 0,
    ask: 0,
    lacking: 0,
    keep: 0,
    moved: 0,
    close: 0,
    uneven: 0,
    crowded: 0,
  };
  const monthOf = monthsByVisit(plan);
  for (const unit of problem.units) {
    for (const { due, present } of unit.visits) {
      const month = monthOf.get(visitKey(unit.id, due)) ?? null;
      if (month === null) cost.notPlanned += weights.notPlanned;
      else cost.moved += weights.moved * Math.abs(month - due);
      if (present !== null && present !== month) cost.keep += weights.keep;
    }
  }
  const asks = new Map<string, number>();
  for (const { unit } of plan.asked) {
    const before = asks.get(unit) ?? 0;
    cost.ask += weights.ask + before * weights.askAgain;
    asks.set(unit, before + 1);
  }
  for (const visits of groupBy(coming, ({ unit }) => unit.id).values()) {
    const own = visits.toSorted((a, b) => a.month - b.month);
    own.forEach((visit, index) => {
      const next = own[index + 1];
      if (next?.month === visit.month + 1 && (visit.isMoved || next.isMoved)) cost.close += weights.close;
    });
  }
  for (const { month, served } of problem.months) {
    const here = coming.filter((visit) => visit.month === month);
    const asked = plan.asked.filter((ask) => ask.month === month);
    const offered = new Set([...served, ...here.flatMap(({ unit }) => unit.categories)]);
    const mayRunClinic = asked.some(({ unit }) => unitOf.get(unit)?.categories.includes(clinic));
    if (!offered.has(clinic) && !mayRunClinic) cost.noClinic += weights.noClinic;
    if (here.length + asked.length === 0) cost.noPartner += weights.noPartner;
    cost.lacking += weights.lacking * problem.categories.filter((id) => !offered.has(id)).length;
    cost.uneven += weights.uneven * (here.length - averages.visits) ** 2;
    const people = here.reduce((sum, visit) => sum + visit.people, 0);
    const tables = here.reduce((sum, { unit }) => sum + unit.tables, 0);
    const power = here.filter(({ unit }) => unit.power).length;
    cost.crowded +=
      weights.crowded *
      (Math.max(0, people - averages.people) +
        Math.max(0, tables - averages.tables) +
        Math.max(0, power - averages.power));
  }
  const total = Object.values(cost).reduce((sum, part) => sum + part, 0);
  return { ...cost, total };
}
