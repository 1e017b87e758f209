import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { minutesByRow } from '../../../shared/attendance/serviceMinutes.ts';
import { defaultCategories } from '../../../shared/fair/defaultCategories.ts';
import { newCommunity } from '../../../shared/fair/newCommunity.ts';
import type { AttendanceImport } from '../../../shared/import/previewAttendance.ts';
import { previewAttendance } from '../../../shared/import/previewAttendance.ts';
import type { ImportPlan } from '../../../shared/import/previewTypes.ts';
import { Instant } from '../../../shared/model/basic.ts';
import { CategoryId } from '../../../shared/model/ids.ts';
import { sequentialIds } from '../../../shared/sample/dice.ts';
import { zhCN } from '../../../shared/text/zh-CN/catalogue.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { day, makeVolunteer } from '../people/makeVolunteer.ts';
import type { Grid } from './messyRoster.ts';
import { NO_ANSWERS, sheetsOf, tally, workbookBytes } from './messyRoster.ts';

const COMMUNITY = firstOf(newCommunity('向阳花社区', zhCN).community);
const PEOPLE = [
  makeVolunteer('a', { volunteerNo: 'V0001', name: '张伟', phone: '13800000001' }),
  makeVolunteer('b', { volunteerNo: 'V0002', name: '张伟', phone: '13800000002' }),
  makeVolunteer('c', { volunteerNo: 'V0003', name: '王芳' }),
];

function of(rows: Grid, over: Partial<AttendanceImport> = {}) {
  return previewAttendance({
    sheets: sheetsOf(workbookBytes([{ name: '出勤', rows }]), 'attendance'),
    answers: NO_ANSWERS,
    volunteers: PEOPLE,
    fairs: [],
    slots: [],
    stalls: [],
    needs: [],
    assignments: [],
    attendance: [],
    community: COMMUNITY,
    categories: defaultCategories(),
    fallbackCategoryId: null,
    year: null,
    today: day('2026-06-01'),
    now: v.parse(Instant, '2026-06-01T08:00:00.000Z'),
    text: zhCN,
    makeId: sequentialIds(),
    ...over,
  });
}

/** What is there after a plan was written. */
function stored({
  volunteers,
  fairs,
  slots,
  stalls,
  needs,
  assignments,
  attendance,
}: ImportPlan): Partial<AttendanceImport> {
  return {
    volunteers: [...PEOPLE, ...(volunteers ?? [])],
    fairs: fairs ?? [],
    slots: slots ?? [],
    stalls: stalls ?? [],
    needs: needs ?? [],
    assignments: assignments ?? [],
    attendance: attendance ?? [],
  };
}

const ROWS: Grid = [
  ['2025年集市志愿者出勤表', null, null, null, null, null],
  ['日期', '姓名', '编号', '服务类别', '签到', '签退'],
  ['2025-06-20', '张伟', 'V0001', '义诊', '09:00', '11:30'],
  ['2025.6.20', '王芳', '', '理发', '9:05', '10：00'],
  ['2025年7月20日', '王芳', '', '义诊', '09:00', null],
];

