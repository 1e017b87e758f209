import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { FairRecords, YearData } from '../../../shared/fair/fairData.ts';
import { Instant } from '../../../shared/model/basic.ts';
import { FairId, NeedId, replyId, VolunteerId } from '../../../shared/model/ids.ts';
import type { Reply } from '../../../shared/model/reply.ts';
import { makePair } from '../../../shared/people/makePair.ts';
import { mergePreview } from '../../../shared/people/mergePreview.ts';
import type { MergeRecords } from '../../../shared/people/mergeVolunteers.ts';
import { mergeRecords } from '../../../shared/people/mergeVolunteers.ts';
import { checkYear } from '../../../shared/stats/checks.ts';
import type { RuleKey } from '../../../shared/stats/checkTypes.ts';
import { heldFairsOf } from '../../../shared/stats/countedFair.ts';
import { yearFigures } from '../../../shared/stats/yearFigures.ts';
import { certificateOf } from '../../fixtures/certificateOf.ts';
import { arbitraryYear } from '../stats/arbitraryYear.ts';
import { assignmentOf, attendanceOf, PLAIN_FAIR, plainYear } from '../stats/plainYear.ts';

const [v1, v2, v3] = ['v1', 'v2', 'v3'].map((id) => v.parse(VolunteerId, id));
if (!v1 || !v2 || !v3) throw new Error('no ids');
const who = { staysId: v1, goesId: v2, overlapReason: '合并' };

/** In real records a need has one slot, and nobody is assigned to it twice. */
function orderly(records: FairRecords): FairRecords {
  const assignments = records.assignments.map((row) => ({
    ...row,
    needId: v.parse(NeedId, `${row.stallId}/${row.slotId}`),
  }));
  const keys = assignments.map((row) => `${row.needId}/${row.volunteerId}`);
  return {
    ...records,
    assignments: assignments.filter((_, index) => keys.indexOf(keys[index] ?? '') === index),
  };
}

function recordsOf(fairs: readonly FairRecords[], more: Partial<MergeRecords> = {}): MergeRecords {
  return {
    assignments: fairs.flatMap(({ assignments }) => assignments),
    attendance: fairs.flatMap(({ attendance }) => attendance),
    slots: fairs.flatMap(({ slots }) => slots),
    stalls: fairs.flatMap(({ stalls }) => stalls),
    bookings: fairs.flatMap(({ bookings }) => bookings),
    replies: [],
    publications: [],
    redemptions: [],
    certificates: [],
    pairs: [],
    ...more,
  };
}

function put<T extends { readonly id: string }>(
  rows: readonly T[],
  changed: readonly T[],
  gone: readonly string[] = [],
) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const id of gone) byId.delete(id);
  for (const row of changed) byId.set(row.id, row);
  return [...byId.values()];
}

/** The year after merging, as the use case writes it. */
function mergedYear(year: YearData, staysId: VolunteerId, goesId: VolunteerId): YearData {
  const merged = mergeRecords(recordsOf(year.fairs), { ...who, staysId, goesId });
  return {
    ...year,
    volunteers: year.volunteers.filter(({ id }) => id !== goesId),
    fairs: year.fairs.map((records) => {
      const here = <T extends { readonly fairId: string }>(rows: readonly T[]) =>
        rows.filter(({ fairId }) => fairId === records.fair.id);
      return {
        ...records,
        assignments: put(records.assignments, here(merged.assignments), merged.removedAssignments),
        attendance: put(records.attendance, here(merged.attendance)),
        stalls: put(records.stalls, here(merged.stalls)),
        bookings: put(records.bookings, here(merged.bookings)),
      };
    }),
  };
}

/** Minutes of some people at a fair, counted on a strip: a minute lived twice is one minute. */
function minutesOnStrip(records: FairRecords, ids: readonly string[]): number {
  const slots = new Map(records.slots.map((slot) => [slot.id, slot]));
  const strip = new Set<number>();
  for (const row of records.attendance) {
    if (row.subjectKind !== 'volunteer' || !ids.includes(row.subjectId)) continue;
    if (row.state === 'absent' || row.state === 'excused') continue;
    const slot = row.slotId ? slots.get(row.slotId) : undefined;
    for (let at = row.minuteIn ?? slot?.start ?? 0; at < (row.minuteOut ?? slot?.end ?? 0); at += 1)
      strip.add(at);
  }
  return strip.size;
}

