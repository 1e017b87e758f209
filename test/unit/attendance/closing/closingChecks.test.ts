import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isOpenCheck } from '../../../../shared/attendance/closing/closingCase.ts';
import { closingChecks } from '../../../../shared/attendance/closing/closingChecks.ts';
import type { ProposalKind } from '../../../../shared/attendance/closing/proposal.ts';
import { proposalChanges } from '../../../../shared/attendance/closing/proposalChanges.ts';
import { stallLines } from '../../../../shared/attendance/stallLines.ts';
import type { FairData, FairRecords } from '../../../../shared/fair/fairData.ts';
import type { CountSheet } from '../../../../shared/model/attendance.ts';
import { Instant } from '../../../../shared/model/basic.ts';
import { PartnerPersonId } from '../../../../shared/model/ids.ts';
import { sequentialIds } from '../../../../shared/sample/dice.ts';
import { zhCN } from '../../../../shared/text/zh-CN/catalogue.ts';
import { firstOf } from '../../../fixtures/plannedFair.ts';
import { REGISTERS } from '../../stats/arbitraryYear.ts';
import { assignmentOf, attendanceOf, PLAIN_FAIR, tallyOf } from '../../stats/plainYear.ts';

/** Items are offered where something is counted. */
const stalls = PLAIN_FAIR.stalls.map((stall) => ({
  ...stall,
  serviceItemIds: PLAIN_FAIR.tallies
    .filter(({ stallId }) => stallId === stall.id)
    .map((row) => row.serviceItemId),
}));

/** Two of the three whom the unit promised came, and one volunteer to the second stall. */
const attendance = [
  ...PLAIN_FAIR.attendance,
  attendanceOf({ subjectId: 'v3', stallId: 's1', isWalkIn: true, sequence: 5 }),
];
const bookings = PLAIN_FAIR.bookings.map((booking) => ({ ...booking, expected: 2 }));

function fairWith(records: Partial<FairRecords> = {}): FairData {
  return {
    ...REGISTERS,
    ...PLAIN_FAIR,
    replies: [],
    volunteerPairs: [],
    publication: null,
    groundPlan: null,
    stalls,
    bookings,
    attendance,
    tallies: PLAIN_FAIR.tallies.map((row) =>
      row.serviceItemId === 'bloodPressure' ? { ...row, items: null } : row,
    ),
    ...records,
  };
}

function checksOf(records: Partial<FairRecords> = {}, sheets: readonly CountSheet[] = []) {
  return closingChecks(fairWith(records), sheets, zhCN);
}

function codes(records: Partial<FairRecords> = {}, sheets: readonly CountSheet[] = []): readonly string[] {
  return checksOf(records, sheets).map(({ code, cases }) => `${code} ${cases.length}`);
}

const volunteers = attendance.filter(({ subjectKind }) => subjectKind === 'volunteer');
const unit = { subjectKind: 'partnerUnit', subjectId: 'b0', stallId: null, slotId: null, sequence: 8 };
const [first, ...rest] = attendance;
if (!first) throw new Error('The plain fair has no attendance.');

/** The checks that are left when the first case of one of them is answered by a proposal. */
function answered(kind: ProposalKind, records: Partial<FairRecords>): readonly string[] {
  const data = fairWith(records);
  const proposal = closingChecks(data, [], zhCN)
    .flatMap(({ cases }) => cases)
    .flatMap(({ proposals }) => proposals)
    .find((one) => one.kind === kind);
  if (!proposal) throw new Error(`Nothing proposes ${kind}.`);
  const means = {
    makeId: sequentialIds(),
    now: v.parse(Instant, '2026-06-21T01:00:00.000Z'),
    firstSequence: 100,
  };
  const changed = proposalChanges(data, [proposal], means);
  if (!changed.ok) throw new Error(changed.problem.code);
  return codes({ ...records, ...changed.value });
}

