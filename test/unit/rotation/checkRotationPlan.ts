import type { RotationPlan, RotationProblem } from '../../../shared/rotation/rotationProblem.ts';

/*
 * A second opinion on plans: rules and costs again, in the other direction (month by month from a grid) and without
 * anything of the engine, so that a mistake would have to be made twice.
 */

interface GridCell {
  readonly kind: 'fixed' | 'placed' | 'asked';
  readonly due: number | null;
  readonly people: number;
}

/** Which hard rules a plan breaks, in words. */
export function brokenRotationRules(problem: RotationProblem, plan: RotationPlan): readonly string[] {
  const broken: string[] = [];
  const ahead = problem.months.map(({ month }) => month);
  for (const { id, fixed, visits, askMonths } of problem.units) {
    const placed = plan.placed.filter(({ unit }) => unit === id);
    const asked = plan.asked.filter(({ unit }) => unit === id);
    const months = [...fixed, ...placed, ...asked].map(({ month }) => month);
    if (new Set(months).size < months.length) broken.push(`${id} comes twice in a month`);
    if (new Set(placed.map(({ due }) => due)).size < placed.length)
      broken.push(`${id} comes twice for a month`);
    for (const { due, month } of placed) {
      if (!ahead.includes(month)) broken.push(`${id} comes where no fair is ahead`);
      const visit = visits.find((own) => own.due === due);
      if (!visit) broken.push(`${id} is not due in ${due}`);
      else if (!visit.options.includes(month)) broken.push(`${id} may not come in ${month} for ${due}`);
    }
    for (const { month } of asked) {
      if (!ahead.includes(month)) broken.push(`${id} is asked where no fair is ahead`);
      if (!askMonths.includes(month)) broken.push(`${id} may not be asked for ${month}`);
    }
  }
  for (const { month, served } of problem.months) {
    const here = problem.units.filter(
      ({ id, fixed }) =>
        fixed.some((visit) => visit.month === month) ||
        plan.placed.some((visit) => visit.unit === id && visit.month === month),
    );
    const hasClinic =
      served.includes(problem.clinic) || here.some(({ categories }) => categories.includes(problem.clinic));
    const asked = plan.asked.filter((ask) => ask.month === month);
    if (asked.length > 1) broken.push(`more than one is asked for ${month}`);
    for (const { unit } of asked) {
      const helps = problem.units.find(({ id }) => id === unit)?.categories.includes(problem.clinic);
      if (here.length > 0 && (hasClinic || !helps)) broken.push(`${unit} is asked without need`);
    }
  }
  return broken;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** What a plan costs, counted again. */
export function recountRotation(problem: RotationProblem, plan: RotationPlan): number {
  const { weights: w, units, months } = problem;
  const open = new Set(months.map(({ month }) => month));
  const grid = units.map((unit) =>
    Array.from({ length: 12 }, (_, index): GridCell | null => {
      const month = index + 1;
      const fixed = unit.fixed.find((visit) => visit.month === month);
      if (fixed) return { kind: 'fixed', due: fixed.due, people: fixed.people };
      const placed = plan.placed.find((visit) => visit.unit === unit.id && visit.month === month);
      const people = unit.visits.find(({ due }) => due === placed?.due)?.people ?? 0;
      if (placed) return { kind: 'placed', due: placed.due, people };
      const isAsked = plan.asked.some((visit) => visit.unit === unit.id && visit.month === month);
      return isAsked ? { kind: 'asked', due: null, people: 0 } : null;
    }),
  );
  const all = units.flatMap(({ fixed, visits, tables, power }) => [
    ...fixed.filter(({ month }) => open.has(month)).map(({ people }) => ({ people, tables, power })),
    ...visits.filter(({ options }) => options.length > 0).map(({ people }) => ({ people, tables, power })),
  ]);
  const count = Math.max(1, open.size);
  const limit = (total: number, spare: number): number =>
    Math.max(Math.ceil((1.25 * total) / count), Math.ceil(total / count) + spare);
  const limits = {
    people: limit(sumOf(all.map(({ people }) => people)), 10),
    tables: limit(sumOf(all.map(({ tables }) => tables)), 4),
    power: limit(all.filter(({ power }) => power).length, 3),
  };
  const average = Math.round(all.length / count);
  const byMonth = months.map(({ month, served }) => {
    const column = grid.map((row) => row[month - 1] ?? null);
    const coming = units.filter((_, at) => column[at] && column[at].kind !== 'asked');
    const asked = units.filter((_, at) => column[at]?.kind === 'asked');
    const offers = (id: string): boolean =>
      served.includes(id) || coming.some(({ categories }) => categories.includes(id));
    const hasClinic =
      offers(problem.clinic) || asked.some(({ categories }) => categories.includes(problem.clinic));
    const people = sumOf(column.map((cell) => cell?.people ?? 0));
    return (
      (coming.length + asked.length === 0 ? w.noPartner : 0) +
      (hasClinic ? 0 : w.noClinic) +
      w.lacking * problem.categories.filter((id) => !offers(id)).length +
      w.uneven * (coming.length - average) * (coming.length - average) +
      w.crowded * Math.max(0, people - limits.people) +
      w.crowded * Math.max(0, sumOf(coming.map(({ tables }) => tables)) - limits.tables) +
      w.crowded * Math.max(0, coming.filter(({ power }) => power).length - limits.power)
    );
  });
  const byUnit = units.map((unit, at) => {
    const row = grid[at] ?? [];
    const isMoved = (index: number): boolean => {
      const cell = row[index];
      return cell?.due != null && cell.due !== index + 1;
    };
    const comes = (index: number): boolean => row[index] != null && row[index].kind !== 'asked';
    const close = row.filter(
      (_, index) => comes(index) && comes(index + 1) && (isMoved(index) || isMoved(index + 1)),
    ).length;
    const asks = row.filter((cell) => cell?.kind === 'asked').length;
    const visits = unit.visits.map(({ due, present }) => {
      const index = row.findIndex((cell) => cell?.kind === 'placed' && cell.due === due);
      const kept = present === null || present === index + 1 ? 0 : w.keep;
      return kept + (index < 0 ? w.notPlanned : w.moved * Math.abs(index + 1 - due));
    });
    return close * w.close + asks * w.ask + (w.askAgain * asks * (asks - 1)) / 2 + sumOf(visits);
  });
  return sumOf(byMonth) + sumOf(byUnit);
}