const years = arbitraryYear.map((year) => ({ ...year, fairs: year.fairs.map(orderly) }));

/** What each rule says about the records of a year. */
function ruleResults(data: YearData): ReadonlyMap<RuleKey, string> {
  const rules = checkYear(data, yearFigures(data)).flatMap((check) => (check.kind === 'rule' ? [check] : []));
  return new Map(rules.map(({ key, result }) => [key, result]));
}

describe('mergeRecords', () => {
  it('gives the certificates of both to the one who stays, as they were certified', () => {
    const certificates = [certificateOf('v1'), certificateOf('v2', { number: 2 }), certificateOf('v3')];
    const merged = mergeRecords(recordsOf([], { certificates }), who);
    expect(merged.certificates).toEqual([{ ...certificates[1], volunteerId: 'v1' }]);
  });

  it('gives the merged person the minutes of both, minutes lived twice once, at every fair', () => {
    fc.assert(
      fc.property(years, (year) => {
        const after = mergedYear(year, who.staysId, who.goesId);
        for (const [index, records] of year.fairs.entries()) {
          const merged = after.fairs[index];
          expect(merged && minutesOnStrip(merged, ['v1'])).toBe(minutesOnStrip(records, ['v1', 'v2']));
        }
        const own = yearFigures(after).volunteers.find(({ volunteerId }) => volunteerId === 'v1');
        const counted = heldFairsOf(year);
        const union = counted.reduce(
          (sum, records) =>
            sum + Math.min(records.fair.minutesCap ?? 1440, minutesOnStrip(records, ['v1', 'v2'])),
          0,
        );
        expect(own?.serviceMinutes ?? 0).toBe(union);
      }),
    );
  });

  it('changes no figure of anybody else, and counts the merged person once in a slot', () => {
    fc.assert(
      fc.property(years, (year) => {
        const after = mergedYear(year, who.staysId, who.goesId);
        const of = (data: YearData, id: string) =>
          yearFigures(data).volunteers.find(({ volunteerId }) => volunteerId === id);
        expect(of(after, 'v3')).toEqual(of(year, 'v3'));
        expect(of(after, 'v2')).toBeUndefined();
        const merged = of(after, 'v1');
        const slots = year.fairs.reduce((sum, records) => sum + records.slots.length, 0);
        expect(merged?.expected ?? 0).toBeLessThanOrEqual(slots);
        expect((merged?.present ?? 0) + (merged?.walkIn ?? 0)).toBeLessThanOrEqual(slots);
        const [total, before] = [yearFigures(after).total, yearFigures(year).total];
        for (const key of ['needed', 'units', 'unitPeople', 'visits', 'items', 'leaflets'] as const) {
          expect(total[key]).toBe(before[key]);
        }
      }),
    );
  });

  it('gives the same figures whichever record stays', () => {
    fc.assert(
      fc.property(years, (year) => {
        const one = yearFigures(mergedYear(year, who.staysId, who.goesId));
        const other = yearFigures(mergedYear(year, who.goesId, who.staysId));
        expect(one.total).toEqual(other.total);
      }),
    );
  });

  it('leaves nothing that points to the record that is gone', () => {
    fc.assert(
      fc.property(years, (year) => {
        for (const { assignments, attendance, stalls, bookings } of mergedYear(year, who.staysId, who.goesId)
          .fairs) {
          expect(assignments.every(({ volunteerId }) => volunteerId !== 'v2')).toBe(true);
          expect(attendance.every(({ subjectId }) => subjectId !== 'v2')).toBe(true);
          expect(stalls.every(({ leadVolunteerId }) => leadVolunteerId !== 'v2')).toBe(true);
          expect(
            bookings.flatMap(({ people }) => people).every(({ volunteerId }) => volunteerId !== 'v2'),
          ).toBe(true);
        }
      }),
    );
  });

  it('makes one assignment of two at one need, and keeps the lock', () => {
    const need = v.parse(NeedId, 'n');
    const [one, other] = [assignmentOf('v1', 0, 0), assignmentOf('v2', 0, 0)].map((row) => ({
      ...row,
      needId: need,
    }));
    if (!one || !other) throw new Error('no assignments');
    const records = recordsOf([PLAIN_FAIR], { assignments: [one, { ...other, isLocked: true }] });
    const merged = mergeRecords({ ...records, attendance: [] }, who);
    expect(merged.removedAssignments).toEqual([other.id]);
    expect(merged.assignments).toEqual([{ ...one, isLocked: true }]);
  });

  it('says at an overlapping place that it came from merging, so that the checks remind and do not fail', () => {
    const fair = { ...PLAIN_FAIR, assignments: [assignmentOf('v1', 0, 0), assignmentOf('v2', 1, 0)] };
    const attendance = [
      attendanceOf({ subjectId: 'v1' }),
      attendanceOf({ subjectId: 'v2', stallId: 's1', sequence: 1 }),
    ];
    const after = mergedYear(plainYear({ ...fair, attendance }), who.staysId, who.goesId);
    expect(after.fairs[0]?.assignments.some(({ overrideReason }) => overrideReason === '合并')).toBe(true);
    const checks = ruleResults(after);
    expect(checks.get('nobodyTwice')).toBe('ok');
    expect(checks.get('overlapsAllowed')).toBe('reminder');
  });

  it('says so too where both were written down at one place', () => {
    const fair = { ...PLAIN_FAIR, assignments: [assignmentOf('v1', 0, 0)] };
    const attendance = [
      attendanceOf({ subjectId: 'v1' }),
      attendanceOf({ subjectId: 'v2', isWalkIn: true, sequence: 1 }),
    ];
    const after = mergedYear(plainYear({ ...fair, attendance }), who.staysId, who.goesId);
    expect(after.fairs[0]?.assignments[0]?.overrideReason).toBe('合并');
    expect(ruleResults(after).get('nobodyTwice')).toBe('ok');
  });

  it('takes somebody for no walk-in where the other record was assigned', () => {
    const fair = { ...PLAIN_FAIR, assignments: [assignmentOf('v1', 0, 0)] };
    const attendance = [attendanceOf({ subjectId: 'v2', isWalkIn: true })];
    const { total } = yearFigures(mergedYear(plainYear({ ...fair, attendance }), who.staysId, who.goesId));
    expect(total).toMatchObject({ expected: 1, present: 1, walkIn: 0, unverified: 0 });
  });

  it('keeps the answer that was given last, under the key of the record that stays', () => {
    const fairId = v.parse(FairId, '2026-06');
    const reply = (volunteerId: VolunteerId, answer: Reply['answer'], at: string): Reply => ({
      id: replyId(fairId, volunteerId),
      fairId,
      volunteerId,
      answer,
      slotIds: [],
      note: '',
      answeredAt: v.parse(Instant, at),
    });
    const early = reply(v1, 'yes', '2026-06-01T01:00:00.000Z');
    const late = reply(v2, 'no', '2026-06-02T01:00:00.000Z');
    const merged = mergeRecords(recordsOf([], { replies: [early, late] }), who);
    expect(merged.replies).toEqual([{ ...late, id: early.id, volunteerId: v1 }]);
    expect(merged.removedReplies).toEqual([late.id]);
    expect(
      mergeRecords(recordsOf([], { replies: [late, early] }), { ...who, staysId: v2, goesId: v1 }).replies,
    ).toEqual([]);
  });

  it('hands on what is known about third people, and drops what was known about the two', () => {
    const pair = (one: VolunteerId, other: VolunteerId) => makePair(one, other, 'notDuplicate');
    const merged = mergeRecords(recordsOf([], { pairs: [pair(v1, v2), pair(v2, v3)] }), who);
    expect(merged.removedPairs).toHaveLength(2);
    expect(merged.pairs).toEqual([pair(v1, v3)]);
  });
});

describe('mergePreview', () => {
  it('shows both histories and that overlapping minutes count once', () => {
    const attendance = [
      attendanceOf({ subjectId: 'v1' }),
      attendanceOf({ subjectId: 'v2', stallId: 's1', minuteIn: 600, minuteOut: 630, sequence: 1 }),
    ];
    const { fair, stalls, needs } = PLAIN_FAIR;
    const places = { fairs: [fair], stalls, needs };
    const records = recordsOf([{ ...PLAIN_FAIR, attendance, assignments: [] }]);
    const preview = mergePreview(records, places, who);
    expect([preview.stays.minutes, preview.goes.minutes, preview.merged.minutes]).toEqual([75, 30, 90]);
    expect(preview.overlappingMinutes).toBe(15);
    expect(preview.merged.fairs).toBe(1);
    expect(preview.merged.lines).toHaveLength(2);
  });
});
