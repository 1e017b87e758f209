import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { YearLoad } from '../../../shared/assign/assignmentCase.ts';
import { assignmentsOf } from '../../../shared/assign/assignmentsOf.ts';
import type { AssignmentScope } from '../../../shared/assign/buildProblem.ts';
import { buildProblem } from '../../../shared/assign/buildProblem.ts';
import { chooseLeads } from '../../../shared/assign/chooseLeads.ts';
import { AssignmentProblem, DEFAULT_WEIGHTS } from '../../../shared/assign/problem.ts';
import { solveNow } from '../../../shared/assign/solveNow.ts';
import { suitablePeople } from '../../../shared/assign/suitability.ts';
import { yearLoad } from '../../../shared/assign/yearLoad.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { Attendance } from '../../../shared/model/attendance.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import type { PairRelation } from '../../../shared/model/volunteerPair.ts';
import { makePair } from '../../../shared/people/makePair.ts';
import { assign, firstOf, makePartner, makeVolunteer, plannedFair } from '../../fixtures/plannedFair.ts';

const NO_LOAD: YearLoad = { minutesThisYear: new Map(), fairsThisYear: new Map() };
const USUAL = { isUsual: true, exceptMonths: [], exceptDates: [], firstSlotOnly: false };

const slotsOf = (volunteer: Volunteer, load: YearLoad = NO_LOAD): readonly string[] => {
  const problem = buildProblem(plannedFair({ volunteers: [volunteer] }), load);
  return problem.volunteers.find(({ id }) => id === volunteer.id)?.slots ?? [];
};

/** What changes at a fair when it is assigned. */
function planOf(data: FairData, scope: AssignmentScope = null) {
  const problem = buildProblem(data, NO_LOAD, scope);
  const outcome = solveNow(problem);
  if (outcome.kind === 'refused') throw new Error(`Refused: ${outcome.refusal.code}`);
  return assignmentsOf(data, problem, outcome.solution);
}

