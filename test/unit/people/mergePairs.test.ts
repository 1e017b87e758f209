import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { VolunteerId } from '../../../shared/model/ids.ts';
import type { VolunteerPair } from '../../../shared/model/volunteerPair.ts';
import { PAIR_RELATIONS } from '../../../shared/model/volunteerPair.ts';
import { makePair, otherOf } from '../../../shared/people/makePair.ts';
import { mergePairs } from '../../../shared/people/mergePairs.ts';

const id = (text: string): VolunteerId => v.parse(VolunteerId, text);
const [stays, goes, third, fourth] = [id('s'), id('g'), id('a'), id('z')];
const who = { staysId: stays, goesId: goes };

/** The table after the merge, as the use case writes it. */
function merged(pairs: readonly VolunteerPair[]): readonly VolunteerPair[] {
  const outcome = mergePairs(pairs, who);
  const rows = new Map(pairs.map((pair) => [pair.id, pair]));
  for (const gone of outcome.removedPairs) rows.delete(gone);
  for (const pair of outcome.pairs) rows.set(pair.id, pair);
  return [...rows.values()];
}

describe('pairs of two people who are one', () => {
  it('are handed on to the record that stays, whichever of the two is named first', () => {
    const pairs = [makePair(goes, third, 'apart', '邻里纠纷'), makePair(fourth, goes, 'together', '夫妻')];
    expect(merged(pairs)).toEqual([
      makePair(stays, third, 'apart', '邻里纠纷'),
      makePair(stays, fourth, 'together', '夫妻'),
    ]);
  });

  it('are said once where both records said it, with both notes', () => {
    const pairs = [makePair(stays, third, 'apart', '吵过架'), makePair(goes, third, 'apart', '邻里纠纷')];
    expect(merged(pairs)).toEqual([makePair(stays, third, 'apart', '吵过架 / 邻里纠纷')]);
    const same = [makePair(stays, third, 'apart', '吵过架'), makePair(goes, third, 'apart', '吵过架')];
    expect(merged(same)).toEqual([makePair(stays, third, 'apart', '吵过架')]);
  });

  it.each([
    ['apart', 'together'],
    ['together', 'apart'],
  ] as const)('keep people apart when one record says %s and the other %s', (own, other) => {
    const pairs = [makePair(stays, third, own, own), makePair(goes, third, other, other)];
    expect(merged(pairs)).toEqual([makePair(stays, third, 'apart', 'apart')]);
  });

  it('never leave a pair of somebody with themselves, nor of the record that is gone, nor one twice', () => {
    const person = fc.constantFrom(stays, goes, third, fourth);
    const pair = fc
      .tuple(person, person, fc.constantFrom(...PAIR_RELATIONS))
      .filter(([one, other]) => one !== other)
      .map(([one, other, relation]) => makePair(one, other, relation));
    const table = fc.uniqueArray(pair, { selector: (row) => row.id, maxLength: 12 });
    fc.assert(
      fc.property(table, (pairs) => {
        const rows = merged(pairs);
        for (const row of rows) {
          expect(row.firstId < row.secondId).toBe(true);
          expect(otherOf(row, goes)).toBeNull();
          const known = pairs.some(
            (old) =>
              old.relation === row.relation &&
              [old.firstId, old.secondId].every(
                (one) => one === goes || one === row.firstId || one === row.secondId,
              ),
          );
          expect(known).toBe(true);
        }
        expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
        const others = (list: readonly VolunteerPair[], relation: string) =>
          new Set(
            list
              .filter((row) => row.relation === relation)
              .flatMap((row) => otherOf(row, stays) ?? otherOf(row, goes) ?? [])
              .filter((one) => one !== stays && one !== goes),
          );
        expect(others(rows, 'apart')).toEqual(others(pairs, 'apart'));
      }),
    );
  });
});
