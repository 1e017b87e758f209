import { type CompiledProblem, mayStand, pairCost } from './compiled.ts';
import type { Places } from './evaluate.ts';

/*
 * Brings friends who work in the same slot to one stall by exchanging one of them with somebody there, where it pays.
 */

/** A plan that is being changed: who stands where, and what that costs apart from loads and gaps. */
class Exchange {
  private readonly needOf = new Map<number, number>();
  private readonly peopleAt = new Map<number, number[]>();
  private readonly friends = new Map<number, { readonly other: number; readonly bonus: number }[]>();
  private readonly foes: ReadonlySet<number>;
  private readonly needsAt = new Map<number, number[]>();

  constructor(
    private readonly problem: CompiledProblem,
    places: Places,
  ) {
    this.foes = new Set(problem.apart.flat());
    for (const { a, b, bonus } of problem.pairs) {
      for (const [who, other] of [
        [a, b],
        [b, a],
      ] as const) {
        const list = this.friends.get(who);
        if (list) list.push({ other, bonus });
        else this.friends.set(who, [{ other, bonus }]);
      }
    }
    for (const [person, need] of places) {
      this.needOf.set(this.key(person, need), need);
      const list = this.peopleAt.get(need);
      if (list) list.push(person);
      else this.peopleAt.set(need, [person]);
    }
    for (const { index, stall, slot, count } of problem.needs) {
      if (count < 1) continue;
      const key = stall * problem.slots.length + slot;
      const list = this.needsAt.get(key);
      if (list) list.push(index);
      else this.needsAt.set(key, [index]);
    }
  }

  private key(person: number, need: number): number {
    return person * this.problem.slots.length + (this.problem.needs[need]?.slot ?? 0);
  }

  /** Where somebody stands in a slot; −1 = nowhere. */
  at(person: number, slot: number): number {
    return this.needOf.get(person * this.problem.slots.length + slot) ?? -1;
  }

  stallOf(need: number): number {
    return this.problem.needs[need]?.stall ?? -1;
  }

  /** What standing at the need costs somebody, less the company there. */
  private cost(person: number, need: number): number {
    const who = this.problem.people[person];
    const what = this.problem.needs[need];
    if (!who || !what) return 0;
    let cost = pairCost(this.problem, who, what);
    for (const { other, bonus } of this.friends.get(person) ?? []) {
      const there = this.at(other, what.slot);
      if (there >= 0 && this.stallOf(there) === what.stall) cost -= bonus;
    }
    return cost;
  }

  private allowed(person: number, need: number): boolean {
    const who = this.problem.people[person];
    const what = this.problem.needs[need];
    return who !== undefined && what !== undefined && mayStand(this.problem, who, what);
  }

  private put(person: number, need: number): void {
    this.needOf.set(this.key(person, need), need);
  }

  /** Exchanges two people; both must work in the slot of both needs. */
  swap(a: number, atA: number, b: number, atB: number): void {
    this.put(a, atB);
    this.put(b, atA);
    this.peopleAt.set(
      atA,
      (this.peopleAt.get(atA) ?? []).map((id) => (id === a ? b : id)),
    );
    this.peopleAt.set(
      atB,
      (this.peopleAt.get(atB) ?? []).map((id) => (id === b ? a : id)),
    );
  }

  /** The exchange that brings `mover` to the stall where `host` stands at least cost; null when there is none. */
  best(mover: number, host: number, slot: number): Swap | null {
    const from = this.at(mover, slot);
    const stall = this.stallOf(this.at(host, slot));
    if (this.foes.has(mover)) return null;
    let best: Swap | null = null;
    for (const to of this.needsAt.get(stall * this.problem.slots.length + slot) ?? []) {
      if (!this.allowed(mover, to)) continue;
      for (const other of this.peopleAt.get(to) ?? []) {
        if (other === host || this.foes.has(other) || !this.allowed(other, from)) continue;
        const before = this.cost(mover, from) + this.cost(other, to);
        this.put(mover, to);
        this.put(other, from);
        const gain = before - this.cost(mover, to) - this.cost(other, from);
        this.put(mover, from);
        this.put(other, to);
        if (best === null || gain > best.gain) best = { mover, from, other, to, gain };
      }
    }
    return best;
  }

  places(): Places {
    return [...this.peopleAt].flatMap(([need, people]) =>
      people.map((person): readonly [number, number] => [person, need]),
    );
  }
}

interface Swap {
  readonly mover: number;
  readonly from: number;
  readonly other: number;
  readonly to: number;
  readonly gain: number;
}

/** Joins friends where it pays. The plan must keep all rules; it keeps them. */
export function joinFriends(problem: CompiledProblem, places: Places): Places {
  const exchange = new Exchange(problem, places);
  for (const { a, b } of problem.pairs) {
    for (let slot = 0; slot < problem.slots.length; slot += 1) {
      const atA = exchange.at(a, slot);
      const atB = exchange.at(b, slot);
      if (atA < 0 || atB < 0 || exchange.stallOf(atA) === exchange.stallOf(atB)) continue;
      const swaps = [exchange.best(a, b, slot), exchange.best(b, a, slot)];
      const [swap] = swaps.filter((one) => one !== null).sort((x, y) => y.gain - x.gain);
      if (swap && swap.gain > 0) exchange.swap(swap.mover, swap.from, swap.other, swap.to);
    }
  }
  return exchange.places();
}
