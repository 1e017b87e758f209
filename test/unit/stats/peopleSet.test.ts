import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forEachPerson, peopleSet } from '../../../shared/stats/peopleSet.ts';

describe('a set of people by number', () => {
  it('holds everybody once, in ascending order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000)), (people) => {
        const found: number[] = [];
        forEachPerson(peopleSet(people), (person) => found.push(person));
        expect(found).toEqual([...new Set(people)].toSorted((a, b) => a - b));
      }),
    );
  });

  it('takes an eighth of a byte a person', () => {
    expect(peopleSet([2_999])).toHaveLength(375);
    expect(peopleSet([])).toHaveLength(0);
  });
});
