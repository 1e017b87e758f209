import { addOffer, bestOffers, type Offer } from './company.ts';
import type { OpenNeed, OpenPerson } from './compiled.ts';
import { spansClash } from './compiled.ts';
import type { Places } from './evaluate.ts';
import { meets } from './evaluate.ts';
import { addDirectArc, type FlowModel } from './flowModel.ts';
import { joinFriends } from './joinFriends.ts';
import { readFlow } from './readFlow.ts';
import { addClashes, type Clash, clashesOf, type Relaxation } from './relaxation.ts';

/*
 * A good plan before the relaxation is solved: the flow once more, with people who would break a rule that is no flow kept
 * to slots and stalls that cannot break it; then friends brought together where an exchange pays.
 */

/** Rounds of closing what a flow breaks; each leaves less to break. */
const MAX_ROUNDS = 8;
/** Pivots after which mending a plan is given up. */
const MAX_PIVOTS = 20_000;

/** Slots that somebody keeps: those used first, then others, as many as do not clash. */
function slotsToKeep(
  { problem }: FlowModel,
  person: OpenPerson,
  used: readonly number[],
): ReadonlySet<number> {
  const kept: number[] = [];
  for (const slot of [...used, ...person.slots]) {
    const span = problem.slots[slot];
    const isFree = kept.every((other) => {
      const taken = problem.slots[other];
      return span && taken && !spansClash(span, taken, person.needsRest);
    });
    if (isFree) kept.push(slot);
  }
  return new Set(kept);
}

/**
 * Closes arcs so that the flow cannot break the same rules again, and adds what clashed to `clashes`. @returns the arcs; none
 * when it broke nothing.
 */
function closeBroken(relaxation: Relaxation, clashes: Clash[]): number[] {
  const { model, simplex } = relaxation;
  const { problem } = model;
  const width = problem.slots.length;
  const closed: number[] = [];
  const close = (arc: number): void => {
    if (simplex.most(arc) === 0) return;
    simplex.setLimits(arc, 0, 0);
    closed.push(arc);
  };
  for (const person of problem.people) {
    if (person.limit < 2 || (model.personNode[person.index] ?? -1) < 0) continue;
    const arcOf = (slot: number): number => model.slotArc[person.index * width + slot] ?? -1;
    const used = person.slots.filter((slot) => arcOf(slot) >= 0 && simplex.flow(arcOf(slot)) > 0.5);
    const kept = slotsToKeep(model, person, used);
    if (used.every((slot) => kept.has(slot))) continue;
    clashes.push(...clashesOf(relaxation, person));
    for (const slot of person.slots) if (arcOf(slot) >= 0 && !kept.has(slot)) close(arcOf(slot));
  }
  for (const [a, b] of problem.apart) {
    const arcAt = (person: number, need: OpenNeed): number => model.direct[person]?.get(need.index) ?? -1;
    const held = problem.needs.filter((need) => arcAt(a, need) >= 0 && simplex.flow(arcAt(a, need)) > 0.5);
    for (const need of problem.needs) {
      const arc = arcAt(b, need);
      if (arc < 0 || simplex.flow(arc) < 0.5) continue;
      if (!held.some((other) => meets(problem, other.index, need.index))) continue;
      for (const other of problem.needs) {
        if (arcAt(b, other) >= 0 && meets(problem, other.index, need.index)) close(arcAt(b, other));
      }
    }
  }
  return closed;
}

/** Sends friends to where being together costs least, one circle after the other. @returns the arcs that are fixed. */
function sendFriends({ model, simplex, company }: Relaxation, sent: Offer[]): number[] {
  const width = model.problem.slots.length;
  const fixed: number[] = [];
  for (const circle of company.circles) {
    const isOpen = (slot: number): boolean =>
      circle.people.every(({ index }) => simplex.most(model.slotArc[index * width + slot] ?? 0) === 1);
    const [offer] = bestOffers(company, circle, isOpen).toSorted((a, b) => a.cost - b.cost);
    if (!offer) continue;
    const arcs = offer.ways.flatMap(({ need }, index) => {
      const person = circle.people[offer.group.members[index] ?? -1];
      return person ? addDirectArc(model, person, need) : [];
    });
    simplex.admitArcs();
    for (const arc of arcs) simplex.setLimits(arc, 1, 1);
    if (simplex.dual(MAX_PIVOTS) === 'optimal') {
      fixed.push(...arcs);
      sent.push(offer);
      continue;
    }
    for (const arc of arcs) simplex.setLimits(arc, 0, 1);
    simplex.dual(MAX_PIVOTS);
  }
  return fixed;
}

/**
 * Makes the first plan. Leaves the simplex with its flow, which keeps all rows, and rows and bonuses where it had to be
 * bent; `primal` goes on from there.
 */
export function firstPlan(relaxation: Relaxation): Places {
  const { model, simplex, company } = relaxation;
  const closed: number[] = [];
  const clashes: Clash[] = [];
  const sent: Offer[] = [];
  const mend = (): boolean => {
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const more = closeBroken(relaxation, clashes);
      if (more.length === 0) return true;
      closed.push(...more);
      if (simplex.dual(MAX_PIVOTS) !== 'optimal') return false;
    }
    return true;
  };
  if (mend()) closed.push(...sendFriends(relaxation, sent));
  const isMended = mend();
  const places = joinFriends(model.problem, readFlow(model, simplex.flow));
  addClashes(relaxation, clashes);
  for (const offer of sent) addOffer(company, offer);
  if (isMended) for (const arc of closed) simplex.open(arc);
  else {
    // Too much was closed, and the flow breaks limits.
    for (const arc of closed) simplex.setLimits(arc, 0, 1);
    while (simplex.dual(MAX_PIVOTS) === 'limit');
  }
  return places;
}
