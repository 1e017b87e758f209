import { expect, test } from 'vitest';
import type { JournalEntry } from '../../../shared/model/journal.ts';
import { EMPTY_DATA_SET } from '../../../shared/model/tables.ts';
import { team } from '../../browser/db/freshDatabase.ts';
import type { Stored } from '../../reliability/followJournal.ts';
import { replayed, violationsOf } from '../../reliability/followJournal.ts';

/* The judge of kills must itself be able to say no. */

function entry(id: string, over: Partial<JournalEntry> = {}): JournalEntry {
  const at = '2026-06-21T08:00:00.000Z';
  return JSON.parse(
    JSON.stringify({
      id,
      at,
      deviceId: 'd',
      label: { key: 'x', params: {} },
      kind: 'change',
      changes: [],
      undoneAt: null,
      ...over,
    }),
  );
}

const stored = (journal: readonly JournalEntry[]): Stored => ({ data: EMPTY_DATA_SET, journal });
const undone = { undoneAt: entry('x').at };

test('what was confirmed, and one step more, is right', () => {
  const last = { newest: 'b', undone: [], entries: [] };
  expect(violationsOf(last, stored([entry('a'), entry('b')]))).toEqual([]);
  expect(violationsOf(last, stored([entry('a'), entry('b'), entry('c')]))).toEqual([]);
  expect(violationsOf(last, stored([entry('a'), entry('b', undone)]))).toEqual([]);
});

test('a confirmed step that is missing, and two steps that nobody confirmed, are not', () => {
  const last = { newest: 'b', undone: [], entries: [] };
  expect(violationsOf(last, stored([entry('a')]))).toHaveLength(1);
  expect(violationsOf(last, stored([entry('a'), entry('b'), entry('c'), entry('d')]))).toHaveLength(1);
  expect(violationsOf(last, stored([entry('a', undone), entry('b', undone)]))).toHaveLength(1);
});

test('rows that are not what the journal says are told', () => {
  const start: Stored = { data: { ...EMPTY_DATA_SET, groups: [team('a', 'A')] }, journal: [] };
  const step = entry('1', {
    changes: [
      { kind: 'updated', table: 'groups', key: 'a', before: { name: 'A' }, after: { name: 'B' } },
      { kind: 'created', table: 'groups', key: 'b', after: { ...team('b', 'C') } },
    ],
  });
  const right = { data: { ...EMPTY_DATA_SET, groups: [team('a', 'B'), team('b', 'C')] }, journal: [step] };
  expect(replayed(start, right)).toEqual([]);
  expect(replayed(start, { ...right, data: { ...EMPTY_DATA_SET, groups: [team('a', 'B')] } })).toHaveLength(
    1,
  );
  expect(replayed(start, { ...right, data: start.data })).toHaveLength(2);
  expect(
    replayed(start, { data: start.data, journal: [entry('1', { ...undone, changes: step.changes })] }),
  ).toEqual([]);
});
