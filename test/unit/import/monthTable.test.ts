import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defaultCategories } from '../../../shared/fair/defaultCategories.ts';
import { newCommunity } from '../../../shared/fair/newCommunity.ts';
import { readMonthHeading } from '../../../shared/import/monthHeading.ts';
import type { AttendanceImport } from '../../../shared/import/previewAttendance.ts';
import { previewAttendance } from '../../../shared/import/previewAttendance.ts';
import type { ImportPlan } from '../../../shared/import/previewTypes.ts';
import { proposeTables, proposeYear } from '../../../shared/import/proposeTables.ts';
import { readSource } from '../../../shared/import/readSource.ts';
import { Instant } from '../../../shared/model/basic.ts';
import { CategoryId } from '../../../shared/model/ids.ts';
import { sequentialIds } from '../../../shared/sample/dice.ts';
import { zhCN } from '../../../shared/text/zh-CN/catalogue.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { day, makeVolunteer } from '../people/makeVolunteer.ts';
import { handMadeWorkbook, inline, inlineRow } from './handMadeWorkbook.ts';
import { NO_ANSWERS, sheetsOf, tally } from './messyRoster.ts';

/* Past attendance as many offices keep it: one line a person, one column a month. */

const PEOPLE = [
  makeVolunteer('a', { volunteerNo: 'V0001', name: '王芳' }),
  makeVolunteer('b', { volunteerNo: 'V0002', name: '李明' }),
];

function of(text: string | Uint8Array, over: Partial<AttendanceImport> = {}) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return previewAttendance({
    sheets: sheetsOf(bytes, 'attendance', '出勤.csv'),
    answers: NO_ANSWERS,
    volunteers: PEOPLE,
    fairs: [],
    slots: [],
    stalls: [],
    needs: [],
    assignments: [],
    attendance: [],
    community: firstOf(newCommunity('向阳花社区', zhCN).community),
    categories: defaultCategories(),
    fallbackCategoryId: v.parse(CategoryId, 'medical'),
    year: 2025,
    today: day('2026-06-01'),
    now: v.parse(Instant, '2026-06-01T08:00:00.000Z'),
    text: zhCN,
    makeId: sequentialIds(),
    ...over,
  });
}

/** Who was recorded when, how, and for how long where the file tells. */
function records({ attendance }: ImportPlan) {
  return attendance?.map(({ fairId, subjectId, state, minuteIn, minuteOut }) =>
    [subjectId, fairId, state, minuteIn === null || minuteOut === null ? '' : minuteOut - minuteIn]
      .filter((part) => part !== '')
      .join(' '),
  );
}

function stored(plan: ImportPlan): Partial<AttendanceImport> {
  const {
    volunteers = [],
    fairs = [],
    slots = [],
    stalls = [],
    needs = [],
    assignments = [],
    attendance = [],
  } = plan;
  return { volunteers: [...PEOPLE, ...volunteers], fairs, slots, stalls, needs, assignments, attendance };
}

const MARKS =
  '2025年志愿者出勤统计表,,,,,\n姓名,编号,1月,2月,3月,合计\n王芳,V0001,√,,√,2\n李明,V0002,×,请假,-,0\n合计,,1,0,1,2\n';

