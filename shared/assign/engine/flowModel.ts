import type { CompiledProblem, OpenNeed, OpenPerson } from './compiled.ts';
import { loadCost, mayStand, pairCost, spansClash } from './compiled.ts';
import type { Network } from './simplex/network.ts';
import { addArc, addNode, emptyNetwork, NO_LIMIT, ROOT } from './simplex/network.ts';

/*
 * The part of the problem that is a flow: root → person (an arc a further slot, dearer each time) → block of slots that
 * exclude each other → slot of the person → group of needs alike (slot, qualification, category) → the same of one team →
 * need. Only pairs with a cost of their own have an arc from the person's slot straight to the need.
 */

/** The network with what its nodes and arcs stand for. */
export interface FlowModel {
  readonly network: Network;
  readonly problem: CompiledProblem;
  /** Node of each need; −1 where no place is open. */
  readonly needNode: Int32Array;
  /** Need of each node; −1 where the node is none. */
  readonly needAt: Int32Array;
  /** Node of each person; −1 for somebody who cannot stand anywhere. */
  readonly personNode: Int32Array;
  /** Arc into a person's slot, by person × number of slots + slot; −1 where there is none. */
  readonly slotArc: Int32Array;
  /** Node of each person's slot, by person × number of slots + slot; −1 where there is none. */
  readonly slotNode: Int32Array;
  /** Arcs that leave each person's slot, by person × number of slots + slot. */
  readonly placeArcs: (number[] | undefined)[];
  /** Arcs from each person's slots straight to a need, by person and then need. */
  readonly direct: readonly Map<number, number>[];
  /** Arcs of people who come to a need together with others, by person. */
  readonly inCompany: readonly { readonly arc: number; readonly need: OpenNeed }[][];
  /** Node of the group of each need, and of the group of its team; −1 where no place is open. */
  readonly groupOf: Int32Array;
  readonly teamGroupOf: Int32Array;
}

/** Splits a person's slots into blocks of slots that all exclude each other; as few as possible, by time. */
export function slotBlocks(problem: CompiledProblem, person: OpenPerson): readonly (readonly number[])[] {
  const left = [...person.slots].sort(
    (a, b) => (problem.slots[a]?.end ?? 0) - (problem.slots[b]?.end ?? 0) || a - b,
  );
  const blocks: number[][] = [];
  while (left.length > 0) {
    const first = problem.slots[left[0] ?? -1];
    if (!first) break;
    // All that start before the first end (with rest) clash with the slot that ends first, and with each other there.
    const block = left.filter((slot) => {
      const span = problem.slots[slot];
      return span !== undefined && spansClash(span, first, person.needsRest);
    });
    blocks.push(block);
    for (const slot of block) left.splice(left.indexOf(slot), 1);
  }
  return blocks;
}

/** Slots of people in which the general costs do not hold for every need: kept apart there, or dearer than others. */
function directPlaces(problem: CompiledProblem, width: number): Uint8Array {
  const isDirect = new Uint8Array(problem.people.length * width);
  for (const [person, row] of problem.ownCosts) {
    for (const [need, cost] of row) {
      const slot = problem.needs[need]?.slot ?? -1;
      if ((cost === null || cost > 0) && slot >= 0) isDirect[person * width + slot] = 1;
    }
  }
  for (const pair of problem.apart) {
    for (const person of pair) {
      for (const slot of problem.people[person]?.slots ?? []) isDirect[person * width + slot] = 1;
    }
  }
  return isDirect;
}

