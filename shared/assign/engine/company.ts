import { type Circle, createCircles, type Group, type Place, type Way } from './circles.ts';
import type { OpenPerson } from './compiled.ts';
import { addDirectArc, type FlowModel } from './flowModel.ts';
import { addArc, NO_LIMIT, ROOT } from './simplex/network.ts';
import type { Simplex } from './simplex/simplex.ts';

/*
 * The bonus of people who like to be together. Those who are tied directly or through others are a circle; some of a circle
 * coming to one stall together is a bundle of arcs of its own, added to the relaxation when it could pay. In a large circle
 * there would be too many to look through: there each pair gets its bonus by side rows.
 */

const EPSILON = 1e-6;

/** A group of a circle at a place, each person in a way. */
export interface Offer {
  readonly circle: Circle;
  readonly group: Group;
  readonly place: Place;
  readonly ways: readonly Way[];
  readonly key: string;
  /** Reduced cost; below 0 where it pays. */
  readonly cost: number;
}

export interface Company {
  readonly model: FlowModel;
  readonly simplex: Simplex;
  readonly circles: readonly Circle[];
  /** Whether each person is in a circle. */
  readonly isTied: Uint8Array;
  /** No circle has more from being together at one place. */
  readonly largestBonus: number;
  /** Arcs that stand for people being together at one place. */
  readonly bonusArcs: number[];
  /** Whether every offer that a better plan could use is in the relaxation: nothing is looked for any more. */
  isComplete: boolean;
}

/** All circles; nothing of them is in the relaxation yet. */
export function createCompany(model: FlowModel, simplex: Simplex): Company {
  const { problem } = model;
  const circles = createCircles(model);
  const isTied = new Uint8Array(problem.people.length);
  for (const { people } of circles) for (const person of people) isTied[person.index] = 1;
  const largestBonus = Math.max(0, ...circles.map(({ bonus }) => bonus));
  return { model, simplex, circles, isTied, largestBonus, bonusArcs: [], isComplete: false };
}

/** All choices of one out of each list. */
function choices<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((made, list) => made.flatMap((one) => list.map((item) => [...one, item])), [[]]);
}

/** All ways in which a group can stand at a place, by position; in a large circle one speaks for all. */
function choicesOf({ isLarge }: Circle, { members }: Group, { ways }: Place): readonly (readonly number[])[] {
  return choices(members.map((member) => (isLarge ? [0] : [...(ways[member] ?? []).keys()])));
}

function keyOf(circle: Circle, group: Group, place: Place, ways: readonly Way[]): string {
  const needs = circle.isLarge ? [] : ways.map(({ need }) => need.index);
  return [place.stall, place.slot, circle.groups.indexOf(group), ...needs].join(' ');
}

/** What an offer is judged by: the lower, the better. */
interface Judgement {
  /** What taking the slot costs somebody; endless where it is closed. */
  slot(person: OpenPerson, slot: number): number;
  /** What a unit at each node costs. */
  readonly values: Float64Array;
  /** What a unit on an arc with side rows costs. */
  like(arc: number, tail: number, head: number): number;
  /** What costs and bonuses count. */
  readonly weight: 0 | 1;
}

/** By reduced cost. */
function byCost({ model, simplex }: Company): Judgement {
  const width = model.problem.slots.length;
  return {
    slot: (person, slot) => {
      const into = model.slotArc[person.index * width + slot] ?? -1;
      if (into < 0 || simplex.most(into) === 0) return Number.POSITIVE_INFINITY;
      // Somebody who takes the slot anyway has paid for it.
      const isTaken = simplex.isBasic(into) || simplex.flow(into) > EPSILON;
      return isTaken ? 0 : Math.max(0, simplex.reducedCost(into));
    },
    values: simplex.potentials,
    like: simplex.reducedCost,
    weight: 1,
  };
}

/** By how much an offer mends of what made the relaxation infeasible. */
function byMending(company: Company): Judgement {
  const { simplex } = company;
  const { slot } = byCost(company);
  const values = Float64Array.from(
    { length: simplex.network.nodes },
    (_, node) => -simplex.mends(node, ROOT, -1),
  );
  return {
    slot: (person, at) => (slot(person, at) === Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : 0),
    values,
    like: (arc, tail, head) => -simplex.mends(tail, head, arc),
    weight: 0,
  };
}

/** Which offers are looked for. */
interface Wish {
  /** They cost less than this. */
  readonly limit: number;
  /** Whether all of them, or the best for each slot. */
  readonly isAll: boolean;
  isWanted(slot: number): boolean;
}

const THAT_PAY: Wish = { limit: -EPSILON, isAll: false, isWanted: () => true };

