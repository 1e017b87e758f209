import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { YearLoad } from '../../../../shared/assign/assignmentCase.ts';
import { explainAssignment } from '../../../../shared/assign/explain/explainAssignment.ts';
import type { NextBest } from '../../../../shared/assign/explain/nextBest.ts';
import { nextBest } from '../../../../shared/assign/explain/nextBest.ts';
import type { FairData } from '../../../../shared/fair/fairData.ts';
import type { Assignment } from '../../../../shared/model/assignment.ts';
import type { Need } from '../../../../shared/model/fair.ts';
import { CategoryId, VolunteerId } from '../../../../shared/model/ids.ts';
import type { Volunteer } from '../../../../shared/model/volunteer.ts';
import { makePair } from '../../../../shared/people/makePair.ts';
import { assign, firstOf, makeReply, makeVolunteer } from '../../../fixtures/plannedFair.ts';
import { smallFair } from './arbitraryFair.ts';

const ONE_SLOT = { slotsPerFair: 1, fairsPerYear: null };

function loadOf(minutes: Readonly<Record<string, number>>): YearLoad {
  const rows = Object.entries(minutes).map(([id, value]) => [v.parse(VolunteerId, id), value] as const);
  return { minutesThisYear: new Map(rows), fairsThisYear: new Map() };
}

/** A fair with one need alone, at which `holder` stands, or with the later one too. */
function oneNeed(people: readonly Volunteer[], fields: Partial<Assignment> = {}, slots = 1) {
  const whole = smallFair(people);
  const needs = whole.needs.filter(({ qualification }) => qualification === null).slice(0, slots);
  const need: Need = firstOf(needs);
  const held = assign(need, firstOf(people), fields);
  const data: FairData = { ...whole, needs, assignments: [held] };
  return { data, need, held };
}

function nextOf(data: FairData, load: YearLoad, assignment: Assignment): NextBest {
  const steps = nextBest(data, load, assignment);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe('why somebody stands at a place', () => {
  it('names the decision before everything else', () => {
    const people = [makeVolunteer('v1')];
    const { data, held } = oneNeed(people, {
      isLocked: true,
      overrideReason: '居委会请的',
      source: 'manual',
    });
    expect(explainAssignment(data, loadOf({}), held).slice(0, 3)).toEqual([
      { kind: 'exception', reason: '居委会请的' },
      { kind: 'locked' },
      { kind: 'byHand' },
    ]);
  });

  it('tells what speaks for the person: promise, wish, company', () => {
    const { data: plain } = oneNeed([makeVolunteer('v1')]);
    const categoryId = v.parse(CategoryId, firstOf(plain.stalls.slice(1)).categoryId);
    const [one, friend] = [makeVolunteer('v1', { prefers: [categoryId] }), makeVolunteer('v2')];
    const { data, need, held } = oneNeed([one, friend]);
    const whole: FairData = {
      ...data,
      assignments: [held, assign(need, friend)],
      replies: [makeReply(data.fair.id, one.id)],
      volunteerPairs: [makePair(one.id, friend.id, 'together')],
    };
    expect(explainAssignment(whole, loadOf({}), held)).toEqual([
      { kind: 'byProgram' },
      { kind: 'promised' },
      { kind: 'likes', categoryId },
      { kind: 'together', names: ['志愿者v2'] },
      { kind: 'others', count: 0 },
    ]);
  });

  it('compares the year with the middle one of those who could, and counts only those', () => {
    const people = [
      makeVolunteer('v1'),
      makeVolunteer('v2'),
      makeVolunteer('v3'),
      makeVolunteer('v4'),
      makeVolunteer('v5', { isActive: false }),
    ];
    const { data, held } = oneNeed(people);
    const load = loadOf({ v1: 60, v2: 120, v3: 240, v4: 600, v5: 0 });
    const reasons = explainAssignment(data, load, held);
    expect(reasons).toContainEqual({ kind: 'didLess', minutes: 60, median: 240 });
    expect(reasons).toContainEqual({ kind: 'others', count: 3 });
    expect(explainAssignment(data, loadOf({ v1: 900 }), held)).toContainEqual({
      kind: 'didMore',
      minutes: 900,
      median: 0,
    });
  });
});

describe('the next best person', () => {
  it('is the one with whom the plan costs least, with what speaks against', () => {
    const people = [makeVolunteer('v1'), makeVolunteer('v2'), makeVolunteer('v3')];
    const { data, held } = oneNeed(people);
    expect(nextOf(data, loadOf({ v1: 60, v2: 900, v3: 420 }), held)).toEqual({
      kind: 'person',
      volunteerId: 'v3',
      drawbacks: [{ kind: 'moreMinutes', minutes: 360 }],
      opens: [],
    });
  });

  it('is found for somebody put there by hand too, and never is the same person', () => {
    const people = [makeVolunteer('v1'), makeVolunteer('v2')];
    const { data, held } = oneNeed(people, { source: 'manual', isLocked: true });
    expect(nextOf(data, loadOf({}), held)).toMatchObject({ kind: 'person', volunteerId: 'v2' });
  });

  it('says which place the person would leave for it', () => {
    const [one, other, spare] = [
      makeVolunteer('v1', { limits: ONE_SLOT }),
      makeVolunteer('v2', { limits: ONE_SLOT }),
      makeVolunteer('v3', { limits: ONE_SLOT }),
    ];
    const { data, held } = oneNeed([one, other, spare], {}, 2);
    const [early, late] = [firstOf(data.needs), firstOf(data.needs.slice(1))];
    // The third can only come late: for the early place the second must leave the late one.
    const replies = [makeReply(data.fair.id, spare.id, { answer: 'someSlots', slotIds: [late.slotId] })];
    const both: FairData = { ...data, replies, assignments: [held, assign(late, other)] };
    expect(nextOf(both, loadOf({}), held)).toEqual({
      kind: 'person',
      volunteerId: 'v2',
      drawbacks: [{ kind: 'movesFrom', needId: late.id }],
      opens: [],
    });
    expect(early.id).toBe(held.needId);
  });

  it('is nobody where nobody else can, and is not looked for where one is too many', () => {
    const people = [makeVolunteer('v1'), makeVolunteer('v2', { isActive: false })];
    const { data, held, need } = oneNeed(people);
    expect(nextOf(data, loadOf({}), held)).toEqual({ kind: 'nobody' });
    const crowd = { ...data, assignments: [held, assign(need, firstOf(people.slice(1)))] };
    expect(nextOf(crowd, loadOf({}), held)).toEqual({ kind: 'notNeeded' });
  });
});
