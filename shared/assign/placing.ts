import type { FairData } from '../fair/fairData.ts';
import type { Assignment } from '../model/assignment.ts';
import type { NeedId, VolunteerId } from '../model/ids.ts';
import type { Volunteer } from '../model/volunteer.ts';
import type { Problem, ProblemCode } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import type { CaseData, YearLoad } from './assignmentCase.ts';
import { fairCases } from './assignmentCase.ts';
import { hasAttendance } from './hasAttendance.ts';
import { brokenRules } from './rules.ts';

/*
 * What becomes of a place when a hand puts somebody there. The board asks before a drop and the use case when it
 * writes; both ask here, so that what was shown is what happens.
 */

export type PlacingData = CaseData & Pick<FairData, 'volunteers' | 'attendance'>;

/** What no reason can override: rule 12, and being there already. */
const FINAL: readonly ProblemCode[] = ['volunteerInactive', 'alreadyAssigned'];

/** How a person stands to a place: fits, only with the reason of an exception (rule 13), or not at all. */
export type Verdict =
  | { readonly kind: 'fits' }
  | { readonly kind: 'needsReason'; readonly problems: readonly Problem[] }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** The verdict on what {@link brokenRules} found. */
export function verdictOf(broken: readonly Problem[]): Verdict {
  if (broken.length === 0) return { kind: 'fits' };
  const final = broken.filter(({ code }) => FINAL.includes(code));
  return final.length > 0 ? { kind: 'refused', problems: final } : { kind: 'needsReason', problems: broken };
}

/** Somebody who is to be put somewhere; `fromNeedId` is the place given up for it, null for one place more. */
export interface Mover {
  readonly volunteerId: VolunteerId;
  readonly fromNeedId: NeedId | null;
}

function volunteerOf({ volunteers }: Pick<FairData, 'volunteers'>, volunteerId: VolunteerId): Volunteer {
  const volunteer = volunteers.find(({ id }) => id === volunteerId);
  if (!volunteer) throw new Error(`Nobody has the id ${volunteerId}.`);
  return volunteer;
}

/** How somebody stands to every need of a fair; the need that is left is `alreadyAssigned`. Throws for an unknown person. */
export function placeVerdicts(
  data: PlacingData,
  load: YearLoad,
  { volunteerId, fromNeedId }: Mover,
): ReadonlyMap<NeedId, Verdict> {
  const caseOf = fairCases(data, load);
  const volunteer = volunteerOf(data, volunteerId);
  return new Map(
    data.needs.map(({ id }) => [
      id,
      verdictOf(brokenRules(caseOf(id, volunteer, id === fromNeedId ? null : fromNeedId))),
    ]),
  );
}

/** Why an assignment must stay where it is: locked by hand, or something was recorded (rule 15). Null = it may go. */
export function refusalToLeave(
  { volunteers, attendance }: Pick<FairData, 'volunteers' | 'attendance'>,
  assignment: Assignment,
): Problem | null {
  const name = volunteers.find(({ id }) => id === assignment.volunteerId)?.name ?? '';
  if (hasAttendance(assignment, attendance)) return problem('assignmentHasAttendance', { name });
  return assignment.isLocked ? problem('assignmentLocked', { name }) : null;
}

/** Prepares {@link exchangeProblems} of one person with many others. */
export function exchangeChecker(
  data: PlacingData,
  load: YearLoad,
  one: Assignment,
): (other: Assignment) => readonly Problem[] {
  const caseOf = fairCases(data, load);
  const after = (mover: Assignment, place: Assignment): readonly Problem[] =>
    brokenRules(caseOf(place.needId, volunteerOf(data, mover.volunteerId), mover.needId, place.volunteerId));
  return (other) => {
    const stuck = [one, other].flatMap((assignment) => refusalToLeave(data, assignment) ?? []);
    if (stuck.length > 0) return stuck;
    if (one.needId === other.needId) {
      return [problem('alreadyAssigned', { name: volunteerOf(data, one.volunteerId).name })];
    }
    return [...after(one, other), ...after(other, one)];
  };
}

/** Why two people cannot take each other's places; empty when both stand by the rules there. */
export function exchangeProblems(
  data: PlacingData,
  load: YearLoad,
  one: Assignment,
  other: Assignment,
): readonly Problem[] {
  return exchangeChecker(data, load, one)(other);
}