describe('before a fair is closed', () => {
  it('nothing is said when everything is recorded', () => {
    expect(codes()).toEqual([]);
  });

  it('a fair without stalls is told', () => {
    expect(
      codes({ stalls: [], needs: [], assignments: [], attendance: [], tallies: [], bookings: [] }),
    ).toEqual(['noStalls 1']);
  });

  it('people of whom nothing is known are told, and are not absent', () => {
    expect(codes({ attendance: rest })).toEqual(['unknownPlaces 1']);
    const [check] = checksOf({ attendance: rest });
    expect(check?.cases[0]).toMatchObject({
      subject: '张伟 V0001',
      stall: 'A1',
      at: { section: 'volunteers', place: 's0', line: 'v1' },
    });
    for (const kind of ['present', 'absent', 'excused'] as const) {
      expect(answered(kind, { attendance: rest })).toEqual([]);
    }
  });

  it('a missing time out is told, and the planned end can be taken for it', () => {
    const open = [{ ...first, minuteOut: null, isUnverified: true }, ...rest];
    expect(codes({ attendance: open })).toEqual(['noTimeOut 1']);
    expect(answered('plannedEnd', { attendance: open })).toEqual([]);
  });

  it('times that are out of order, outside the fair or overlap are told', () => {
    expect(codes({ attendance: [{ ...first, minuteIn: 600, minuteOut: 590 }, ...rest] })).toEqual([
      'timesInOrder 1',
    ]);
    expect(codes({ attendance: [{ ...first, minuteIn: 500 }, ...rest] })).toEqual(['timesOutsideFair 1']);
    const twice = attendanceOf({
      subjectId: 'v1',
      stallId: 's1',
      isWalkIn: true,
      minuteIn: 600,
      sequence: 7,
    });
    expect(codes({ attendance: [...attendance, twice] })).toEqual(['timesOverlap 1']);
  });

  it('times of partners are told too, at their unit, whether a person is named or heads are counted', () => {
    const [booking] = bookings;
    if (!booking) throw new Error('No unit is booked.');
    const id = v.parse(PartnerPersonId, 'doctor');
    const person = { id, name: '林医生', role: '内科', phone: '', volunteerId: null };
    const named = { subjectKind: 'partnerPerson', subjectId: 'doctor', stallId: null, slotId: null } as const;
    const rows = [
      attendanceOf({ ...named, minuteIn: 600, minuteOut: 590, sequence: 20 }),
      attendanceOf({ ...named, subjectId: 'b0', subjectKind: 'partnerUnit', minuteIn: 100, sequence: 21 }),
    ];
    const checks = checksOf({
      bookings: [{ ...booking, people: [...booking.people, person] }],
      attendance: [...volunteers, ...rows],
    });
    const casesOf = (code: string) => checks.find((check) => check.code === code)?.cases ?? [];
    const place = PLAIN_FAIR.stalls.find(({ bookingId }) => bookingId === 'b0')?.id ?? 'b0';
    expect(casesOf('timesInOrder')).toMatchObject([
      { subject: '林医生', one: 600, other: 590, at: { section: 'partners', place, line: null } },
    ]);
    const unitName = REGISTERS.partnerUnits.find(({ id }) => id === booking.partnerUnitId)?.name;
    expect(casesOf('timesOutsideFair')).toMatchObject([
      { subject: unitName, at: { section: 'partners', place } },
    ]);
  });

  it('times that overlap where somebody was given two places for a reason are left out (rule 9)', () => {
    const assignments = [...PLAIN_FAIR.assignments, { ...assignmentOf('v1', 1, 0), overrideReason: '合并' }];
    const twice = attendanceOf({ subjectId: 'v1', stallId: 's1', sequence: 9 });
    expect(codes({ assignments, attendance: [...attendance, twice] })).toEqual([]);
  });

  it('somebody who stayed on as a walk-in at the own stall is two lines and two cases', () => {
    const stayed = attendanceOf({
      subjectId: 'v1',
      slotId: 't1',
      isWalkIn: true,
      minuteIn: 615,
      minuteOut: null,
      sequence: 9,
    });
    const open = checksOf({ attendance: [{ ...first, minuteOut: null }, ...rest, stayed] });
    expect(open.map(({ code, cases }) => [code, new Set(cases.map(({ key }) => key)).size])).toEqual([
      ['noTimeOut', 2],
    ]);
    expect(codes({ attendance: [...rest, { ...stayed, minuteOut: first.minuteOut }] })).toContain(
      'unknownPlaces 1',
    );
  });

  it('somebody recorded without being assigned or marked as walk-in is told, and can be marked', () => {
    const row = attendanceOf({
      subjectId: 'v3',
      stallId: 's0',
      slotId: 't1',
      minuteIn: 620,
      minuteOut: 690,
      sequence: 9,
    });
    expect(codes({ attendance: [...attendance, row] })).toEqual(['unresolvedWalkIns 1']);
    expect(answered('markWalkIn', { attendance: [...attendance, row] })).toEqual([]);
  });

  it('a record of somebody who is not in the register is told, and can be taken out', () => {
    const row = attendanceOf({ subjectId: 'nobody', isWalkIn: true, sequence: 9 });
    expect(codes({ attendance: [...attendance, row] })).toEqual(['strangers 1']);
    expect(answered('removeRows', { attendance: [...attendance, row] })).toEqual([]);
  });

  it('a partner of which nothing is known, one that did not come and one that came with fewer are different things', () => {
    expect(codes({ attendance: volunteers })).toEqual(['partnersUnknown 1']);
    expect(answered('unitCame', { attendance: volunteers })).toEqual([]);
    expect(answered('unitCameNot', { attendance: volunteers })).toEqual(['partnerCameNot 1']);
    const fewer = attendanceOf({ ...unit, headcount: 1 });
    expect(codes({ attendance: [...volunteers, fewer] })).toEqual(['partnerCameFewer 1']);
    // What is only to know holds nothing up.
    expect(checksOf({ attendance: [...volunteers, fewer] }).filter(isOpenCheck)).toEqual([]);
  });

  it('names and a headcount that differ are told (rule 8), and either can stand alone', () => {
    const person = attendanceOf({ subjectKind: 'partnerPerson', subjectId: 'p0', sequence: 7 });
    const both = { attendance: [...attendance, person] };
    expect(codes(both)).toEqual(['partnerCountedTwice 1', 'partnerCameFewer 1']);
    expect(answered('namesOnly', both)).toEqual(['partnerCameFewer 1']);
    expect(answered('headcountOnly', both)).toEqual([]);
  });

  it('a partner that withdrew is not waited for (rule 7)', () => {
    const withdrawn = bookings.map((booking) => ({ ...booking, status: 'withdrawn' as const }));
    expect(codes({ bookings: withdrawn, attendance: volunteers })).toEqual([]);
  });

  it('a stall without counts is told; a counted 0 is a count', () => {
    const others = fairWith().tallies.filter(({ stallId }) => stallId !== 's1');
    expect(codes({ tallies: others })).toEqual(['stallsWithoutCounts 1']);
    expect(codes({ tallies: [...others, tallyOf('knifeSharpening', { stallId: 's1' })] })).toEqual([]);
    expect(answered('servedNobody', { tallies: others })).toEqual([]);
  });

  it('an item that is still blank is told, and can be a counted 0', () => {
    const others = fairWith().tallies.filter(({ serviceItemId }) => serviceItemId !== 'healthLeaflet');
    expect(codes({ tallies: others })).toEqual(['itemsWithoutCounts 1']);
    expect(answered('nobodyAsked', { tallies: others })).toEqual([]);
  });

  it('an item of which only the visits were written down is told', () => {
    const half = fairWith().tallies.map((row) =>
      row.serviceItemId === 'knifeSharpening' ? { ...row, items: null } : row,
    );
    expect(codes({ tallies: half })).toEqual(['halfCounted 1']);
  });

  it('a sum at the foot of the sheet that is not the sum of what was typed is told with both numbers', () => {
    const [stall] = stalls;
    if (!stall) throw new Error('The plain fair has no stall.');
    const sheet = { id: stall.id, fairId: stall.fairId, visitsTotal: 41, countedBy: '' };
    expect(codes({}, [{ ...sheet, visitsTotal: 40 }])).toEqual([]);
    expect(checksOf({}, [sheet])).toMatchObject([
      { code: 'sheetTotalDiffers', cases: [{ stall: 'A1', one: 41, other: 40 }] },
    ]);
  });

  it('a tally that differs from the names is told with both numbers (rule 19), and can take theirs', () => {
    const { tallies } = fairWith();
    const named = tallyOf('bloodPressure', { id: 'named', source: 'namedRows', visits: 7, items: null });
    const both = { tallies: [...tallies, named] };
    expect(checksOf(both)).toMatchObject([{ code: 'tallyDiffersFromNames', cases: [{ one: 40, other: 7 }] }]);
    expect(answered('namesIntoTally', both)).toEqual([]);
  });

  it('visits at a stall at which nobody was recorded are told', () => {
    const nobody = attendance.filter(({ stallId }) => stallId !== 's1');
    expect(codes({ attendance: nobody })).toEqual(['servedByNobody 1']);
    // Unknown is not absent: while somebody may have been there, nothing is said.
    const assignments = [...PLAIN_FAIR.assignments, assignmentOf('v3', 1, 0)];
    expect(codes({ attendance: nobody, assignments })).toEqual(['unknownPlaces 1']);
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
