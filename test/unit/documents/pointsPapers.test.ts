import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parsePrintAddress, printAddress } from '../../../shared/desktop.ts';
import type { OnePaperRequest } from '../../../shared/documents/buildPeoplePaper.ts';
import { buildPeoplePaper } from '../../../shared/documents/buildPeoplePaper.ts';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import { YearId } from '../../../shared/model/ids.ts';
import { personPoints } from '../../../shared/points/personPoints.ts';
import { pointsStatements } from '../../../shared/points/pointsOverview.ts';
import { shippedSample } from '../../../shared/sample/createSample.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';

const text = catalogueOf('zh-CN');
const sample = shippedSample(text);
const community = firstOf(sample.community);
const redeemed = firstOf(sample.redemptions);
const on = v.parse(IsoDate, '2026-01-20');
const { volunteerId } = redeemed;
const own = {
  ...sample,
  assignments: sample.assignments.filter((row) => row.volunteerId === volunteerId),
  attendance: sample.attendance.filter((row) => row.subjectId === volunteerId),
};
const fairs = sample.fairs.map((fair) => {
  const here = <T extends { readonly fairId: string }>(rows: readonly T[]) =>
    rows.filter(({ fairId }) => fairId === fair.id);
  return {
    fair,
    slots: here(sample.slots),
    stalls: here(sample.stalls),
    needs: here(sample.needs),
    assignments: here(sample.assignments),
    attendance: here(sample.attendance),
  };
});
const statements = pointsStatements(fairs, sample.redemptions, community.pointsRules);
const data = {
  ...sample,
  community,
  own,
  rotation: null,
  redemptions: sample.redemptions.filter((row) => row.volunteerId === volunteerId),
  statements,
};
const statementRequest: OnePaperRequest = { kind: 'pointsStatement', volunteerId, on };

function paper(request: OnePaperRequest, more: Partial<typeof data> = {}): SheetDocument {
  const document = buildPeoplePaper({ ...data, ...more }, request, text, 'zh-CN', { showPhones: true });
  if (!document) throw new Error('There is no paper.');
  return document;
}

function column(document: SheetDocument, key: string, kind: 'record' | 'total' = 'record') {
  const at = document.columns.findIndex((candidate) => candidate.key === key);
  return document.rows.flatMap((row) => (row.kind === kind ? [row.cells[at] ?? ''] : []));
}

const sum = (cells: readonly (string | number)[]): number =>
  cells.reduce<number>((all, cell) => all + Number(cell), 0);

describe('the statement of points', () => {
  test('has every fair and every exchange, and adds up to what is left', () => {
    const document = paper(statementRequest);
    const { statement } = personPoints(own, data.redemptions, community.pointsRules);
    expect(column(document, 'no')).toHaveLength(statement.lines.length);
    for (const key of ['minutes', 'forHours', 'forFair', 'forPosts', 'forLeading', 'earned', 'redeemed']) {
      expect(sum(column(document, key))).toBe(sum(column(document, key, 'total')));
    }
    const parts = ['forHours', 'forFair', 'forPosts', 'forLeading'].map((key) =>
      sum(column(document, key, 'total')),
    );
    expect(sum(parts)).toBe(statement.earned);
    expect(column(document, 'balance', 'total')).toEqual([statement.balance]);
    expect(column(document, 'balance').at(-1)).toBe(statement.balance);
  });

  test('says by which rules it was counted, and has a line for the volunteer to sign', () => {
    const { notes, signatures } = paper(statementRequest);
    expect(notes[0]).toContain('每满 1 小时 2 分');
    expect(signatures[0]).toBe(text.points.papers.signVolunteer);
  });

  test('names neither phone nor ID number, whatever is shown', () => {
    const person = firstOf(sample.volunteers.filter(({ id }) => id === volunteerId));
    const told = JSON.stringify(
      paper(statementRequest, { volunteers: [{ ...person, phone: '13800009999' }] }),
    );
    expect(told).toContain(person.name);
    expect(told).not.toContain('13800009999');
  });

  test('tells what waits for its fair to be archived apart from the table', () => {
    const last = firstOf(own.attendance.map(({ fairId }) => fairId).toSorted((a, b) => b.localeCompare(a)));
    const open = {
      ...own,
      fairs: own.fairs.map((fair) => (fair.id === last ? { ...fair, status: 'held' as const } : fair)),
    };
    const document = paper(statementRequest, { own: open, redemptions: [] });
    const { pending } = personPoints(open, [], community.pointsRules);
    expect(sum(pending.map(({ points }) => points))).toBeGreaterThan(0);
    expect(document.notes).toContain(
      text.points.papers.pending({ points: sum(pending.map(({ points }) => points)) }),
    );
    expect(sum(column(document, 'earned'))).toBeLessThan(sum(column(paper(statementRequest), 'earned')));
  });

  test('prints what was exchanged too much beside 0, never a number below zero', () => {
    const much = data.redemptions.map((row) => ({ ...row, points: 1000 }));
    const document = paper(statementRequest, { redemptions: much });
    expect(String(column(document, 'balance', 'total')[0])).toMatch(/^0（差 /u);
    expect(column(document, 'balance').every((cell) => typeof cell === 'string' || cell >= 0)).toBe(true);
  });

  test('says so when there is nothing to tell', () => {
    const none = { ...own, assignments: [], attendance: [] };
    expect(paper(statementRequest, { own: none, redemptions: [] }).rows).toEqual([
      { kind: 'group', text: text.points.papers.empty },
    ]);
  });
});

describe('the list of points', () => {
  const ofYear = (year: string | null): OnePaperRequest => ({
    kind: 'pointsList',
    year: year === null ? null : v.parse(YearId, year),
    on,
  });

  test('has everybody with points once, by number, and its columns add up', () => {
    const document = paper(ofYear(null));
    const numbers = column(document, 'volunteerNo').map(String);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a.localeCompare(b)));
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const key of ['earned', 'redeemed', 'balance']) {
      expect(sum(column(document, key))).toBe(sum(column(document, key, 'total')));
    }
    expect(sum(column(document, 'redeemed', 'total'))).toBe(
      sum(sample.redemptions.map(({ points }) => points)),
    );
  });

  test('brings forward what was left when the year began', () => {
    const [before, now] = [paper(ofYear('2025')), paper(ofYear('2026'))];
    expect(sum(column(now, 'before', 'total'))).toBe(sum(column(before, 'balance', 'total')));
    expect(sum(column(now, 'earned', 'total'))).toBe(0);
    expect(before.head.map(({ value }) => value)).toContain('2025年12月31日');
  });

  test('says so when nobody has points', () => {
    expect(paper(ofYear('2020')).rows).toEqual([{ kind: 'group', text: text.points.papers.emptyList }]);
  });

  test.each([statementRequest, ofYear(null), ofYear('2025')])(
    'travels in the address of the print page',
    (request) => {
      const job = { kind: 'people' as const, paper: request, locale: 'zh-CN' as const, showPhones: false };
      expect(parsePrintAddress(new URL(printAddress(job), 'http://x/').hash)).toEqual(job);
    },
  );
});
