import { describe, expect, test } from 'vitest';
import { buildPapers } from '../../../shared/documents/buildPaper.ts';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { PlainPaper } from '../../../shared/paperRequest.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { largeFair } from '../../fixtures/largeFair.ts';
import {
  assign,
  firstOf,
  makePartner,
  makeReply,
  makeVolunteer,
  plannedFair,
  templateWithPartner,
} from '../../fixtures/plannedFair.ts';

/* Papers that go by slot, by thing and by gap. */

const text = catalogueOf('zh-CN');

function paper(kind: PlainPaper, data: FairData): SheetDocument {
  return firstOf(buildPapers(data, [{ kind }], text, 'zh-CN', { showPhones: false }));
}

function column(document: SheetDocument, key: string): readonly string[] {
  const at = document.columns.findIndex((candidate) => candidate.key === key);
  return document.rows.flatMap((row) => (row.kind === 'record' ? [String(row.cells[at] ?? '')] : []));
}

function groups({ rows }: SheetDocument): readonly string[] {
  return rows.flatMap((row) => (row.kind === 'group' ? [row.text] : []));
}

const PEOPLE = Array.from({ length: 4 }, (_, index) =>
  makeVolunteer(`${index}`, { volunteerNo: `V${index}`, phone: `1390000000${index}` }),
);

describe('the roster by slot', () => {
  test('has everybody once per place, in the slot of the place', () => {
    const data = largeFair();
    const document = paper('rosterBySlot', data);
    const numbers = column(document, 'volunteerNo').filter(Boolean);
    const expected = data.assignments.map(
      ({ volunteerId }) => data.volunteers.find(({ id }) => id === volunteerId)?.volunteerNo ?? '',
    );
    expect(numbers.toSorted()).toEqual(expected.toSorted());
    // The partner units of this fair have no stalls.
    const whole = text.papers.wholeFair({ time: '09:00–11:30' });
    expect(groups(document)).toEqual([whole, '09:00–10:15', '10:15–11:30']);
  });

  test('has the same people as the roster by stall', () => {
    const data = plannedFair({ volunteers: PEOPLE, partnerUnits: [makePartner('u')] });
    const [first, second] = data.needs;
    const [one, other] = PEOPLE;
    if (!first || !second || !one || !other) throw new Error('Two needs and two people expected.');
    const full = { ...data, assignments: [assign(first, one), assign(second, other)] };
    const names = (kind: PlainPaper): readonly string[] => column(paper(kind, full), 'name').toSorted();
    expect(names('rosterBySlot')).toEqual(names('roster'));
  });

  test('says partners’ people once, before the slots', () => {
    const partner = makePartner('u', { name: '和济医院', typicalHeadcount: 5 });
    const data = plannedFair({
      partnerUnits: [partner],
      template: templateWithPartner('medical', partner),
    });
    const document = paper('rosterBySlot', data);
    expect(groups(document)[0]).toBe(text.papers.wholeFair({ time: '09:00–11:30' }));
    expect(
      column(document, 'name').filter((name) => name === text.papers.headcount({ count: 5 })),
    ).toHaveLength(1);
  });
});

describe('the supplies list', () => {
  const partner = makePartner('u', {
    name: '和济医院',
    brings: '专家 3 名、血糖仪 2 台，宣传折页',
    siteNeeds: { power: true, tent: false, tables: 2 },
  });
  const data = plannedFair({ partnerUnits: [partner], template: templateWithPartner('medical', partner) });
  const document = paper('supplies', data);
  const lines = column(document, 'thing').map((thing, index) => [
    thing,
    column(document, 'amount')[index],
    column(document, 'broughtBy')[index],
  ]);

  test('has what each stall needs, with who brings it', () => {
    const things = new Set(lines.map(([thing]) => thing));
    expect(things).toContain('血压计');
    expect(lines).toContainEqual(['宣传折页', '', '和济医院']);
    expect(lines).toContainEqual([text.papers.siteNeeds.tables, '2', data.community.name]);
  });

  test('lists what a unit brings once, not at each of its tables, and no people', () => {
    expect(lines.filter(([thing]) => thing === '宣传折页')).toHaveLength(1);
    expect(lines.filter(([thing]) => thing === '血糖仪')).toHaveLength(1);
    expect(lines.some(([thing]) => thing === '专家')).toBe(false);
  });

  test('lists no households among the things', () => {
    const unit = { ...partner, brings: '手工材料、家庭 15 户' };
    const things = column(paper('supplies', { ...data, partnerUnits: [unit] }), 'thing');
    expect(things).toContain('手工材料');
    expect(things).not.toContain('家庭');
  });

  test('lists what is written at another table of the unit once', () => {
    const [first, second] = data.stalls.filter(({ bookingId }) => bookingId !== null);
    if (!first || !second) throw new Error('Two tables of the unit expected.');
    const stalls = data.stalls.map((stall) =>
      stall.id === second.id ? { ...stall, supplies: '宣传折页 200 份' } : stall,
    );
    const things = column(paper('supplies', { ...data, stalls }), 'thing');
    expect(things.filter((thing) => thing === '宣传折页')).toHaveLength(1);
  });

  test('forgets no unit that comes and has no stall yet', () => {
    const stalls = data.stalls.map((stall) => ({ ...stall, bookingId: null }));
    const loose = paper('supplies', { ...data, stalls });
    expect(groups(loose).at(-1)).toBe('和济医院');
    expect(column(loose, 'thing')).toEqual(
      expect.arrayContaining(['宣传折页', text.papers.siteNeeds.tables]),
    );
    const declined = data.bookings.map((booking) => ({ ...booking, status: 'declined' as const }));
    expect(groups(paper('supplies', { ...data, stalls, bookings: declined }))).not.toContain('和济医院');
  });

  test('says so when nothing is written down', () => {
    const stalls = data.stalls.map((stall) => ({ ...stall, supplies: '' }));
    expect(paper('supplies', { ...data, bookings: [], stalls }).rows).toEqual([
      { kind: 'group', text: text.papers.noSupplies },
    ]);
  });
});