describe('the assignment problem of a fair', () => {
  it('is a valid instance of the format', () => {
    const data = plannedFair({ volunteers: [makeVolunteer('v1')] });
    expect(v.safeParse(AssignmentProblem, buildProblem(data, NO_LOAD)).success).toBe(true);
  });

  it('uses only active people who usually come and are free that day', () => {
    expect(slotsOf(makeVolunteer('v1'))).toHaveLength(2);
    expect(slotsOf(makeVolunteer('v1', { isActive: false }))).toEqual([]);
    expect(slotsOf(makeVolunteer('v1', { availability: { ...USUAL, isUsual: false } }))).toEqual([]);
    expect(slotsOf(makeVolunteer('v1', { availability: { ...USUAL, exceptMonths: [6] } }))).toEqual([]);
    expect(slotsOf(makeVolunteer('v1', { availability: { ...USUAL, exceptDates: ['2026-06-20'] } }))).toEqual(
      [],
    );
    expect(slotsOf(makeVolunteer('v1', { availability: { ...USUAL, firstSlotOnly: true } }))).toHaveLength(1);
  });

  it('leaves out those whose fairs of the year are used up', () => {
    const volunteer = makeVolunteer('v1', { limits: { slotsPerFair: null, fairsPerYear: 2 } });
    const loadAfter = (fairs: number): YearLoad => ({
      ...NO_LOAD,
      fairsThisYear: new Map([[volunteer.id, fairs]]),
    });
    expect(slotsOf(volunteer, loadAfter(1))).toHaveLength(2);
    expect(slotsOf(volunteer, loadAfter(2))).toEqual([]);
  });

  it('knows a qualification only while it is valid', () => {
    const held = (expiresOn: string): readonly string[] => {
      const qualifications = [{ kind: 'medical' as const, certificateNo: '', expiresOn }];
      const data = plannedFair({ volunteers: [makeVolunteer('v1', { qualifications })] });
      return firstOf(buildProblem(data, NO_LOAD).volunteers).qualifications;
    };
    expect(held('2026-06-20')).toEqual(['medical']);
    expect(held('2026-06-19')).toEqual([]);
  });

  it('does not use somebody whom a partner sends by name: one head (rule 12)', () => {
    const nurse = makeVolunteer('v1');
    const data = plannedFair({ volunteers: [nurse], partnerUnits: [makePartner('hospital')] });
    const person = { id: 'p1', name: nurse.name, role: '', phone: '', volunteerId: nurse.id };
    const bookings = data.bookings.map((booking) => ({
      ...booking,
      people: v.parse(v.array(v.any()), [person]),
    }));
    expect(buildProblem({ ...data, bookings }, NO_LOAD).volunteers).toEqual([]);
  });

  it('fixes locked, manual and attended assignments; automatic ones are the previous plan (rule 15)', () => {
    const people = ['a', 'b', 'c', 'd'].map((id) => makeVolunteer(id));
    const [a, b, c, d] = people;
    if (!a || !b || !c || !d) throw new Error('Four people expected.');
    const data = plannedFair({ volunteers: people });
    const need = firstOf(data.needs.filter(({ qualification }) => qualification === null));
    const attendance = v.parse(Attendance, {
      id: 'x',
      fairId: need.fairId,
      subjectKind: 'volunteer',
      subjectId: d.id,
      stallId: need.stallId,
      slotId: need.slotId,
      state: 'present',
      minuteIn: null,
      minuteOut: null,
      isUnverified: false,
      isWalkIn: false,
      headcount: null,
      note: '',
      sequence: 0,
      recordedAt: '2026-06-20T02:00:00.000Z',
      source: 'live',
    });
    const full: FairData = {
      ...data,
      assignments: [
        assign(need, a, { isLocked: true }),
        assign(need, b, { source: 'manual' }),
        assign(need, c),
        assign(need, d),
      ],
      attendance: [attendance],
    };
    const problem = buildProblem(full, NO_LOAD);
    expect(problem.locked.map(([id]) => id)).toEqual(['a', 'b', 'd']);
    expect(problem.previous.map(([id]) => id)).toEqual(['c']);
    // More people are fixed than asked for: the number is raised, nobody is thrown out.
    expect(problem.needs.find(({ id }) => id === need.id)?.count).toBe(3);
    const { removed } = planOf(full);
    expect(removed.filter(({ volunteerId }) => volunteerId !== c.id)).toEqual([]);
  });

  it('says who is kept apart and who likes to be together, of the people in it only', () => {
    const [a, b, off] = [makeVolunteer('a'), makeVolunteer('b'), makeVolunteer('off', { isActive: false })];
    const volunteerPairs = [
      makePair(b.id, a.id, 'apart', '吵过架'),
      makePair(a.id, b.id, 'notDuplicate'),
      makePair(a.id, off.id, 'apart'),
      makePair(b.id, off.id, 'together'),
    ];
    const data = { ...plannedFair({ volunteers: [a, b, off] }), volunteerPairs };
    expect(buildProblem(data, NO_LOAD)).toMatchObject({ apart: [['a', 'b']], together: [] });
    // Somebody who was switched off and still stands at the fair is there in person.
    const standing = { ...data, assignments: [assign(firstOf(data.needs), off, { isLocked: true })] };
    expect(buildProblem(standing, NO_LOAD)).toMatchObject({
      apart: [
        ['a', 'b'],
        ['a', 'off'],
      ],
      together: [['b', 'off']],
    });
    expect(JSON.stringify(buildProblem(standing, NO_LOAD))).not.toContain('吵过架');
  });

  it('is solved without putting two who are kept apart at one stall, even where nobody else is left', () => {
    const [a, b] = [makeVolunteer('a'), makeVolunteer('b')];
    const data = plannedFair({ volunteers: [a, b] });
    const stall = firstOf(data.stalls.filter(({ categoryId }) => categoryId === 'government'));
    const assigned = (relation: PairRelation) => {
      const fair = { ...data, volunteerPairs: [makePair(a.id, b.id, relation)] };
      return planOf(fair, { stallIds: [stall.id] }).added.map(({ slotId }) => slotId);
    };
    // Two places in each of two slots.
    expect(assigned('together')).toHaveLength(4);
    const slots = assigned('apart');
    expect(new Set(slots).size).toBe(slots.length);
    expect(slots).toHaveLength(2);
  });

  it('weighs as the office chose', () => {
    const data = plannedFair();
    expect(buildProblem(data, NO_LOAD).weights).toEqual(DEFAULT_WEIGHTS);
    const assignmentWeights = { ...DEFAULT_WEIGHTS, keep: 7 };
    const community = { ...data.community, assignmentWeights };
    expect(buildProblem({ ...data, community }, NO_LOAD).weights).toEqual(assignmentWeights);
  });

  it('changes nothing outside the stalls in scope', () => {
    const people = Array.from({ length: 20 }, (_, index) => makeVolunteer(`v${index}`));
    const data = plannedFair({ volunteers: people });
    const outside = firstOf(data.needs.filter((need) => need.qualification === null));
    const standing = { ...data, assignments: [assign(outside, firstOf(people))] };
    const stall = firstOf(data.stalls.filter(({ id }) => id !== outside.stallId));
    const { added, removed } = planOf(standing, { stallIds: [stall.id] });
    expect(removed).toEqual([]);
    expect(new Set(added.map(({ stallId }) => stallId))).toEqual(new Set([stall.id]));
  });

  it('gives every stall with people a lead, and keeps one that is still there', () => {
    const people = [makeVolunteer('v1'), makeVolunteer('v2', { kinds: ['buildingCaptain'] })];
    const data = plannedFair({ volunteers: people });
    const needs = data.needs.filter(({ stallId }) => stallId === data.stalls[0]?.id);
    const assignments = people.map((volunteer) => assign(firstOf(needs), volunteer));
    expect(chooseLeads({ ...data, assignments }).map(({ leadVolunteerId }) => leadVolunteerId)).toEqual([
      'v2',
    ]);
    const led = data.stalls.map((stall) => ({ ...stall, leadVolunteerId: firstOf(people).id }));
    const changed = chooseLeads({ ...data, stalls: led, assignments });
    expect(changed).toHaveLength(11);
    expect(changed.every(({ leadVolunteerId }) => leadVolunteerId === null)).toBe(true);
  });
});