describe('past attendance', () => {
  it('makes the fairs that are missing, held on their day, with minutes as written', () => {
    const { plan, ...result } = of(ROWS);
    expect(tally(result)).toEqual({ new: 3 });
    expect(plan.fairs).toMatchObject([
      { id: '2025-06', status: 'held', heldDate: '2025-06-20', edition: 1 },
      { id: '2025-07', status: 'held', heldDate: '2025-07-20', edition: 2 },
    ]);
    expect(plan.stalls?.map(({ fairId, categoryId }) => `${fairId} ${categoryId}`)).toEqual([
      '2025-06 medical',
      '2025-06 haircut',
      '2025-07 medical',
    ]);
    const slots = new Map(plan.slots?.map((slot) => [slot.id, slot]));
    const minutesOf = (id: string): number =>
      [
        ...minutesByRow(
          plan.attendance?.filter((row) => row.id === id) ?? [],
          (row) => (row.slotId ? slots.get(row.slotId) : undefined),
          null,
        ).values(),
      ].reduce((sum, { minutes }) => sum + minutes, 0);
    expect(
      plan.attendance?.map(({ id, subjectId, isUnverified }) => [subjectId, minutesOf(id), isUnverified]),
    ).toEqual([
      ['a', 150, false],
      ['c', 55, false],
      // No time out: the planned end stands for it, marked as unverified (rule 16).
      ['c', 150, true],
    ]);
    expect(plan.assignments).toHaveLength(3);
    expect(plan.needs?.map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  it('imported twice changes nothing', () => {
    const { plan } = of(ROWS);
    const again = of(ROWS, stored(plan));
    expect(tally(again)).toEqual({ same: 3 });
    expect(Object.values(again.plan).flat()).toEqual([]);
  });

  it('two people of one name are told apart by number or (masked) phone, else asked about', () => {
    const head = ['日期', '姓名', '电话', '服务类别'];
    const result = of([
      head,
      ['2025-06-20', '张伟', '138****0002', '义诊'],
      ['2025-06-20', '张伟', '', '义诊'],
      ['2025-06-20', '没见过', '', '义诊'],
    ]);
    expect(result.rows.map(({ status, candidates }) => [status, candidates.length])).toEqual([
      ['new', 0],
      ['likely', 2],
      ['likely', 0],
    ]);
    expect(result.plan.attendance?.map(({ subjectId }) => subjectId)).toEqual(['b']);
  });

  it('somebody who is not in the register is added once, with all rows', () => {
    const rows = [
      ['日期', '姓名', '服务类别'],
      ['2025-06-20', '没见过', '义诊'],
      ['2025-07-20', '没见过', '义诊'],
    ];
    const first = of(rows);
    const answers = { ...NO_ANSWERS, decisions: { [first.rows[0]?.key ?? '']: { kind: 'new' } as const } };
    const { plan, ...result } = of(rows, { answers });
    expect(plan.volunteers).toMatchObject([{ name: '没见过', volunteerNo: 'V0004' }]);
    expect(plan.attendance).toHaveLength(2);
    expect(result.rows[1]?.status).toBe('new');
  });

  it('hours alone count from the beginning of the slot; walk-ins are not expected; absent people have no times', () => {
    const { plan } = of([
      ['日期', '姓名', '编号', '服务类别', '时长', '状态'],
      ['2025-06-20', '张伟', 'V0001', '义诊', '2.5小时', '到场'],
      ['2025-06-20', '张伟', 'V0002', '义诊', '1', '临时增补'],
      ['2025-06-20', '王芳', 'V0003', '义诊', '', '缺席'],
    ]);
    expect(
      plan.attendance?.map(({ subjectId, state, minuteIn, minuteOut, isWalkIn }) => [
        subjectId,
        state,
        minuteIn,
        minuteOut,
        isWalkIn,
      ]),
    ).toEqual([
      ['a', 'present', 540, 690, false],
      ['b', 'present', 540, 600, true],
      ['c', 'absent', null, null, false],
    ]);
    expect(plan.assignments?.map(({ volunteerId }) => volunteerId)).toEqual(['a', 'c']);
  });

  it('times and hours mean the same however they are written, and minutes are never taken for hours', () => {
    const spans = [
      ['', '', '150分钟'],
      ['', '', '90 min'],
      ['', '', '两小时'],
      ['', '', '2个半小时'],
      ['', '', '2小时30分'],
      ['9点半', '11点', ''],
      [0.375, 0.4375, ''],
      ['', '', '半天'],
    ];
    const { rows, plan } = of([
      ['日期', '姓名', '服务类别', '签到', '签退', '时长'],
      ...spans.map((cells, month) => [`2025-0${month + 1}-20`, '王芳', '义诊', ...cells]),
    ]);
    expect(plan.attendance?.map(({ minuteIn, minuteOut }) => [minuteIn, minuteOut])).toEqual([
      [540, 690],
      [540, 630],
      [540, 660],
      [540, 690],
      [540, 690],
      [570, 660],
      [540, 630],
    ]);
    expect(rows.at(-1)?.problems.map(({ column, problem }) => [column, problem.code])).toEqual([
      [5, 'hoursInvalid'],
    ]);
  });

  it('somebody of whom the list says no under “实到” is never counted as present', () => {
    const { plan } = of([
      ['日期', '姓名', '服务类别', '实到'],
      ['2025-06-20', '王芳', '义诊', '否'],
    ]);
    expect(plan.attendance).toMatchObject([{ state: 'absent' }]);
  });

  it('a blank where the state should be is unknown, not absent (rule 16)', () => {
    const { plan } = of([
      ['日期', '姓名', '编号', '服务类别', '出勤状态'],
      ['2025-06-20', '张伟', 'V0001', '义诊', ''],
    ]);
    expect(plan.assignments).toHaveLength(1);
    expect(plan.attendance).toEqual([]);
  });

  it('leaving and coming back are two records; the same time twice is refused', () => {
    const result = of([
      ['日期', '姓名', '编号', '服务类别', '签到', '签退'],
      ['2025-06-20', '王芳', '', '义诊', '9:00', '9:40'],
      ['2025-06-20', '王芳', '', '义诊', '10:00', '11:00'],
      ['2025-06-20', '王芳', '', '义诊', '10:30', '11:15'],
    ]);
    expect(result.rows.map(({ status }) => status)).toEqual(['new', 'new', 'wrong']);
    expect(result.rows[2]?.problems[0]?.problem.code).toBe('alreadyRecorded');
  });

  it('refuses rows of fairs that are archived, not held, on another day or still to come', () => {
    const past = of(ROWS).plan;
    const june = firstOf(past.fairs ?? []);
    const row = (date: string, fair: object = {}) =>
      of(
        [
          ['日期', '姓名', '服务类别'],
          [date, '王芳', '义诊'],
        ],
        {
          ...stored(past),
          fairs: [{ ...june, ...fair }],
        },
      ).rows[0]?.problems[0]?.problem.code;
    expect(row('2025-06-20', { status: 'archived' })).toBe('fairArchived');
    expect(row('2025-06-20', { status: 'planned', heldDate: null })).toBe('fairNotHeldYet');
    expect(row('2025-06-21')).toBe('fairOnOtherDay');
    expect(row('2026-06-20')).toBe('dateInFuture');
    expect(row('2025-06-20')).toBeUndefined();
  });

  it('dates without a year take the year that the user names; rows without a category the category', () => {
    const rows = [
      ['日期', '姓名'],
      ['6月20日', '王芳'],
    ];
    expect(of(rows).rows[0]?.problems[0]?.problem.code).toBe('dateWithoutYear');
    const named = of(rows, { year: 2025, fallbackCategoryId: v.parse(CategoryId, 'legal') });
    expect(named.plan.stalls).toMatchObject([{ fairId: '2025-06', categoryId: 'legal' }]);
    expect(of(rows, { year: 2025 }).rows[0]?.problems[0]?.problem.code).toBe('categoryMissing');
  });

  it('makes no fair for rows that are wrong or undecided', () => {
    const { plan } = of([
      ['日期', '姓名', '服务类别'],
      ['2025-06-20', '没见过', '义诊'],
    ]);
    expect(Object.values(plan).flat()).toEqual([]);
  });
});
