import fc from 'fast-check';
import type { YearLoad } from '../../../../shared/assign/assignmentCase.ts';
import type { FairData } from '../../../../shared/fair/fairData.ts';
import type { Volunteer } from '../../../../shared/model/volunteer.ts';
import { makePair } from '../../../../shared/people/makePair.ts';
import { assign, makeReply, makeVolunteer, plannedFair } from '../../../fixtures/plannedFair.ts';

/* Small fairs in which people are short for all the reasons that there are. */

export interface ArbitraryFair {
  readonly data: FairData;
  readonly load: YearLoad;
}

/** The fair with its first stalls only, one of which needs the medical qualification. */
export function smallFair(volunteers: readonly Volunteer[], stallCount = 2): FairData {
  const whole = plannedFair({ volunteers });
  const stalls = whole.stalls.slice(0, stallCount);
  const needs = whole.needs
    .filter(({ stallId }) => stalls.some(({ id }) => id === stallId))
    .filter(
      (need, index, all) =>
        all.findIndex((row) => row.stallId === need.stallId && row.slotId === need.slotId) === index,
    )
    .map((need) => ({
      ...need,
      count: 1,
      qualification: need.stallId === stalls[0]?.id ? ('medical' as const) : null,
    }));
  return { ...whole, stalls, needs };
}

const person = fc.record({
  isActive: fc.integer({ min: 0, max: 9 }).map((roll) => roll > 0),
  isUsual: fc.integer({ min: 0, max: 2 }).map((roll) => roll > 0),
  isAway: fc.integer({ min: 0, max: 3 }).map((roll) => roll === 0),
  firstSlotOnly: fc.boolean(),
  slotsPerFair: fc.constantFrom(null, 1, 1, 2),
  fairsPerYear: fc.constantFrom(null, null, 2),
  fairsThisYear: fc.integer({ min: 0, max: 2 }),
  needsRest: fc.boolean(),
  medical: fc.constantFrom(null, null, '2026-06-20', '2026-06-19'),
  answer: fc.constantFrom(null, null, 'yes' as const, 'no' as const),
  /** Which need the person holds, and how; −1 = none. */
  place: fc.integer({ min: -1, max: 3 }),
  way: fc.constantFrom('automatic', 'locked', 'manual'),
});

/** A fair with up to five people for four places. */
export const fairs: fc.Arbitrary<ArbitraryFair> = fc
  .record({
    people: fc.array(person, { minLength: 1, maxLength: 5 }),
    apart: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 2 }),
  })
  .map(({ people, apart }) => {
    const volunteers = people.map((row, index) =>
      makeVolunteer(`v${index}`, {
        isActive: row.isActive,
        availability: {
          isUsual: row.isUsual,
          exceptMonths: row.isAway ? [6] : [],
          exceptDates: [],
          firstSlotOnly: row.firstSlotOnly,
        },
        limits: { slotsPerFair: row.slotsPerFair, fairsPerYear: row.fairsPerYear },
        needsRest: row.needsRest,
        qualifications: row.medical ? [{ kind: 'medical', certificateNo: '', expiresOn: row.medical }] : [],
      }),
    );
    const data = smallFair(volunteers);
    const taken = new Set<number>();
    const assignments = people.flatMap(({ place, way }, index) => {
      const need = data.needs[place];
      const volunteer = volunteers[index];
      if (!need || !volunteer || taken.has(place)) return [];
      taken.add(place);
      return [
        assign(need, volunteer, {
          isLocked: way === 'locked',
          source: way === 'manual' ? 'manual' : 'automatic',
        }),
      ];
    });
    const replies = people.flatMap(({ answer }, index) => {
      const volunteer = volunteers[index];
      return answer && volunteer ? [makeReply(data.fair.id, volunteer.id, { answer })] : [];
    });
    const pairs = apart.flatMap(([a, b]) => {
      const [one, other] = [volunteers[a], volunteers[b]];
      return one && other && one !== other ? [makePair(one.id, other.id, 'apart')] : [];
    });
    const fairsThisYear = new Map(
      volunteers.map((volunteer, index) => [volunteer.id, people[index]?.fairsThisYear ?? 0] as const),
    );
    return {
      data: { ...data, assignments, replies, volunteerPairs: pairs },
      load: { fairsThisYear, minutesThisYear: new Map() },
    };
  });
