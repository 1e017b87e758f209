import { expect, test } from 'vitest';
import type { LogLine } from '../../../shared/changeLog/logFormat.ts';
import type { JournalEntry } from '../../../shared/model/journal.ts';
import { EMPTY_DATA_SET } from '../../../shared/model/tables.ts';
import { team } from '../../browser/db/freshDatabase.ts';
import type { Stored } from '../../reliability/followJournal.ts';
import { replayed, violationsOf } from '../../reliability/followJournal.ts';
import { ConfirmedJournal, missingIn } from '../../reliability/followLost.ts';

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

test('what was recovered of a lost database lacks nothing that was confirmed, and may have the step that was on its way', () => {
  const start: Stored = { data: { ...EMPTY_DATA_SET, groups: [team('a', 'A')] }, journal: [] };
  const renamed = (from: string, to: string): JournalEntry['changes'] => [
    { kind: 'updated', table: 'groups', key: 'a', before: { name: from }, after: { name: to } },
  ];
  const [first, second] = [
    entry('1', { changes: renamed('A', 'B') }),
    entry('2', { changes: renamed('B', 'C') }),
  ];
  const journal = new ConfirmedJournal(start);
  journal.follow({ newest: '1', undone: [], entries: [first] });
  const onItsWay: LogLine = {
    kind: 'done',
    id: '2',
    at: second.at,
    steps: [{ table: 'groups', key: 'a', outcome: { kind: 'fields', image: { name: 'C' } } }],
    top: '2',
  };
  const found = (name: string): Stored => ({
    ...start,
    data: { ...EMPTY_DATA_SET, groups: [team('a', name)] },
  });
  expect(missingIn(found('B'), start, journal, onItsWay)).toEqual([]);
  expect(missingIn(found('C'), start, journal, onItsWay)).toEqual([]);
  expect(missingIn(found('A'), start, journal, onItsWay)).toHaveLength(1);
  expect(missingIn(found('C'), start, journal, undefined)).toHaveLength(1);
  journal.follow({ newest: '2', undone: [], entries: [second] });
  expect(missingIn(found('B'), start, journal, onItsWay)).toHaveLength(1);
  // Taken back, then overwritten: the second is as if it had never been.
  journal.follow({ newest: '2', undone: ['2'], entries: [] });
  expect(missingIn(found('B'), start, journal, undefined)).toEqual([]);
  journal.follow({ newest: '3', undone: [], entries: [entry('3', { changes: renamed('B', 'D') })] });
  expect(missingIn(found('D'), start, journal, undefined)).toEqual([]);
  expect(missingIn(found('B'), start, journal, undefined)).toHaveLength(1);
});
