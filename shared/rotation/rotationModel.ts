import type { ChoiceGraph, ChoiceOption } from './choiceGraph.ts';
import { choiceGraph } from './choiceGraph.ts';
import type { MonthRow } from './monthRow.ts';
import { rowCost, rowMatters } from './monthRow.ts';
import type { PlacedVisit, RotationProblem, RotationProblemUnit } from './rotationProblem.ts';
import { yearAverages } from './yearAverages.ts';

/** An option of a unit with what it adds to which rows. */
export interface ModelOption {
  readonly unit: number;
  readonly choice: ChoiceOption;
  /** Rows and, beside each, by how much. */
  readonly rows: readonly number[];
  readonly amounts: readonly number[];
}

/** A problem as the engine works on it: units choose ways through their graphs, rows say what the months then cost. */
export interface RotationModel {
  readonly graphs: readonly ChoiceGraph[];
  readonly options: readonly ModelOption[];
  readonly rows: readonly MonthRow[];
  /** Visits about which there is nothing to choose. */
  readonly decided: readonly PlacedVisit[];
  /** What every plan costs, beside rows and ways. */
  readonly constant: number;
}

/** The counts of a month by name, before it is known which of them matter. */
interface Count {
  least: number;
  most: number;
}

type Amounts = ReadonlyMap<string, number>;

/** What a visit of a unit counts for: everything that it brings and needs. */
function amountsOfVisit(unit: RotationProblemUnit, people: number): Amounts {
  return new Map([
    ['visits', 1],
    ['partner', 1],
    ...unit.categories.map((id): [string, number] => [`category ${id}`, 1]),
    ['people', people],
    ['tables', unit.tables],
    ['power', unit.power ? 1 : 0],
  ]);
}

/** A unit that is only asked may say no: it stands for a partner and for the clinic, and is not counted beyond that. */
function amountsOfAsk(unit: RotationProblemUnit, clinic: string): Amounts {
  return new Map([
    ['partner', 1],
    ...(unit.categories.includes(clinic) ? [[`category ${clinic}`, 1] as const] : []),
  ]);
}

/** The most that one more visit in its only month can cost; leaving it out costs more, so it comes. */
function worstOf(
  problem: RotationProblem,
  unit: RotationProblemUnit,
  people: number,
  visits: number,
): number {
  const { uneven, crowded, keep, moved, close } = problem.weights;
  return uneven * (2 * visits + 1) + crowded * (people + unit.tables + 1) + keep + moved * 12 + close * 2;
}

function decidedVisits(problem: RotationProblem, unit: RotationProblemUnit): ReadonlySet<number> {
  const most = problem.units.reduce((sum, { fixed, visits }) => sum + fixed.length + visits.length, 0);
  const decided = unit.visits.filter(({ options, people }, index) => {
    const [only] = options;
    if (options.length !== 1 || only === undefined) return false;
    const isWanted = unit.visits.some((other, at) => at !== index && other.options.includes(only));
    return !isWanted && worstOf(problem, unit, people, most) < problem.weights.notPlanned;
  });
  return new Set(decided.map(({ due }) => due));
}

/** Reads a problem into graphs and rows. */
export function rotationModel(problem: RotationProblem): RotationModel {
  const { weights, clinic } = problem;
  const averages = yearAverages(problem);
  const counts = new Map(problem.months.map(({ month }) => [month, new Map<string, Count>()]));
  const add = (month: number, amounts: Amounts, isSure: boolean): void => {
    const known = counts.get(month);
    for (const [name, amount] of amounts) {
      const count = known?.get(name) ?? { least: 0, most: 0 };
      known?.set(name, {
        least: count.least + (isSure ? amount : 0),
        most: count.most + amount,
      });
    }
  };
  const decided: PlacedVisit[] = [];
  let constant = 0;
  const sureOf = problem.units.map((unit) => decidedVisits(problem, unit));
  problem.units.forEach((unit, index) => {
    for (const { month, people } of unit.fixed) add(month, amountsOfVisit(unit, people), true);
    for (const { due, present, options, people } of unit.visits) {
      const [only] = options;
      if (only === undefined) constant += weights.notPlanned;
      if (only === undefined || !sureOf[index]?.has(due)) continue;
      add(only, amountsOfVisit(unit, people), true);
      decided.push({ unit: unit.id, due, month: only });
      constant += weights.moved * Math.abs(only - due);
      constant += present !== null && present !== only ? weights.keep : 0;
    }
  });
  const countOf = (month: number, name: string): Count =>
    counts.get(month)?.get(name) ?? { least: 0, most: 0 };
  const servedIn = new Map(problem.months.map(({ month, served }) => [month, new Set(served)]));
  /** Asking for a month that has a partner and a clinic in any case is never worth it. */
  const mayNeed = (unit: RotationProblemUnit, month: number): boolean =>
    countOf(month, 'partner').least === 0 ||
    (unit.categories.includes(clinic) &&
      countOf(month, `category ${clinic}`).least === 0 &&
      servedIn.get(month)?.has(clinic) === false);
  const needed = problem.units.map((unit) => unit.askMonths.filter((month) => mayNeed(unit, month)));
  const drafts: { unit: number; choice: ChoiceOption; amounts: Amounts }[] = [];
  const graphs = problem.units.map((unit, index) => {
    const asking = { ...unit, askMonths: needed[index] ?? [] };
    return choiceGraph(asking, sureOf[index] ?? new Set(), weights, (choice) => {
      const visit = choice.kind === 'visit' ? amountsOfVisit(unit, choice.people) : new Map<string, number>();
      const amounts = choice.kind === 'ask' ? amountsOfAsk(unit, clinic) : visit;
      add(choice.month, amounts, false);
      return drafts.push({ unit: index, choice, amounts }) - 1;
    });
  });
  const rows: MonthRow[] = [];
  const rowAt = new Map<string, number>();
  for (const { month, served } of problem.months) {
    const candidates: [string, MonthRow][] = [
      [
        'visits',
        { ...countOf(month, 'visits'), kind: 'even', average: averages.visits, weight: weights.uneven },
      ],
      ['partner', { ...countOf(month, 'partner'), kind: 'nobody', weight: weights.noPartner }],
      ...[clinic, ...problem.categories].flatMap((id): [string, MonthRow][] => {
        const weight = id === clinic ? weights.noClinic : weights.lacking;
        const name = `category ${id}`;
        return served.includes(id) ? [] : [[name, { ...countOf(month, name), kind: 'nobody', weight }]];
      }),
      ...(['people', 'tables', 'power'] as const).map((name): [string, MonthRow] => [
        name,
        { ...countOf(month, name), kind: 'crowd', limit: averages[name], weight: weights.crowded },
      ]),
    ];
    for (const [name, row] of candidates) {
      // What costs the same in every plan needs no row.
      if (rowMatters(row)) rowAt.set(`${month} ${name}`, rows.push(row) - 1);
      else constant += rowCost(row, row.least);
    }
  }
  const options = drafts.map(({ unit, choice, amounts }): ModelOption => {
    const adds = [...amounts].flatMap(([name, amount]) => {
      const row = rowAt.get(`${choice.month} ${name}`) ?? -1;
      return amount > 0 && row >= 0 ? [{ row, amount }] : [];
    });
    return {
      unit,
      choice,
      rows: adds.map(({ row }) => row),
      amounts: adds.map(({ amount }) => amount),
    };
  });
  return { graphs, options, rows, decided, constant };
}
