import { dateOfFair } from '../fair/dateOfFair.ts';
import type { FairData } from '../fair/fairData.ts';
import { isBookingExpected } from '../fair/fairGaps.ts';
import type { Assignment } from '../model/assignment.ts';
import type { NeedId, StallId, VolunteerId } from '../model/ids.ts';
import type { Reply } from '../model/reply.ts';
import type { Volunteer } from '../model/volunteer.ts';
import { QUALIFICATION_KINDS } from '../model/volunteer.ts';
import type { PairRelation } from '../model/volunteerPair.ts';
import type { YearLoad } from './assignmentCase.ts';
import { hasAttendance } from './hasAttendance.ts';
import type { AssignmentProblem } from './problem.ts';
import { standingReplies } from './replies.ts';
import { holdsQualification, isAvailable, isWithinYearLimit } from './rules.ts';

/** Which stalls are assigned; people at the others stay where they are. Null = the whole fair. */
export type AssignmentScope = { readonly stallIds: readonly StallId[] } | null;

type ProblemData = Pick<
  FairData,
  | 'community'
  | 'fair'
  | 'slots'
  | 'stalls'
  | 'needs'
  | 'bookings'
  | 'assignments'
  | 'attendance'
  | 'volunteers'
  | 'replies'
  | 'volunteerPairs'
>;
type ProblemVolunteer = AssignmentProblem['volunteers'][number];

/** People whom a partner sends by name to this fair: they are its staff that day, one head (rule 12). */
function partnerStaff({ bookings }: ProblemData): ReadonlySet<VolunteerId> {
  const people = bookings.filter(isBookingExpected).flatMap((booking) => booking.people);
  return new Set(people.flatMap(({ volunteerId }) => volunteerId ?? []));
}

/**
 * Slots in which the program may newly use a volunteer; none for those who are inactive or busy, nor for those who only
 * come when asked and have not promised.
 */
function usableSlots(
  volunteer: Volunteer,
  data: ProblemData,
  load: YearLoad,
  { isStaff, reply }: { readonly isStaff: boolean; readonly reply: Reply | null },
): string[] {
  if (!volunteer.isActive || isStaff || (!volunteer.availability.isUsual && !reply)) return [];
  const fairsThisYear = load.fairsThisYear.get(volunteer.id) ?? 0;
  if (isWithinYearLimit({ volunteer, fairsThisYear })) return [];
  const date = dateOfFair(data.fair);
  const first = Math.min(...data.slots.map(({ start }) => start));
  return data.slots
    .filter(
      (slot) => isAvailable({ volunteer, date, slot, reply, isFirstSlot: slot.start === first }) === null,
    )
    .map(({ id }) => id);
}

function countBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}

/** Pairs of one relation of whom both are people of the problem. */
function pairsOf(
  { volunteerPairs }: ProblemData,
  relation: PairRelation,
  people: readonly ProblemVolunteer[],
): [string, string][] {
  const known = new Set(people.map(({ id }) => id));
  return volunteerPairs
    .filter((pair) => pair.relation === relation && known.has(pair.firstId) && known.has(pair.secondId))
    .map(({ firstId, secondId }) => [firstId, secondId]);
}

/** Minutes in whole quarter hours, so that costs are whole numbers. */
function quarterHours(minutes: number): number {
  return Math.round(minutes / 15) * 15;
}

/**
 * Turns a fair into an assignment problem. Locked and manual assignments and those with attendance are fixed, and
 * so is everything outside the scope; automatic ones are the previous plan, kept where they can be. Where more people are fixed than needed or
 * allowed, the number is raised to fit them: what the coordinator decided is not a mistake of the problem.
 */
export function buildProblem(
  data: ProblemData,
  load: YearLoad,
  scope: AssignmentScope = null,
): AssignmentProblem {
  const isInScope = (stallId: StallId): boolean => scope === null || scope.stallIds.includes(stallId);
  const isFixed = (assignment: Assignment): boolean =>
    hasAttendance(assignment, data.attendance) ||
    assignment.isLocked ||
    assignment.source === 'manual' ||
    !isInScope(assignment.stallId);
  const fixed = data.assignments.filter(isFixed);
  const fixedAt = countBy(fixed, ({ needId }): NeedId => needId);
  const fixedOf = countBy(fixed, ({ volunteerId }): VolunteerId => volunteerId);
  const assigned = new Set<string>(data.assignments.map(({ volunteerId }) => volunteerId));
  const hasTeams = data.stalls.some(({ teamId }) => teamId !== null);
  const staff = partnerStaff(data);
  const replies = standingReplies(data.replies, data.slots);
  const date = dateOfFair(data.fair);
  const volunteers = data.volunteers.map((volunteer): ProblemVolunteer => {
    const limit = volunteer.limits.slotsPerFair ?? data.slots.length;
    return {
      id: volunteer.id,
      qualifications: QUALIFICATION_KINDS.filter((kind) => holdsQualification(volunteer, kind, date)),
      slots: usableSlots(volunteer, data, load, {
        isStaff: staff.has(volunteer.id),
        reply: replies.get(volunteer.id) ?? null,
      }),
      maxSlots: Math.max(limit, fixedOf.get(volunteer.id) ?? 0),
      minutesThisYear: quarterHours(load.minutesThisYear.get(volunteer.id) ?? 0),
      prefers: [...new Set([...volunteer.prefers, ...volunteer.skills])],
      // Where no stall is a team's, nobody stands at another team's stall.
      team: hasTeams ? volunteer.teamId : null,
      rest: volunteer.needsRest,
    };
  });
  // Who can do nothing here is left out, unless already fixed somewhere.
  const people = volunteers.filter(({ id, slots }) => slots.length > 0 || assigned.has(id));
  return {
    format: 'sunflower-assignment/1',
    slots: data.slots.map(({ id, start, end }) => ({ id, start, end })),
    stalls: data.stalls.map((stall) => ({
      id: stall.id,
      category: stall.categoryId,
      priority: stall.priority,
      team: stall.teamId,
    })),
    needs: data.needs.map((need) => {
      const standing = fixedAt.get(need.id) ?? 0;
      return {
        id: need.id,
        stall: need.stallId,
        slot: need.slotId,
        qualification: need.qualification,
        count: isInScope(need.stallId) ? Math.max(need.count, standing) : standing,
      };
    }),
    volunteers: people,
    apart: pairsOf(data, 'apart', people),
    together: pairsOf(data, 'together', people),
    locked: fixed.map(({ volunteerId, needId }) => [volunteerId, needId]),
    previous: data.assignments
      .filter((assignment) => !isFixed(assignment))
      .map(({ volunteerId, needId }) => [volunteerId, needId]),
    pairCosts: [],
    weights: data.community.assignmentWeights,
  };
}