/** Offers of a circle that are not in the relaxation. */
function offersBy(
  circle: Circle,
  judgement: Judgement,
  { limit, isAll, isWanted }: Wish = THAT_PAY,
): readonly Offer[] {
  const { people, groups, bySlot, isLarge, shares, taken } = circle;
  const { values, weight } = judgement;
  const offers: Offer[] = [];
  const least = people.map(() => Number.POSITIVE_INFINITY);
  bySlot.forEach(({ places, start, tail, head, cost, like }, slot) => {
    if (places.length === 0 || !isWanted(slot)) return;
    const own = people.map((person) => judgement.slot(person, slot));
    const mayMeet = groups.some(({ members }) =>
      members.every((member) => own[member] !== Number.POSITIVE_INFINITY),
    );
    if (!mayMeet) return;
    let best: Offer | null = null;
    let bestCost = limit;
    const costAt = (at: number): number => {
      const from = tail[at] ?? 0;
      const to = head[at] ?? 0;
      const other = like[at] ?? -1;
      return other < 0
        ? weight * (cost[at] ?? 0) + (values[from] ?? 0) - (values[to] ?? 0)
        : judgement.like(other, from, to);
    };
    places.forEach((place, index) => {
      const first = index * people.length;
      for (let member = 0; member < people.length; member += 1) {
        let lowest = Number.POSITIVE_INFINITY;
        const end = start[first + member + 1] ?? 0;
        for (let at = start[first + member] ?? 0; at < end; at += 1) lowest = Math.min(lowest, costAt(at));
        least[member] = (lowest + (own[member] ?? 0)) / (shares[member] ?? 1);
      }
      for (const group of groups) {
        let sum = -weight * group.bonus;
        for (const member of group.members) sum += least[member] ?? 0;
        if (sum >= bestCost) continue;
        // The best of all ways may be in the relaxation already; then another one of them could pay as well.
        for (const choice of choicesOf(circle, group, place)) {
          const ways = group.members.flatMap((member, at) => place.ways[member]?.[choice[at] ?? 0] ?? []);
          const key = keyOf(circle, group, place, ways);
          if (taken.has(key)) continue;
          const total = group.members.reduce(
            (done, member, at) =>
              done + costAt((start[first + member] ?? 0) + (choice[at] ?? 0)) + (own[member] ?? 0),
            -weight * group.bonus,
          );
          const price = isLarge ? sum : total;
          if (price >= bestCost) continue;
          const offer = { circle, group, place, ways, key, cost: price };
          if (isAll) offers.push(offer);
          else {
            best = offer;
            bestCost = price;
          }
        }
      }
    });
    if (best) offers.push(best);
  });
  return offers;
}

/** The offer of a circle that lowers the cost most, for each slot in which there is one that is not in the relaxation. */
export function bestOffers(
  company: Company,
  circle: Circle,
  isWanted: Wish['isWanted'] = THAT_PAY.isWanted,
): readonly Offer[] {
  return offersBy(circle, byCost(company), { ...THAT_PAY, isWanted });
}

/** In a large circle a pair gets its bonus as far as both are at the place, however they come. */
function addBySideRows({ model, simplex, bonusArcs }: Company, { circle, group, place }: Offer): void {
  const { people, bySlot } = circle;
  const { places, start, like } = bySlot[place.slot] ?? {};
  if (!places || !start || !like) return;
  const first = places.indexOf(place) * people.length;
  const arcs = group.members.map((member) => {
    const person = people[member];
    if (!person) return [];
    return (place.ways[member] ?? []).map(({ need }, at) => {
      const arc = addDirectArc(model, person, need);
      // From now on the rows say what coming this way costs: those of other pairs may pay for it as well.
      like[(start[first + member] ?? 0) + at] = arc;
      return arc;
    });
  });
  const both = addArc(model.network, ROOT, ROOT, -group.bonus, NO_LIMIT);
  bonusArcs.push(both);
  simplex.admitArcs();
  for (const own of arcs) {
    simplex.addRow([{ arc: both, factor: 1 }, ...own.map((arc) => ({ arc, factor: -1 }))], 0);
  }
}

function addAsBundle({ model, simplex, bonusArcs }: Company, { circle, group, place, ways }: Offer): void {
  const arcs = ways.map(({ need, tail, head, cost }, index) => {
    const person = circle.people[group.members[index] ?? -1]?.index ?? -1;
    const arc = addArc(model.network, tail, head, index === 0 ? cost - group.bonus : cost, NO_LIMIT);
    model.placeArcs[person * model.problem.slots.length + place.slot]?.push(arc);
    model.inCompany[person]?.push({ arc, need });
    return arc;
  });
  bonusArcs.push(arcs[0] ?? -1);
  simplex.addBundle(
    arcs,
    ways.map(({ like }) => like),
  );
}

/** Puts an offer into the relaxation. It carries nothing yet. */
export function addOffer(company: Company, offer: Offer): void {
  const { circle, key } = offer;
  if (circle.taken.has(key)) return;
  circle.taken.add(key);
  if (circle.isLarge) addBySideRows(company, offer);
  else addAsBundle(company, offer);
}

/** Adds offers that could pay. @returns how many. */
export function priceCompany(company: Company): number {
  if (company.isComplete) return 0;
  const offers = company.circles.flatMap((circle) => bestOffers(company, circle));
  for (const offer of offers) addOffer(company, offer);
  return offers.length;
}

/** By how much the cost of the relaxation could fall at most if all offers were in it. */
export function mostGain(company: Company): number {
  if (company.isComplete) return 0;
  let gain = 0;
  for (const circle of company.circles) {
    const times = circle.isLarge ? circle.groups.length : Math.floor(circle.people.length / 2);
    for (const { cost } of bestOffers(company, circle)) gain -= times * cost;
  }
  return gain;
}

/**
 * Adds offers that could mend what made the relaxation infeasible: the arcs by which people would come there alone may have
 * been closed because they are too dear without company. @returns how many.
 */
export function rescue(company: Company): number {
  if (company.isComplete) return 0;
  const judgement = byMending(company);
  const offers = company.circles.flatMap((circle) => (circle.isLarge ? [] : offersBy(circle, judgement)));
  for (const offer of offers) addOffer(company, offer);
  return offers.length;
}

/** All offers that cost less than `limit` and are not in the relaxation, which must be solved; the cheapest first. */
export function offersBelow(company: Company, limit: number): readonly Offer[] {
  const judgement = byCost(company);
  const wish = { ...THAT_PAY, limit, isAll: true };
  return company.circles
    .flatMap((circle) => offersBy(circle, judgement, wish))
    .sort((a, b) => a.cost - b.cost);
}