describe('the call list for gaps', () => {
  test('names for each open place whom to ask, each place once', () => {
    const data = plannedFair({ volunteers: PEOPLE });
    const document = paper('gapCallList', data);
    expect(groups(document)).toHaveLength(data.needs.length);
    expect(new Set(groups(document)).size).toBe(data.needs.length);
  });

  test('does not begin every place with the same person', () => {
    const data = plannedFair({ volunteers: PEOPLE });
    const { rows, columns } = paper('gapCallList', data);
    const at = columns.findIndex(({ key }) => key === 'volunteerNo');
    const firsts = rows.flatMap((row, index) =>
      row.kind === 'record' && rows[index - 1]?.kind === 'group' && row.cells[at] !== ''
        ? [row.cells[at]]
        : [],
    );
    expect(new Set(firsts).size).toBe(PEOPLE.length);
  });

  describe('with somebody who promised and somebody who likes the work among many others', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      makeVolunteer(`${index}`, {
        volunteerNo: `V${index}`,
        ...(index === 39 ? { prefers: ['repair'] } : {}),
      }),
    );
    const planned = plannedFair({ volunteers: many });
    const repair = new Set(
      planned.stalls.filter(({ categoryId }) => categoryId === 'repair').map(({ id }) => id),
    );
    const needs = planned.needs.filter((need) => repair.has(need.stallId) && need.qualification === null);
    const replies = many.slice(38, 39).map(({ id }) => makeReply(planned.fair.id, id));
    const document = paper('gapCallList', { ...planned, needs, replies });
    const lists: string[][] = [];
    for (const row of document.rows) {
      if (row.kind === 'group') lists.push([]);
      else lists.at(-1)?.push(String(row.cells[2]));
    }

    test('leaves out neither of them at any place that they suit', () => {
      expect(lists.length).toBeGreaterThan(3);
      for (const list of lists) expect(list).toEqual(expect.arrayContaining(['V38', 'V39']));
    });

    test('begins with whoever promised, and then with somebody else each time', () => {
      const firsts = lists.map(([first]) => first);
      expect(firsts[0]).toBe('V38');
      expect(firsts.slice(1, 3)).not.toContain('V38');
      expect(new Set(firsts).size).toBeGreaterThan(2);
    });

    test('names at most six people a place, and others each time where all suit equally', () => {
      expect(lists.every((list) => list.length === 6)).toBe(true);
      expect(new Set(lists.flat()).size).toBe(2 + 4 * Math.min(lists.length, 9));
    });
  });

  test('masks phones, and says where nobody suits and where nothing is missing', () => {
    const nobody = paper('gapCallList', plannedFair());
    expect(new Set(column(nobody, 'toKnow'))).toEqual(new Set([text.papers.gapCalls.nobody]));
    const phones = column(paper('gapCallList', plannedFair({ volunteers: PEOPLE })), 'phone');
    expect(phones.filter(Boolean).every((phone) => phone.includes('****'))).toBe(true);
    const full = { ...plannedFair(), needs: [] };
    expect(paper('gapCallList', full).rows).toEqual([{ kind: 'group', text: text.papers.gapCalls.noGaps }]);
  });
});

test('the tally sheet has a page for each stall and rows to write on', () => {
  const data = plannedFair();
  const { rows } = paper('tally', data);
  const starts = rows.filter((row) => row.kind === 'group' && row.startsPage === true);
  expect(starts).toHaveLength(data.stalls.length);
  const counts = starts.map((start) => {
    const at = rows.indexOf(start) + 1;
    const next = rows.findIndex((row, index) => index >= at && row.kind === 'group');
    return (next < 0 ? rows.length : next) - at;
  });
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(9);
  // The foot of each stall's table: where its sum of visits is written, to be checked when it is copied.
  const feet = rows.filter((_, index) => rows[index + 1]?.kind === 'group' || index === rows.length - 1);
  expect(feet).toEqual(
    data.stalls.map(() => ({
      kind: 'record',
      cells: [text.papers.stallTotal, text.category.visitUnit, '', '', ''],
    })),
  );
});

test('a fair without slots says from set-up to clear-up', () => {
  const data = { ...plannedFair(), slots: [] };
  expect(paper('roster', data).head.map(({ value }) => value)).toContain('08:30–12:00');
});
