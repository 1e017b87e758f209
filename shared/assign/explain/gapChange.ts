import * as v from 'valibot';
import type { FairData } from '../../fair/fairData.ts';
import { Instant } from '../../model/basic.ts';
import type { AssignmentId, PairId, SlotId, VolunteerId } from '../../model/ids.ts';
import { replyId } from '../../model/ids.ts';
import type { Reply } from '../../model/reply.ts';
import type { Volunteer } from '../../model/volunteer.ts';
import type { YearLoad } from '../assignmentCase.ts';
import { buildProblem } from '../buildProblem.ts';
import { standingReply } from '../replies.ts';

/** One thing that a human could change so that a gap can be filled. */
export type GapChange =
  /** Nothing but letting the program assign anew. */
  | { readonly kind: 'refill' }
  /** Asking somebody to come in a slot in which the person does not come as things stand. */
  | { readonly kind: 'ask'; readonly volunteerId: VolunteerId; readonly slotId: SlotId }
  /** Letting the program move somebody who is locked or was put there by hand. */
  | { readonly kind: 'unlock'; readonly volunteerId: VolunteerId; readonly assignmentId: AssignmentId }
  /** One slot more at this fair than the person asked for. */
  | { readonly kind: 'raiseSlots'; readonly volunteerId: VolunteerId }
  /** One fair more in the year than the person asked for. */
  | { readonly kind: 'raiseFairs'; readonly volunteerId: VolunteerId }
  /** No hour's rest between two slots for once. */
  | { readonly kind: 'waiveRest'; readonly volunteerId: VolunteerId }
  /** Two who are kept apart at one stall. */
  | {
      readonly kind: 'letTogether';
      readonly volunteerId: VolunteerId;
      readonly otherId: VolunteerId;
      readonly pairId: PairId;
    };

export type ChangeKind = GapChange['kind'];

/** The people whom a change is about, the one to talk to first. */
export function peopleOf(change: GapChange): readonly VolunteerId[] {
  if (change.kind === 'refill') return [];
  return change.kind === 'letTogether' ? [change.volunteerId, change.otherId] : [change.volunteerId];
}

/** An answer that is only imagined was given at no time. */
const NEVER = v.parse(Instant, '1970-01-01T00:00:00.000Z');

/** Slots in which the program may use one person as things stand. */
export function slotsOpenTo(data: FairData, load: YearLoad, volunteer: Volunteer): readonly SlotId[] {
  const alone = { ...data, volunteers: [volunteer], assignments: [], attendance: [], volunteerPairs: [] };
  const [person] = buildProblem(alone, load).volunteers;
  const open = new Set(person?.slots);
  return data.slots.map(({ id }) => id).filter((id) => open.has(id));
}

/** The answer after asking: what was open stays open, and the slot is added. */
function answerAfter(data: FairData, load: YearLoad, volunteerId: VolunteerId, slotId: SlotId): Reply {
  const present = data.replies.find((reply) => reply.volunteerId === volunteerId);
  const volunteer = data.volunteers.find(({ id }) => id === volunteerId);
  const open = volunteer ? slotsOpenTo(data, load, volunteer) : [];
  return {
    id: replyId(data.fair.id, volunteerId),
    fairId: data.fair.id,
    volunteerId,
    answer: 'someSlots',
    slotIds: [...new Set([...open, slotId])],
    note: standingReply(present, data.slots)?.note ?? '',
    answeredAt: present?.answeredAt ?? NEVER,
  };
}

function withVolunteer(
  data: FairData,
  volunteerId: VolunteerId,
  edit: (volunteer: Volunteer) => Volunteer,
): FairData {
  return { ...data, volunteers: data.volunteers.map((row) => (row.id === volunteerId ? edit(row) : row)) };
}

function oneMore(limit: number | null): number | null {
  return limit === null ? null : limit + 1;
}

/** The fair as it would be after the change, before anybody is assigned anew. */
export function applyGapChange(data: FairData, load: YearLoad, change: GapChange): FairData {
  switch (change.kind) {
    case 'refill':
      return data;
    case 'ask':
      return {
        ...data,
        replies: [
          ...data.replies.filter(({ volunteerId }) => volunteerId !== change.volunteerId),
          answerAfter(data, load, change.volunteerId, change.slotId),
        ],
      };
    case 'unlock':
      return {
        ...data,
        assignments: data.assignments.map((row) =>
          row.id === change.assignmentId ? { ...row, isLocked: false, source: 'automatic' } : row,
        ),
      };
    case 'raiseSlots':
      return withVolunteer(data, change.volunteerId, ({ limits, ...rest }) => ({
        ...rest,
        limits: { ...limits, slotsPerFair: oneMore(limits.slotsPerFair) },
      }));
    case 'raiseFairs':
      return withVolunteer(data, change.volunteerId, ({ limits, ...rest }) => ({
        ...rest,
        limits: { ...limits, fairsPerYear: oneMore(limits.fairsPerYear) },
      }));
    case 'waiveRest':
      return withVolunteer(data, change.volunteerId, (row) => ({ ...row, needsRest: false }));
    case 'letTogether':
      return { ...data, volunteerPairs: data.volunteerPairs.filter(({ id }) => id !== change.pairId) };
  }
}
