import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { HISTORY_KINDS, KIND_OF_CHANGE, kindOfChange } from '../../../shared/history/changeKinds.ts';
import type { HistoryFilter } from '../../../shared/history/filterHistory.ts';
import { filterHistory, isFiltered, NO_HISTORY_FILTER } from '../../../shared/history/filterHistory.ts';
import {
  addToIndex,
  createHistoryIndex,
  noteOwners,
  strangersOf,
} from '../../../shared/history/historyIndex.ts';
import { Instant, IsoDate } from '../../../shared/model/basic.ts';
import type { JournalEntry, RecordChange } from '../../../shared/model/journal.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { changeLabel, changeText } from '../../../shared/text/change.ts';

const text = catalogueOf('zh-CN');

function entryOf(id: string, more: Partial<JournalEntry> = {}): JournalEntry {
  const at = v.parse(Instant, `2026-06-${id}T04:00:00.000Z`);
  return {
    id,
    at,
    deviceId: 'here',
    label: changeLabel('editGroups'),
    kind: 'change',
    changes: [],
    undoneAt: null,
    ...more,
  };
}

const attendance = { table: 'attendance', key: 'row' } as const;
const created: RecordChange = {
  kind: 'created',
  ...attendance,
  after: { fairId: '2026-06', subjectKind: 'volunteer', subjectId: 'p1', state: 'present' },
};
const updated: RecordChange = {
  kind: 'updated',
  ...attendance,
  before: { state: 'present' },
  after: { state: 'late' },
};
const stall: RecordChange = {
  kind: 'updated',
  table: 'stalls',
  key: 's1',
  before: { leadVolunteerId: 'p2' },
  after: { leadVolunteerId: 'p1' },
};

const entries = [
  entryOf('10', {
    label: changeLabel('editVolunteer', { name: '刘文桂' }),
    changes: [
      {
        kind: 'updated',
        table: 'volunteers',
        key: 'p1',
        before: { name: '刘文' },
        after: { name: '刘文桂' },
      },
    ],
  }),
  entryOf('11', {
    label: changeLabel('recordAttendance', { name: '刘文桂', month: '2026-06' }),
    changes: [created],
  }),
  entryOf('12', {
    label: changeLabel('tapPerson', { name: '刘文桂', month: '2026-06' }),
    changes: [updated],
  }),
  entryOf('13', { label: changeLabel('setStallLead', { name: '刘文桂', number: 'A1' }), changes: [stall] }),
  entryOf('14', { label: changeLabel('noteUnmaskedPhone', { name: '刘文桂' }), kind: 'note' }),
  entryOf('15', { label: changeLabel('editGroups') }),
  entryOf('16', { label: changeLabel('moveVisit', { name: '和济医院', from: '2026-06', to: '2026-07' }) }),
];

function ask(filter: Partial<HistoryFilter>, more: Partial<{ owner: boolean }> = {}): readonly string[] {
  const index = createHistoryIndex();
  addToIndex(index, entries);
  if (more.owner) noteOwners(index, 'stalls s1', { people: [], fairs: ['2026-06'] });
  const heads = [...index.heads.values()];
  const found = filterHistory(
    heads,
    { ...NO_HISTORY_FILTER, ...filter },
    {
      index,
      personName: '刘文桂',
      dayOf: (instant) => v.parse(IsoDate, instant.slice(0, 10)),
      textOf: (label) => changeText(text, label),
    },
  );
  return found.map(({ id }) => id);
}

describe('the history of a person', () => {
  test('holds the person, what was recorded of them and later put right, and who saw their number', () => {
    expect(ask({ person: 'p1' })).toEqual(['10', '11', '12', '13', '14']);
  });

  test('holds also what was taken away from somebody', () => {
    expect(ask({ person: 'p2' })).toContain('13');
  });
});

describe('the history of a fair', () => {
  test('holds its records, also where only the database tells that they are its', () => {
    expect(ask({ fair: '2026-06' })).toEqual(['11', '12', '16']);
    expect(ask({ fair: '2026-06' }, { owner: true })).toEqual(['11', '12', '13', '16']);
  });

  test('asks the database only about records of which the journal has no whole image', () => {
    const index = createHistoryIndex();
    addToIndex(index, entries);
    expect(strangersOf(index, entries)).toEqual([{ table: 'stalls', key: 's1' }]);
  });
});

test('filters of several kinds all have to fit', () => {
  const from = v.parse(IsoDate, '2026-06-12');
  expect(ask({ from, person: 'p1' })).toEqual(['12', '13', '14']);
  expect(ask({ from, to: from, kind: 'recording', query: '刘文' })).toEqual(['12']);
  expect(ask({ kind: 'privacy' })).toEqual(['14']);
  expect(ask({ query: '没有这样的话' })).toEqual([]);
  expect(isFiltered({ ...NO_HISTORY_FILTER, query: '  ' })).toBe(false);
});

test('every kind has changes, and every note is about privacy', () => {
  expect(new Set(Object.values(KIND_OF_CHANGE))).toEqual(new Set(HISTORY_KINDS));
  const notes = Object.keys(KIND_OF_CHANGE).filter((key) => /^note(Unmasked|Seen)/u.test(key));
  expect(notes.map(kindOfChange)).toEqual(notes.map(() => 'privacy'));
});
