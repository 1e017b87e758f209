import { dateOfFair } from '../fair/dateOfFair.ts';
import type { FairData } from '../fair/fairData.ts';
import { isBookingExpected } from '../fair/fairGaps.ts';
import type { Assignment } from '../model/assignment.ts';
import type { Slot } from '../model/fair.ts';
import type { NeedId, StallId, VolunteerId } from '../model/ids.ts';
import type { Reply } from '../model/reply.ts';
import type { Volunteer } from '../model/volunteer.ts';
import { QUALIFICATION_KINDS } from '../model/volunteer.ts';
import type { PairRelation } from '../model/volunteerPair.ts';
import type { YearLoad } from './assignmentCase.ts';
import { spansClash } from './engine/compiled.ts';
import type { AssignmentProblem } from './problem.ts';
import { publishedCosts, refusedPlaces, repairWeights } from './repairPlan.ts';
import { standingReplies } from './replies.ts';
import { holdsQualification, isAvailable, isWithinYearLimit } from './rules.ts';
import { standingPlaces } from './standingPlaces.ts';

/**
 * What is assigned: the whole fair (null), some stalls, while people at the others stay where they are, or only the gaps,
 * while nobody who stands is moved. `repair` is the whole fair too, with the fewest changes (see repairPlan.ts).
 */
export type AssignmentScope = { readonly stallIds: readonly StallId[] } | 'gaps' | 'repair' | null;

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
  | 'publication'
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

/** Slots that fall out for each volunteer because of places which the engine is not told of. */
function closedByAside(
  data: ProblemData,
  aside: readonly Assignment[],
): (id: VolunteerId) => readonly Slot[] {
  const slots = new Map(data.slots.map((slot) => [slot.id, slot]));
  const closed = new Map<VolunteerId, Slot[]>();
  for (const { volunteerId, slotId } of aside) {
    const slot = slots.get(slotId);
    // Those kept apart from somebody who stands at two places at once do not come in that time: rare, and always right.
    const foes = data.volunteerPairs
      .filter(({ relation }) => relation === 'apart')
      .flatMap(({ firstId, secondId }) =>
        firstId === volunteerId ? [secondId] : secondId === volunteerId ? [firstId] : [],
      );
    if (!slot) continue;
    for (const id of [volunteerId, ...foes]) closed.set(id, [...(closed.get(id) ?? []), slot]);
  }
  return (id) => closed.get(id) ?? [];
}

/**
 * Turns a fair into an assignment problem that no engine refuses. What is fixed ({@link standingPlaces}) is locked;
 * where more people are fixed than needed or allowed, the number is raised to fit them: what the coordinator decided is
 * not a mistake of the problem. Who stands at two places at once is locked at one of them; the other lowers the number
 * that its need still asks for. Automatic assignments in scope are the previous plan, kept where they can be; in a repair
 * also those by hand of people who said that they cannot come.
 */
export function buildProblem(
  data: ProblemData,
  load: YearLoad,
  scope: AssignmentScope = null,
): AssignmentProblem {
  const isInScope = (stallId: StallId): boolean =>
    scope === null || typeof scope === 'string' || scope.stallIds.includes(stallId);
  const { locked, aside, previous } = standingPlaces(
    data,
    ({ stallId }) => scope !== 'gaps' && isInScope(stallId),
    scope === 'repair' ? refusedPlaces(data) : undefined,
  );
  const ofNeed = ({ needId }: Assignment): NeedId => needId;
  const ofPerson = ({ volunteerId }: Assignment): VolunteerId => volunteerId;
  const lockedAt = countBy(locked, ofNeed);
  const asideAt = countBy(aside, ofNeed);
  const lockedOf = countBy(locked, ofPerson);
  const asideOf = countBy(aside, ofPerson);
  const closedFor = closedByAside(data, aside);
  const assigned = new Set<string>(data.assignments.map(({ volunteerId }) => volunteerId));
  const hasTeams = data.stalls.some(({ teamId }) => teamId !== null);
  const staff = partnerStaff(data);
  const replies = standingReplies(data.replies, data.slots);
  const date = dateOfFair(data.fair);
  const slots = new Map<string, Slot>(data.slots.map((slot) => [slot.id, slot]));
  const volunteers = data.volunteers.map((volunteer): ProblemVolunteer => {
    const limit = volunteer.limits.slotsPerFair ?? data.slots.length;
    const closed = closedFor(volunteer.id);
    const usable = usableSlots(volunteer, data, load, {
      isStaff: staff.has(volunteer.id),
      reply: replies.get(volunteer.id) ?? null,
    });
    return {
      id: volunteer.id,
      qualifications: QUALIFICATION_KINDS.filter((kind) => holdsQualification(volunteer, kind, date)),
      slots: usable.filter((id) => {
        const slot = slots.get(id);
        return slot !== undefined && !closed.some((taken) => spansClash(taken, slot, volunteer.needsRest));
      }),
      maxSlots: Math.max(limit - (asideOf.get(volunteer.id) ?? 0), lockedOf.get(volunteer.id) ?? 0, 0),
      minutesThisYear: quarterHours(load.minutesThisYear.get(volunteer.id) ?? 0),
      prefers: [...new Set([...volunteer.prefers, ...volunteer.skills])],
      // Where no stall is a team's, nobody stands at another team's stall.
      team: hasTeams ? volunteer.teamId : null,
      rest: volunteer.needsRest,
    };
  });
  // Who can do nothing here is left out, unless already fixed somewhere.
  const people = volunteers.filter((person) => person.slots.length > 0 || assigned.has(person.id));
  const pairOf = ({ volunteerId, needId }: Assignment): [string, string] => [volunteerId, needId];
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
      const standing = lockedAt.get(need.id) ?? 0;
      const asked = isInScope(need.stallId) ? need.count - (asideAt.get(need.id) ?? 0) : 0;
      return {
        id: need.id,
        stall: need.stallId,
        slot: need.slotId,
        qualification: need.qualification,
        count: Math.max(asked, standing),
      };
    }),
    volunteers: people,
    apart: pairsOf(data, 'apart', people),
    together: pairsOf(data, 'together', people),
    locked: locked.map(pairOf),
    previous: previous.map(pairOf),
    pairCosts: scope === 'repair' ? publishedCosts(data, people) : [],
    weights:
      scope === 'repair' ? repairWeights(data.community.assignmentWeights) : data.community.assignmentWeights,
  };
}
