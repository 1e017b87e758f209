import type { CompiledProblem, OpenNeed, OpenPerson } from './compiled.ts';
import { mayStand, pairCost, spansClash } from './compiled.ts';
import type { FlowModel } from './flowModel.ts';
import { addDirectArc } from './flowModel.ts';
import { addArc, ROOT } from './network.ts';
import type { Simplex } from './simplex.ts';

/*
 * The rules that are no flow, added as side rows once a solution of the flow breaks them: rest and overlap beyond the
 * blocks, people kept apart, slots of unequal length, and the bonus of people who like to be together.
 */

const EPSILON = 1e-6;

/** One place where both of a pair may stand, with the needs that each may take there. */
export interface SharedPlace {
  readonly key: number;
  readonly needsOfA: readonly OpenNeed[];
  readonly needsOfB: readonly OpenNeed[];
  isAdded: boolean;
}

export interface SharedPair {
  readonly a: OpenPerson;
  readonly b: OpenPerson;
  readonly bonus: number;
  readonly places: readonly SharedPlace[];
}

export interface Relaxation {
  readonly model: FlowModel;
  readonly simplex: Simplex;
  readonly pairs: readonly SharedPair[];
  /** How many pairs each person is in. */
  readonly pairsOf: Int32Array;
  readonly known: Set<string>;
  /** Arcs that stand for a pair being together at one place. */
  readonly bonusArcs: number[];
}

function sharedPairs(problem: CompiledProblem): SharedPair[] {
  const byPlace = new Map<number, OpenNeed[]>();
  for (const need of problem.needs) {
    if (need.count < 1) continue;
    const key = need.stall * problem.slots.length + need.slot;
    byPlace.set(key, [...(byPlace.get(key) ?? []), need]);
  }
  return problem.pairs.flatMap(({ a, b, bonus }): SharedPair[] => {
    const first = problem.people[a];
    const second = problem.people[b];
    if (!first || !second) return [];
    const places = [...byPlace].flatMap(([key, needs]): SharedPlace[] => {
      const needsOfA = needs.filter((need) => mayStand(problem, first, need));
      const needsOfB = needs.filter((need) => mayStand(problem, second, need));
      const seats = needs.reduce((sum, { count }) => sum + count, 0);
      if (needsOfA.length === 0 || needsOfB.length === 0 || seats < 2) return [];
      return [{ key, needsOfA, needsOfB, isAdded: false }];
    });
    return places.length > 0 ? [{ a: first, b: second, bonus, places }] : [];
  });
}

export function createRelaxation(model: FlowModel, simplex: Simplex): Relaxation {
  const pairs = sharedPairs(model.problem);
  const pairsOf = new Int32Array(model.problem.people.length);
  for (const { a, b } of pairs) {
    pairsOf[a.index] = (pairsOf[a.index] ?? 0) + 1;
    pairsOf[b.index] = (pairsOf[b.index] ?? 0) + 1;
  }
  return { model, simplex, pairs, pairsOf, known: new Set(), bonusArcs: [] };
}

/** Smallest reduced cost with which somebody comes to one of the needs, as if each had an arc of its own. */
export function costOfComing(
  { model, simplex }: Pick<Relaxation, 'model' | 'simplex'>,
  person: OpenPerson,
  needs: readonly OpenNeed[],
): number {
  const { problem } = model;
  let best = Number.POSITIVE_INFINITY;
  for (const need of needs) {
    const direct = model.direct.get(person.index * problem.needs.length + need.index);
    const place = person.index * problem.slots.length + need.slot;
    const reduced =
      direct === undefined
        ? pairCost(problem, person, need) +
          simplex.potential(model.slotNode[place] ?? 0) -
          simplex.potential(model.needNode[need.index] ?? 0)
        : simplex.reducedCost(direct);
    best = Math.min(best, reduced);
  }
  const need = needs[0];
  if (need) {
    const into = model.slotArc[person.index * problem.slots.length + need.slot] ?? -1;
    if (into >= 0 && !simplex.isBasic(into)) best += Math.max(0, simplex.reducedCost(into));
  }
  return best;
}

function addTogether(relaxation: Relaxation, pair: SharedPair, place: SharedPlace): void {
  const { model, simplex } = relaxation;
  place.isAdded = true;
  const arcsOf = (person: OpenPerson, needs: readonly OpenNeed[]): number[] =>
    needs.map((need) => addDirectArc(model, person, need));
  const arcsOfA = arcsOf(pair.a, place.needsOfA);
  const arcsOfB = arcsOf(pair.b, place.needsOfB);
  const both = addArc(model.network, ROOT, ROOT, -pair.bonus, 1);
  relaxation.bonusArcs.push(both);
  simplex.admitArcs();
  for (const arcs of [arcsOfA, arcsOfB]) {
    simplex.addRow([{ arc: both, factor: 1 }, ...arcs.map((arc) => ({ arc, factor: -1 }))], 0);
  }
}

/** The place at which a pair's company costs least, with what it costs; null where it does not pay. */
export function cheapestCompany(
  relaxation: Relaxation,
  pair: SharedPair,
  isWanted: (place: SharedPlace) => boolean,
): SharedPlace | null {
  const shareOfA = relaxation.pairsOf[pair.a.index] ?? 1;
  const shareOfB = relaxation.pairsOf[pair.b.index] ?? 1;
  let best: SharedPlace | null = null;
  let least = pair.bonus - EPSILON;
  for (const place of pair.places) {
    if (!isWanted(place)) continue;
    const cost =
      costOfComing(relaxation, pair.a, place.needsOfA) / shareOfA +
      costOfComing(relaxation, pair.b, place.needsOfB) / shareOfB;
    if (cost >= least) continue;
    least = cost;
    best = place;
  }
  return best;
}

