import { greatestDivisor } from '../../stats/greatestDivisor.ts';
import type { AssignmentProblem } from '../problem.ts';
import type { CompiledProblem, OpenNeed, OpenPerson, OwnCost, SpanOfSlot } from './compiled.ts';
import { loadCost, spansClash } from './compiled.ts';

function positions(ids: Iterable<string>): ReadonlyMap<string, number> {
  const at = new Map<string, number>();
  for (const id of ids) if (!at.has(id)) at.set(id, at.size);
  return at;
}

/** Key of a name that may be missing. */
function orNone(name: string | null | undefined): string {
  return name ?? '';
}

interface Lookup {
  readonly slot: ReadonlyMap<string, number>;
  readonly stall: ReadonlyMap<string, number>;
  readonly need: ReadonlyMap<string, number>;
  readonly person: ReadonlyMap<string, number>;
  readonly category: ReadonlyMap<string, number>;
  readonly qualification: ReadonlyMap<string, number>;
  readonly team: ReadonlyMap<string, number>;
}

function lookUp(problem: AssignmentProblem): Lookup {
  const idsOf = (rows: readonly { readonly id: string }[]) => positions(rows.map(({ id }) => id));
  return {
    slot: idsOf(problem.slots),
    stall: idsOf(problem.stalls),
    need: idsOf(problem.needs),
    person: idsOf(problem.volunteers),
    category: positions(problem.stalls.map(({ category }) => category)),
    qualification: positions(problem.needs.flatMap(({ qualification }) => qualification ?? [])),
    team: positions([...problem.stalls, ...problem.volunteers].map(({ team }) => orNone(team))),
  };
}

