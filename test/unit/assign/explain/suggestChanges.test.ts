import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { YearLoad } from '../../../../shared/assign/assignmentCase.ts';
import { assignmentsOf } from '../../../../shared/assign/assignmentsOf.ts';
import { buildProblem } from '../../../../shared/assign/buildProblem.ts';
import { conflictsOf } from '../../../../shared/assign/conflicts.ts';
import { solveSteps } from '../../../../shared/assign/engine/solveSteps.ts';
import { explainGap } from '../../../../shared/assign/explain/explainGap.ts';
import type { GapChange } from '../../../../shared/assign/explain/gapChange.ts';
import { applyGapChange } from '../../../../shared/assign/explain/gapChange.ts';
import type { GapAdvice, Suggestion } from '../../../../shared/assign/explain/suggestChanges.ts';
import { suggestChanges } from '../../../../shared/assign/explain/suggestChanges.ts';
import type { FairData } from '../../../../shared/fair/fairData.ts';
import { fairGaps } from '../../../../shared/fair/fairGaps.ts';
import type { Need } from '../../../../shared/model/fair.ts';
import { Booking } from '../../../../shared/model/fair.ts';
import type { NeedId, VolunteerId } from '../../../../shared/model/ids.ts';
import type { Volunteer } from '../../../../shared/model/volunteer.ts';
import { makePair } from '../../../../shared/people/makePair.ts';
import { assign, firstOf, makePartner, makeReply, makeVolunteer } from '../../../fixtures/plannedFair.ts';
import { fairs, smallFair } from './arbitraryFair.ts';

const NO_LOAD: YearLoad = { minutesThisYear: new Map(), fairsThisYear: new Map() };

function finished<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function adviceOn(data: FairData, need: Need, load = NO_LOAD, maxTried?: number): GapAdvice {
  return finished(suggestChanges(data, load, need, maxTried));
}

function suggestionsOn(data: FairData, need: Need, load = NO_LOAD): readonly Suggestion[] {
  const advice = adviceOn(data, need, load);
  return advice.kind === 'suggestions' ? advice.suggestions : [];
}

function changesOn(data: FairData, need: Need, load = NO_LOAD): readonly GapChange[] {
  return suggestionsOn(data, need, load).map(({ change }) => change);
}

/** People missing by need when the program assigns the fair, worked out apart from what is tested. */
function gapsAfterAssigning(data: FairData, load: YearLoad): ReadonlyMap<NeedId, number> {
  const problem = buildProblem(data, load);
  const outcome = finished(solveSteps(problem));
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
  const { added, removed } = assignmentsOf(data, problem, outcome.solution);
  const assignments = [...data.assignments.filter((row) => !removed.includes(row)), ...added];
  return new Map(fairGaps({ ...data, assignments }).byNeed.map(({ needId, gap }) => [needId, gap]));
}

/** False where the program must take somebody off: one whom a partner sends to this fair, say, is no volunteer there. */
function canAllStay(data: FairData, load: YearLoad): boolean {
  const { previous, volunteers, needs } = buildProblem(data, load);
  return previous.every(([personId, needId]) => {
    const slot = needs.find(({ id }) => id === needId)?.slot ?? '';
    return volunteers.some(({ id, slots }) => id === personId && slots.includes(slot));
  });
}

const openNeeds = (data: FairData): readonly Need[] => {
  const gaps = new Map(fairGaps(data).byNeed.map(({ needId, gap }) => [needId, gap]));
  return data.needs.filter(({ id }) => (gaps.get(id) ?? 0) > 0);
};

/** Two stalls, two slots; the first stall is one that needs the medical qualification. */
const plain = (data: FairData, index: number): Need => {
  const need = data.needs.filter(({ qualification }) => qualification === null)[index];
  if (!need) throw new Error('No such need.');
  return need;
};
const medical = (data: FairData): Need =>
  firstOf(data.needs.filter(({ qualification }) => qualification !== null));
const fill = (need: Need, volunteer: Volunteer) => assign(need, volunteer, { source: 'manual' });
const ON_REQUEST = { isUsual: false, exceptMonths: [], exceptDates: [], firstSlotOnly: false };
/** A fair whose only needs are those without a qualification: an early and a late one. */
const twoPlaces = (volunteers: readonly Volunteer[]): FairData => {
  const data = smallFair(volunteers);
  return { ...data, needs: data.needs.filter(({ qualification }) => qualification === null) };
};

