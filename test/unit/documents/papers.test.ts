import { describe, expect, test } from 'vitest';
import { buildPapers, papersOfFair } from '../../../shared/documents/buildPaper.ts';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import { sheetWorkbook } from '../../../shared/documents/sheetWorkbook.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { DataSet } from '../../../shared/model/tables.ts';
import type { PaperRequest } from '../../../shared/paperRequest.ts';
import { shippedSample } from '../../../shared/sample/createSample.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';

const text = catalogueOf('zh-CN');
const sample = shippedSample(text);

function fairData(set: DataSet, month: string): FairData {
  const fair = set.fairs.find(({ id }) => id === month);
  const community = set.community[0];
  if (!fair || !community) throw new Error('The sample has no such fair.');
  const here = <T extends { readonly fairId: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter(({ fairId }) => fairId === month);
  return {
    ...set,
    community,
    fair,
    slots: here(set.slots).toSorted((a, b) => a.start - b.start),
    stalls: here(set.stalls).toSorted((a, b) => a.order - b.order),
    needs: here(set.needs),
    bookings: here(set.bookings),
    assignments: here(set.assignments),
    attendance: here(set.attendance),
    tallies: here(set.tallies),
    publication: null,
    groundPlan: null,
  };
}

const data = fairData(sample, '2025-06');

function paper(request: PaperRequest, from: FairData = data, showPhones = false): SheetDocument {
  const [document] = buildPapers(from, [request], text, 'zh-CN', { showPhones });
  if (!document) throw new Error('No document.');
  return document;
}

function labels(document: SheetDocument | undefined): readonly string[] {
  return document?.columns.map(({ label }) => label) ?? [];
}

function cellsOf(document: SheetDocument): readonly (readonly (string | number)[])[] {
  return document.rows.flatMap((row) => (row.kind === 'group' ? [] : [row.cells]));
}

function column(document: SheetDocument, key: string): readonly (string | number)[] {
  const at = document.columns.findIndex((candidate) => candidate.key === key);
  return cellsOf(document).map((cells) => cells[at] ?? '');
}

describe('papers of a fair', () => {
  const { columns } = text.papers;

  test('the volunteer sign-in sheet has the columns of the domain', () => {
    const { no } = text.papers;
    expect(labels(paper({ kind: 'volunteerSignIn' }))).toEqual(
      [no, columns.name, columns.volunteerNo, columns.team, columns.categoryPost, columns.phone].concat([
        columns.timeIn,
        columns.signatureIn,
        columns.timeOut,
        columns.signatureOut,
        columns.hours,
        columns.remarks,
      ]),
    );
  });

  test('the roster has the columns of the domain', () => {
    const { stallNo, category, post, slot, name, volunteerNo, teamOrUnit, phone, lead } = columns;
    const { meeting, supplies, needs, remarks } = columns;
    expect(labels(paper({ kind: 'roster' }))).toEqual([
      stallNo,
      category,
      post,
      slot,
      name,
      volunteerNo,
      teamOrUnit,
      phone,
      lead,
      meeting,
      supplies,
      needs,
      remarks,
    ]);
  });

  test.each([
    ['medical', ['department', 'doctor']],
    ['haircut', ['queueNo', 'barber']],
    ['repair', ['object', 'fault', 'result', 'collectedBy']],
    ['legal', ['question', 'outcome', 'adviser']],
    ['government', ['matter', 'way', 'isDone', 'clerk']],
    ['finance', ['topic', 'leaflets']],
    ['culture', ['activity', 'children']],
  ])('the resident sheet of %s has its own columns between the common ones', (category, extra) => {
    const request = papersOfFair(data).find(
      (candidate) => candidate.kind === 'residentSignIn' && candidate.categoryId === category,
    );
    if (!request) throw new Error(`No resident sheet for ${category}.`);
    const keys = paper(request).columns.map(({ key }) => key);
    const common = ['no', 'name', 'sex', 'ageBand', 'compound', 'phoneOptional', 'serviceItem', 'quantity'];
    expect(keys).toEqual([...common, ...extra, 'signature', 'remarks']);
  });

  test('the partner sheet comes with a page of names, and every named person is on it once', () => {
    const [units, names] = buildPapers(data, [{ kind: 'partnerSignIn' }], text, 'zh-CN', {
      showPhones: false,
    });
    if (!units || !names) throw new Error('Two documents expected.');
    expect(units.columns.map(({ key }) => key)).toEqual([
      'no',
      'unit',
      'place',
      'lead',
      'phone',
      'expected',
      'present',
      'arrived',
      'left',
      'leadSignature',
      'remarks',
    ]);
    const expected = data.bookings.flatMap(({ people }) => people.map(({ name }) => name));
    expect(
      column(names, 'name')
        .filter((name) => name !== '')
        .toSorted(),
    ).toEqual(expected.toSorted());
  });

  test('people of a unit without a stall are on both rosters, in a group or with a dash of their own', () => {
    const [booking] = data.bookings;
    const unit = data.partnerUnits.find(({ id }) => id === booking?.partnerUnitId);
    if (!booking || !unit) throw new Error('No unit comes.');
    const stalls = data.stalls.map((stall) =>
      stall.bookingId === booking.id ? { ...stall, bookingId: null } : stall,
    );
    for (const kind of ['roster', 'rosterBySlot'] as const) {
      const lines = (from: FairData) =>
        cellsOf(paper({ kind }, from)).filter((cells) => cells.includes(unit.name));
      expect(lines({ ...data, stalls })).toHaveLength(Math.max(booking.people.length, 1));
      expect(lines({ ...data, stalls }).map(([stallNo]) => stallNo)).not.toContain(lines(data)[0]?.[0]);
      const withdrawn = { ...booking, status: 'withdrawn' } as const;
      expect(lines({ ...data, stalls, bookings: [withdrawn] })).toEqual([]);
    }
    expect(paper({ kind: 'roster' }, { ...data, stalls }).rows).toContainEqual({
      kind: 'group',
      text: text.papers.unitsWithoutStall,
    });
  });

  test('every assigned person is on the roster once per place', () => {
    const numbers = column(paper({ kind: 'roster' }), 'volunteerNo').filter((number) => number !== '');
    const expected = data.assignments.map(
      ({ volunteerId }) => data.volunteers.find(({ id }) => id === volunteerId)?.volunteerNo ?? '',
    );
    expect(numbers.toSorted()).toEqual(expected.toSorted());
  });

  test('the stall lead signs first at each stall', () => {
    const document = paper({ kind: 'volunteerSignIn' });
    const firstOfStall = document.rows.flatMap((row, index) => {
      const next = document.rows[index + 1];
      return row.kind === 'group' && next && next.kind !== 'group' ? [next.cells.at(-1)] : [];
    });
    expect(firstOfStall.length).toBeGreaterThan(5);
    expect(new Set(firstOfStall)).toEqual(new Set([text.papers.stallLead]));
  });

  test('a category with nobody prints as vacant instead of disappearing', () => {
    const [first] = data.categories;
    if (!first) throw new Error('No category.');
    const stalls = data.stalls.filter(({ categoryId }) => categoryId !== first.id);
    const names = column(paper({ kind: 'roster' }, { ...data, stalls }), 'name');
    expect(names).toContain(text.papers.vacant);
  });

  test('a stall without anybody prints as vacant', () => {
    const bare = { ...data, assignments: [], bookings: [] };
    const vacancies = cellsOf(paper({ kind: 'roster' }, bare)).filter((cells) =>
      cells.includes(text.papers.vacant),
    );
    expect(new Set(vacancies.map(([number]) => number)).size).toBe(data.stalls.length);
  });

  test('phones are masked unless they are unmasked on purpose', () => {
    const phones = data.volunteers.map(({ phone }) => phone).filter((phone) => phone.length === 11);
    const masked = JSON.stringify(paper({ kind: 'volunteerSignIn' }));
    expect(phones.filter((phone) => masked.includes(phone))).toEqual([]);
    const open = JSON.stringify(paper({ kind: 'volunteerSignIn' }, data, true));
    expect(phones.some((phone) => open.includes(phone))).toBe(true);
  });

  test('ID numbers are never printed', () => {
    const volunteers = data.volunteers.map((row) => ({ ...row, idNumber: '110101199001011237' }));
    const requests = papersOfFair(data);
    const all = JSON.stringify(
      buildPapers({ ...data, volunteers }, requests, text, 'zh-CN', { showPhones: true }),
    );
    expect(all).not.toContain('110101199001011237');
  });

  test('every page of the sample says that it is a sample, and no page of a real community does', () => {
    const marks = buildPapers(data, papersOfFair(data), text, 'zh-CN', { showPhones: false }).map(
      ({ sampleMark }) => sampleMark,
    );
    expect(new Set(marks)).toEqual(new Set([text.common.sampleMark]));
    const real = { ...data, community: { ...data.community, isSample: false } };
    expect(paper({ kind: 'roster' }, real).sampleMark).toBeNull();
  });

  test('signature rows are at least 9 mm high', () => {
    for (const document of buildPapers(data, papersOfFair(data), text, 'zh-CN', { showPhones: false })) {
      if (document.columns.some(({ kind }) => kind === 'sign'))
        expect(document.rowHeight).toBeGreaterThanOrEqual(9);
    }
  });

  test('two people of one name are told apart by their number', () => {
    const [one, other] = data.assignments;
    const volunteers = data.volunteers.map((row) =>
      row.id === one?.volunteerId || row.id === other?.volunteerId ? { ...row, name: '张伟' } : row,
    );
    const names = column(paper({ kind: 'roster' }, { ...data, volunteers }), 'name').filter((name) =>
      String(name).startsWith('张伟'),
    );
    expect(new Set(names).size).toBeGreaterThan(1);
  });

  test('the tally adds up to its total row', () => {
    const document = paper({ kind: 'attendanceTally' });
    const visits = column(document, 'visits').map((cell) => (typeof cell === 'number' ? cell : 0));
    const total = visits.at(-1) ?? 0;
    expect(visits.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(total);
    expect(total).toBe(data.tallies.reduce((sum, { visits: counted }) => sum + (counted ?? 0), 0));
  });

  test('the workbook twin has the rows of the paper', () => {
    const document = paper({ kind: 'volunteerSignIn' });
    const { sheets } = sheetWorkbook([document], text, 'test', '2026-01-01T00:00:00.000Z');
    const texts = sheets.flatMap(({ rows }) =>
      [...rows].flatMap(({ cells }) =>
        cells.flatMap(({ value }) => (value.kind === 'text' ? [value.text] : [])),
      ),
    );
    for (const name of column(document, 'name')) expect(texts).toContain(name);
  });
});
