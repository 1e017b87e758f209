import { dateOfFair } from '../fair/dateOfFair.ts';
import type { FairData } from '../fair/fairData.ts';
import type { Assignment } from '../model/assignment.ts';
import type { Slot } from '../model/fair.ts';
import type { SlotId, VolunteerId } from '../model/ids.ts';
import type { Reply } from '../model/reply.ts';
import { hasAttendance } from './hasAttendance.ts';
import { promises, standingReplies } from './replies.ts';
import { isAvailable } from './rules.ts';

type UnableData = Pick<FairData, 'fair' | 'slots' | 'assignments' | 'attendance' | 'volunteers' | 'replies'>;

/** What is written down when somebody cannot come. */
export interface Unable {
  readonly answer: Pick<Reply, 'answer' | 'slotIds'>;
  /** Locked places that are unlocked for it: whoever says that a person cannot come decides that the place is free. */
  readonly unlocked: readonly Assignment[];
}

/** Slots in which somebody comes as things stand: promised, else usual or assigned. */
function slotsToCome(data: UnableData, volunteerId: VolunteerId): readonly Slot[] {
  const volunteer = data.volunteers.find(({ id }) => id === volunteerId);
  const reply = standingReplies(data.replies, data.slots).get(volunteerId);
  if (reply) return data.slots.filter(({ id }) => promises(reply, id));
  const first = Math.min(...data.slots.map(({ start }) => start));
  const date = dateOfFair(data.fair);
  return data.slots.filter(
    (slot) =>
      data.assignments.some((row) => row.volunteerId === volunteerId && row.slotId === slot.id) ||
      (volunteer?.availability.isUsual === true &&
        isAvailable({ volunteer, date, slot, reply: null, isFirstSlot: slot.start === first }) === null),
  );
}

/**
 * Somebody cannot come in some slots of a fair, all of them named for the whole fair: the answer that says so. It leaves
 * the other slots in which the person would come; “no” where none is left.
 */
export function markUnable(data: UnableData, volunteerId: VolunteerId, slotIds: readonly SlotId[]): Unable {
  const away = new Set(slotIds);
  const left = slotsToCome(data, volunteerId).filter(({ id }) => !away.has(id));
  const answer: Unable['answer'] =
    left.length > 0
      ? { answer: 'someSlots', slotIds: left.map(({ id }) => id) }
      : { answer: 'no', slotIds: [] };
  const unlocked = data.assignments.filter(
    (row) =>
      row.volunteerId === volunteerId &&
      away.has(row.slotId) &&
      row.isLocked &&
      !hasAttendance(row, data.attendance),
  );
  return { answer, unlocked };
}
