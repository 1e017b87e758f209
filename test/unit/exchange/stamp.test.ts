import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark, RecordStamp } from '../../../shared/exchange/stamp.ts';
import {
  composeStamp,
  isAlive,
  joinStamps,
  keptStamp,
  knownTo,
  markOf,
  unstamped,
} from '../../../shared/exchange/stamp.ts';
import { mayHaveStamp, stampChanges } from '../../../shared/exchange/stampChanges.ts';
import type { RecordChange } from '../../../shared/model/journal.ts';

const KEY = 'groups/a';
const created: RecordChange = { kind: 'created', table: 'groups', key: 'a', after: { id: 'a' } };
const renamed: RecordChange = {
  kind: 'updated',
  table: 'groups',
  key: 'a',
  before: { name: '一' },
  after: { name: '二' },
};
const deleted: RecordChange = { kind: 'deleted', table: 'groups', key: 'a', before: { id: 'a' } };

function stampOf(changes: readonly RecordChange[], marks: readonly Mark[]): RecordStamp {
  let stamps = new Map<string, RecordStamp>();
  for (const [index, change] of changes.entries()) {
    const mark = marks[index];
    if (mark) stamps = new Map(stampChanges(stamps, [change], mark).map((stamp) => [stamp.id, stamp]));
  }
  return stamps.get(KEY) ?? unstamped(KEY);
}

const mark = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('pc-a', 'pc-b', 'pc-c'));
const vector = fc.dictionary(fc.constantFrom('pc-a', 'pc-b', 'pc-c'), fc.integer({ min: 1, max: 9 }));
const stamp = fc
  .record({
    base: mark,
    fields: fc.dictionary(fc.constantFrom('name', 'order'), mark),
    known: vector,
    deleted: fc.option(vector, { nil: undefined }),
  })
  .map(({ base, fields, known, deleted: gone }) => {
    const plain = composeStamp({
      id: KEY,
      base,
      fields,
      known,
      deleted: undefined,
      isErased: false,
      fairId: undefined,
    });
    return gone
      ? composeStamp({
          id: KEY,
          base,
          fields,
          known: knownTo({ ...plain, deleted: gone }),
          deleted: gone,
          isErased: false,
          fairId: undefined,
        })
      : plain;
  });

describe('a stamp', () => {
  test('tells of each field when and on which PC it was written', () => {
    const known = stampOf(
      [created, renamed],
      [
        [10, 'pc-a'],
        [20, 'pc-b'],
      ],
    );
    expect(markOf(known, 'name')).toEqual([20, 'pc-b']);
    expect(markOf(known, 'order')).toEqual([10, 'pc-a']);
  });

  test('never forgets whose write it took the place of', () => {
    const known = stampOf(
      [created, renamed, renamed],
      [
        [10, 'pc-a'],
        [20, 'pc-b'],
        [30, 'pc-a'],
      ],
    );
    expect(known.fields).toEqual({ name: [30, 'pc-a'] });
    expect(knownTo(known)).toEqual({ 'pc-a': 30, 'pc-b': 20 });
  });

  test('of a deleted record holds nothing but who knew what when', () => {
    const marks: readonly Mark[] = [
      [10, 'pc-a'],
      [20, 'pc-b'],
      [30, 'pc-a'],
    ];
    expect(stampOf([created, renamed, deleted], marks)).toEqual({
      id: KEY,
      at: 0,
      deviceId: '',
      fields: {},
      deleted: { 'pc-a': 30, 'pc-b': 20 },
    });
  });

  test('lives again when the record is made anew', () => {
    const gone = stampOf(
      [created, deleted],
      [
        [10, 'pc-a'],
        [20, 'pc-a'],
      ],
    );
    expect(isAlive(gone)).toBe(false);
    const [back] = stampChanges(new Map([[KEY, gone]]), [created], [30, 'pc-a']);
    expect(back && isAlive(back)).toBe(true);
  });

  test('need not be looked for when the record’s key was made for it a moment ago', () => {
    expect(mayHaveStamp({ ...created, key: '0193a1f0-7b7e-7c11-9b4d-0f5b8f6a2c31' })).toBe(false);
    expect(mayHaveStamp({ ...created, key: 'need/volunteer' })).toBe(true);
    expect(mayHaveStamp({ ...deleted, key: '0193a1f0-7b7e-7c11-9b4d-0f5b8f6a2c31' })).toBe(true);
  });
});

test('a record that stays although it was deleted elsewhere is alive, and whoever hears of it knows why', () => {
  const gone: RecordStamp = { id: KEY, at: 5, deviceId: 'a', fields: {}, deleted: { a: 9 } };
  const kept = keptStamp(gone, [12, 'b']);
  expect(isAlive(gone)).toBe(false);
  expect(isAlive(kept)).toBe(true);
  expect(knownTo(kept)).toEqual({ a: 9, b: 12 });
});

describe('stamps of two PCs', () => {
  test('are joined into the same, whichever comes first and however often', () => {
    fc.assert(
      fc.property(stamp, stamp, (one, other) => {
        const joined = joinStamps(one, other);
        expect(joinStamps(other, one)).toEqual(joined);
        expect(joinStamps(joined, one)).toEqual(joined);
        expect(joinStamps(joined, joined)).toEqual(joined);
      }),
    );
  });

  test('agree, in whatever order three come, on what is known and on whether the record is there', () => {
    fc.assert(
      fc.property(stamp, stamp, stamp, (one, two, three) => {
        const [left, right] = [
          joinStamps(joinStamps(one, two), three),
          joinStamps(one, joinStamps(two, three)),
        ];
        expect(knownTo(left)).toEqual(knownTo(right));
        expect(left.deleted).toEqual(right.deleted);
        expect(isAlive(left)).toBe(isAlive(right));
        if ([one, two, three].every(({ deleted: gone }) => gone === undefined)) expect(left).toEqual(right);
      }),
    );
  });
});
