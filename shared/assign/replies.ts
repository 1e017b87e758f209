import type { Slot } from '../model/fair.ts';
import type { SlotId, VolunteerId } from '../model/ids.ts';
import type { Reply } from '../model/reply.ts';

/*
 * A volunteer's answer for one fair. Slot ids that the fair no longer has are ignored; an answer of “only these slots”
 * of which none is left says nothing any more, so the person counts as not asked yet.
 */

/** The answer as it stands with the fair's slots of today; null when there is none (left). */
export function standingReply(reply: Reply | undefined, slots: readonly Pick<Slot, 'id'>[]): Reply | null {
  if (reply?.answer !== 'someSlots') return reply ?? null;
  const slotIds = reply.slotIds.filter((slotId) => slots.some(({ id }) => id === slotId));
  return slotIds.length === 0 ? null : { ...reply, slotIds };
}

/** The standing answers of a fair, by volunteer. */
export function standingReplies(
  replies: readonly Reply[],
  slots: readonly Pick<Slot, 'id'>[],
): ReadonlyMap<VolunteerId, Reply> {
  return new Map(
    replies.flatMap((row): readonly [VolunteerId, Reply][] => {
      const reply = standingReply(row, slots);
      return reply ? [[reply.volunteerId, reply]] : [];
    }),
  );
}

/** True when the answer lets the person come in that slot. */
export function promises(reply: Reply, slotId: SlotId): boolean {
  return reply.answer === 'yes' || (reply.answer === 'someSlots' && reply.slotIds.includes(slotId));
}

/** What becomes of a fair's answers when its slots change. */
export interface CarriedReplies {
  readonly changed: readonly Reply[];
  /** Answers that named nothing but slots that are gone: these people must be asked again. */
  readonly lost: readonly Reply[];
}

/** Carries answers over to new slots: a slot that stays, or another one with the same hours, keeps its answer. */
export function carryReplies(
  replies: readonly Reply[],
  before: readonly Slot[],
  after: readonly Slot[],
): CarriedReplies {
  const heir = (slotId: SlotId): readonly SlotId[] => {
    if (after.some(({ id }) => id === slotId)) return [slotId];
    const old = before.find(({ id }) => id === slotId);
    const same = after.find(({ start, end }) => start === old?.start && end === old.end);
    return same ? [same.id] : [];
  };
  const moved = replies
    .filter(({ answer }) => answer === 'someSlots')
    .map((reply) => ({ reply, slotIds: [...new Set(reply.slotIds.flatMap(heir))] }))
    .filter(({ reply, slotIds }) => slotIds.join() !== reply.slotIds.join());
  return {
    changed: moved
      .filter(({ slotIds }) => slotIds.length > 0)
      .map(({ reply, slotIds }) => ({ ...reply, slotIds })),
    lost: moved.filter(({ slotIds }) => slotIds.length === 0).map(({ reply }) => reply),
  };
}
