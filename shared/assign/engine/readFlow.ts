import type { Places } from './evaluate.ts';
import type { FlowModel } from './flowModel.ts';
import { withoutClashes } from './withoutClashes.ts';

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
      const need = model.needAt[node] ?? -1;
      if (need >= 0) take(person.index, need);
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
  return withoutClashes(problem, places);
}
