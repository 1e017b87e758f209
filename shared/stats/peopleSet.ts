const BITS = 8;

/**
 * People by number, a bit each: 3,000 people are 375 bytes. The size of what is read decides how soon ten years of figures
 * are there.
 */
export type PeopleSet = Uint8Array;

/** The set of some people, each given by number once or more often. */
export function peopleSet(people: Iterable<number>): PeopleSet {
  const all = [...people];
  const last = all.reduce((highest, person) => Math.max(highest, person), -1);
  const set = new Uint8Array(Math.ceil((last + 1) / BITS));
  for (const person of all)
    set[Math.floor(person / BITS)] = (set[Math.floor(person / BITS)] ?? 0) | bitOf(person);
  return set;
}

function bitOf(person: number): number {
  return 1 << (person % BITS);
}

/** Visits everybody in the set, by ascending number. */
export function forEachPerson(set: PeopleSet, visit: (person: number) => void): void {
  for (const [index, bits] of set.entries()) {
    if (bits === 0) continue;
    for (let bit = 0; bit < BITS; bit += 1) if ((bits & (1 << bit)) > 0) visit(index * BITS + bit);
  }
}
