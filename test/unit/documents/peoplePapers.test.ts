import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { PeoplePaperRequest } from '../../../shared/desktop.ts';
import { parsePrintAddress, printAddress } from '../../../shared/desktop.ts';
import { buildPeoplePaper } from '../../../shared/documents/buildPeoplePaper.ts';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import { cellText, columnGroups } from '../../../shared/documents/sheetDocument.ts';
import { sheetWorkbook } from '../../../shared/documents/sheetWorkbook.ts';
import { VolunteerId, YearId } from '../../../shared/model/ids.ts';
import { maskPhone } from '../../../shared/people/mask.ts';
import { shippedSample } from '../../../shared/sample/createSample.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { firstOf, makeVolunteer, plannedFair } from '../../fixtures/plannedFair.ts';

const text = catalogueOf('zh-CN');
const { community, groups } = plannedFair();
const busy = makeVolunteer('busy', {
  phone: '13800001234',
  availability: {
    isUsual: true,
    exceptMonths: [2, 7],
    exceptDates: ['2026-06-20'],
    firstSlotOnly: true,
  },
  limits: { slotsPerFair: 1, fairsPerYear: 4 },
  needsRest: true,
});
const asked = makeVolunteer('asked', {
  availability: { isUsual: false, exceptMonths: [], exceptDates: [], firstSlotOnly: false },
});
const YEAR = v.parse(YearId, '2025');

function form(volunteers: readonly ReturnType<typeof makeVolunteer>[], showPhones = false): SheetDocument {
  const request: PeoplePaperRequest = {
    kind: 'availabilityForm',
    volunteerIds: volunteers.map(({ id }) => id),
  };
  const data = { community, groups, volunteers, own: null, rotation: null };
  const document = buildPeoplePaper(data, request, text, 'zh-CN', { showPhones });
  if (!document) throw new Error('No form.');
  return document;
}

function cellsByKey(document: SheetDocument, index: number): Readonly<Record<string, string | number>> {
  const row = document.rows[index];
  if (!row || row.kind === 'group') throw new Error('No such row.');
  return Object.fromEntries(document.columns.map(({ key }, at) => [key, row.cells[at] ?? '']));
}

describe('the availability form', () => {
  test('prints what is known of a person lightly, to be corrected', () => {
    const document = form([busy, asked]);
    const { tick, cross } = text.peoplePapers;
    expect(cellsByKey(document, 0)).toMatchObject({
      no: 1,
      volunteerNo: 'busy',
      phone: maskPhone('13800001234'),
      usual: tick,
      month1: '',
      month2: cross,
      month7: cross,
      firstSlotOnly: tick,
      slotsPerFair: '1',
      fairsPerYear: '4',
      signature: '',
    });
    expect(cellsByKey(document, 0).remarks).toContain('6月20日');
    expect(cellsByKey(document, 1)).toMatchObject({ no: 2, usual: cross, firstSlotOnly: '', remarks: '' });
    const light = document.columns.filter(({ isLight }) => isLight).map(({ key }) => key);
    expect(light).toContain('usual');
    expect(light).not.toContain('signature');
  });

  test('masks phones unless asked for on purpose', () => {
    expect(cellsByKey(form([busy], true), 0).phone).toBe('13800001234');
  });

  test.each([0, 1, 500])('has one row for each of %i people, and rows for new ones', (count) => {
    const document = form(Array.from({ length: count }, (_, index) => makeVolunteer(`v${index}`)));
    expect(document.rows).toHaveLength(count);
    expect(document.blanks).toEqual({ count: 1, fillsPage: true });
  });

  test('keeps the order asked for, leaves out people who are gone, and tells two of one name apart', () => {
    const twins = ['v2', 'v1'].map((id) => makeVolunteer(id, { name: '张伟' }));
    const request: PeoplePaperRequest = {
      kind: 'availabilityForm',
      volunteerIds: [...twins.map(({ id }) => id), v.parse(VolunteerId, 'gone')],
    };
    const data = { community, groups, volunteers: twins.toReversed(), own: null, rotation: null };
    const document = buildPeoplePaper(data, request, text, 'zh-CN', { showPhones: false });
    const people = document?.rows.map((row) => (row.kind === 'group' ? [] : row.cells.slice(1, 3)));
    expect(people).toEqual([
      ['张伟', 'v2'],
      ['张伟', 'v1'],
    ]);
  });

  test('numbers more than 999 people without separators, as the blank rows below them', () => {
    const document = form(Array.from({ length: 1000 }, (_, index) => makeVolunteer(`v${index}`)));
    const [column] = document.columns;
    expect(column && cellText(1000, column, 'zh-CN')).toBe('1000');
  });

  test('never prints an ID number, whatever is shown', () => {
    const withNumber = makeVolunteer('idn', { idNumber: '11010519491231002X' });
    expect(JSON.stringify(form([withNumber], true))).not.toContain('11010519491231002X');
  });

  test('has rows high enough to sign, and the months under one heading', () => {
    const document = form([busy]);
    expect(document.rowHeight).toBeGreaterThanOrEqual(9);
    const months = columnGroups(document.columns).filter(({ label }) => label !== null);
    expect(months.map(({ columns }) => columns.map(({ label }) => label))).toEqual([
      Array.from({ length: 12 }, (_, index) => String(index + 1)),
    ]);
    const [sheet] = sheetWorkbook([document], text, 'x', '2026-06-01T00:00:00.000Z').sheets;
    const at = (sheet?.frozenRows ?? 0) - 1;
    const textsOf = (index: number): readonly string[] =>
      (sheet?.rows[index]?.cells ?? []).flatMap(({ value }) => (value.kind === 'text' ? [value.text] : []));
    expect(textsOf(at - 1)).toContain(text.peoplePapers.columns.months);
    expect(textsOf(at)).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1)));
    expect(sheet?.merges).toContain(`G${at}:R${at}`);
    expect(sheet?.merges).toContain(`A${at}:A${at + 1}`);
    expect(new Set(sheet?.merges).size).toBe(sheet?.merges?.length);
  });
});

