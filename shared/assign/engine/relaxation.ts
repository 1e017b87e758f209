import { type Company, createCompany } from './company.ts';
import type { OpenNeed, OpenPerson } from './compiled.ts';
import { spansClash } from './compiled.ts';
import type { FlowModel } from './flowModel.ts';
import { addArc, ROOT } from './simplex/network.ts';
import type { Simplex } from './simplex/simplex.ts';

/*
 * The rules that are no flow, added as side rows once a solution of the flow breaks them: rest and overlap beyond the
 * blocks, people kept apart and slots of unequal length.
 */

const EPSILON = 1e-6;

export interface Relaxation {
  readonly model: FlowModel;
  readonly simplex: Simplex;
  readonly company: Company;
  readonly known: Set<string>;
}

export function createRelaxation(model: FlowModel, simplex: Simplex): Relaxation {
  return { model, simplex, company: createCompany(model, simplex), known: new Set() };
}

/** Remembers the relaxation. @returns what brings it back, without the rows that came later; no company may have come. */
export function remember({ simplex, known }: Relaxation): () => void {
  const start = simplex.snapshot();
  const keys = [...known];
  return () => {
    simplex.restore(start);
    known.clear();
    for (const key of keys) known.add(key);
  };
}

/** Slots of a person of which only one can be taken: all that are on at the start of `last`, rest included. */
function clashAt({ problem, slotArc }: FlowModel, person: OpenPerson, last: number): readonly number[] {
  const span = problem.slots[last];
  if (!span) return [];
  const moment = { start: span.start, end: span.start + 1 };
  return person.slots.filter((slot) => {
    const other = problem.slots[slot];
    return (
      other !== undefined &&
      (slotArc[person.index * problem.slots.length + slot] ?? -1) >= 0 &&
      other.start <= span.start &&
      spansClash({ start: other.start, end: other.end }, moment, person.needsRest)
    );
  });
}

/** Slots of a person that exclude each other and of which the present solution takes more than one. */
export interface Clash {
  readonly key: string;
  /** Arcs into these slots. */
  readonly arcs: readonly number[];
}

/** What the present solution takes of a person that clashes. */
export function clashesOf({ model, simplex }: Relaxation, person: OpenPerson): readonly Clash[] {
  const arcOf = (slot: number): number =>
    model.slotArc[person.index * model.problem.slots.length + slot] ?? -1;
  const taken = person.slots.filter((slot) => arcOf(slot) >= 0 && simplex.flow(arcOf(slot)) > EPSILON);
  if (taken.length < 2) return [];
  return taken.flatMap((last) => {
    const slots = clashAt(model, person, last);
    const arcs = slots.map(arcOf);
    const sum = arcs.reduce((total, arc) => total + simplex.flow(arc), 0);
    return sum > 1 + EPSILON ? [{ key: `c${person.index} ${slots.join(' ')}`, arcs }] : [];
  });
}

/** Adds rows for what clashes. @returns how many were new. */
export function addClashes({ simplex, known }: Relaxation, clashes: readonly Clash[]): number {
  let added = 0;
  for (const { key, arcs } of clashes) {
    if (known.has(key)) continue;
    known.add(key);
    simplex.addRow(
      arcs.map((arc) => ({ arc, factor: 1 })),
      1,
    );
    added += 1;
  }
  return added;
}

/** Adds rows for slots of one person that exclude each other and are all partly taken. @returns how many. */
function separateClashes(relaxation: Relaxation): number {
  return relaxation.model.problem.people.reduce(
    (added, person) =>
      person.limit < 2 ? added : added + addClashes(relaxation, clashesOf(relaxation, person)),
    0,
  );
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

interface ArcToNeed {
  readonly arc: number;
  readonly need: OpenNeed;
}

/** All arcs of somebody straight to a need. */
function arcsToNeeds({ direct, inCompany, problem }: FlowModel, person: number): readonly ArcToNeed[] {
  const own = [...(direct[person] ?? [])].flatMap(([index, arc]): ArcToNeed[] => {
    const need = problem.needs[index];
    return need ? [{ arc, need }] : [];
  });
  return [...own, ...(inCompany[person] ?? [])];
}

/** Those of them that carry something, by person. */
function usedArcs({ model, simplex }: Relaxation, people: ReadonlySet<number>): Map<number, ArcToNeed[]> {
  const { problem, slotArc, placeArcs, needAt, network } = model;
  const used = new Map<number, ArcToNeed[]>();
  for (const person of people) {
    const own: ArcToNeed[] = [];
    for (const slot of problem.people[person]?.slots ?? []) {
      const place = person * problem.slots.length + slot;
      const into = slotArc[place] ?? -1;
      if (into < 0 || simplex.flow(into) <= EPSILON) continue;
      for (const arc of placeArcs[place] ?? []) {
        if (simplex.flow(arc) <= EPSILON) continue;
        const need = problem.needs[needAt[network.head[arc] ?? 0] ?? -1];
        if (need) own.push({ arc, need });
      }
    }
    used.set(person, own);
  }
  return used;
}

/** Adds rows for people who are kept apart and meet. @returns how many. */
function separateApart(relaxation: Relaxation): number {
  const { model, simplex, known } = relaxation;
  const { problem } = model;
  const used = usedArcs(relaxation, new Set(problem.apart.flat()));
  let added = 0;
  for (const [a, b] of problem.apart) {
    const ofA = used.get(a) ?? [];
    const ofB = used.get(b) ?? [];
    if (ofA.length === 0 || ofB.length === 0) continue;
    for (const { need } of [...ofA, ...ofB]) {
      const moment = problem.slots[need.slot]?.start ?? 0;
      const isThere = (other: OpenNeed): boolean => {
        const span = problem.slots[other.slot];
        return other.stall === need.stall && span !== undefined && span.start <= moment && moment < span.end;
      };
      const here = (arcs: readonly ArcToNeed[]): readonly ArcToNeed[] =>
        arcs.filter((row) => isThere(row.need));
      const sum = here([...ofA, ...ofB]).reduce((total, { arc }) => total + simplex.flow(arc), 0);
      const key = `a${a} ${b} ${need.stall} ${moment}`;
      if (sum <= 1 + EPSILON || known.has(key)) continue;
      known.add(key);
      simplex.addRow(
        [...here(arcsToNeeds(model, a)), ...here(arcsToNeeds(model, b))].map(({ arc }) => ({
          arc,
          factor: 1,
        })),
        1,
      );
      added += 1;
    }
  }
  return added;
}

/** Adds rows that the present solution breaks. @returns how many. */
export function separate(relaxation: Relaxation): number {
  return separateClashes(relaxation) + separateLengths(relaxation) + separateApart(relaxation);
}
