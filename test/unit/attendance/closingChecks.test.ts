import { describe, expect, it } from 'vitest';
import { closingChecks } from '../../../shared/attendance/closingChecks.ts';
import { stallLines } from '../../../shared/attendance/stallLines.ts';
import type { FairData, FairRecords } from '../../../shared/fair/fairData.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { REGISTERS } from '../stats/arbitraryYear.ts';
import { assignmentOf, attendanceOf, PLAIN_FAIR, tallyOf } from '../stats/plainYear.ts';

/** Items are offered where something is counted. */
const stalls = PLAIN_FAIR.stalls.map((stall) => ({
  ...stall,
  serviceItemIds: PLAIN_FAIR.tallies
    .filter(({ stallId }) => stallId === stall.id)
    .map((row) => row.serviceItemId),
}));

function fairWith(records: Partial<FairRecords> = {}): FairData {
  return {
    ...REGISTERS,
    ...PLAIN_FAIR,
    replies: [],
    volunteerPairs: [],
    publication: null,
    groundPlan: null,
    stalls,
    ...records,
  };
}

function codes(records: Partial<FairRecords> = {}): readonly string[] {
  return closingChecks(fairWith(records)).map(({ code, count }) => `${code} ${count}`);
}

describe('before a fair is closed', () => {
  it('nothing is said when everything is recorded', () => {
    expect(codes()).toEqual([]);
  });

  it('places of which nothing is known are told, and are not absent', () => {
    expect(codes({ attendance: PLAIN_FAIR.attendance.slice(1) })).toEqual(['unknownPlaces 1']);
  });

  it('a missing time out is told', () => {
    const [first, ...rest] = PLAIN_FAIR.attendance;
    if (!first) throw new Error('The plain fair has no attendance.');
    expect(codes({ attendance: [{ ...first, minuteOut: null, isUnverified: true }, ...rest] })).toEqual([
      'noTimeOut 1',
    ]);
  });

  it('somebody recorded without being assigned or marked as walk-in is told; a marked walk-in is not', () => {
    const row = { subjectId: 'v3', stallId: 's1', sequence: 9 };
    expect(codes({ attendance: [...PLAIN_FAIR.attendance, attendanceOf(row)] })).toEqual([
      'unresolvedWalkIns 1',
    ]);
    expect(
      codes({ attendance: [...PLAIN_FAIR.attendance, attendanceOf({ ...row, isWalkIn: true })] }),
    ).toEqual([]);
  });

  it('a partner of which nothing is known, and one that did not come, are different things', () => {
    const volunteers = PLAIN_FAIR.attendance.filter(({ subjectKind }) => subjectKind === 'volunteer');
    const unit = { subjectKind: 'partnerUnit', subjectId: 'b0', stallId: null, slotId: null, sequence: 8 };
    expect(codes({ attendance: volunteers })).toEqual(['partnersUnknown 1']);
    expect(
      codes({ attendance: [...volunteers, attendanceOf({ ...unit, headcount: 0, state: 'absent' })] }),
    ).toEqual(['partnerCameNot 1']);
  });

  it('names and a headcount that differ are told (rule 8)', () => {
    const person = attendanceOf({ subjectKind: 'partnerPerson', subjectId: 'p0', sequence: 7 });
    expect(codes({ attendance: [...PLAIN_FAIR.attendance, person] })).toEqual(['partnerCountedTwice 1']);
  });

  it('a partner that withdrew is not waited for (rule 7)', () => {
    const bookings = PLAIN_FAIR.bookings.map((booking) => ({ ...booking, status: 'withdrawn' as const }));
    const attendance = PLAIN_FAIR.attendance.filter(({ subjectKind }) => subjectKind === 'volunteer');
    expect(codes({ bookings, attendance })).toEqual([]);
  });

  it('a stall without counts is told; a counted 0 is a count', () => {
    const others = PLAIN_FAIR.tallies.filter(({ stallId }) => stallId !== 's1');
    expect(codes({ tallies: others })).toEqual(['stallsWithoutCounts 1']);
    expect(codes({ tallies: [...others, tallyOf('knifeSharpening', { stallId: 's1' })] })).toEqual([]);
  });
});

describe('the lines of a stall', () => {
  const linesOf = (records: Partial<FairRecords>) => {
    const data = fairWith(records);
    return stallLines(data, firstOf(data.stalls));
  };

  it('show each person once, whatever the number of slots', () => {
    const assignments = [assignmentOf('v1', 0, 0), assignmentOf('v1', 0, 1)];
    const lines = linesOf({ assignments, attendance: [] });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ slotIds: ['t0', 't1'], isWalkIn: false, entry: { state: null } });
  });

  it('begin with the stall lead (rule 18) and end with those who came without being assigned', () => {
    const lead = assignmentOf('v2', 0, 1);
    const data = {
      stalls: stalls.map((stall) => ({ ...stall, leadVolunteerId: lead.volunteerId })),
      attendance: [
        attendanceOf({ subjectId: 'v3', isWalkIn: true, sequence: 0 }),
        attendanceOf({ subjectId: 'v1', sequence: 1 }),
      ],
    };
    expect(linesOf(data).map(({ volunteerId, isLead, isWalkIn }) => [volunteerId, isLead, isWalkIn])).toEqual(
      [
        ['v2', true, false],
        ['v1', false, false],
        ['v3', false, true],
      ],
    );
  });
});
