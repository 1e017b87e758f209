import { describe, expect, it } from 'vitest';
import { rowsOfLine, slotsOfLine, stallLines } from '../../../shared/attendance/stallLines.ts';
import type { FairData, FairRecords } from '../../../shared/fair/fairData.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { REGISTERS } from '../stats/arbitraryYear.ts';
import { assignmentOf, attendanceOf, PLAIN_FAIR } from '../stats/plainYear.ts';

const stall = firstOf(PLAIN_FAIR.stalls);

function linesOf(records: Partial<FairRecords>) {
  const data: FairData = {
    ...REGISTERS,
    ...PLAIN_FAIR,
    assignments: [],
    attendance: [],
    replies: [],
    volunteerPairs: [],
    publication: null,
    groundPlan: null,
    ...records,
  };
  return stallLines(data, stall);
}

const brief = (records: Partial<FairRecords>) =>
  linesOf(records).map(({ volunteerId, slotIds, isWalkIn }) => [volunteerId, slotIds.join('+'), isWalkIn]);

describe('the lines of a stall', () => {
  it('give somebody who stayed longer than assigned a second line, for the other slot only', () => {
    const attendance = [
      attendanceOf({ subjectId: 'v1', sequence: 1 }),
      attendanceOf({ subjectId: 'v1', slotId: 't1', minuteIn: 615, minuteOut: 690, sequence: 2 }),
    ];
    expect(brief({ assignments: [assignmentOf('v1', 0, 0)], attendance })).toEqual([
      ['v1', 't0', false],
      ['v1', 't1', true],
    ]);
  });

  it('list walk-ins in the order in which they were recorded, each with slots in order of time', () => {
    const attendance = [
      attendanceOf({ subjectId: 'v2', sequence: 3, isWalkIn: true }),
      attendanceOf({ subjectId: 'v3', slotId: 't1', sequence: 1, isWalkIn: true }),
      attendanceOf({ subjectId: 'v3', slotId: 't0', sequence: 2, isWalkIn: true }),
    ];
    expect(brief({ attendance })).toEqual([
      ['v3', 't0+t1', true],
      ['v2', 't0', true],
    ]);
  });

  it('leave out partners, and people of other stalls', () => {
    const attendance = [
      attendanceOf({ subjectId: 'v2', stallId: 's1' }),
      attendanceOf({ subjectKind: 'partnerUnit', subjectId: 'b0', headcount: 2 }),
      attendanceOf({ subjectKind: 'partnerPerson', subjectId: 'v3' }),
    ];
    expect(brief({ attendance, assignments: [assignmentOf('v1', 1, 0)] })).toEqual([]);
  });

  it('say where a time out is missing (rule 16)', () => {
    const assignments = [assignmentOf('v1', 0, 0), assignmentOf('v2', 0, 0)];
    const attendance = [
      attendanceOf({ subjectId: 'v1', minuteOut: null, isUnverified: true }),
      attendanceOf({ subjectId: 'v2' }),
    ];
    expect(linesOf({ assignments, attendance }).map(({ isUnverified }) => isUnverified)).toEqual([
      true,
      false,
    ]);
  });
});

describe('a line', () => {
  const line = firstOf(linesOf({ assignments: [assignmentOf('v1', 0, 0)] }));

  it('stands for the rows of that person, stall and slot, and for no others', () => {
    const own = attendanceOf({ subjectId: 'v1' });
    const others = [
      attendanceOf({ subjectId: 'v2' }),
      attendanceOf({ subjectId: 'v1', stallId: 's1' }),
      attendanceOf({ subjectId: 'v1', slotId: 't1' }),
      attendanceOf({ subjectId: 'v1', slotId: null }),
      attendanceOf({ subjectId: 'v1', subjectKind: 'partnerPerson' }),
    ];
    expect(rowsOfLine(line, [...others, own])).toEqual([own]);
  });

  it('has its slots in order of time, however they are stored', () => {
    const both = { ...line, slotIds: PLAIN_FAIR.slots.map(({ id }) => id) };
    expect(slotsOfLine(both, PLAIN_FAIR.slots.toReversed()).map(({ id }) => id)).toEqual(['t0', 't1']);
  });
});