describe('a table with one column a month', () => {
  it('makes a record for each mark, on the 20th, and none for a blank (rule 16)', () => {
    const { plan, ...result } = of(MARKS);
    expect(tally(result)).toEqual({ new: 2 });
    expect(records(plan)?.toSorted()).toEqual([
      'a 2025-01 present',
      'a 2025-03 present',
      'b 2025-01 absent',
      'b 2025-02 excused',
    ]);
    expect(plan.fairs?.map(({ heldDate }) => heldDate).toSorted()).toEqual([
      '2025-01-20',
      '2025-02-20',
      '2025-03-20',
    ]);
  });

  it('imported twice changes nothing', () => {
    const again = of(MARKS, stored(of(MARKS).plan));
    expect(tally(again)).toEqual({ same: 2 });
    expect(Object.values(again.plan).flat()).toEqual([]);
  });

  it('numbers are hours when it says so or when other numbers than 1 stand in it, else marks', () => {
    expect(records(of('姓名,1月,2月\n王芳,2.5,1\n').plan)).toEqual([
      'a 2025-01 present 150',
      'a 2025-02 present 60',
    ]);
    expect(records(of('服务时长,,\n姓名,1月,2月\n王芳,1,2:30\n').plan)).toEqual([
      'a 2025-01 present 60',
      'a 2025-02 present 150',
    ]);
    expect(records(of('姓名,1月,2月\n王芳,1,0\n').plan)).toEqual(['a 2025-01 present']);
  });

  it('a mark says nothing new about somebody of whom the fair has a record; hours change it', () => {
    const long = of('日期,姓名,服务类别,签到,签退\n2025-01-18,王芳,理发,09:00,10:00\n');
    const before = stored(long.plan);
    expect(tally(of(MARKS.replace('李明,V0002,×,请假,-,0\n', '').replace('√,,√', '√,,'), before))).toEqual({
      same: 1,
    });
    const hours = of('姓名,1月\n王芳,2.5小时\n', before);
    expect(tally(hours)).toEqual({ changed: 1 });
    expect(hours.rows[0]?.changes.map(({ before: old, after }) => `${old} → ${after}`)).toEqual([
      '2025-01 10:00 → 11:30',
    ]);
    expect(hours.plan.attendance).toHaveLength(1);
  });

  it('a wrong cell keeps its whole row out and says where', () => {
    const { rows, plan } = of('姓名,1月,2月,2025年13月\n王芳,√,也许,\n李明,√,,√\n', { fairs: [] });
    expect(
      rows.map(({ status, problems }) => [status, ...problems.map((p) => [p.column, p.problem.code])]),
    ).toEqual([['wrong', [2, 'valueUnknown']], ['new']]);
    expect(records(plan)).toEqual(['b 2025-01 present']);
    const future = of('姓名,2026年5月,2026年7月\n王芳,√,√\n');
    expect(future.rows[0]?.problems).toMatchObject([{ column: 2, problem: { code: 'dateInFuture' } }]);
    expect(Object.values(future.plan).flat()).toEqual([]);
  });

  it('a sign that can mean two things, such as ○, is asked once for the whole file and never guessed', () => {
    const text = '姓名,1月,2月\n王芳,○,√\n李明,√（迟到）,○\n';
    const asked = of(text);
    expect(asked.words).toEqual([{ field: 'state', word: '○', count: 2, fate: 'unknown' }]);
    expect(records(asked.plan)).toEqual([]);
    const answered = of(text, { answers: { ...NO_ANSWERS, words: { 'state|○': 'excused' } } });
    expect(answered.words).toMatchObject([{ word: '○', fate: 'matched' }]);
    expect(records(answered.plan)?.toSorted()).toEqual([
      'a 2025-01 excused',
      'a 2025-02 present',
      'b 2025-01 late',
      'b 2025-02 excused',
    ]);
    const ignored = of(text, { answers: { ...NO_ANSWERS, words: { 'state|○': 'ignore' } } });
    expect(records(ignored.plan)).toEqual(['a 2025-02 present', 'b 2025-01 late']);
  });

  it('without a year anywhere every mark is refused', () => {
    const { rows } = of('姓名,6月\n王芳,√\n', { year: null });
    expect(rows[0]?.problems).toMatchObject([{ column: 1, problem: { code: 'dateWithoutYear' } }]);
    expect(records(of('姓名,2024年6月\n王芳,√\n', { year: null }).plan)).toEqual(['a 2024-06 present']);
  });

  it('somebody who is not here is asked about once, and added with every month', () => {
    const text = '姓名,电话,1月,2月\n没见过,138****0001,√,√\n';
    const first = of(text);
    expect(tally(first)).toEqual({ likely: 1 });
    expect(Object.values(first.plan).flat()).toEqual([]);
    const answers = { ...NO_ANSWERS, decisions: { [first.rows[0]?.key ?? '']: { kind: 'new' } as const } };
    const { plan } = of(text, { answers });
    expect(plan.volunteers).toMatchObject([{ name: '没见过', phone: '', joinedOn: '2025-01-20' }]);
    expect(plan.attendance).toHaveLength(2);
  });

  it('the year over its months in a header of two lines, and months that are dates, are understood', () => {
    const two = of('姓名,2024年,,2025年,\n,11月,12月,1月,2月\n王芳,√,,√,\n', { year: null });
    expect(records(two.plan)).toEqual(['a 2024-11 present', 'a 2025-01 present']);
    const bytes = handMadeWorkbook({
      formats: ['yyyy&quot;年&quot;m&quot;月&quot;'],
      sheets: [
        `<sheetData><row r="1">${inline('A1', '姓名')}<c r="B1" s="1"><v>45809</v></c></row>${inlineRow(2, ['王芳', '√'])}</sheetData>`,
      ],
    });
    expect(records(of(bytes, { year: null }).plan)).toEqual(['a 2025-06 present']);
  });
});

