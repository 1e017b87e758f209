import type { RotationProblemUnit, RotationWeights } from './rotationProblem.ts';

/*
 * A unit's year as a graph of small steps, month by month: each way through it is one way in which the unit can come
 * that keeps every hard rule of its own. What the way costs is written on its arcs; what the months cost comes on top.
 */

/**
 * Nodes are numbered along the year: arcs lead from lower to higher ones, from node 0 to the last. Arc by arc in columns,
 * because the engine walks all of them thousands of times.
 */
export interface ChoiceGraph {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly cost: Float64Array;
  /** Which option the arc takes; -1 = there is nothing to choose. */
  readonly option: Int32Array;
}

/** What a unit can do in a month; `due` null = be asked, `skip` = stay away although it could come. */
export type ChoiceOption =
  | { readonly kind: 'visit'; readonly month: number; readonly due: number; readonly people: number }
  | { readonly kind: 'ask'; readonly month: number }
  | { readonly kind: 'skip'; readonly month: number };

/** Where the unit stands before a month. */
interface Standing {
  /** Bits of the visits that are placed already and of which a later month must know. */
  readonly placed: number;
  /** Whether it came the month before: 0 no, 1 in its own month, 2 for another month. */
  readonly before: 0 | 1 | 2;
  readonly asks: number;
}

interface Step {
  readonly cost: number;
  readonly option: number;
  readonly after: Standing;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const START: Standing = { placed: 0, before: 0, asks: 0 };

/**
 * The ways in which a unit can come.
 * @param decided due months of visits that come in their only option for sure
 * @param addOption gives the option a number, the same for the same option
 */
export function choiceGraph(
  unit: RotationProblemUnit,
  decided: ReadonlySet<number>,
  weights: RotationWeights,
  addOption: (option: ChoiceOption) => number,
): ChoiceGraph {
  const open = unit.visits.filter(({ due, options }) => options.length > 0 && !decided.has(due));
  const stays = [
    ...unit.fixed,
    ...unit.visits
      .filter(({ due }) => decided.has(due))
      .flatMap(({ due, options }) => options.map((month) => ({ month, due }))),
  ];
  const optionIds = new Map<string, number>();
  const idOf = (option: ChoiceOption): number => {
    const key = `${option.kind}-${option.month}-${option.kind === 'visit' ? option.due : 0}`;
    const id = optionIds.get(key) ?? addOption(option);
    optionIds.set(key, id);
    return id;
  };
  const isClose = (before: number, now: number): number =>
    before > 0 && now > 0 && before + now > 2 ? weights.close : 0;

  /** Forgets the visits for which this was the last month, and counts those that come nowhere. */
  const leave = (month: number, step: Step): Step => {
    let { cost } = step;
    let { placed } = step.after;
    open.forEach(({ options, present }, index) => {
      if (options.at(-1) !== month) return;
      if ((placed & (1 << index)) === 0) cost += weights.notPlanned + (present === null ? 0 : weights.keep);
      placed &= ~(1 << index);
    });
    const isOver = month === MONTHS.length;
    return { cost, option: step.option, after: isOver ? START : { ...step.after, placed } };
  };

  const stepsFrom = (at: Standing, month: number): readonly Step[] => {
    const stay = stays.find((visit) => visit.month === month);
    if (stay) {
      const before = stay.due !== null && stay.due !== month ? 2 : 1;
      return [{ cost: isClose(at.before, before), option: -1, after: { ...at, before } }];
    }
    const visits = open.flatMap(({ due, present, options, people }, index): readonly Step[] => {
      if (!options.includes(month) || (at.placed & (1 << index)) !== 0) return [];
      const before = due === month ? 1 : 2;
      const cost =
        weights.moved * Math.abs(month - due) +
        (present !== null && present !== month ? weights.keep : 0) +
        isClose(at.before, before);
      const option = idOf({ kind: 'visit', month, due, people });
      return [{ cost, option, after: { ...at, placed: at.placed | (1 << index), before } }];
    });
    const canAsk = unit.askMonths.includes(month);
    const isChoice = canAsk || open.some(({ options }) => options.includes(month));
    const skip: Step = {
      cost: 0,
      option: isChoice ? idOf({ kind: 'skip', month }) : -1,
      after: { ...at, before: 0 },
    };
    const ask: Step = {
      cost: weights.ask + at.asks * weights.askAgain,
      option: canAsk ? idOf({ kind: 'ask', month }) : -1,
      after: { ...at, before: 0, asks: at.asks + 1 },
    };
    return [skip, ...visits, ...(canAsk ? [ask] : [])];
  };

  const arcs: { from: number; to: number; cost: number; option: number }[] = [];
  let nodes = 1;
  let layer: ReadonlyMap<string, { readonly node: number; readonly at: Standing }> = new Map([
    ['', { node: 0, at: START }],
  ]);
  for (const month of MONTHS) {
    const next = new Map<string, { readonly node: number; readonly at: Standing }>();
    for (const { node, at } of layer.values()) {
      for (const { cost, option, after } of stepsFrom(at, month).map((step) => leave(month, step))) {
        const key = `${after.placed}-${after.before}-${after.asks}`;
        const known = next.get(key) ?? { node: nodes++, at: after };
        next.set(key, known);
        arcs.push({ from: node, to: known.node, cost, option });
      }
    }
    layer = next;
  }
  return {
    nodes,
    from: Int32Array.from(arcs, ({ from }) => from),
    to: Int32Array.from(arcs, ({ to }) => to),
    cost: Float64Array.from(arcs, ({ cost }) => cost),
    option: Int32Array.from(arcs, ({ option }) => option),
  };
}
