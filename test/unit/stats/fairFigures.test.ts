import { describe, expect, it } from 'vitest';
import type { FairRecords } from '../../../shared/fair/fairData.ts';
import { fairFigures } from '../../../shared/stats/fairFigures.ts';
import type { AttendanceFigures } from '../../../shared/stats/figureTypes.ts';
import { attendanceRate } from '../../../shared/stats/sumFigures.ts';
import { REGISTERS } from './arbitraryYear.ts';
import { assignmentOf, attendanceOf, PLAIN_FAIR } from './plainYear.ts';

function totalOf(records: Partial<FairRecords>): AttendanceFigures {
  return fairFigures({ ...REGISTERS, ...PLAIN_FAIR, ...records }).total;
}

describe('fairFigures', () => {
  it('counts needed, expected, present, units, visits, items and leaflets apart', () => {
    expect(totalOf({})).toEqual({
      needed: 2,
      covered: 1,
      expected: 2,
      present: 2,
      late: 0,
      leftEarly: 0,
      excused: 0,
      absent: 0,
      walkIn: 0,
      unverified: 0,
      serviceMinutes: 150,
      unverifiedMinutes: 0,
      units: 1,
      unitPeople: 2,
      visits: 50,
      items: 18,
      leaflets: 25,
    });
  });

  it('keeps every active category, and one switched off that was used', () => {
    const { byCategory } = fairFigures({ ...REGISTERS, ...PLAIN_FAIR });
    expect(byCategory.map((row) => row.categoryId)).toEqual(['medical', 'haircut', 'repair']);
  });

  it('never takes unknown for absent, and leaves it out of the rate', () => {
    const total = totalOf({ attendance: [attendanceOf({ subjectId: 'v1', state: 'late', minuteIn: 560 })] });
    expect(total).toMatchObject({ expected: 2, present: 1, late: 1, unverified: 1, absent: 0 });
    expect(attendanceRate(total)).toEqual({ rate: 1, denominator: 1 });
  });

  it('counts somebody who left and came back as one place with the minutes of both segments', () => {
    const total = totalOf({
      attendance: [
        attendanceOf({ subjectId: 'v1', minuteOut: 560, state: 'leftEarly' }),
        attendanceOf({ subjectId: 'v1', minuteIn: 580, sequence: 1 }),
      ],
    });
    expect(total).toMatchObject({ present: 1, leftEarly: 1, serviceMinutes: 20 + 35 });
  });

  it('takes a missing time out from the plan and marks its minutes as unverified', () => {
    const total = totalOf({
      attendance: [attendanceOf({ subjectId: 'v1', minuteIn: 545, minuteOut: null })],
    });
    expect(total).toMatchObject({ serviceMinutes: 70, unverifiedMinutes: 70 });
  });

  it('counts walk-ins apart from expected and present, and their minutes with the rest', () => {
    const total = totalOf({
      attendance: [attendanceOf({ subjectId: 'v3', stallId: 's1', isWalkIn: true })],
    });
    expect(total).toMatchObject({ expected: 2, present: 0, walkIn: 1, serviceMinutes: 75 });
  });

  it('counts nobody twice in a slot, wherever they stood in it (rule 9)', () => {
    const assignments = [assignmentOf('v1', 0, 0), assignmentOf('v1', 1, 0)];
    const here = attendanceOf({ subjectId: 'v1', state: 'absent' });
    const there = attendanceOf({ subjectId: 'v1', stallId: 's1', sequence: 1 });
    const { byCategory, total } = fairFigures({
      ...REGISTERS,
      ...PLAIN_FAIR,
      assignments,
      attendance: [here, there],
    });
    expect(total).toMatchObject({ expected: 1, present: 1, absent: 0, unverified: 0, serviceMinutes: 75 });
    // The head counts where it came.
    expect(byCategory.map(({ expected }) => expected)).toEqual([0, 0, 1]);
    const walkIn = attendanceOf({ subjectId: 'v1', stallId: 's1', sequence: 1, isWalkIn: true });
    const [first] = assignments;
    expect(
      totalOf({
        assignments: first ? [first] : [],
        attendance: [attendanceOf({ subjectId: 'v1' }), walkIn],
      }),
    ).toMatchObject({ expected: 1, present: 1, walkIn: 0 });
  });

  it('counts partner people who came by name once each, whatever headcount is written', () => {
    const byName = { subjectKind: 'partnerPerson', subjectId: 'p0' } as const;
    const total = totalOf({
      attendance: [
        attendanceOf({ subjectKind: 'partnerUnit', subjectId: 'b0', headcount: 9 }),
        attendanceOf({ ...byName, sequence: 1 }),
        attendanceOf({ ...byName, sequence: 2, minuteIn: 640, minuteOut: 660 }),
        attendanceOf({ ...byName, subjectId: 'p1', state: 'absent', sequence: 3 }),
      ],
    });
    expect(total).toMatchObject({ units: 1, unitPeople: 1, serviceMinutes: 0 });
  });

  it('has no rate when nobody was expected', () => {
    expect(attendanceRate(totalOf({ assignments: [], attendance: [] })).rate).toBeNull();
  });
});
