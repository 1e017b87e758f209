import type { OpenNeed, OpenPerson } from './compiled.ts';
import { mayStand, pairCost } from './compiled.ts';
import { addDirectArc, type FlowModel } from './flowModel.ts';
import { addArc, NO_LIMIT, ROOT } from './simplex/network.ts';
import type { Simplex } from './simplex/simplex.ts';

/*
 * The bonus of people who like to be together, as side rows: one for each stall and slot where both may stand, added to the
 * relaxation when it could pay.
 */

const EPSILON = 1e-6;
/** So few pairs still gain something: then they are given many bonuses at a time. */
const FEW_PAIRS = 8;
const MANY = 8;

/** A place where both of a pair may stand, with the needs that each may take there. */
export interface Meeting {
  readonly slot: number;
  readonly needsOfA: readonly OpenNeed[];
  readonly needsOfB: readonly OpenNeed[];
  isAdded: boolean;
}

export interface SharedPair {
  readonly a: OpenPerson;
  readonly b: OpenPerson;
  readonly bonus: number;
  readonly meetings: readonly Meeting[];
}

export interface Company {
  readonly model: FlowModel;
  readonly simplex: Simplex;
  readonly pairs: readonly SharedPair[];
  /** How many pairs each person is in. */
  readonly pairsOf: Int32Array;
  /** Arcs that stand for a pair being together at one place. */
  readonly bonusArcs: number[];
}

/** All pairs with all meetings that they could have; none of them is in the relaxation yet. */
export function createCompany(model: FlowModel, simplex: Simplex): Company {
  const { problem } = model;
  const byPlace = new Map<number, OpenNeed[]>();
  for (const need of problem.needs) {
    if (need.count < 1) continue;
    const key = need.stall * problem.slots.length + need.slot;
    const list = byPlace.get(key);
    if (list) list.push(need);
    else byPlace.set(key, [need]);
  }
  const roomy = [...byPlace.values()].filter((needs) => needs.reduce((sum, { count }) => sum + count, 0) > 1);
  const pairs: SharedPair[] = [];
  const pairsOf = new Int32Array(problem.people.length);
  for (const { a: first, b: second, bonus } of problem.pairs) {
    const a = problem.people[first];
    const b = problem.people[second];
    if (!a || !b) continue;
    const meetings = roomy.flatMap((needs): Meeting[] => {
      const needsOfA = needs.filter((need) => mayStand(problem, a, need));
      const needsOfB = needs.filter((need) => mayStand(problem, b, need));
      const slot = needs[0]?.slot ?? -1;
      return needsOfA.length === 0 || needsOfB.length === 0
        ? []
        : [{ slot, needsOfA, needsOfB, isAdded: false }];
    });
    if (meetings.length === 0) continue;
    pairs.push({ a, b, bonus, meetings });
    for (const person of [first, second]) pairsOf[person] = (pairsOf[person] ?? 0) + 1;
  }
  return { model, simplex, pairs, pairsOf, bonusArcs: [] };
}

/** Smallest reduced cost with which somebody comes to one of the needs, as if each had an arc of its own. */
function costOfComing({ model, simplex }: Company, person: OpenPerson, needs: readonly OpenNeed[]): number {
  const { problem } = model;
  const own = model.direct[person.index];
  let best = Number.POSITIVE_INFINITY;
  for (const need of needs) {
    const direct = own?.get(need.index);
    const place = person.index * problem.slots.length + need.slot;
    const reduced =
      direct === undefined
        ? pairCost(problem, person, need) +
          simplex.potential(model.slotNode[place] ?? 0) -
          simplex.potential(model.needNode[need.index] ?? 0)
        : simplex.reducedCost(direct);
    best = Math.min(best, reduced);
  }
  const [need] = needs;
  if (need) {
    const into = model.slotArc[person.index * problem.slots.length + need.slot] ?? -1;
    if (into >= 0 && !simplex.isBasic(into)) best += Math.max(0, simplex.reducedCost(into));
  }
  return best;
}

/** The meeting of a pair that pays most; null where none does. */
export function bestMeeting(
  company: Company,
  pair: SharedPair,
  isWanted: (meeting: Meeting) => boolean,
): Meeting | null {
  const { a, b, bonus } = pair;
  const shareOfA = company.pairsOf[a.index] ?? 1;
  const shareOfB = company.pairsOf[b.index] ?? 1;
  let best: Meeting | null = null;
  let least = -EPSILON;
  for (const meeting of pair.meetings) {
    if (!isWanted(meeting)) continue;
    const cost =
      costOfComing(company, a, meeting.needsOfA) / shareOfA +
      costOfComing(company, b, meeting.needsOfB) / shareOfB -
      bonus;
    if (cost >= least) continue;
    least = cost;
    best = meeting;
  }
  return best;
}

/** Puts the bonus of a meeting into the relaxation. It carries nothing yet. @returns its arc. */
export function addMeeting(
  { model, simplex, bonusArcs }: Company,
  pair: SharedPair,
  meeting: Meeting,
): number {
  meeting.isAdded = true;
  const arcs = [
    meeting.needsOfA.map((need) => addDirectArc(model, pair.a, need)),
    meeting.needsOfB.map((need) => addDirectArc(model, pair.b, need)),
  ];
  const both = addArc(model.network, ROOT, ROOT, -pair.bonus, NO_LIMIT);
  bonusArcs.push(both);
  simplex.admitArcs();
  for (const own of arcs) {
    simplex.addRow([{ arc: both, factor: 1 }, ...own.map((arc) => ({ arc, factor: -1 }))], 0);
  }
  return both;
}

/** Adds meetings that could pay. @returns the arcs of their bonus. */
export function priceCompany(company: Company): readonly number[] {
  const wanted = new Map<Meeting, SharedPair>();
  const want = (pair: SharedPair): boolean => {
    const best = bestMeeting(company, pair, (meeting) => !meeting.isAdded && !wanted.has(meeting));
    if (best) wanted.set(best, pair);
    return best !== null;
  };
  // One of each pair: once it has its bonus, its others mostly have nothing left to offer.
  const eager = company.pairs.filter(want);
  if (eager.length < FEW_PAIRS) {
    for (const pair of eager) for (let more = MANY; more > 0 && want(pair); more -= 1);
  }
  return [...wanted].map(([meeting, pair]) => addMeeting(company, pair, meeting));
}
