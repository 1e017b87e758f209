import loadHighs from 'highs';
import type { AssignmentProblem } from '../../../shared/assign/problem.ts';
import { check } from '../../assign/check.mjs';

/*
 * The plain model that anybody would hand to a general solver: a 0/1 variable a pair, a row a rule. For instances whose slots are
 * all as long and do not overlap, as the generator makes them.
 */

/** What a peer came to; `cost` by the checker, null when it has no plan. */
export interface PeerOutcome {
  readonly cost: number | null;
  readonly isProven: boolean;
  readonly milliseconds: number;
}

const QUARTERS = 6;
const OPTIMAL = 7;

interface Model {
  readonly cost: number[];
  readonly lower: number[];
  readonly upper: number[];
  readonly whole: number[];
  readonly entries: [row: number, factor: number][][];
  readonly rowLower: number[];
  readonly rowUpper: number[];
}

function column(model: Model, cost: number, lower: number, upper: number, isWhole: boolean): number {
  model.cost.push(cost);
  model.lower.push(lower);
  model.upper.push(upper);
  model.whole.push(isWhole ? 1 : 0);
  return model.entries.push([]) - 1;
}

function row(model: Model, lower: number, upper: number): number {
  model.rowLower.push(lower);
  return model.rowUpper.push(upper) - 1;
}

function add(model: Model, at: number, inRow: number, factor: number): void {
  model.entries[at]?.push([inRow, factor]);
}

/** Builds the model. @returns it with the variable of each pair. */
function plainModel(problem: AssignmentProblem) {
  const { weights: w, slots, needs } = problem;
  const model: Model = {
    cost: [],
    lower: [],
    upper: [],
    whole: [],
    entries: [],
    rowLower: [],
    rowUpper: [],
  };
  const stalls = new Map(problem.stalls.map((stall) => [stall.id, stall]));
  const locked = new Set(problem.locked.map((pair) => pair.join(' ')));
  const previous = new Set(problem.previous.map((pair) => pair.join(' ')));
  const own = new Map(problem.pairCosts.map(([person, need, cost]) => [`${person} ${need}`, cost]));
  const pairs: { readonly person: string; readonly need: string; readonly at: number }[] = [];
  const atPlace = new Map<string, number[]>();
  const needRows = needs.map(({ count }) => row(model, count, count));
  needs.forEach((need, index) => {
    const gap = column(model, w.gap * (stalls.get(need.stall)?.priority ?? 0), 0, need.count, false);
    add(model, gap, needRows[index] ?? 0, 1);
  });
  for (const person of problem.volunteers) {
    const mine = needs.flatMap((need, index) => {
      const isQualified = !need.qualification || person.qualifications.includes(need.qualification);
      const isOpen =
        locked.has(`${person.id} ${need.id}`) || (isQualified && person.slots.includes(need.slot));
      return isOpen ? [{ need, index }] : [];
    });
    if (mine.length === 0) continue;
    const load = person.minutesThisYear / 15;
    const total = row(model, 0, 0);
    for (let taken = 0; taken < person.maxSlots; taken += 1) {
      const before = load + taken * QUARTERS;
      const more = column(model, w.balance * ((before + QUARTERS) ** 2 - before ** 2), 0, 1, false);
      add(model, more, total, -1);
    }
    const slotRows = new Map(slots.map(({ id }) => [id, row(model, -Infinity, 1)]));
    const lockedSlots = new Set(
      mine.filter(({ need }) => locked.has(`${person.id} ${need.id}`)).map(({ need }) => need.slot),
    );
    const restRows = person.rest
      ? slots.slice(1).map((slot, index) => {
          const before = slots[index]?.id ?? '';
          const limit = lockedSlots.has(before) && lockedSlots.has(slot.id) ? 2 : 1;
          return { ids: [before, slot.id], at: row(model, -Infinity, limit) };
        })
      : [];
    for (const { need, index } of mine) {
      const key = `${person.id} ${need.id}`;
      const stall = stalls.get(need.stall);
      const liking = person.prefers.includes(stall?.category ?? '') ? 0 : w.notPreferred;
      const cost =
        (person.prefers.length === 0 ? w.noPreference : liking) +
        ((stall?.team ?? null) === (person.team ?? null) ? 0 : w.otherTeam) +
        (own.get(key) ?? 0) -
        (previous.has(key) ? w.keep : 0);
      const at = column(model, cost, locked.has(key) ? 1 : 0, 1, true);
      pairs.push({ person: person.id, need: need.id, at });
      const place = `${person.id} ${need.stall} ${need.slot}`;
      atPlace.set(place, [...(atPlace.get(place) ?? []), at]);
      add(model, at, needRows[index] ?? 0, 1);
      add(model, at, total, 1);
      add(model, at, slotRows.get(need.slot) ?? 0, 1);
      for (const rest of restRows) if (rest.ids.includes(need.slot)) add(model, at, rest.at, 1);
    }
  }
  const eachShared = (
    couples: AssignmentProblem['apart'],
    work: (ofA: readonly number[], ofB: readonly number[]) => void,
  ): void => {
    for (const [a, b] of couples) {
      for (const stall of problem.stalls) {
        for (const slot of slots) {
          const ofA = atPlace.get(`${a} ${stall.id} ${slot.id}`);
          const ofB = atPlace.get(`${b} ${stall.id} ${slot.id}`);
          if (ofA && ofB) work(ofA, ofB);
        }
      }
    }
  };
  eachShared(problem.apart, (ofA, ofB) => {
    const isLocked = (list: readonly number[]): boolean => list.some((at) => model.lower[at] === 1);
    const limit = row(model, -Infinity, isLocked(ofA) && isLocked(ofB) ? 2 : 1);
    for (const at of [...ofA, ...ofB]) add(model, at, limit, 1);
  });
  eachShared(problem.together, (ofA, ofB) => {
    const both = column(model, -w.together, 0, 1, false);
    for (const list of [ofA, ofB]) {
      const limit = row(model, -Infinity, 0);
      add(model, both, limit, 1);
      for (const at of list) add(model, at, limit, -1);
    }
  });
  return { model, pairs };
}

