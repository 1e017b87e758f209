import { promises, standingReplies } from '../assign/replies.ts';
import { isAvailable } from '../assign/rules.ts';
import type { Assignment } from '../model/assignment.ts';
import type { Slot, Stall } from '../model/fair.ts';
import type { VolunteerId } from '../model/ids.ts';
import type { Reply } from '../model/reply.ts';
import type { Volunteer } from '../model/volunteer.ts';
import { dateOfFair } from './dateOfFair.ts';
import type { FairData, FairRecords } from './fairData.ts';

export interface PhonePlace {
  readonly assignment: Assignment;
  readonly stall: Stall;
  readonly slot: Slot;
}

/** Somebody who may be asked about a fair, with what was answered so far. */
export interface PhoneRow {
  readonly volunteer: Volunteer;
  /** Null when not asked yet. */
  readonly reply: Reply | null;
  /** Where the person is assigned, by time. */
  readonly places: readonly PhonePlace[];
  /** Places that the answer does not allow: somebody else must be found. */
  readonly conflicts: readonly PhonePlace[];
  /** False when the person would not come that day according to the register; the answer may be another. */
  readonly isUsuallyFree: boolean;
}

type PhoneData = Pick<FairData, 'fair' | 'slots' | 'stalls' | 'assignments' | 'volunteers' | 'replies'>;

function placesOf({ slots, stalls, assignments }: PhoneData): ReadonlyMap<VolunteerId, PhonePlace[]> {
  const slotById = new Map(slots.map((slot) => [slot.id, slot]));
  const stallById = new Map(stalls.map((stall) => [stall.id, stall]));
  const places = new Map<VolunteerId, PhonePlace[]>();
  for (const assignment of assignments) {
    const slot = slotById.get(assignment.slotId);
    const stall = stallById.get(assignment.stallId);
    if (!slot || !stall) continue;
    const own = places.get(assignment.volunteerId) ?? [];
    places.set(assignment.volunteerId, [...own, { assignment, stall, slot }]);
  }
  return places;
}

/** Who is asked first: those who are assigned, then those usually free, then the others. */
function rank(row: PhoneRow): number {
  if (row.places.length > 0) return 0;
  return row.isUsuallyFree ? 1 : 2;
}

/**
 * Everybody who may be asked about a fair: active volunteers, and those assigned or answered whatever became of them.
 * Assigned people first, then those who are usually free that day, each by volunteer number.
 */
export function phoneRows(data: PhoneData): readonly PhoneRow[] {
  const places = placesOf(data);
  const replies = standingReplies(data.replies, data.slots);
  const date = dateOfFair(data.fair);
  const first = Math.min(...data.slots.map(({ start }) => start));
  const isUsuallyFree = (volunteer: Volunteer): boolean =>
    volunteer.availability.isUsual &&
    data.slots.some(
      (slot) =>
        isAvailable({ volunteer, date, slot, reply: null, isFirstSlot: slot.start === first }) === null,
    );
  return data.volunteers
    .filter(({ id, isActive }) => isActive || places.has(id) || replies.has(id))
    .map((volunteer): PhoneRow => {
      const reply = replies.get(volunteer.id) ?? null;
      const own = (places.get(volunteer.id) ?? []).toSorted((a, b) => a.slot.start - b.slot.start);
      return {
        volunteer,
        reply,
        places: own,
        conflicts: reply ? own.filter(({ slot }) => !promises(reply, slot.id)) : [],
        isUsuallyFree: isUsuallyFree(volunteer),
      };
    })
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        (a.volunteer.volunteerNo < b.volunteer.volunteerNo
          ? -1
          : Number(a.volunteer.volunteerNo > b.volunteer.volunteerNo)),
    );
}

export interface ReplyCounts {
  readonly asked: number;
  readonly yes: number;
  /** Answered with only some of the slots. */
  readonly some: number;
  readonly no: number;
  readonly open: number;
}

/** How many were asked and what they said. */
export function replyCounts(rows: readonly PhoneRow[]): ReplyCounts {
  const count = (answer: Reply['answer']): number =>
    rows.filter(({ reply }) => reply?.answer === answer).length;
  const [yes, some, no] = [count('yes'), count('someSlots'), count('no')];
  return { asked: yes + some + no, yes, some, no, open: rows.length - yes - some - no };
}

/** Assigned people who have not been asked yet, and those who answered that they cannot come there. */
export function assignedReplies(
  records: Pick<FairRecords, 'slots' | 'assignments'>,
  replies: readonly Reply[],
): { readonly open: number; readonly conflicts: number } {
  const standing = standingReplies(replies, records.slots);
  const people = new Set(records.assignments.map(({ volunteerId }) => volunteerId));
  const refusing = records.assignments.filter(({ volunteerId, slotId }) => {
    const reply = standing.get(volunteerId);
    return reply !== undefined && !promises(reply, slotId);
  });
  return {
    open: [...people].filter((id) => !standing.has(id)).length,
    conflicts: new Set(refusing.map(({ volunteerId }) => volunteerId)).size,
  };
}
