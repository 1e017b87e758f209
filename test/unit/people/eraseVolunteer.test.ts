import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { VolunteerId } from '../../../shared/model/ids.ts';
import { Volunteer } from '../../../shared/model/volunteer.ts';
import type { EraseRecords } from '../../../shared/people/eraseVolunteer.ts';
import { eraseVolunteer, leavesFigures, placesToCome } from '../../../shared/people/eraseVolunteer.ts';
import { certificateOf } from '../../fixtures/certificateOf.ts';
import { redemption } from '../points/pointsFixtures.ts';
import { assignmentOf, attendanceOf, PLAIN_FAIR } from '../stats/plainYear.ts';
import { day, makeVolunteer } from './makeVolunteer.ts';

const NEUTRAL = '已注销志愿者 1';
const volunteer = makeVolunteer('v1', {
  phone: '13800001234',
  idNumber: '11010519491231002X',
  birthDate: day('1949-12-31'),
  sex: 'female',
  note: '会修车',
});
const id = v.parse(VolunteerId, 'v1');
const held: EraseRecords = {
  volunteer,
  fairs: [PLAIN_FAIR.fair],
  assignments: [{ ...assignmentOf('v1', 0, 0), overrideReason: '家里有事' }],
  attendance: [attendanceOf({ subjectId: 'v1', note: '带了孩子' })],
  stalls: PLAIN_FAIR.stalls.slice(0, 1).map((stall) => ({ ...stall, leadVolunteerId: id })),
  bookings: PLAIN_FAIR.bookings.map((booking) => ({
    ...booking,
    people: booking.people.map((person) => ({ ...person, volunteerId: id })),
  })),
  redemptions: [],
  certificates: [],
  rewards: ['洗车一次'],
  recordedPeople: new Set(),
};
const toCome: EraseRecords = {
  ...held,
  fairs: [{ ...PLAIN_FAIR.fair, status: 'planned', heldDate: null }],
  attendance: [],
};

describe('eraseVolunteer', () => {
  it('leaves a record that tells nothing but team and kinds', () => {
    const erased = eraseVolunteer(held, NEUTRAL).volunteer;
    const blank = makeVolunteer('v1', {
      volunteerNo: '',
      name: NEUTRAL,
      joinedOn: null,
      isActive: false,
      isErased: true,
      availability: { isUsual: false, exceptMonths: [], exceptDates: [], firstSlotOnly: false },
    });
    expect(erased).toEqual(blank);
    expect(v.is(Volunteer, erased)).toBe(true);
  });

  it('keeps places and attendance of fairs that were held, without what was written about the person', () => {
    const erased = eraseVolunteer(held, NEUTRAL);
    expect(erased.removedAssignments).toEqual([]);
    expect(erased.assignments.map(({ overrideReason }) => overrideReason)).toEqual(['—']);
    expect(erased.attendance.map(({ note, state }) => [note, state])).toEqual([['', 'present']]);
    expect(erased.stalls).toEqual([]);
  });

  it('gives up places and leads at fairs that are still to come, but nothing that was recorded', () => {
    const erased = eraseVolunteer(toCome, NEUTRAL);
    expect(erased.removedAssignments).toEqual(toCome.assignments.map((row) => row.id));
    expect(erased.stalls.map(({ leadVolunteerId }) => leadVolunteerId)).toEqual([null]);
    expect(erased.volunteer).toBeNull();
    expect(placesToCome({ ...toCome, attendance: held.attendance })).toEqual([]);
  });

  it('makes partner people nameless where they were, and takes them off where they are still to come', () => {
    const was = eraseVolunteer(held, NEUTRAL).bookings.flatMap(({ people }) => people);
    expect(was.map(({ name, phone, volunteerId }) => [name, phone, volunteerId])).toEqual([
      [NEUTRAL, '', null],
      [NEUTRAL, '', null],
    ]);
    expect(eraseVolunteer(toCome, NEUTRAL).bookings.flatMap(({ people }) => people)).toEqual([]);
    const recorded = { ...toCome, recordedPeople: new Set(['p0']) };
    expect(eraseVolunteer(recorded, NEUTRAL).bookings.flatMap(({ people }) => people)).toHaveLength(1);
  });

  it('keeps what was exchanged, with the words of the office’s list and no others', () => {
    const exchanged = [redemption('2026-07-01', 5), redemption('2026-07-02', 20, 1)];
    const rows = exchanged.map((row, index) => ({
      ...row,
      what: ['孩子的学费', '洗车一次'][index] ?? '',
      note: ['', '她丈夫代领'][index] ?? '',
    }));
    const erased = eraseVolunteer({ ...toCome, redemptions: rows }, NEUTRAL);
    expect(erased.redemptions.map(({ what, note, points }) => [what, note, points])).toEqual([
      ['—', '', 5],
      ['洗车一次', '', 20],
    ]);
    expect(erased.volunteer).toMatchObject({ name: NEUTRAL, isErased: true });
  });

  it('keeps a nameless record for somebody of whom only a certificate is left', () => {
    const certified = { ...toCome, certificates: [certificateOf('v1')] };
    expect(leavesFigures(toCome)).toBe(false);
    expect(leavesFigures(certified)).toBe(true);
    expect(eraseVolunteer(certified, NEUTRAL).volunteer).toMatchObject({ name: NEUTRAL, isErased: true });
  });
});