/** Solves a problem with HiGHS, at most `seconds` long. Building the model is not timed. */
export async function solveWithHighs(problem: AssignmentProblem, seconds: number): Promise<PeerOutcome> {
  const highs = await loadHighs();
  const { model, pairs } = plainModel(problem);
  const starts = new Int32Array(model.entries.length + 1);
  model.entries.forEach((list, index) => {
    starts[index + 1] = (starts[index] ?? 0) + list.length;
  });
  const flat = model.entries.flat();
  const size = { numCols: model.cost.length, numRows: model.rowLower.length };
  const started = performance.now();
  const solver = highs.createModel({
    ...size,
    colCost: Float64Array.from(model.cost),
    colLower: Float64Array.from(model.lower),
    colUpper: Float64Array.from(model.upper),
    rowLower: Float64Array.from(model.rowLower),
    rowUpper: Float64Array.from(model.rowUpper),
    integrality: Int32Array.from(model.whole),
    matrix: {
      format: 'csc',
      ...size,
      starts,
      indices: Int32Array.from(flat, ([at]) => at),
      values: Float64Array.from(flat, ([, factor]) => factor),
    },
  });
  try {
    // Costs are whole numbers: half a unit of gap is a proof, the default of 0.01 % would be none.
    solver.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, time_limit: seconds });
    solver.run();
    const values = solver.getSolution().colValue;
    const milliseconds = performance.now() - started;
    const assignments = pairs
      .filter(({ at }) => (values[at] ?? 0) > 0.5)
      .map(({ person, need }): [string, string] => [person, need]);
    const checked = check(problem, { assignments });
    return {
      cost: checked.errors.length === 0 ? checked.cost : null,
      isProven: solver.getModelStatus() === OPTIMAL,
      milliseconds,
    };
  } finally {
    solver.dispose();
  }
}
