import type { FairData } from '../../fair/fairData.ts';
import type { Need } from '../../model/fair.ts';
import type { NeedId } from '../../model/ids.ts';
import type { QualificationKind, Volunteer } from '../../model/volunteer.ts';
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
      return { ...person, problems, group: groupOf(problems.length) };
    })
    .toSorted((a, b) => a.problems.length - b.problems.length || weightOf(a.problems) - weightOf(b.problems));
}