function pairsAt(
  pairs: readonly (readonly [string, string])[],
  first: ReadonlyMap<string, number>,
  second: ReadonlyMap<string, number>,
): [number, number][] {
  const seen = new Set<string>();
  return pairs.flatMap(([a, b]): [number, number][] => {
    const key = `${a}\u0000${b}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [[first.get(a) ?? -1, second.get(b) ?? -1]];
  });
}

/** Additions to the cost of single pairs, collected by person and need. */
function ownCostTable() {
  const table = new Map<number, Map<number, OwnCost>>();
  const rowOf = (person: number): Map<number, OwnCost> => {
    const row = table.get(person) ?? new Map<number, OwnCost>();
    table.set(person, row);
    return row;
  };
  return {
    table,
    add(person: number, need: number, cost: number): void {
      const row = rowOf(person);
      const present = row.get(need);
      if (present !== null) row.set(need, (present ?? 0) + cost);
    },
    forbid(person: number, need: number): void {
      rowOf(person).set(need, null);
    },
  };
}

/**
 * Reads a problem that {@link checkProblem} accepts into the engine's form. The locked pairs are taken out: they lower
 * counts and limits, raise loads, close what clashes with them, and turn wishes that concern them into plain costs.
 */
export function compileProblem(problem: AssignmentProblem): CompiledProblem {
  const { weights } = problem;
  const at = lookUp(problem);
  const times = [
    ...problem.slots.map(({ start, end }) => end - start),
    ...problem.volunteers.map(({ minutesThisYear }) => minutesThisYear),
  ];
  const minute = times.reduce(greatestDivisor, 15);
  const scale = (15 / minute) ** 2;
  const slots = problem.slots.map(
    ({ start, end }): SpanOfSlot => ({ start, end, length: (end - start) / minute }),
  );
  const locked = pairsAt(problem.locked, at.person, at.need);
  const needs = problem.needs.map((need, index): OpenNeed => {
    const stall = at.stall.get(need.stall) ?? -1;
    const row = problem.stalls[stall];
    return {
      index,
      stall,
      slot: at.slot.get(need.slot) ?? -1,
      qualification: at.qualification.get(need.qualification ?? '') ?? -1,
      category: at.category.get(row?.category ?? '') ?? -1,
      team: at.team.get(orNone(row?.team)) ?? -1,
      count: need.count - locked.filter(([, other]) => other === index).length,
      gapCost: weights.gap * (row?.priority ?? 0) * scale,
    };
  });
  const lockedOf = new Map<number, OpenNeed[]>();
  for (const [person, index] of locked) {
    const need = needs[index];
    if (need) lockedOf.set(person, [...(lockedOf.get(person) ?? []), need]);
  }
  const order = slots
    .map((_, index) => index)
    .sort((a, b) => (slots[a]?.start ?? 0) - (slots[b]?.start ?? 0));
  const people = problem.volunteers.map((volunteer, index): OpenPerson => {
    const mine = lockedOf.get(index) ?? [];
    const free = new Set(volunteer.slots.map((id) => at.slot.get(id)));
    const held = new Set(volunteer.qualifications.map((name) => at.qualification.get(name)));
    const likes = new Set(volunteer.prefers);
    const other = likes.size === 0 ? weights.noPreference : weights.notPreferred;
    const closed = mine.flatMap((need) => slots[need.slot] ?? []);
    return {
      index,
      limit: volunteer.maxSlots - mine.length,
      load: volunteer.minutesThisYear / minute + closed.reduce((sum, slot) => sum + slot.length, 0),
      needsRest: volunteer.rest,
      team: at.team.get(orNone(volunteer.team)) ?? -1,
      slots: order.filter((slot) => {
        const span = slots[slot];
        return (
          span !== undefined &&
          free.has(slot) &&
          !closed.some((taken) => spansClash(span, taken, volunteer.rest))
        );
      }),
      holds: [...at.qualification.values()].map((qualification) => held.has(qualification)),
      liking: [...at.category.keys()].map((category) => (likes.has(category) ? 0 : other) * scale),
    };
  });
  const own = ownCostTable();
  for (const [person, need, cost] of new Map(
    problem.pairCosts.map((row) => [`${row[0]}\u0000${row[1]}`, row]),
  ).values()) {
    own.add(at.person.get(person) ?? -1, at.need.get(need) ?? -1, cost * scale);
  }
  const previous = pairsAt(problem.previous, at.person, at.need);
  for (const [person, need] of previous) own.add(person, need, -weights.keep * scale);
  const base = {
    scale,
    balance: weights.balance,
    otherTeam: weights.otherTeam * scale,
    slots,
    needs,
    people,
    previous,
    locked,
    personIds: problem.volunteers.map(({ id }) => id),
    needIds: problem.needs.map(({ id }) => id),
  };
  let fixedCost = lockedCost({ ...base, ownCosts: own.table }, lockedOf);
  const bonus = weights.together * scale;
  const pairs = new Map<string, { readonly a: number; readonly b: number; readonly bonus: number }>();
  for (const [first, second] of problem.together) {
    const a = Math.min(at.person.get(first) ?? -1, at.person.get(second) ?? -1);
    const b = Math.max(at.person.get(first) ?? -1, at.person.get(second) ?? -1);
    const isTogether = (x: OpenNeed) => (y: OpenNeed) => x.stall === y.stall && x.slot === y.slot;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      for (const place of lockedOf.get(one) ?? []) {
        for (const need of needs.filter(isTogether(place))) own.add(other, need.index, -bonus);
      }
    }
    for (const place of lockedOf.get(a) ?? []) {
      fixedCost -= bonus * (lockedOf.get(b) ?? []).filter(isTogether(place)).length;
    }
    const known = pairs.get(`${a} ${b}`)?.bonus ?? 0;
    pairs.set(`${a} ${b}`, { a, b, bonus: known + bonus });
  }
  const apart = new Map<string, readonly [number, number]>();
  for (const [first, second] of problem.apart) {
    const a = at.person.get(first) ?? -1;
    const b = at.person.get(second) ?? -1;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      for (const place of lockedOf.get(one) ?? []) {
        const span = slots[place.slot];
        for (const need of needs) {
          const here = slots[need.slot];
          if (need.stall === place.stall && span && here && spansClash(span, here, false)) {
            own.forbid(other, need.index);
          }
        }
      }
    }
    apart.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [Math.min(a, b), Math.max(a, b)]);
  }
  const isOpen = (person: number): boolean => {
    const row = people[person];
    return row !== undefined && row.limit > 0 && row.slots.length > 0;
  };
  return {
    ...base,
    fixedCost,
    ownCosts: own.table,
    // Two who are kept apart are never together, whatever they would gain.
    pairs: [...pairs]
      .filter(([key, { a, b, bonus }]) => bonus > 0 && isOpen(a) && isOpen(b) && !apart.has(key))
      .map(([, pair]) => pair),
    apart: [...apart.values()].filter(([a, b]) => isOpen(a) && isOpen(b)),
  };
}

/** Cost of the locked pairs without company: their place, and the load that they bring. */
function lockedCost(
  problem: Pick<CompiledProblem, 'balance' | 'slots' | 'people' | 'otherTeam' | 'ownCosts'>,
  lockedOf: ReadonlyMap<number, readonly OpenNeed[]>,
): number {
  let cost = 0;
  for (const [index, needs] of lockedOf) {
    const person = problem.people[index];
    if (!person) continue;
    const added = needs.reduce((sum, { slot }) => sum + (problem.slots[slot]?.length ?? 0), 0);
    cost += loadCost(problem.balance, person.load - added, added);
    for (const need of needs) {
      cost += (person.liking[need.category] ?? 0) + (person.team === need.team ? 0 : problem.otherTeam);
      cost += problem.ownCosts.get(index)?.get(need.index) ?? 0;
    }
  }
  return cost;
}
