import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictsOf } from '../../../shared/assign/conflicts.ts';
import { byLoad, suitablePeople } from '../../../shared/assign/suitability.ts';
import { suitableCounts } from '../../../shared/assign/suitableCounts.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { FairStatus, Need } from '../../../shared/model/fair.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { assign, firstOf, makeReply, makeVolunteer, plannedFair } from '../../fixtures/plannedFair.ts';

const NO_LOAD = { minutesThisYear: new Map(), fairsThisYear: new Map() };
const base = plannedFair();
const [early, late] = base.slots;
if (!early || !late) throw new Error('Two slots expected.');
const plainIn = (slotId: string): readonly Need[] =>
  base.needs.filter((need) => need.slotId === slotId && need.qualification === null);
const [one, two] = plainIn(early.id);
const [later] = plainIn(late.id);
const clinic = firstOf(base.needs.filter((need) => need.qualification === 'medical'));
if (!one || !two || !later) throw new Error('Three plain needs expected.');

/** What is broken by each assignment that breaks something, by need. */
function broken(data: FairData): readonly (readonly [string, readonly string[]])[] {
  return [...conflictsOf(data, NO_LOAD)].map(([id, problems]) => [
    data.assignments.find((row) => row.id === id)?.needId ?? '',
    problems.map(({ code }) => code),
  ]);
}
const at = (volunteer: Volunteer, ...needs: readonly Need[]): FairData => ({
  ...base,
  volunteers: [volunteer],
  assignments: needs.map((need) => assign(need, volunteer)),
});

describe('conflicts of a fair', () => {
  it('has none where everybody stands by the rules: one place is no conflict with itself', () => {
    expect(
      broken(at(makeVolunteer('ann', { limits: { slotsPerFair: 2, fairsPerYear: 1 } }), one, later)),
    ).toEqual([]);
  });

  it('finds both places of somebody who stands at two in one slot', () => {
    expect(broken(at(makeVolunteer('ann'), one, two))).toEqual([
      [one.id, ['overlappingSlot']],
      [two.id, ['overlappingSlot']],
    ]);
  });

  it('finds what changed after the assignment: inactive, answered no, qualification run out', () => {
    expect(broken(at(makeVolunteer('ann', { isActive: false }), one))).toEqual([
      [one.id, ['volunteerInactive']],
    ]);
    const ann = makeVolunteer('ann');
    const replies = [makeReply(base.fair.id, ann.id, { answer: 'no' })];
    expect(broken({ ...at(ann, one), replies })).toEqual([[one.id, ['answeredNo']]]);
    const expired = makeVolunteer('ann', {
      qualifications: [{ kind: 'medical', certificateNo: '', expiresOn: '2026-06-19' }],
    });
    expect(broken(at(expired, clinic))).toEqual([[clinic.id, ['qualificationMissing']]]);
  });

  it('leaves out what has the reason of an exception, but never an inactive person or a “no”', () => {
    const ann = makeVolunteer('ann');
    const excused = { ...at(ann, clinic), assignments: [assign(clinic, ann, { overrideReason: '带教' })] };
    expect(broken(excused)).toEqual([]);
    const replies = [makeReply(base.fair.id, ann.id, { answer: 'no' })];
    expect(broken({ ...excused, replies })).toEqual([[clinic.id, ['answeredNo']]]);
    expect(broken({ ...excused, volunteers: [{ ...ann, isActive: false }] })).toEqual([
      [clinic.id, ['volunteerInactive']],
    ]);
  });

  it.each<[FairStatus, number]>([
    ['planned', 1],
    ['postponed', 1],
    ['cancelled', 0],
    ['held', 0],
    ['archived', 0],
  ])('never judges a fair that is over by what changed since: %s', (status, count) => {
    const data = at(makeVolunteer('ann', { isActive: false }), one);
    expect(broken({ ...data, fair: { ...data.fair, status } })).toHaveLength(count);
  });
});

/** Volunteers with wishes, limits and places of all kinds. */
const arbitraryFair = fc
  .array(
    fc.record({
      isActive: fc.boolean(),
      firstSlotOnly: fc.boolean(),
      needsRest: fc.boolean(),
      slotsPerFair: fc.constantFrom(null, 1, 2),
      isDoctor: fc.boolean(),
      places: fc.uniqueArray(fc.nat({ max: base.needs.length - 1 }), { maxLength: 3 }),
      answer: fc.constantFrom(null, 'yes' as const, 'no' as const),
    }),
    { maxLength: 12 },
  )
  .map((people): FairData => {
    const volunteers = people.map((person, index) =>
      makeVolunteer(`v${index}`, {
        isActive: person.isActive,
        needsRest: person.needsRest,
        limits: { slotsPerFair: person.slotsPerFair, fairsPerYear: null },
        availability: {
          isUsual: true,
          exceptMonths: [],
          exceptDates: [],
          firstSlotOnly: person.firstSlotOnly,
        },
        qualifications: person.isDoctor ? [{ kind: 'medical', certificateNo: '', expiresOn: null }] : [],
      }),
    );
    const assignments = volunteers.flatMap((volunteer, index) =>
      (people[index]?.places ?? []).flatMap((place) => {
        const need = base.needs[place];
        return need ? [assign(need, volunteer)] : [];
      }),
    );
    const replies = volunteers.flatMap((volunteer, index) => {
      const answer = people[index]?.answer ?? null;
      return answer === null ? [] : [makeReply(base.fair.id, volunteer.id, { answer })];
    });
    return { ...base, volunteers, assignments, replies };
  });

describe('how many people suit a need', () => {
  it('is always as many as the list of people says', () => {
    fc.assert(
      fc.property(arbitraryFair, (data) => {
        const countOf = suitableCounts(data, NO_LOAD);
        for (const need of data.needs) {
          const listed = suitablePeople(data, need.id, NO_LOAD).filter(({ isSuitable }) => isSuitable);
          expect(countOf(need)).toBe(listed.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('people by the load of the year', () => {
  it('puts who did least first, and never somebody unsuitable before somebody suitable', () => {
    fc.assert(
      fc.property(
        arbitraryFair,
        fc.array(fc.nat({ max: 900 }), { minLength: 12, maxLength: 12 }),
        (data, done) => {
          const minutesThisYear = new Map(data.volunteers.map(({ id }, index) => [id, done[index] ?? 0]));
          const people = byLoad(suitablePeople(data, one.id, { ...NO_LOAD, minutesThisYear }));
          const ranks = people.map((row) => (row.isSuitable ? 0 : 1000) + row.minutesThisYear);
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
          expect(people).toHaveLength(data.volunteers.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
