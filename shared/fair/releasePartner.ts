import * as v from 'valibot';
import type { Booking, FairTemplate, Need, Slot, Stall } from '../model/fair.ts';
import type { MakeId } from '../model/ids.ts';
import { NeedId } from '../model/ids.ts';
import type { FairRecords } from './fairData.ts';
import { templateStallOf } from './generateFair.ts';

/** The template's qualified posts that a stall lacks: they are the volunteers' when no partner staffs the stall. */
export function missingQualifiedNeeds(
  stall: Stall,
  slots: readonly Slot[],
  needs: readonly Need[],
  template: FairTemplate | null,
  makeId: MakeId,
): readonly Need[] {
  const qualified = (templateStallOf(template, stall)?.needs ?? []).filter(
    (need) => need.qualification !== null,
  );
  const isThere = (slot: Slot, pattern: (typeof qualified)[number]): boolean =>
    needs.some(
      (need) =>
        need.stallId === stall.id &&
        need.slotId === slot.id &&
        need.post === pattern.post &&
        need.qualification === pattern.qualification,
    );
  return slots.flatMap((slot) =>
    qualified
      .filter((pattern) => !isThere(slot, pattern))
      .map(({ post, qualification, count }) => ({
        id: v.parse(NeedId, makeId()),
        fairId: stall.fairId,
        stallId: stall.id,
        slotId: slot.id,
        post,
        qualification,
        count,
      })),
  );
}

/**
 * A partner's withdrawal releases all its people (rule 7): the booking is not expected any more, its stalls lose it,
 * and the qualified posts that its people held become the volunteers' needs.
 */
export function releasePartner(
  records: Pick<FairRecords, 'slots' | 'stalls' | 'needs'>,
  booking: Booking,
  template: FairTemplate | null,
  makeId: MakeId,
): { readonly booking: Booking; readonly stalls: readonly Stall[]; readonly newNeeds: readonly Need[] } {
  const stalls = records.stalls
    .filter((stall) => stall.bookingId === booking.id)
    .map((stall) => ({ ...stall, bookingId: null }));
  return {
    booking: { ...booking, status: 'withdrawn' },
    stalls,
    newNeeds: stalls.flatMap((stall) =>
      missingQualifiedNeeds(stall, records.slots, records.needs, template, makeId),
    ),
  };
}