describe('suitable people for a need', () => {
  it('are not those whom somebody at the stall is kept apart from, whichever of the two was named first', () => {
    const [one, other, third] = ['a', 'b', 'c'].map((id) => makeVolunteer(id));
    if (!one || !other || !third) throw new Error('Three people expected.');
    const data = plannedFair({ volunteers: [one, other, third] });
    const need = firstOf(data.needs.filter(({ qualification }) => qualification === null));
    for (const [here, gone] of [
      [one, other],
      [other, one],
    ] as const) {
      const fair = {
        ...data,
        assignments: [assign(need, here)],
        volunteerPairs: [makePair(one.id, other.id, 'apart'), makePair(here.id, third.id, 'together')],
      };
      const beside = firstOf(
        data.needs.filter(
          (row) => row.stallId === need.stallId && row.slotId === need.slotId && row.id !== need.id,
        ),
      );
      const rows = suitablePeople(fair, beside.id, NO_LOAD);
      const problems = (id: string) =>
        rows.find(({ volunteer }) => volunteer.id === id)?.problems.map(({ code }) => code);
      expect(problems(gone.id)).toContain('keptApart');
      expect(problems(third.id)).not.toContain('keptApart');
    }
  });

  it('come first, the others follow with their reasons', () => {
    const away = makeVolunteer('a', { availability: { ...USUAL, exceptMonths: [6] } });
    const asked = makeVolunteer('b', { availability: { ...USUAL, isUsual: false } });
    const busy = makeVolunteer('c');
    const fresh = makeVolunteer('d');
    const skilled = makeVolunteer('e', { skills: ['medical'] });
    const fond = makeVolunteer('f', { skills: ['medical'], prefers: ['medical'] });
    const data = plannedFair({ volunteers: [away, asked, busy, fresh, skilled, fond] });
    const need = firstOf(data.needs.filter(({ qualification }) => qualification === null));
    const load = { ...NO_LOAD, minutesThisYear: new Map([[busy.id, 75]]) };
    const rows = suitablePeople(data, need.id, load);
    expect(rows.map(({ volunteer }) => volunteer.id)).toEqual(['f', 'e', 'd', 'c', 'b', 'a']);
    expect(rows.at(-1)?.problems.map(({ code }) => code)).toEqual(['awayInMonth']);
    expect(rows.filter(({ isSuitable }) => isSuitable)).toHaveLength(5);
  });
});

describe('what people did this year', () => {
  it('counts planned slots, leaves out cancelled fairs and the fair in hand', () => {
    const volunteer = makeVolunteer('v1');
    const months = [5, 6, 7].map((month) => {
      const data = plannedFair({ month, volunteers: [volunteer] });
      return { ...data, assignments: [assign(firstOf(data.needs), volunteer)] };
    });
    const [may, june, july] = months;
    if (!may || !june || !july) throw new Error('Three fairs expected.');
    const cancelled = { ...may, fair: { ...may.fair, status: 'cancelled' as const } };
    expect(yearLoad([may, june, july], june.fair.id).minutesThisYear.get(volunteer.id)).toBe(150);
    expect(yearLoad([may, june, july], june.fair.id).fairsThisYear.get(volunteer.id)).toBe(2);
    expect(yearLoad([cancelled, june, july], june.fair.id).fairsThisYear.get(volunteer.id)).toBe(1);
  });
});
