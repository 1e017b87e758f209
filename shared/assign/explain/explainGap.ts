import type { FairData } from '../../fair/fairData.ts';
import type { Need } from '../../model/fair.ts';
import type { NeedId } from '../../model/ids.ts';
import type { QualificationKind, Volunteer } from '../../model/volunteer.ts';
import { groupBy } from '../../stats/groupBy.ts';
import type { Problem, ProblemCode } from '../../text/problem.ts';
import { problem } from '../../text/problem.ts';
import type { YearLoad } from '../assignmentCase.ts';
import type { Suitability } from '../suitability.ts';
import { suitablePeople } from '../suitability.ts';
import { partnerStaff } from './candidateChanges.ts';

export const OBSTACLE_GROUPS = ['none', 'one', 'several'] as const;
/** How many things stand in somebody's way. */
export type ObstacleGroup = (typeof OBSTACLE_GROUPS)[number];

/** Somebody who does not stand at a need, with all that stands in the way. */
export interface GapPerson extends Suitability {
  readonly group: ObstacleGroup;
  /** Where the person stands at this fair already; minutes after midnight. */
  readonly places: readonly { readonly number: string; readonly start: number; readonly end: number }[];
}

/** How much stands behind each reason: what a word on the phone settles weighs least, what needs a paper or a law most. */
const WEIGHTS: Partial<Record<ProblemCode, number>> = {
  onlyFirstSlot: 1,
  overlappingSlot: 2,
  awayInMonth: 2,
  awayOnDate: 2,
  slotLimitReached: 3,
  answeredOtherSlots: 3,
  answeredNo: 4,
  needsRest: 4,
  keptApart: 5,
  yearLimitReached: 5,
  comesWithPartner: 6,
  qualificationExpired: 8,
  qualificationNone: 10,
};
const OTHER_WEIGHT = 20;

function weightOf(problems: readonly Problem[]): number {
  return problems.reduce((sum, { code }) => sum + (WEIGHTS[code] ?? OTHER_WEIGHT), 0);
}

function groupOf(count: number): ObstacleGroup {
  if (count === 0) return 'none';
  return count === 1 ? 'one' : 'several';
}

/** When the last certificate of a kind ran out; null when the person never had one. */
function lastExpiry(volunteer: Volunteer, wanted: QualificationKind): string | null {
  const ends = volunteer.qualifications.flatMap(({ kind, expiresOn }) =>
    kind === wanted ? (expiresOn ?? []) : [],
  );
  return ends.toSorted().at(-1) ?? null;
}

/** Says which of the two it is where the rule says “does not hold it, or it has expired”. */
function sharpen(volunteer: Volunteer, need: Need, found: Problem): Problem {
  if (found.code !== 'qualificationMissing' || need.qualification === null) return found;
  const date = lastExpiry(volunteer, need.qualification);
  const { name } = volunteer;
  return date === null
    ? problem('qualificationNone', { name })
    : problem('qualificationExpired', { name, date });
}

/**
 * Everybody active who does not stand at a need yet, by how little stands in the way: the fewest reasons first, then the
 * lightest, then as {@link suitablePeople} has it. Throws when the fair has no such need: that is a bug.
 */
export function explainGap(data: FairData, needId: NeedId, load: YearLoad): readonly GapPerson[] {
  const need = data.needs.find(({ id }) => id === needId);
  if (!need) throw new Error(`Need ${needId} is not of fair ${data.fair.id}.`);
  const staff = partnerStaff(data);
  const stalls = new Map(data.stalls.map((stall) => [stall.id, stall]));
  const slots = new Map(data.slots.map((slot) => [slot.id, slot]));
  const placesOf = groupBy(data.assignments, ({ volunteerId }) => volunteerId);
  return suitablePeople(data, needId, load)
    .filter(
      ({ volunteer, problems }) =>
        volunteer.isActive && problems.every(({ code }) => code !== 'alreadyAssigned'),
    )
    .map((person): GapPerson => {
      const { volunteer } = person;
      const problems = [
        ...person.problems.map((found) => sharpen(volunteer, need, found)),
        ...(staff.has(volunteer.id) ? [problem('comesWithPartner', { name: volunteer.name })] : []),
      ];
      const places = (placesOf.get(volunteer.id) ?? []).flatMap(({ stallId, slotId }) => {
        const [stall, slot] = [stalls.get(stallId), slots.get(slotId)];
        return stall && slot ? [{ number: stall.number, start: slot.start, end: slot.end }] : [];
      });
      return { ...person, problems, group: groupOf(problems.length), places };
    })
    .toSorted((a, b) => a.problems.length - b.problems.length || weightOf(a.problems) - weightOf(b.problems));
}