/** Adds the bonus of pairs at places where it could pay. @returns how many. */
export function priceTogether(relaxation: Relaxation): number {
  let added = 0;
  const wanted: [SharedPair, SharedPlace][] = [];
  for (const pair of relaxation.pairs) {
    // One place at a time: once it has its bonus, the others mostly have nothing left to offer.
    const best = cheapestCompany(relaxation, pair, ({ isAdded }) => !isAdded);
    if (best) wanted.push([pair, best]);
  }
  for (const [pair, place] of wanted) {
    addTogether(relaxation, pair, place);
    added += 1;
  }
  return added;
}

/** Adds rows for slots of one person that exclude each other and are all partly taken. @returns how many. */
function separateClashes({ model, simplex, known }: Relaxation): number {
  const { problem } = model;
  const width = problem.slots.length;
  let added = 0;
  for (const person of problem.people) {
    if (person.limit < 2 || (model.personNode[person.index] ?? -1) < 0) continue;
    const arcOf = (slot: number): number => model.slotArc[person.index * width + slot] ?? -1;
    const taken = person.slots.filter((slot) => arcOf(slot) >= 0 && simplex.flow(arcOf(slot)) > EPSILON);
    if (taken.length < 2) continue;
    for (const last of taken) {
      const span = problem.slots[last];
      if (!span) continue;
      const moment = { start: span.start, end: span.start + 1 };
      // All that are on at the start of `last`, rest included, exclude each other.
      const clique = person.slots.filter((slot) => {
        const other = problem.slots[slot];
        return (
          other !== undefined &&
          arcOf(slot) >= 0 &&
          other.start <= span.start &&
          spansClash({ start: other.start, end: other.end }, moment, person.needsRest)
        );
      });
      const sum = clique.reduce((total, slot) => total + simplex.flow(arcOf(slot)), 0);
      if (sum <= 1 + EPSILON) continue;
      const key = `c${person.index} ${clique.join(' ')}`;
      if (known.has(key)) continue;
      known.add(key);
      simplex.addRow(
        clique.map((slot) => ({ arc: arcOf(slot), factor: 1 })),
        1,
      );
      added += 1;
    }
  }
  return added;
}

/** Adds the cost of two slots of unequal length that the arcs of a person leave out. @returns how many. */
function separateLengths({ model, simplex, known }: Relaxation): number {
  const { problem } = model;
  if (problem.balance === 0 || new Set(problem.slots.map(({ length }) => length)).size < 2) return 0;
  const width = problem.slots.length;
  let added = 0;
  for (const person of problem.people) {
    if (person.limit < 2 || (model.personNode[person.index] ?? -1) < 0) continue;
    const own = person.slots.filter((slot) => (model.slotArc[person.index * width + slot] ?? -1) >= 0);
    const shortest = Math.min(...own.map((slot) => problem.slots[slot]?.length ?? 0));
    const taken = own.filter(
      (slot) => simplex.flow(model.slotArc[person.index * width + slot] ?? 0) > EPSILON,
    );
    for (const a of taken) {
      for (const b of taken) {
        const first = problem.slots[a];
        const second = problem.slots[b];
        if (a >= b || !first || !second || spansClash(first, second, person.needsRest)) continue;
        const more = 2 * problem.balance * (first.length * second.length - shortest * shortest);
        const arcs = [a, b].map((slot) => model.slotArc[person.index * width + slot] ?? 0);
        const sum = arcs.reduce((total, arc) => total + simplex.flow(arc), 0);
        const key = `l${person.index} ${a} ${b}`;
        if (more <= 0 || sum <= 1 + EPSILON || known.has(key)) continue;
        known.add(key);
        const both = addArc(model.network, ROOT, ROOT, more, 1);
        simplex.admitArcs();
        simplex.addRow([...arcs.map((arc) => ({ arc, factor: 1 })), { arc: both, factor: -1 }], 1);
        added += 1;
      }
    }
  }
  return added;
}

/** Adds rows for people who are kept apart and meet. @returns how many. */
function separateApart({ model, simplex, known }: Relaxation): number {
  const { problem } = model;
  let added = 0;
  for (const [a, b] of problem.apart) {
    const arcsOf = (person: number): { arc: number; need: OpenNeed }[] =>
      problem.needs.flatMap((need) => {
        const arc = model.direct.get(person * problem.needs.length + need.index);
        return arc === undefined ? [] : [{ arc, need }];
      });
    const ofA = arcsOf(a);
    const ofB = arcsOf(b);
    const used = [...ofA, ...ofB].filter(({ arc }) => simplex.flow(arc) > EPSILON);
    for (const { need } of used) {
      const moment = problem.slots[need.slot]?.start ?? 0;
      const isThere = (other: OpenNeed): boolean => {
        const span = problem.slots[other.slot];
        return other.stall === need.stall && span !== undefined && span.start <= moment && moment < span.end;
      };
      const here = [...ofA, ...ofB].filter((row) => isThere(row.need));
      const sum = here.reduce((total, { arc }) => total + simplex.flow(arc), 0);
      const key = `a${a} ${b} ${need.stall} ${moment}`;
      if (sum <= 1 + EPSILON || known.has(key)) continue;
      known.add(key);
      simplex.addRow(
        here.map(({ arc }) => ({ arc, factor: 1 })),
        1,
      );
      added += 1;
    }
  }
  return added;
}

/** Adds what the present solution breaks or leaves out. @returns how many rows and bonuses; 0 = it is the relaxation's optimum. */
export function tighten(relaxation: Relaxation): number {
  return (
    separateClashes(relaxation) +
    separateLengths(relaxation) +
    separateApart(relaxation) +
    priceTogether(relaxation)
  );
}