/** Builds the flow part of a problem. */
export function buildFlowModel(problem: CompiledProblem): FlowModel {
  const { needs, people, slots } = problem;
  const network = emptyNetwork(1 << 16);
  const width = slots.length;
  const needsOfSlot = slots.map((_, slot) => needs.filter((need) => need.slot === slot && need.count > 0));
  const needNode = new Int32Array(needs.length).fill(-1);
  // The nodes of needs come first, after the root.
  const needAt = new Int32Array(needs.length + 1).fill(-1);
  const groupOf = new Int32Array(needs.length).fill(-1);
  const teamGroupOf = new Int32Array(needs.length).fill(-1);
  for (const need of needs) {
    if (need.count < 1) continue;
    const own = addNode(network, need.count);
    needNode[need.index] = own;
    needAt[own] = need.index;
    addArc(network, ROOT, own, need.gapCost, NO_LIMIT);
  }
  interface Group {
    readonly node: number;
    readonly qualification: number;
    readonly category: number;
    readonly teams: Map<number, number>;
  }
  const groupsOfSlot = needsOfSlot.map((list) => {
    const groups = new Map<string, Group>();
    for (const need of list) {
      const key = `${need.qualification} ${need.category}`;
      const group = groups.get(key) ?? {
        node: addNode(network),
        qualification: need.qualification,
        category: need.category,
        teams: new Map<number, number>(),
      };
      groups.set(key, group);
      let team = group.teams.get(need.team);
      if (team === undefined) {
        team = addNode(network);
        group.teams.set(need.team, team);
        addArc(network, group.node, team, 0, NO_LIMIT);
      }
      addArc(network, team, needNode[need.index] ?? 0, 0, NO_LIMIT);
      groupOf[need.index] = group.node;
      teamGroupOf[need.index] = team;
    }
    return [...groups.values()];
  });
  const personNode = new Int32Array(people.length).fill(-1);
  const slotArc = new Int32Array(people.length * width).fill(-1);
  const slotNode = new Int32Array(people.length * width).fill(-1);
  const placeArcs: (number[] | undefined)[] = [];
  const direct = people.map(() => new Map<number, number>());
  const isDirect = directPlaces(problem, width);
  const model: FlowModel = {
    network,
    problem,
    needNode,
    needAt,
    personNode,
    slotArc,
    slotNode,
    placeArcs,
    direct,
    inCompany: people.map(() => []),
    groupOf,
    teamGroupOf,
  };
  const addPlace = (person: OpenPerson, slot: number, from: number): void => {
    const place = person.index * width + slot;
    const length = slots[slot]?.length ?? 0;
    const node = addNode(network);
    slotNode[place] = node;
    const arcs: number[] = [];
    placeArcs[place] = arcs;
    slotArc[place] = addArc(network, from, node, loadCost(problem.balance, person.load, length), 1);
    if (isDirect[place] === 1) {
      for (const need of needsOfSlot[slot] ?? []) {
        if (mayStand(problem, person, need)) addDirectArc(model, person, need);
      }
      return;
    }
    for (const group of groupsOfSlot[slot] ?? []) {
      if (group.qualification >= 0 && person.holds[group.qualification] !== true) continue;
      const liking = person.liking[group.category] ?? 0;
      arcs.push(addArc(network, node, group.node, liking + problem.otherTeam, NO_LIMIT));
      const own = group.teams.get(person.team);
      if (own !== undefined && problem.otherTeam > 0) arcs.push(addArc(network, node, own, liking, NO_LIMIT));
    }
    for (const [index, cost] of problem.ownCosts.get(person.index) ?? []) {
      const need = needs[index];
      if (need?.slot === slot && cost !== null && cost < 0 && mayStand(problem, person, need)) {
        addDirectArc(model, person, need);
      }
    }
  };
  const isUseful = (person: OpenPerson): boolean =>
    person.limit > 0 && person.slots.some((slot) => (needsOfSlot[slot]?.length ?? 0) > 0);
  for (const person of people) {
    if (!isUseful(person)) continue;
    const node = addNode(network);
    personNode[person.index] = node;
    const blocks = slotBlocks(problem, person)
      .map((block) => block.filter((slot) => (needsOfSlot[slot]?.length ?? 0) > 0))
      .filter((block) => block.length > 0);
    const shortest = Math.min(...blocks.flat().map((slot) => slots[slot]?.length ?? 0));
    const most = Math.min(person.limit, blocks.length);
    for (let taken = 0; taken < most; taken += 1) {
      addArc(network, ROOT, node, 2 * problem.balance * shortest * shortest * taken, 1);
    }
    for (const block of blocks) {
      if (block.length === 1) {
        for (const slot of block) addPlace(person, slot, node);
        continue;
      }
      const middle = addNode(network);
      addArc(network, node, middle, 0, 1);
      for (const slot of block) addPlace(person, slot, middle);
    }
  }
  return model;
}

/** The arc from a person's slot straight to a need, added when there is none yet. The pair must be allowed. */
export function addDirectArc(model: FlowModel, person: OpenPerson, need: OpenNeed): number {
  const { problem, network } = model;
  const present = model.direct[person.index]?.get(need.index);
  if (present !== undefined) return present;
  const place = person.index * problem.slots.length + need.slot;
  const arc = addArc(
    network,
    model.slotNode[place] ?? 0,
    model.needNode[need.index] ?? 0,
    pairCost(problem, person, need),
    NO_LIMIT,
  );
  model.placeArcs[place]?.push(arc);
  model.direct[person.index]?.set(need.index, arc);
  return arc;
}