describe('headings of months', () => {
  it.each([
    ['6月', { month: 6, year: null, day: null }],
    ['六月份', { month: 6, year: null, day: null }],
    ['十二月', { month: 12, year: null, day: null }],
    ['2025年6月', { month: 6, year: 2025, day: null }],
    ['2025-06', { month: 6, year: 2025, day: null }],
    ['6月20日', { month: 6, year: null, day: 20 }],
    ['6月时长（小时）', { month: 6, year: null, day: null }],
    ['Jun 2025', { month: 6, year: 2025, day: null }],
    ['13月', null],
    ['月份', null],
    ['这些月份不行', null],
    ['备注', null],
  ])('%s', (heading, expected) => {
    expect(readMonthHeading(heading)).toEqual(expected);
  });
});

describe('what is proposed for a file', () => {
  const read = (text: string, name: string) => {
    const source = readSource(name, new TextEncoder().encode(text));
    if (!source.ok) throw new Error(source.problem.code);
    return { source: source.value, tables: sheetsOf(new TextEncoder().encode(text), 'attendance', name) };
  };

  it('the year of its title or name, never that in which a form was filled in', () => {
    const yearOf = (text: string, name: string) => {
      const { source, tables } = read(text, name);
      return proposeYear(
        source,
        tables.map((table) => ({ ...table, isGuess: false })),
      );
    };
    expect(yearOf(MARKS, 'x.csv')).toBe(2025);
    expect(yearOf('出勤表,\n填表日期：2026年1月3日,\n姓名,1月\n王芳,√\n', '2025年出勤.csv')).toBe(2025);
    expect(yearOf('出勤表,\n填表日期：2026年1月3日,\n姓名,1月\n王芳,√\n', '出勤.csv')).toBeNull();
  });

  it('sheets with dates before those that sum them up', () => {
    const sheets = ['日期', '1月'].map((heading) => ({
      name: heading,
      rows: read(`姓名,${heading}\n王芳,√\n`, 'x.csv').source.sheets[0]?.rows ?? [],
      isHidden: false,
    }));
    const tables = (...fields: readonly ('date' | 'monthMark')[]) =>
      fields.map((field, index) => ({
        index,
        mapping: ['name', field] as const,
        firstRow: 1,
        isGuess: false,
      }));
    const source = { name: 'x', sheets };
    expect(proposeTables(source, tables('date', 'monthMark'))).toEqual([true, false]);
    expect(proposeTables(source, tables('monthMark', 'monthMark'))).toEqual([true, true]);
  });
});
