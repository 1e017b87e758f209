import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { RecordRef } from '../../../shared/history/stateAt.ts';
import { stateAt } from '../../../shared/history/stateAt.ts';
import { Instant } from '../../../shared/model/basic.ts';
import type { FieldImage, JournalEntry, RecordChange } from '../../../shared/model/journal.ts';

const AT = v.parse(Instant, '2026-06-20T01:00:00.000Z');
const RECORD: RecordRef = { table: 'groups', key: 'a' };

function entryOf(
  id: number,
  changes: readonly RecordChange[],
  more: Partial<JournalEntry> = {},
): JournalEntry {
  const label = { key: 'editGroups', params: {} };
  const base = { id: String(id).padStart(4, '0'), at: AT, deviceId: 'here', label, kind: 'change' } as const;
  return { ...base, changes, undoneAt: null, ...more };
}

const created = (after: FieldImage): RecordChange => ({ kind: 'created', ...RECORD, after });
const deleted = (before: FieldImage): RecordChange => ({ kind: 'deleted', ...RECORD, before });
const updated = (before: FieldImage, after: FieldImage): RecordChange => ({
  kind: 'updated',
  ...RECORD,
  before,
  after,
});

/* A small office that keeps a naive copy of everything after every change, and a journal as the program writes it. */

type Rows = Readonly<Record<string, FieldImage>>;
/** What one write does to a record: a row in its place, or none. */
type Write = readonly [key: string, row: FieldImage | null];
type Deed =
  | { readonly kind: 'change'; readonly writes: readonly Write[] }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

const row = fc.record(
  { name: fc.constantFrom('甲', '乙', '丙'), order: fc.nat(3), note: fc.constantFrom('', '备注') },
  { requiredKeys: ['name'] },
);
const write = fc.tuple(fc.constantFrom('a', 'b'), fc.option(row, { nil: null, freq: 3 }));
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('change'),
      writes: fc.array(write, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('redo') }) },
);

function pick(image: FieldImage, fields: readonly string[]): FieldImage {
  return Object.fromEntries(Object.entries(image).filter(([field]) => fields.includes(field)));
}

function changeOf(
  key: string,
  before: FieldImage | undefined,
  after: FieldImage | null,
): RecordChange | null {
  const record = { table: 'groups', key } as const;
  if (!before) return after && { kind: 'created', ...record, after };
  if (!after) return { kind: 'deleted', ...record, before };
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => before[field] !== after[field],
  );
  if (fields.length === 0) return null;
  return { kind: 'updated', ...record, before: pick(before, fields), after: pick(after, fields) };
}

interface Step {
  readonly entry: JournalEntry;
  /** Everything as it was around the step. */
  readonly before: Rows;
  readonly after: Rows;
}

function work(deeds: readonly Deed[]): {
  readonly journal: readonly JournalEntry[];
  readonly steps: readonly Step[];
  readonly now: Rows;
} {
  let done: Step[] = [];
  let undone: Step[] = [];
  let now: Rows = {};
  for (const [index, { kind, ...more }] of deeds.entries()) {
    if (kind === 'undo') {
      const last = done.at(-1);
      if (!last) continue;
      done = done.slice(0, -1);
      undone = [last, ...undone];
      now = last.before;
    } else if (kind === 'redo') {
      const [first] = undone;
      if (!first) continue;
      undone = undone.slice(1);
      done = [...done, first];
      now = first.after;
    } else if ('writes' in more) {
      const rows: Record<string, FieldImage> = { ...now };
      const changes = more.writes.flatMap(([key, after]) => {
        const change = changeOf(key, rows[key], after);
        if (after) rows[key] = after;
        else delete rows[key];
        return change ?? [];
      });
      if (changes.length === 0) continue;
      done = [...done, { entry: entryOf(index, changes), before: now, after: rows }];
      undone = [];
      now = rows;
    }
  }
  const journal = [
    ...done.map(({ entry }) => entry),
    ...undone.map(({ entry }) => ({ ...entry, undoneAt: AT })),
  ];
  return { journal, steps: [...done, ...undone], now };
}

describe('the state of a record at any point of the history', () => {
  test('is always what was really there, whatever was changed, undone and done again', () => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 25 }), (deeds) => {
        const { journal, steps, now } = work(deeds);
        for (const { entry, before, after } of steps) {
          for (const key of ['a', 'b']) {
            const ask = (side: 'before' | 'after') =>
              stateAt({ table: 'groups', key }, now[key] ?? null, journal, entry.id, side);
            expect(ask('before')).toEqual({ kind: 'known', row: before[key] ?? null });
            expect(ask('after')).toEqual({ kind: 'known', row: after[key] ?? null });
          }
        }
      }),
    );
  });

  test('needs no entries before the one that is asked for, but those that are undone', () => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 15 }), (deeds) => {
        const { journal, steps, now } = work(deeds);
        for (const { entry, before } of steps) {
          const needed = journal.filter(({ id, undoneAt }) => id >= entry.id || undoneAt !== null);
          const asked = stateAt(RECORD, now.a ?? null, needed, entry.id, 'before');
          expect(asked).toEqual({ kind: 'known', row: before.a ?? null });
        }
      }),
    );
  });

  test('is never guessed across a barrier', () => {
    const journal = [
      entryOf(1, [created({ name: '甲' })]),
      entryOf(2, [], { kind: 'barrier' }),
      entryOf(3, [updated({ name: '甲' }, { name: '乙' })]),
    ];
    expect(stateAt(RECORD, { name: '乙' }, journal, '0001', 'after')).toEqual({ kind: 'barrier' });
    expect(stateAt(RECORD, { name: '乙' }, journal, '0003', 'before')).toEqual({
      kind: 'known',
      row: { name: '甲' },
    });
  });

  test('notes in between do not matter', () => {
    const journal = [entryOf(1, [updated({ name: '甲' }, { name: '乙' })]), entryOf(2, [], { kind: 'note' })];
    const asked = stateAt(RECORD, { name: '乙' }, journal, '0001', 'before');
    expect(asked).toEqual({ kind: 'known', row: { name: '甲' } });
  });

  test('is not invented where images are missing, and is known again from a whole image on', () => {
    const journal = [
      entryOf(1, [created({ name: '甲', order: 1 })]),
      entryOf(2, [deleted({ name: '乙', order: 1 })]),
      entryOf(3, [updated({ name: '丙' }, { name: '丁' })]),
    ];
    expect(stateAt(RECORD, null, journal, '0003', 'before')).toEqual({ kind: 'gap' });
    expect(stateAt(RECORD, null, journal, '0001', 'after')).toEqual({
      kind: 'known',
      row: { name: '乙', order: 1 },
    });
  });
});
