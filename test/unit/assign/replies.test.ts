import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildProblem } from '../../../shared/assign/buildProblem.ts';
import { carryReplies, standingReply } from '../../../shared/assign/replies.ts';
import type { AssignmentCase } from '../../../shared/assign/rules.ts';
import { brokenRules, isAvailable } from '../../../shared/assign/rules.ts';
import { suitablePeople } from '../../../shared/assign/suitability.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import { SlotId } from '../../../shared/model/ids.ts';
import type { Reply } from '../../../shared/model/reply.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { firstOf, makeReply, makeVolunteer, plannedFair } from '../../fixtures/plannedFair.ts';

const NO_LOAD = { minutesThisYear: new Map(), fairsThisYear: new Map() };
const USUAL = { isUsual: true, exceptMonths: [], exceptDates: [], firstSlotOnly: false };
const AWAY = { ...USUAL, exceptMonths: [6], exceptDates: ['2026-06-20'], firstSlotOnly: true };
const data = plannedFair();
const [early, late] = data.slots;
if (!early || !late) throw new Error('Two slots expected.');
const gone = v.parse(SlotId, 'gone');

function slotsOf(volunteer: Volunteer, answer: Partial<Reply>): readonly string[] {
  const reply = makeReply(data.fair.id, volunteer.id, answer);
  const problem = buildProblem({ ...data, volunteers: [volunteer], replies: [reply] }, NO_LOAD);
  return problem.volunteers.find(({ id }) => id === volunteer.id)?.slots ?? [];
}

function candidate(volunteer: Volunteer, fields: Partial<AssignmentCase> = {}): AssignmentCase {
  const need = firstOf(
    data.needs.filter(({ slotId, qualification }) => slotId === late?.id && qualification === null),
  );
  const date = v.parse(IsoDate, '2026-06-20');
  const slot = firstOf(data.slots.filter(({ id }) => id === need.slotId));
  return {
    volunteer,
    need,
    slot,
    date,
    isFirstSlot: false,
    held: [],
    keptApart: [],
    reply: null,
    fairsThisYear: 0,
    ...fields,
  };
}

describe('an answer by phone goes before the usual availability', () => {
  it('never assigns somebody who answered “cannot”, and says so with the note', () => {
    const volunteer = makeVolunteer('v1');
    expect(slotsOf(volunteer, { answer: 'no' })).toEqual([]);
    const reply = makeReply(data.fair.id, volunteer.id, { answer: 'no', note: '回老家' });
    expect(isAvailable(candidate(volunteer, { reply }))).toEqual({
      code: 'answeredNo',
      params: { name: volunteer.name, note: '回老家' },
    });
  });

  it('assigns somebody only to the slots that were named', () => {
    const volunteer = makeVolunteer('v1');
    expect(slotsOf(volunteer, { answer: 'someSlots', slotIds: [late.id] })).toEqual([late.id]);
    const reply = makeReply(data.fair.id, volunteer.id, { answer: 'someSlots', slotIds: [early.id] });
    expect(brokenRules(candidate(volunteer, { reply })).map(({ code }) => code)).toEqual([
      'answeredOtherSlots',
    ]);
  });

  it('lets somebody come who promised, in an excepted month, on an excepted date, in a later slot', () => {
    const volunteer = makeVolunteer('v1', { availability: AWAY });
    expect(slotsOf(volunteer, { answer: 'yes' })).toEqual([early.id, late.id]);
    const reply = makeReply(data.fair.id, volunteer.id, { answer: 'yes' });
    expect(brokenRules(candidate(volunteer, { reply }))).toEqual([]);
  });

  it('uses somebody who only comes when asked once the answer is yes', () => {
    const volunteer = makeVolunteer('v1', { availability: { ...USUAL, isUsual: false } });
    expect(slotsOf(volunteer, { answer: 'yes' })).toHaveLength(2);
    expect(slotsOf(volunteer, { answer: 'someSlots', slotIds: [early.id] })).toEqual([early.id]);
    expect(slotsOf(volunteer, { answer: 'no' })).toEqual([]);
  });

  it('never overrides inactivity, limits or qualification', () => {
    expect(slotsOf(makeVolunteer('v1', { isActive: false }), { answer: 'yes' })).toEqual([]);
    const volunteer = makeVolunteer('v1', { isActive: false, limits: { slotsPerFair: 0, fairsPerYear: 1 } });
    const clinic = firstOf(data.needs.filter(({ qualification }) => qualification === 'medical'));
    const reply = makeReply(data.fair.id, volunteer.id, { answer: 'yes' });
    const broken = brokenRules(candidate(volunteer, { reply, need: clinic, fairsThisYear: 1 }));
    expect(broken.map(({ code }) => code)).toEqual([
      'volunteerInactive',
      'qualificationMissing',
      'slotLimitReached',
      'yearLimitReached',
    ]);
  });

  it('counts as not asked when none of the named slots is left', () => {
    const volunteer = makeVolunteer('v1');
    const reply = makeReply(data.fair.id, volunteer.id, { answer: 'someSlots', slotIds: [gone] });
    expect(standingReply(reply, data.slots)).toBeNull();
    expect(slotsOf(volunteer, { answer: 'someSlots', slotIds: [gone] })).toHaveLength(2);
    expect(slotsOf(volunteer, { answer: 'someSlots', slotIds: [gone, late.id] })).toEqual([late.id]);
  });

  it('lists people who promised before those not asked yet', () => {
    const people = ['a', 'b', 'c'].map((id) => makeVolunteer(id));
    const [, promised, refused] = people;
    if (!promised || !refused) throw new Error('Three people expected.');
    const replies = [
      makeReply(data.fair.id, promised.id, { answer: 'yes' }),
      makeReply(data.fair.id, refused.id, { answer: 'no' }),
    ];
    const need = firstOf(data.needs.filter(({ qualification }) => qualification === null));
    const rows = suitablePeople({ ...data, volunteers: people, replies }, need.id, NO_LOAD);
    expect(rows.map(({ volunteer, isSuitable }) => [volunteer.id, isSuitable])).toEqual([
      ['b', true],
      ['a', true],
      ['c', false],
    ]);
  });
});

describe('answers when the slots of a fair change', () => {
  const volunteer = makeVolunteer('v1');
  const both = makeReply(data.fair.id, volunteer.id, { answer: 'someSlots', slotIds: [early.id, late.id] });
  const only = makeReply(data.fair.id, volunteer.id, { answer: 'someSlots', slotIds: [late.id] });

  it('lose a slot that is deleted', () => {
    expect(carryReplies([both], data.slots, [early])).toEqual({
      changed: [{ ...both, slotIds: [early.id] }],
      lost: [],
    });
  });

  it('are lost when no slot is left: the person must be asked again', () => {
    expect(carryReplies([only], data.slots, [early])).toEqual({ changed: [], lost: [only] });
  });

  it('go over to a new slot with the same hours', () => {
    const remade = { ...late, id: gone };
    expect(carryReplies([only], data.slots, [early, remade]).changed).toEqual([{ ...only, slotIds: [gone] }]);
  });

  it('stay as they are while their slots stay, and whatever happens when they are yes or no', () => {
    const yes = makeReply(data.fair.id, volunteer.id, { answer: 'yes' });
    expect(carryReplies([both, yes], data.slots, data.slots)).toEqual({ changed: [], lost: [] });
    expect(carryReplies([yes], data.slots, [])).toEqual({ changed: [], lost: [] });
  });
});
