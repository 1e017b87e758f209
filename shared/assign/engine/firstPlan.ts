import type { OpenNeed, OpenPerson } from './compiled.ts';
import { mayStand, pairCost, spansClash } from './compiled.ts';
import type { Places } from './evaluate.ts';
import { meets } from './evaluate.ts';
import type { FlowModel } from './flowModel.ts';
import { addDirectArc } from './flowModel.ts';
import { readFlow } from './readFlow.ts';
import type { Relaxation } from './relaxation.ts';
import { cheapestCompany } from './relaxation.ts';
import type { Simplex } from './simplex.ts';

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

/** Closes arcs so that the flow cannot break the same rules again. @returns the arcs; none when it broke nothing. */
function closeBroken(model: FlowModel, simplex: Simplex): number[] {
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
    for (const slot of person.slots) if (arcOf(slot) >= 0 && !kept.has(slot)) close(arcOf(slot));
  }
  for (const [a, b] of problem.apart) {
    const arcAt = (person: number, need: OpenNeed): number =>
      model.direct.get(person * problem.needs.length + need.index) ?? -1;
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

/** Brings friends who work in the same slot to one stall by exchanging one of them with somebody there, where it pays. */
export function joinFriends({ problem }: FlowModel, places: Places): Places {
  const needOf = new Map<number, Map<number, number>>();
  for (const [person, need] of places) {
    const slot = problem.needs[need]?.slot ?? -1;
    needOf.set(person, (needOf.get(person) ?? new Map<number, number>()).set(slot, need));
  }
  const friends = new Map<number, { readonly other: number; readonly bonus: number }[]>();
  for (const { a, b, bonus } of problem.pairs) {
    friends.set(a, [...(friends.get(a) ?? []), { other: b, bonus }]);
    friends.set(b, [...(friends.get(b) ?? []), { other: a, bonus }]);
  }
  const foes = new Set(problem.apart.flat());
  /** Bonus that somebody has at a need, with the friends who are there. */
  const company = (person: number, need: number): number => {
    const row = problem.needs[need];
    return (friends.get(person) ?? []).reduce((sum, { other, bonus }) => {
      const there = problem.needs[needOf.get(other)?.get(row?.slot ?? -1) ?? -1];
      return there && row && there.stall === row.stall ? sum + bonus : sum;
    }, 0);
  };
  const cost = (person: number, need: number): number => {
    const who = problem.people[person];
    const what = problem.needs[need];
    return who && what ? pairCost(problem, who, what) - company(person, need) : 0;
  };
  const allowed = (person: number, need: number): boolean => {
    const who = problem.people[person];
    const what = problem.needs[need];
    return who !== undefined && what !== undefined && mayStand(problem, who, what);
  };
  const peopleAt = new Map<number, number[]>();
  for (const [person, need] of places) peopleAt.set(need, [...(peopleAt.get(need) ?? []), person]);
  const put = (person: number, need: number): void => {
    needOf.get(person)?.set(problem.needs[need]?.slot ?? -1, need);
  };
  const tryJoin = (mover: number, host: number): void => {
    for (const [slot, from] of needOf.get(mover) ?? []) {
      const at = problem.needs[needOf.get(host)?.get(slot) ?? -1];
      if (!at || problem.needs[from]?.stall === at.stall || foes.has(mover)) continue;
      for (const to of problem.needs) {
        if (to.slot !== slot || to.stall !== at.stall || !allowed(mover, to.index)) continue;
        for (const other of peopleAt.get(to.index) ?? []) {
          if (other === host || foes.has(other) || !allowed(other, from)) continue;
          const before = cost(mover, from) + cost(other, to.index);
          put(mover, to.index);
          put(other, from);
          if (cost(mover, to.index) + cost(other, from) < before) {
            peopleAt.set(
              to.index,
              (peopleAt.get(to.index) ?? []).map((id) => (id === other ? mover : id)),
            );
            peopleAt.set(
              from,
              (peopleAt.get(from) ?? []).map((id) => (id === mover ? other : id)),
            );
            return;
          }
          put(mover, from);
          put(other, to.index);
        }
      }
    }
  };
  for (const { a, b } of problem.pairs) {
    tryJoin(a, b);
    tryJoin(b, a);
  }
  return [...peopleAt].flatMap(([need, people]) =>
    people.map((person): readonly [number, number] => [person, need]),
  );
}

/** Sends friends to the place where being together costs least, one pair after the other. @returns the arcs that are fixed. */
function sendFriends(relaxation: Relaxation): number[] {
  const { model, simplex } = relaxation;
  const { problem } = model;
  const fixed: number[] = [];
  const isOpen = (person: OpenPerson, slot: number): boolean =>
    simplex.most(model.slotArc[person.index * problem.slots.length + slot] ?? 0) === 1;
  const arcTo = (person: OpenPerson, needs: readonly OpenNeed[]): number => {
    const arcs = needs.map((need) => addDirectArc(model, person, need));
    simplex.admitArcs();
    return arcs.reduce((best, arc) => (simplex.reducedCost(arc) < simplex.reducedCost(best) ? arc : best));
  };
  const busy = new Set<number>();
  for (const pair of relaxation.pairs) {
    if (busy.has(pair.a.index) || busy.has(pair.b.index)) continue;
    const place = cheapestCompany(relaxation, pair, ({ needsOfA: [need] }) =>
      need ? isOpen(pair.a, need.slot) && isOpen(pair.b, need.slot) : false,
    );
    if (!place) continue;
    const arcs = [arcTo(pair.a, place.needsOfA), arcTo(pair.b, place.needsOfB)];
    for (const arc of arcs) simplex.setLimits(arc, 1, 1);
    if (simplex.dual(MAX_PIVOTS) === 'optimal') {
      fixed.push(...arcs);
      busy.add(pair.a.index).add(pair.b.index);
      continue;
    }
    for (const arc of arcs) simplex.setLimits(arc, 0, 1);
    simplex.dual(MAX_PIVOTS);
  }
  return fixed;
}

/** Makes the first plan; leaves the simplex with arcs closed or fixed. @returns the plan and these arcs, to be opened again. */
export function firstPlan(relaxation: Relaxation): {
  readonly places: Places;
  readonly closed: readonly number[];
} {
  const { model, simplex } = relaxation;
  const closed: number[] = [];
  const mend = (): boolean => {
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const more = closeBroken(model, simplex);
      if (more.length === 0) return true;
      closed.push(...more);
      if (simplex.dual(MAX_PIVOTS) !== 'optimal') return false;
    }
    return true;
  };
  if (mend()) closed.push(...sendFriends(relaxation));
  mend();
  return { places: joinFriends(model, readFlow(model, simplex.flow)), closed };
}
