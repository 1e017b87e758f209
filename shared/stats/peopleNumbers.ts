/** Small numbers for people, so that what is kept of a fair holds four bytes for somebody instead of an id. */
export interface PeopleNumbers {
  /** Ids by number. */
  readonly ids: readonly string[];
  /** The number of a person; somebody new gets the next one. A number never changes. */
  numberOf(id: string): number;
}

/** Numbers that go on where those of `known` ended. */
export function peopleNumbers(known: readonly string[] = []): PeopleNumbers {
  const ids = [...known];
  const numbers = new Map(ids.map((id, index) => [id, index]));
  return {
    ids,
    numberOf(id) {
      const number = numbers.get(id);
      if (number !== undefined) return number;
      numbers.set(id, ids.length);
      ids.push(id);
      return ids.length - 1;
    },
  };
}
