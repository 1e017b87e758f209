import type { FairData } from '../../fair/fairData.ts';
import type { Assignment } from '../../model/assignment.ts';
import type { NeedId, VolunteerId } from '../../model/ids.ts';
import type { Volunteer } from '../../model/volunteer.ts';
import type { YearLoad } from '../assignmentCase.ts';
import type { AssignmentProblem } from '../problem.ts';
import { gapsNow, planAfter } from './planAfter.ts';

/** What speaks against the next best person when compared with the one who stands there. */
export type Drawback =
  /** More minutes this year, and how many more. */
  | { readonly kind: 'moreMinutes'; readonly minutes: number }
  | { readonly kind: 'likesLess' }
  | { readonly kind: 'otherTeam' }
  /** Comes from another place of this fair, which somebody else then takes. */
  | { readonly kind: 'movesFrom'; readonly needId: NeedId };

/** What would happen if the person could not stand there. */
export type NextBest =
  | {
      readonly kind: 'person';
      readonly volunteerId: VolunteerId;
      readonly drawbacks: readonly Drawback[];
      /** Needs at which more people would be missing than now. */
      readonly opens: readonly NeedId[];
    }
  /** Nobody else can take the place. */
  | { readonly kind: 'nobody' }
  /** The place is one too many: without the person nobody is missing. */
  | { readonly kind: 'notNeeded' };

/** The problem in which a pair costs more than all gaps together, so that no plan has it. */
function forbid(problem: AssignmentProblem, { volunteerId, needId }: Assignment): AssignmentProblem {
  const { weights, needs, stalls } = problem;
  const priorities = new Map(stalls.map(({ id, priority }) => [id, priority]));
  const gaps = needs.reduce(
    (sum, { count, stall }) => sum + count * weights.gap * (priorities.get(stall) ?? 0),
    0,
  );
  const wishes = problem.volunteers.length * problem.slots.length * (weights.keep + weights.together);
  return { ...problem, pairCosts: [...problem.pairCosts, [volunteerId, needId, gaps + wishes + 1]] };
}

function drawbacksOf(
  data: FairData,
  load: YearLoad,
  assignment: Assignment,
  [now, next]: readonly [Volunteer, Volunteer],
): readonly Drawback[] {
  const stall = data.stalls.find(({ id }) => id === assignment.stallId);
  const likes = ({ prefers, skills }: Volunteer): boolean =>
    stall !== undefined && [...prefers, ...skills].includes(stall.categoryId);
  const minutesOf = ({ id }: Volunteer): number => load.minutesThisYear.get(id) ?? 0;
  const more = minutesOf(next) - minutesOf(now);
  const isTeams = (person: Volunteer): boolean => (stall?.teamId ?? null) === person.teamId;
  return [
    ...(more > 0 ? [{ kind: 'moreMinutes', minutes: more } as const] : []),
    ...(likes(now) && !likes(next) ? [{ kind: 'likesLess' } as const] : []),
    ...(stall?.teamId && isTeams(now) && !isTeams(next) ? [{ kind: 'otherTeam' } as const] : []),
  ];
}

/**
 * Finds out who would take somebody's place, by assigning the fair anew with that one pair forbidden; everybody else
 * stays where they can. In steps of a few milliseconds. Throws when the assignment is not of the fair: that is a bug.
 */
export function* nextBest(
  data: FairData,
  load: YearLoad,
  assignment: Assignment,
): Generator<undefined, NextBest> {
  const people = new Map(data.volunteers.map((volunteer) => [volunteer.id, volunteer]));
  const now = people.get(assignment.volunteerId);
  if (!now) throw new Error(`Assignment ${assignment.id} is not of the fair.`);
  const assignments = data.assignments.filter(({ id }) => id !== assignment.id);
  const without = { ...data, assignments };
  const before = gapsNow(data);
  if ((gapsNow(without).get(assignment.needId) ?? 0) === 0) return { kind: 'notNeeded' };
  const plan = yield* planAfter(without, load, (problem) => forbid(problem, assignment));
  const opens = [...plan.gaps].filter(([id, gap]) => gap > (before.get(id) ?? 0)).map(([id]) => id);
  const there = plan.added.find(({ needId }) => needId === assignment.needId);
  const next = there && people.get(there.volunteerId);
  if (!next) return { kind: 'nobody' };
  const left = plan.removed.find(({ volunteerId }) => volunteerId === next.id);
  return {
    kind: 'person',
    volunteerId: next.id,
    drawbacks: [
      ...drawbacksOf(data, load, assignment, [now, next]),
      ...(left ? [{ kind: 'movesFrom', needId: left.needId } as const] : []),
    ],
    opens: opens.filter((id) => id !== assignment.needId),
  };
}
