import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { AssignmentCase } from '../../../shared/assign/rules.ts';
import { brokenRules } from '../../../shared/assign/rules.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import type { Need } from '../../../shared/model/fair.ts';
import { firstOf, makeVolunteer, plannedFair } from '../../fixtures/plannedFair.ts';

const data = plannedFair();
const [firstSlot, secondSlot] = data.slots;
if (!firstSlot || !secondSlot) throw new Error('Two slots expected.');
const stall = firstOf(data.stalls);
const plain = (slotId: string): Need =>
  firstOf(data.needs.filter((need) => need.slotId === slotId && need.qualification === null));
const clinic = firstOf(data.needs.filter((need) => need.qualification === 'medical'));
const date = v.parse(IsoDate, '2026-06-20');

function candidate(fields: Partial<AssignmentCase> = {}): AssignmentCase {
  return {
    volunteer: makeVolunteer('v1'),
    need: plain(firstSlot?.id ?? ''),
    slot: firstSlot ?? firstOf(data.slots),
    date,
    isFirstSlot: true,
    held: [],
    keptApart: [],
    reply: null,
    fairsThisYear: 0,
    ...fields,
  };
}

const codes = (fields: Partial<AssignmentCase>): string[] =>
  brokenRules(candidate(fields)).map(({ code }) => code);
const heldFirst = { need: plain(firstSlot.id), slot: firstSlot, stall };
const inSecond = { need: plain(secondSlot.id), slot: secondSlot, isFirstSlot: false };

describe('hard rules of assigning', () => {
  it('lets anybody do anything that no rule forbids', () => {
    expect(codes({})).toEqual([]);
  });

  it('never newly assigns somebody inactive (rule 12)', () => {
    expect(codes({ volunteer: makeVolunteer('v1', { isActive: false }) })).toEqual(['volunteerInactive']);
  });

  it('never assigns somebody to the same post twice', () => {
    expect(codes({ held: [heldFirst] })).toEqual(['alreadyAssigned']);
  });

  it('never assigns somebody in two overlapping slots (rule 13)', () => {
    const overlapping = { ...secondSlot, start: firstSlot.end - 1 };
    expect(codes({ ...inSecond, slot: overlapping, held: [heldFirst] })).toEqual(['overlappingSlot']);
  });

  it('lets a slot begin as the other ends (rule 13)', () => {
    expect(codes({ ...inSecond, held: [heldFirst] })).toEqual([]);
  });

  it('asks for the qualification at clinic and legal posts (rule 14)', () => {
    expect(codes({ need: clinic })).toEqual(['qualificationMissing']);
    const lawyer = makeVolunteer('v1', {
      qualifications: [{ kind: 'legal', certificateNo: '', expiresOn: null }],
    });
    expect(codes({ need: clinic, volunteer: lawyer })).toEqual(['qualificationMissing']);
  });

  it.each([
    [null, true],
    ['2026-06-20', true],
    ['2026-06-19', false],
  ])('asks that the qualification has not expired on the day: %s (rule 14)', (expiresOn, isFine) => {
    const qualifications = [{ kind: 'medical' as const, certificateNo: '', expiresOn }];
    const broken = codes({ need: clinic, volunteer: makeVolunteer('v1', { qualifications }) });
    expect(broken).toEqual(isFine ? [] : ['qualificationMissing']);
  });

  it.each([
    ['awayInMonth', { exceptMonths: [6] }],
    ['awayOnDate', { exceptDates: ['2026-06-20'] }],
  ])('never assigns somebody who is away, and says when: %s', (code, away) => {
    const usual = { isUsual: true, exceptMonths: [], exceptDates: [], firstSlotOnly: false };
    expect(codes({ volunteer: makeVolunteer('v1', { availability: { ...usual, ...away } }) })).toEqual([
      code,
    ]);
  });

  it('keeps those who come for the first slot only out of the others', () => {
    const volunteer = makeVolunteer('v1', {
      availability: { isUsual: true, exceptMonths: [], exceptDates: [], firstSlotOnly: true },
    });
    expect(codes({ volunteer })).toEqual([]);
    expect(codes({ ...inSecond, volunteer })).toEqual(['onlyFirstSlot']);
  });

  it('keeps to the slots a fair that somebody asked for', () => {
    const volunteer = makeVolunteer('v1', { limits: { slotsPerFair: 1, fairsPerYear: null } });
    expect(codes({ volunteer })).toEqual([]);
    expect(codes({ ...inSecond, volunteer, held: [heldFirst] })).toEqual(['slotLimitReached']);
  });

  it('keeps to the fairs a year that somebody asked for', () => {
    const volunteer = makeVolunteer('v1', { limits: { slotsPerFair: null, fairsPerYear: 4 } });
    expect(codes({ volunteer, fairsThisYear: 3 })).toEqual([]);
    expect(codes({ volunteer, fairsThisYear: 4 })).toEqual(['yearLimitReached']);
  });

  it('gives an hour of rest to those who need it', () => {
    const volunteer = makeVolunteer('v1', { needsRest: true });
    const later = (minutes: number): AssignmentCase['slot'] => ({
      ...secondSlot,
      start: firstSlot.end + minutes,
      end: 780,
    });
    expect(codes({ ...inSecond, volunteer, slot: later(59), held: [heldFirst] })).toEqual(['needsRest']);
    expect(codes({ ...inSecond, volunteer, slot: later(60), held: [heldFirst] })).toEqual([]);
  });

  it('never puts two who are kept apart at one stall in overlapping slots, and says who stands where', () => {
    const other = { name: '李四', volunteerId: makeVolunteer('v2').id };
    const here = { ...other, need: plain(firstSlot.id), slot: firstSlot, stall };
    const candidateHere = { need: { ...plain(firstSlot.id), stallId: stall.id }, slot: firstSlot };
    const broken = brokenRules(candidate({ ...candidateHere, keptApart: [here] }));
    expect(broken).toEqual([
      {
        code: 'keptApart',
        params: { name: '志愿者v1', other: '李四', number: stall.number, slot: '09:00–10:15' },
      },
    ]);
    const overlapping = { ...secondSlot, start: firstSlot.end - 1 };
    expect(codes({ ...candidateHere, slot: overlapping, keptApart: [here] })).toEqual(['keptApart']);
  });

  it('lets two who are kept apart follow one another, or stand at two stalls', () => {
    const other = { name: '李四', volunteerId: makeVolunteer('v2').id };
    const here = { ...other, need: plain(firstSlot.id), slot: firstSlot, stall };
    const next = { need: { ...plain(secondSlot.id), stallId: stall.id }, slot: secondSlot };
    expect(codes({ ...next, isFirstSlot: false, keptApart: [here] })).toEqual([]);
    const elsewhere = firstOf(data.stalls.filter(({ id }) => id !== stall.id));
    const there = { need: { ...plain(firstSlot.id), stallId: elsewhere.id }, keptApart: [here] };
    expect(codes(there)).toEqual([]);
  });

  it('tells every reason, not only the first', () => {
    const volunteer = makeVolunteer('v1', {
      isActive: false,
      limits: { slotsPerFair: 0, fairsPerYear: null },
    });
    expect(codes({ volunteer, need: clinic })).toEqual([
      'volunteerInactive',
      'qualificationMissing',
      'slotLimitReached',
    ]);
  });
});
