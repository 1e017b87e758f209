import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { periodOfYear } from '../../../shared/calendar/period.ts';
import { parsePrintAddress, printAddress } from '../../../shared/desktop.ts';
import type { OnePaperRequest } from '../../../shared/documents/buildPeoplePaper.ts';
import { buildPeoplePaper } from '../../../shared/documents/buildPeoplePaper.ts';
import { buildPeoplePapers } from '../../../shared/documents/buildPeoplePapers.ts';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import { cellText, columnGroups } from '../../../shared/documents/sheetDocument.ts';
import { sheetWorkbook } from '../../../shared/documents/sheetWorkbook.ts';
import { VolunteerId } from '../../../shared/model/ids.ts';
import type { PeoplePaperRequest } from '../../../shared/paperRequest.ts';
import { maskPhone } from '../../../shared/people/mask.ts';
import type { ServiceRecord } from '../../../shared/people/serviceRecord.ts';
import { serviceRecord } from '../../../shared/people/serviceRecord.ts';
import { shippedSample } from '../../../shared/sample/createSample.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { firstOf, makeVolunteer, plannedFair } from '../../fixtures/plannedFair.ts';
import { day } from '../people/makeVolunteer.ts';

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

function form(volunteers: readonly ReturnType<typeof makeVolunteer>[], showPhones = false): SheetDocument {
  const request: OnePaperRequest = {
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
    const request: OnePaperRequest = {
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
    const rows = [...(sheet?.rows ?? [])];
    const textsOf = (index: number): readonly string[] =>
      (rows[index]?.cells ?? []).flatMap(({ value }) => (value.kind === 'text' ? [value.text] : []));
    expect(textsOf(at - 1)).toContain(text.peoplePapers.columns.months);
    expect(textsOf(at)).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1)));
    expect(sheet?.merges).toContain(`G${at}:R${at}`);
    expect(sheet?.merges).toContain(`A${at}:A${at + 1}`);
    expect(new Set(sheet?.merges).size).toBe(sheet?.merges?.length);
  });
});

describe('service records', () => {
  const sample = shippedSample(text);
  const [sampleCommunity] = sample.community;
  if (!sampleCommunity) throw new Error('The sample has a community.');
  const period = periodOfYear(2025);
  const records = new Map(
    sample.volunteers.map(({ id }): [string, ServiceRecord] => {
      const assignments = sample.assignments.filter(({ volunteerId }) => volunteerId === id);
      const attendance = sample.attendance.filter(({ subjectId }) => subjectId === id);
      return [id, serviceRecord({ ...sample, assignments, attendance }, period)];
    }),
  );
  const hasServed = ({ id }: { readonly id: string }): boolean => (records.get(id)?.fairs ?? 0) > 0;
  const volunteer = firstOf(sample.volunteers.filter(hasServed));
  const data = { ...sample, community: sampleCommunity, own: null, rotation: null, records };
  const papersOf = (volunteerIds: readonly VolunteerId[], from = data): readonly SheetDocument[] => {
    const request: PeoplePaperRequest = {
      kind: 'serviceRecords',
      volunteerIds: [...volunteerIds],
      ...period,
    };
    return buildPeoplePapers(from, request, text, 'zh-CN', { showPhones: false });
  };

  test('add up to their total, and say how they count', () => {
    const document = firstOf(papersOf([volunteer.id]));
    const at = document.columns.findIndex(({ key }) => key === 'minutes');
    const minutesOf = (kind: 'record' | 'total'): number =>
      document.rows.reduce((sum, row) => sum + (row.kind === kind ? Number(row.cells[at]) : 0), 0);
    expect(minutesOf('record')).toBeGreaterThan(0);
    expect(minutesOf('total')).toBe(minutesOf('record'));
    expect(minutesOf('total')).toBe(records.get(volunteer.id)?.minutes);
    expect(document.notes).toContain(text.peoplePapers.notes.definition);
    expect(document.signatures).toContain(text.peoplePapers.seal);
    expect(JSON.stringify(document)).not.toContain(volunteer.phone);
  });

  test('say for one person that there is nothing, and are not there for somebody who is gone', () => {
    const idle = firstOf(sample.volunteers.filter((person) => !hasServed(person)));
    expect(JSON.stringify(firstOf(papersOf([idle.id])).rows)).toContain(text.peoplePapers.noEntries);
    expect(papersOf([v.parse(VolunteerId, 'gone')])).toEqual([]);
  });

  test('are one document a person in the order asked for, without those who did not serve', () => {
    const ids = sample.volunteers.map(({ id }) => id).toReversed();
    const documents = papersOf(ids);
    const served = sample.volunteers.filter(hasServed).map(({ id }) => `serviceRecords/${id}`);
    expect(documents.map(({ id }) => id)).toEqual(served.toReversed());
    expect(new Set(documents.map(({ title }) => title)).size).toBe(documents.length);
    const { sheets } = sheetWorkbook(documents, text, 'x', '2026-06-01T00:00:00.000Z');
    expect(sheets).toHaveLength(documents.length);
    expect(papersOf([])).toEqual([]);
  });

  test('tell two of one name apart in their titles, and say the days of a time that is no year', () => {
    const twins = sample.volunteers.filter(({ name }) => name === '张伟');
    expect(twins.length).toBeGreaterThan(1);
    const request: PeoplePaperRequest = {
      kind: 'serviceRecords',
      volunteerIds: twins.map(({ id }) => id),
      from: day('2025-03-01'),
      to: day('2026-02-28'),
    };
    const documents = buildPeoplePapers(data, request, text, 'zh-CN', { showPhones: false });
    for (const { volunteerNo } of twins.filter(hasServed))
      expect(documents.some(({ title }) => title.includes(volunteerNo))).toBe(true);
    expect(firstOf(documents).head).toContainEqual({
      label: text.peoplePapers.head.period,
      value: '2025年3月1日至2026年2月28日',
    });
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
