import type { FairData } from '../../fair/fairData.ts';
import type { Assignment } from '../../model/assignment.ts';
import type { CategoryId, GroupId } from '../../model/ids.ts';
import type { QualificationKind, Volunteer } from '../../model/volunteer.ts';
import type { YearLoad } from '../assignmentCase.ts';
import { fairCases } from '../assignmentCase.ts';
import { hasAttendance } from '../hasAttendance.ts';
import { promises, standingReplies } from '../replies.ts';
import { brokenRules } from '../rules.ts';
import { partnerStaff } from './candidateChanges.ts';

/** One reason for which somebody stands where they do. Minutes are of this year, this fair left out. */
export type AssignmentReason =
  | { readonly kind: 'exception'; readonly reason: string }
  | { readonly kind: 'recorded' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'byHand' }
  | { readonly kind: 'byProgram' }
  | { readonly kind: 'promised' }
  | { readonly kind: 'qualified'; readonly qualification: QualificationKind }
  | { readonly kind: 'likes'; readonly categoryId: CategoryId }
  | { readonly kind: 'knows'; readonly categoryId: CategoryId }
  | { readonly kind: 'sameTeam'; readonly teamId: GroupId }
  | { readonly kind: 'together'; readonly names: readonly string[] }
  /** Did less than the middle one of those who could stand here. */
  | { readonly kind: 'didLess'; readonly minutes: number; readonly median: number }
  | { readonly kind: 'didMore'; readonly minutes: number; readonly median: number }
  /** How many others could stand here now without breaking a rule. */
  | { readonly kind: 'others'; readonly count: number };

/** The middle value; of an even number the lower of the two in the middle. */
function medianOf(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;
}

/** Everybody else whom the rules let take the place if its holder left it, those who only come when asked included. */
function othersWhoCould(
  data: FairData,
  load: YearLoad,
  { needId, volunteerId }: Assignment,
): readonly Volunteer[] {
  const caseOf = fairCases(data, load);
  const staff = partnerStaff(data);
  return data.volunteers.filter(
    (volunteer) =>
      volunteer.id !== volunteerId &&
      !staff.has(volunteer.id) &&
      brokenRules(caseOf(needId, volunteer, null, volunteerId)).length === 0,
  );
}

/** Those with whom the person likes to be and is: at the same stall and slot. */
function companions(data: FairData, { volunteerId, stallId, slotId }: Assignment): readonly string[] {
  const here = new Set(
    data.assignments
      .filter((row) => row.stallId === stallId && row.slotId === slotId)
      .map((row) => row.volunteerId),
  );
  const ids = data.volunteerPairs.flatMap(({ relation, firstId, secondId }) => {
    if (relation !== 'together') return [];
    if (firstId === volunteerId) return [secondId];
    return secondId === volunteerId ? [firstId] : [];
  });
  return data.volunteers.filter(({ id }) => here.has(id) && ids.includes(id)).map(({ name }) => name);
}

/**
 * Why somebody stands where they do: who decided it first, then what speaks for the person, then how many others there
 * are. Throws when the assignment, its place or its person is not of the fair: that is a bug.
 */
export function explainAssignment(
  data: FairData,
  load: YearLoad,
  assignment: Assignment,
): readonly AssignmentReason[] {
  const volunteer = data.volunteers.find(({ id }) => id === assignment.volunteerId);
  const need = data.needs.find(({ id }) => id === assignment.needId);
  const stall = data.stalls.find(({ id }) => id === assignment.stallId);
  if (!volunteer || !need || !stall) throw new Error(`Assignment ${assignment.id} is not of the fair.`);
  const reasons: AssignmentReason[] = [];
  if (assignment.overrideReason !== null) {
    reasons.push({ kind: 'exception', reason: assignment.overrideReason });
  }
  if (hasAttendance(assignment, data.attendance)) reasons.push({ kind: 'recorded' });
  if (assignment.isLocked) reasons.push({ kind: 'locked' });
  reasons.push({ kind: assignment.source === 'manual' ? 'byHand' : 'byProgram' });
  const reply = standingReplies(data.replies, data.slots).get(volunteer.id);
  if (reply && promises(reply, need.slotId)) reasons.push({ kind: 'promised' });
  if (
    need.qualification !== null &&
    volunteer.qualifications.some(({ kind }) => kind === need.qualification)
  ) {
    reasons.push({ kind: 'qualified', qualification: need.qualification });
  }
  const { categoryId, teamId } = stall;
  if (volunteer.prefers.includes(categoryId)) reasons.push({ kind: 'likes', categoryId });
  else if (volunteer.skills.includes(categoryId)) reasons.push({ kind: 'knows', categoryId });
  if (teamId !== null && volunteer.teamId === teamId) reasons.push({ kind: 'sameTeam', teamId });
  const names = companions(data, assignment);
  if (names.length > 0) reasons.push({ kind: 'together', names });
  const couldToo = othersWhoCould(data, load, assignment);
  const minutesOf = ({ id }: Volunteer): number => load.minutesThisYear.get(id) ?? 0;
  const median = medianOf(couldToo.map(minutesOf));
  const minutes = minutesOf(volunteer);
  if (median !== null && minutes !== median) {
    reasons.push({ kind: minutes < median ? 'didLess' : 'didMore', minutes, median });
  }
  reasons.push({ kind: 'others', count: couldToo.length });
  return reasons;
}
