import type { CompiledProblem, OpenNeed, OpenPerson } from './compiled.ts';
import { mayStand, pairCost } from './compiled.ts';
import type { FlowModel } from './flowModel.ts';

/*
 * Circles of friends: people who are tied directly or through others, with the groups of them that could come to a stall together
 * and the places where they could.
 */

/** Circles of more people are large. */
const LARGE = 5;

/** Some people of a circle, each tied to another one of them. */
export interface Group {
  /** By position in the circle. */
  readonly members: readonly number[];
  readonly bonus: number;
}

/** How somebody may stand at a stall. */
export interface Way {
  readonly need: OpenNeed;
  readonly tail: number;
  readonly head: number;
  readonly cost: number;
  /** The arc straight to the need with which it shares side rows; −1. */
  readonly like: number;
}

/** A stall and slot, with the ways of each person of the circle. */
export interface Place {
  readonly stall: number;
  readonly slot: number;
  readonly ways: readonly (readonly Way[])[];
}

/**
 * The ways of all places of a slot in lists, to be looked through fast: place by place, person by person. In a large circle
 * ways get an arc of their own once a pair has a bonus there.
 */
interface Listed {
  readonly places: readonly Place[];
  /** Where the ways of each person at each place begin, by place × people + person. */
  readonly start: Int32Array;
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly cost: Float64Array;
  readonly like: Int32Array;
}

export interface Circle {
  readonly people: readonly OpenPerson[];
  readonly groups: readonly Group[];
  readonly bySlot: readonly Listed[];
  readonly isLarge: boolean;
  /** What all together have from one place. */
  readonly bonus: number;
  /** Over how many bonuses what a person's coming costs is spread, by position. */
  readonly shares: readonly number[];
  /** Offers that are in the relaxation. */
  readonly taken: Set<string>;
}

type Pair = CompiledProblem['pairs'][number];

/** Pairs that hang together through people. */
function circlesOf(pairs: readonly Pair[]): Pair[][] {
  const circleOf = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const joined = new Set([circleOf.get(pair.a) ?? [], circleOf.get(pair.b) ?? []]);
    const circle = [...[...joined].flat(), pair];
    for (const { a, b } of circle) circleOf.set(a, circle).set(b, circle);
  }
  return [...new Set(circleOf.values())];
}

/** All groups of a circle, those of one pair first. */
function groupsOf(members: readonly number[], pairs: readonly Pair[], most: number): Group[] {
  const groups = new Map<string, number[]>();
  let present = pairs.map(({ a, b }) => [members.indexOf(a), members.indexOf(b)].sort((x, y) => x - y));
  const ties = present;
  while (present.length > 0) {
    const larger: number[][] = [];
    for (const group of present) {
      const key = group.join(' ');
      if (groups.has(key)) continue;
      groups.set(key, group);
      if (group.length === most) continue;
      for (const tie of ties) {
        const [extra, ...others] = tie.filter((member) => !group.includes(member));
        if (extra !== undefined && others.length === 0) larger.push([...group, extra].sort((x, y) => x - y));
      }
    }
    present = larger;
  }
  return [...groups.values()].map((group) => ({
    members: group,
    bonus: pairs.reduce(
      (sum, { a, b, bonus }) =>
        group.includes(members.indexOf(a)) && group.includes(members.indexOf(b)) ? sum + bonus : sum,
      0,
    ),
  }));
}

function listed(places: readonly Place[]): Listed {
  const byPerson = places.flatMap(({ ways }) => ways);
  const all = byPerson.flat();
  const start = new Int32Array(byPerson.length + 1);
  byPerson.forEach((ways, index) => {
    start[index + 1] = (start[index] ?? 0) + ways.length;
  });
  return {
    places,
    start,
    tail: Int32Array.from(all, ({ tail }) => tail),
    head: Int32Array.from(all, ({ head }) => head),
    cost: Float64Array.from(all, ({ cost }) => cost),
    like: Int32Array.from(all, ({ like }) => like),
  };
}

function createCircle(
  model: FlowModel,
  pairs: readonly Pair[],
  roomy: readonly (readonly OpenNeed[])[],
): Circle | null {
  const { problem } = model;
  const members = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const people = members.flatMap((index) => problem.people[index] ?? []);
  const isLarge = members.length > LARGE;
  const groups = groupsOf(members, pairs, isLarge ? 2 : LARGE);
  const nodeOf = (person: OpenPerson, slot: number): number =>
    model.slotNode[person.index * problem.slots.length + slot] ?? -1;
  const waysTo = (person: OpenPerson, needs: readonly OpenNeed[]): readonly Way[] => {
    const tail = nodeOf(person, needs[0]?.slot ?? -1);
    if (tail < 0) return [];
    return needs
      .filter((need) => mayStand(problem, person, need))
      .map((need) => ({
        need,
        tail,
        head: model.needNode[need.index] ?? 0,
        cost: pairCost(problem, person, need),
        like: model.direct[person.index]?.get(need.index) ?? -1,
      }));
  };
  const mayMeet = problem.slots.map((_, slot) => {
    const isThere = people.map((person) => nodeOf(person, slot) >= 0);
    return groups.some((group) => group.members.every((member) => isThere[member]));
  });
  const places = roomy.flatMap((needs): Place[] => {
    const { stall, slot } = needs[0] ?? { stall: -1, slot: -1 };
    if (mayMeet[slot] !== true) return [];
    const ways = people.map((person) => waysTo(person, needs));
    const hasCompany = groups.some((group) =>
      group.members.every((member) => (ways[member]?.length ?? 0) > 0),
    );
    return hasCompany ? [{ stall, slot, ways }] : [];
  });
  if (places.length === 0) return null;
  const shares = members.map((index) =>
    isLarge ? pairs.filter(({ a, b }) => a === index || b === index).length : 1,
  );
  const bySlot = problem.slots.map((_, slot) => listed(places.filter((place) => place.slot === slot)));
  const bonus = pairs.reduce((sum, pair) => sum + pair.bonus, 0);
  return { people, groups, bySlot, isLarge, bonus, shares, taken: new Set() };
}

/** All circles of a problem. */
export function createCircles(model: FlowModel): Circle[] {
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
  return circlesOf(problem.pairs).flatMap((pairs) => createCircle(model, pairs, roomy) ?? []);
}
