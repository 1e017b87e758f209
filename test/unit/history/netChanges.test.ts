import fc from 'fast-check';
import { expect, test } from 'vitest';
import { netChanges } from '../../../shared/history/netChanges.ts';
import type { FieldImage, RecordChange } from '../../../shared/model/journal.ts';

const row = fc.record({
  name: fc.constantFrom('甲', '乙'),
  order: fc.nat(2),
  note: fc.constantFrom('', '备注'),
});

function differing(one: FieldImage, other: FieldImage): FieldImage {
  return Object.fromEntries(Object.entries(one).filter(([field, value]) => other[field] !== value));
}

function write(key: string, before: FieldImage | null, after: FieldImage | null): readonly RecordChange[] {
  const record = { table: 'groups', key } as const;
  if (before === null) return after === null ? [] : [{ kind: 'created', ...record, after }];
  if (after === null) return [{ kind: 'deleted', ...record, before }];
  return [{ kind: 'updated', ...record, before: differing(before, after), after: differing(after, before) }];
}

test('several writes of one change to a record are told as one: from what it was to what it became', () => {
  const states = fc.array(fc.option(row, { nil: null, freq: 3 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(states, (images) => {
      const changes = images.slice(1).flatMap((after, index) => write('a', images[index] ?? null, after));
      const [net] = netChanges(changes);
      const [first, last] = [images[0] ?? null, images.at(-1) ?? null];
      if (first === null || last === null) {
        expect(net?.before ?? null).toEqual(first);
        expect(net?.after ?? null).toEqual(last);
      } else {
        // Of a record that stayed, what is told leads from the one to the other.
        expect({ ...first, ...net?.before }).toEqual(first);
        expect({ ...first, ...net?.after }).toEqual(last);
      }
    }),
  );
});

test('records stand in the order in which they were first written', () => {
  const changes = [
    ...write('b', null, { name: '乙' }),
    ...write('a', null, { name: '甲' }),
    ...write('b', { name: '乙' }, { name: '丙' }),
  ];
  expect(netChanges(changes).map(({ key }) => key)).toEqual(['b', 'a']);
});