describe('the yearly service record', () => {
  const sample = shippedSample(text);
  const [sampleCommunity] = sample.community;
  if (!sampleCommunity) throw new Error('The sample has a community.');
  const volunteer = firstOf(
    sample.volunteers.filter(({ id }) =>
      sample.attendance.some(({ subjectId, state }) => subjectId === id && state === 'present'),
    ),
  );
  const own = {
    ...sample,
    assignments: sample.assignments.filter(({ volunteerId }) => volunteerId === volunteer.id),
    attendance: sample.attendance.filter(({ subjectId }) => subjectId === volunteer.id),
  };
  const request: PeoplePaperRequest = { kind: 'serviceRecord', volunteerId: volunteer.id, year: YEAR };
  const data = { ...sample, community: sampleCommunity, own, rotation: null };

  test('adds up to its total, and says how it counts', () => {
    const document = buildPeoplePaper(data, request, text, 'zh-CN', { showPhones: false });
    if (!document) throw new Error('No record.');
    const at = document.columns.findIndex(({ key }) => key === 'minutes');
    const minutesOf = (kind: 'record' | 'total'): number =>
      document.rows.reduce((sum, row) => sum + (row.kind === kind ? Number(row.cells[at]) : 0), 0);
    expect(minutesOf('record')).toBeGreaterThan(0);
    expect(minutesOf('total')).toBe(minutesOf('record'));
    expect(document.notes).toContain(text.peoplePapers.notes.definition);
    expect(document.signatures).toContain(text.peoplePapers.seal);
    expect(JSON.stringify(document)).not.toContain(volunteer.phone);
  });

  test('says when there is nothing in the year, and is not there for somebody who is gone', () => {
    const empty = buildPeoplePaper(data, { ...request, year: v.parse(YearId, '2001') }, text, 'zh-CN', {
      showPhones: false,
    });
    expect(JSON.stringify(empty?.rows)).toContain(text.peoplePapers.noEntries);
    const gone = { ...request, volunteerId: v.parse(VolunteerId, 'gone') };
    expect(buildPeoplePaper(data, gone, text, 'zh-CN', { showPhones: false })).toBeNull();
  });
});

test('the address carries a job about thousands of people', () => {
  const volunteerIds = Array.from({ length: 3000 }, (_, index) =>
    v.parse(VolunteerId, `0190a1b2-c3d4-7e5f-8a9b-${String(index).padStart(12, '0')}`),
  );
  const paper: PeoplePaperRequest = { kind: 'availabilityForm', volunteerIds };
  const job = { kind: 'people' as const, paper, locale: 'zh-CN' as const, showPhones: false };
  expect(parsePrintAddress(printAddress(job).replace(/^[^#]*/u, ''))).toEqual(job);
  expect(parsePrintAddress(encodeURIComponent(JSON.stringify({ ...job, kind: 'other' })))).toBeNull();
});