describe('suggestions for a gap', () => {
  it('fill it without opening another, whenever they are really made', () => {
    fc.assert(
      fc.property(fairs, ({ data, load }) => {
        const before = new Map(fairGaps(data).byNeed.map(({ needId, gap }) => [needId, gap]));
        for (const need of openNeeds(data)) {
          for (const { change, stillMissing } of suggestionsOn(data, need, load)) {
            const after = gapsAfterAssigning(applyGapChange(data, load, change), load);
            expect(after.get(need.id)).toBe(stillMissing);
            expect(stillMissing).toBeLessThan(before.get(need.id) ?? 0);
            for (const [id, gap] of after) expect(gap).toBeLessThanOrEqual(before.get(id) ?? 0);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('never say that nobody can come where somebody suitable is willing', () => {
    fc.assert(
      fc.property(fairs, ({ data, load }) => {
        const willing = (need: Need) =>
          explainGap(data, need.id, load).some(
            ({ volunteer, group, reply }) =>
              group === 'none' && (reply !== null || volunteer.availability.isUsual),
          );
        const open = openNeeds(data);
        for (const need of open.filter(willing)) {
          const advice = adviceOn(data, need, load);
          expect(advice.kind).not.toBe('hopeless');
          // Where several gaps want the same person the program may fill another; the one gap of a sound board it fills.
          if (open.length === 1 && conflictsOf(data, load).size === 0 && canAllStay(data, load)) {
            expect(changesOn(data, need, load)).toEqual([{ kind: 'refill' }]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('propose nothing where nobody holds the qualification, and say since when', () => {
    const expired = [{ kind: 'medical' as const, certificateNo: '', expiresOn: '2026-06-19' }];
    const data = smallFair([makeVolunteer('v1'), makeVolunteer('v2', { qualifications: expired })]);
    expect(adviceOn(data, medical(data))).toEqual({
      kind: 'hopeless',
      why: { kind: 'nobodyQualified', qualification: 'medical', date: '2026-06-20', expired: 1 },
    });
    const empty = smallFair([makeVolunteer('v1', { isActive: false })]);
    expect(adviceOn(empty, plain(empty, 0))).toEqual({ kind: 'hopeless', why: { kind: 'nobodyActive' } });
  });

  it('propose nothing where everybody who could ever come is there already', () => {
    const volunteer = makeVolunteer('v1');
    const data = smallFair([volunteer, makeVolunteer('v2', { isActive: false })]);
    const need = { ...plain(data, 0), count: 2 };
    expect(adviceOn({ ...data, assignments: [fill(need, volunteer)] }, need)).toEqual({
      kind: 'hopeless',
      why: { kind: 'everybodyThere', qualification: null, count: 1 },
    });
  });

  it('only let the program assign where that is enough', () => {
    const data = twoPlaces([makeVolunteer('v1')]);
    expect(changesOn(data, plain(data, 1))).toEqual([{ kind: 'refill' }]);
  });

  it('ask those who come on request, and those who are away, before those who said no', () => {
    const [asked, away, no] = [
      makeVolunteer('v1', { availability: ON_REQUEST }),
      makeVolunteer('v2', { availability: { ...ON_REQUEST, isUsual: true, exceptMonths: [6] } }),
      makeVolunteer('v3'),
    ];
    const data = twoPlaces([no, away, asked]);
    const replies = [makeReply(data.fair.id, no.id, { answer: 'no' })];
    const people = changesOn({ ...data, replies }, plain(data, 0)).flatMap((change) =>
      change.kind === 'ask' ? [change.volunteerId] : [],
    );
    expect(people.slice(0, 2).toSorted()).toEqual(['v1', 'v2']);
    expect(people.at(-1)).toBe('v3');
  });

  it('leave somebody free in the slots that were free when they ask for one more', () => {
    const volunteer = makeVolunteer('v1', {
      availability: { ...ON_REQUEST, isUsual: true, firstSlotOnly: true },
    });
    const data = twoPlaces([volunteer]);
    const stands = { ...data, assignments: [assign(plain(data, 0), volunteer)] };
    const late = plain(data, 1);
    expect(changesOn(stands, late)).toEqual([{ kind: 'ask', volunteerId: 'v1', slotId: late.slotId }]);
  });

  it('never ask somebody in vain: inactive, a partner’s staff, or with the limit of the year', () => {
    const [off, staff, tired] = [
      makeVolunteer('v1', { isActive: false }),
      makeVolunteer('v2'),
      makeVolunteer('v3', { limits: { slotsPerFair: null, fairsPerYear: 2 } }),
    ];
    const data = twoPlaces([off, staff, tired]);
    const unit = makePartner('u1');
    const booking = {
      ...{ id: 'b1', fairId: data.fair.id, partnerUnitId: unit.id, departmentIds: [], expected: 1 },
      people: [{ id: 'pp', name: staff.name, role: '', phone: '', volunteerId: staff.id }],
      ...{ leadContactId: null, status: 'confirmed', dueMonth: null, note: '' },
    };
    const fairsThisYear = new Map<VolunteerId, number>([[tired.id, 2]]);
    const withStaff = { ...data, bookings: [v.parse(Booking, booking)], partnerUnits: [unit] };
    expect(changesOn(withStaff, plain(data, 0), { ...NO_LOAD, fairsThisYear })).toEqual([
      { kind: 'raiseFairs', volunteerId: 'v3' },
    ]);
  });

  it('unlock somebody where that frees the one who can', () => {
    const nurse = makeVolunteer('v1', {
      qualifications: [{ kind: 'medical', certificateNo: '', expiresOn: null }],
      limits: { slotsPerFair: 1, fairsPerYear: null },
    });
    const other = makeVolunteer('v2', { limits: { slotsPerFair: 1, fairsPerYear: null } });
    const whole = smallFair([nurse, other]);
    const clinic = medical(whole);
    const stand = firstOf(
      whole.needs.filter((need) => need.qualification === null && need.slotId === clinic.slotId),
    );
    const locked = assign(stand, nurse, { isLocked: true });
    const data = { ...whole, needs: [clinic, stand], assignments: [locked] };
    expect(changesOn(data, clinic)).toContainEqual({
      kind: 'unlock',
      volunteerId: 'v1',
      assignmentId: locked.id,
    });
  });

  it('raise a limit, waive a rest or let two stand together where nothing easier is left', () => {
    const one = makeVolunteer('v1', { limits: { slotsPerFair: 1, fairsPerYear: null } });
    const limited = twoPlaces([one]);
    const stands = { ...limited, assignments: [fill(plain(limited, 0), one)] };
    expect(changesOn(stands, plain(limited, 1))).toContainEqual({ kind: 'raiseSlots', volunteerId: 'v1' });

    const resting = makeVolunteer('v1', { needsRest: true });
    const rests = twoPlaces([resting]);
    const early = { ...rests, assignments: [fill(plain(rests, 0), resting)] };
    expect(changesOn(early, plain(rests, 1))).toEqual([{ kind: 'waiveRest', volunteerId: 'v1' }]);

    const [here, there] = [makeVolunteer('v1'), makeVolunteer('v2')];
    const data = twoPlaces([here, there]);
    const need = { ...plain(data, 0), count: 2 };
    const quarrel = makePair(here.id, there.id, 'apart');
    const apart = {
      ...data,
      needs: [need],
      assignments: [fill(need, here)],
      volunteerPairs: [quarrel],
    };
    expect(changesOn(apart, need)).toContainEqual(
      expect.objectContaining({ kind: 'letTogether', pairId: quarrel.id }),
    );
  });

  it('try no more than allowed and say how many are left', () => {
    const people = Array.from({ length: 9 }, (_, index) =>
      makeVolunteer(`v${index}`, { availability: ON_REQUEST }),
    );
    const data = twoPlaces(people);
    const advice = adviceOn(data, plain(data, 0), NO_LOAD, 5);
    expect(advice).toMatchObject({ kind: 'suggestions', tried: 5, left: 13 });
  });

  it('are still made where an exception put somebody at two places at once', () => {
    const volunteer = makeVolunteer('v1');
    const data = smallFair([volunteer, makeVolunteer('v2')]);
    const same = data.needs.filter(({ slotId }) => slotId === data.needs[0]?.slotId);
    const assignments = same.map((need) => fill(need, volunteer));
    expect(adviceOn({ ...data, assignments }, plain(data, 1)).kind).toBe('suggestions');
  });
});

describe('the people for a gap', () => {
  it('come by how little stands in their way, and the reasons are told apart', () => {
    const qualified = (expiresOn: string) => [{ kind: 'medical' as const, certificateNo: '', expiresOn }];
    const data = smallFair([
      makeVolunteer('v1', { availability: { ...ON_REQUEST, isUsual: true, exceptMonths: [6] } }),
      makeVolunteer('v2'),
      makeVolunteer('v3', { qualifications: qualified('2026-01-31') }),
      makeVolunteer('v4', { qualifications: qualified('2026-12-31') }),
      makeVolunteer('v5', { isActive: false }),
    ]);
    const people = explainGap(data, medical(data).id, NO_LOAD);
    expect(people.map(({ volunteer, group }) => [volunteer.id, group])).toEqual([
      ['v4', 'none'],
      ['v3', 'one'],
      ['v2', 'one'],
      ['v1', 'several'],
    ]);
    expect(people[1]?.problems).toEqual([
      { code: 'qualificationExpired', params: { name: '志愿者v3', date: '2026-01-31' } },
    ]);
    expect(people[2]?.problems.map(({ code }) => code)).toEqual(['qualificationNone']);
  });

  it('never hold somebody who stands there already', () => {
    const volunteer = makeVolunteer('v1');
    const data = smallFair([volunteer]);
    const need = { ...plain(data, 0), count: 2 };
    const there = { ...data, needs: [need], assignments: [assign(need, volunteer)] };
    expect(explainGap(there, need.id, NO_LOAD)).toEqual([]);
  });
});
