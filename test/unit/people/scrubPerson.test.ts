import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Instant } from '../../../shared/model/basic.ts';
import type { JournalEntry, RecordChange } from '../../../shared/model/journal.ts';
import { scrubEntry, scrubRow, scrubText, tracesOf } from '../../../shared/people/scrubPerson.ts';

const NEUTRAL = '已注销志愿者';
const person = { id: 'v1', name: '李强', phone: '13800001234', idNumber: null, volunteerNo: 'V0007' };

function entry(
  key: string,
  params: Record<string, string>,
  changes: readonly RecordChange[] = [],
): JournalEntry {
  return {
    id: key,
    at: v.parse(Instant, '2026-06-20T01:00:00.000Z'),
    deviceId: 'd',
    label: { key, params },
    kind: 'change',
    changes,
    undoneAt: null,
  };
}

const renamed: RecordChange = {
  kind: 'updated',
  table: 'volunteers',
  key: 'v1',
  before: { name: '李墙' },
  after: { name: '李强' },
};
const doubled: RecordChange = {
  kind: 'deleted',
  table: 'volunteers',
  key: 'v2',
  before: { name: '李 强', phone: '13900005678' },
};
const stranger: RecordChange = { kind: 'created', table: 'volunteers', key: 'v3', after: { name: '王芳' } };
const journal = [
  entry('editVolunteer', { name: '李墙' }, [renamed]),
  entry('mergeVolunteers', { name: '李强 V0007', other: '李 强 V0008', staysId: 'v1', goesId: 'v2' }, [
    doubled,
  ]),
  entry('addVolunteer', { name: '王芳' }, [stranger]),
];
const traces = tracesOf(person, journal, []);

describe('tracesOf', () => {
  it('knows earlier names, and what records had that were merged into this one', () => {
    expect([...traces.ids]).toEqual(['v1', 'v2']);
    expect([...traces.names].toSorted()).toEqual(['李 强', '李墙', '李强'].toSorted());
    expect([...traces.numbers]).toEqual(['13800001234', 'V0007', '13900005678']);
  });
});

describe('scrubText', () => {
  it('takes out names and numbers, and leaves longer numbers alone', () => {
    expect(scrubText('李强电话13800001234，编号V0007', traces, NEUTRAL, [])).toBe(`${NEUTRAL}电话，编号`);
    expect(scrubText('V00071 113800001234', traces, NEUTRAL, [])).toBe('V00071 113800001234');
  });

  it('leaves a name that belongs to somebody else or is part of a longer one', () => {
    expect(scrubText('李强国来过', traces, NEUTRAL, ['李强国'])).toBe('李强国来过');
    expect(scrubText('李强来过', traces, NEUTRAL, ['李强国'])).toBe(`${NEUTRAL}来过`);
    expect(scrubText('李强', traces, NEUTRAL, ['李强'])).toBe('李强');
  });
});

describe('scrubRow', () => {
  it('touches only the fields in which people write freely', () => {
    const scrub = (text: string): string => text.replaceAll('李强', NEUTRAL);
    expect(scrubRow({ name: '李强', note: '找李强', count: 1 }, ['note'], scrub)).toEqual({
      name: '李强',
      note: `找${NEUTRAL}`,
      count: 1,
    });
    expect(scrubRow({ name: '李强', note: '' }, ['note'], scrub)).toBeNull();
  });
});

describe('scrubEntry', () => {
  it('keeps labels with the neutral word and drops images of the person only', () => {
    const scrubbed = journal.map((item) => scrubEntry(item, traces, NEUTRAL));
    expect(scrubbed.map(({ label }) => label.params.name)).toEqual([NEUTRAL, NEUTRAL, '王芳']);
    expect(scrubbed.map(({ changes }) => changes.length)).toEqual([0, 0, 1]);
    expect(JSON.stringify(scrubbed)).not.toMatch(/李|138|139|V0007/u);
  });

  it('drops a remark that was changed in a record whose key names the person', () => {
    const remark = (table: 'volunteerPairs' | 'replies', key: string): RecordChange => ({
      kind: 'updated',
      table,
      key,
      before: { note: '' },
      after: { note: '两家吵过架' },
    });
    const edited = entry('editPairNote', {}, [
      remark('volunteerPairs', 'v0/v1/apart'),
      remark('replies', '2026-06/v1'),
      remark('volunteerPairs', 'v0/v10/apart'),
    ]);
    expect(scrubEntry(edited, traces, NEUTRAL).changes.map(({ key }) => key)).toEqual(['v0/v10/apart']);
  });

  it('goes into fields of fields where a path says so, and leaves no text blank that a record must have', () => {
    const scrub = (text: string): string => text.replaceAll('李强', '');
    const tally = { recipient: { name: '李强', ageBand: null }, name: '李强' };
    expect(scrubRow(tally, ['recipient.name'], scrub)).toEqual({
      recipient: { name: '', ageBand: null },
      name: '李强',
    });
    expect(scrubRow({ recipient: null }, ['recipient.name'], scrub)).toBeNull();
    const amendment = {
      who: '李强',
      reason: '李强补签',
      what: { key: '李强', params: { name: '李强', count: 2 } },
    };
    expect(scrubRow(amendment, ['who', 'reason', 'what.params.*'], scrub)).toEqual({
      who: '—',
      reason: '补签',
      what: { key: '李强', params: { name: '', count: 2 } },
    });
  });
});
