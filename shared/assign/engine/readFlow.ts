import { spansClash } from './compiled.ts';
import { meets, type Places } from './evaluate.ts';
import type { FlowModel } from './flowModel.ts';

const HALF = 0.5;

/**
 * Turns a flow into places. Somebody who flows into a group gets one of its needs, those that matter most first. Where
 * the flow is not whole or breaks a rule that is no flow (rest, apart), places are dropped: what comes out keeps every rule.
 */
export function readFlow(model: FlowModel, flow: (arc: number) => number): Places {
  const { problem, network } = model;
  const width = problem.slots.length;
  const left = problem.needs.map(({ count }) => count);
  const waiting = new Map<number, number[]>();
  const places: [number, number][] = [];
  const needAt = new Map<number, number>();
  model.needNode.forEach((node, need) => {
    if (node >= 0) needAt.set(node, need);
  });
  const take = (person: number, need: number): void => {
    if ((left[need] ?? 0) < 1) return;
    places.push([person, need]);
    left[need] = (left[need] ?? 0) - 1;
  };
  for (const person of problem.people) {
    for (const slot of person.slots) {
      const place = person.index * width + slot;
      const into = model.slotArc[place] ?? -1;
      if (into < 0 || flow(into) < HALF) continue;
      const arc = model.placeArcs[place]?.find((candidate) => flow(candidate) > HALF);
      if (arc === undefined) continue;
      const node = network.head[arc] ?? 0;
      const need = needAt.get(node);
      if (need !== undefined) take(person.index, need);
      else waiting.set(node, [...(waiting.get(node) ?? []), person.index]);
    }
  }
  const needs = problem.needs.filter(({ count }) => count > 0);
  for (const need of needs.toSorted((a, b) => b.gapCost - a.gapCost || a.index - b.index)) {
    for (const node of [model.teamGroupOf[need.index] ?? -1, model.groupOf[need.index] ?? -1]) {
      const people = waiting.get(node) ?? [];
      while ((left[need.index] ?? 0) > 0 && people.length > 0) take(people.shift() ?? 0, need.index);
    }
  }
  return withoutClashes(model, places);
}

function withoutClashes({ problem }: FlowModel, places: Places): Places {
  const held = new Map<number, number[]>();
  const foes = new Map<number, number[]>();
  for (const [a, b] of problem.apart) {
    foes.set(a, [...(foes.get(a) ?? []), b]);
    foes.set(b, [...(foes.get(b) ?? []), a]);
  }
  const clash = (person: number, need: number): boolean => {
    const span = problem.slots[problem.needs[need]?.slot ?? -1];
    const needsRest = problem.people[person]?.needsRest === true;
    const isBusy = (held.get(person) ?? []).some((other) => {
      const taken = problem.slots[problem.needs[other]?.slot ?? -1];
      return !span || !taken || spansClash(span, taken, needsRest);
    });
    return (
      isBusy ||
      (held.get(person)?.length ?? 0) >= (problem.people[person]?.limit ?? 0) ||
      (foes.get(person) ?? []).some((foe) =>
        (held.get(foe) ?? []).some((other) => meets(problem, need, other)),
      )
    );
  };
  // Places that matter most are given first, so that what is dropped is what is missed least.
  const gapCost = (need: number): number => problem.needs[need]?.gapCost ?? 0;
  const order = places.toSorted((a, b) => gapCost(b[1]) - gapCost(a[1]) || a[0] - b[0] || a[1] - b[1]);
  return order.filter(([person, need]) => {
    if (clash(person, need)) return false;
    held.set(person, [...(held.get(person) ?? []), need]);
    return true;
  });
}
