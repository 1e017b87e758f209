import * as v from 'valibot';
import type { FairTemplate, Need, Slot, Stall } from '../model/fair.ts';
import type { PartnerUnitId } from '../model/ids.ts';
import { NeedId, SlotId, StallId } from '../model/ids.ts';
import { bookDuePartners } from './bookPartners.ts';
import type { FairRecords } from './fairData.ts';
import { isStaffedByPartner } from './fairGaps.ts';
import type { FairStructure, StructureInput } from './generateFair.ts';
import { bookingIdOf, templateStallOf, volunteersNeeds } from './generateFair.ts';
import { missingQualifiedNeeds } from './releasePartner.ts';

type Previous = Pick<FairRecords, 'fair' | 'slots' | 'stalls' | 'needs' | 'bookings'>;

function partnerOf(stall: Stall, previous: Previous, template: FairTemplate | null): PartnerUnitId | null {
  const booking = previous.bookings.find(({ id }) => id === stall.bookingId);
  return booking?.partnerUnitId ?? templateStallOf(template, stall)?.partnerUnitId ?? null;
}

/** The copied needs of a stall, without the qualified posts when a partner staffs it now, with them when none does. */
function copyNeeds(
  from: Stall,
  to: Stall,
  slotOf: ReadonlyMap<string, Slot>,
  isStaffed: boolean,
  previous: Previous,
  template: FairTemplate | null,
  makeId: StructureInput['makeId'],
): readonly Need[] {
  const copied = volunteersNeeds(
    previous.needs.filter((need) => need.stallId === from.id),
    isStaffed,
  ).flatMap((need) => {
    const slot = slotOf.get(need.slotId);
    return slot
      ? [{ ...need, id: v.parse(NeedId, makeId()), fairId: to.fairId, stallId: to.id, slotId: slot.id }]
      : [];
  });
  const wasStaffed = isStaffedByPartner(from, previous.bookings);
  return wasStaffed && !isStaffed
    ? [...copied, ...missingQualifiedNeeds(to, [...slotOf.values()], copied, template, makeId)]
    : copied;
}

/**
 * Copies the structure of an earlier fair (slots, stalls, needs) with new ids. Bookings follow the partners' cadence
 * in the new month (rule 7); assignments, stall leads, attendance and counts are not copied.
 */
export function copyFair(
  previous: Previous,
  template: FairTemplate | null,
  input: StructureInput,
): FairStructure {
  const { fair, partnerUnits, categories, bookings: existing = [], visitsElsewhere = [], makeId } = input;
  const active = new Set(categories.filter(({ isActive }) => isActive).map(({ id }) => id));
  const bookings = bookDuePartners(fair.id, partnerUnits, [...existing, ...visitsElsewhere], makeId);
  const slotOf = new Map(
    previous.slots.map((slot) => [slot.id, { ...slot, id: v.parse(SlotId, makeId()), fairId: fair.id }]),
  );
  const pairs = previous.stalls
    .filter((stall) => active.has(stall.categoryId))
    .map((from) => ({
      from,
      to: {
        ...from,
        id: v.parse(StallId, makeId()),
        fairId: fair.id,
        bookingId: bookingIdOf(partnerOf(from, previous, template), bookings),
        leadVolunteerId: null,
      },
    }));
  return {
    fair: { ...fair, setUpFrom: previous.fair.setUpFrom, clearUpTo: previous.fair.clearUpTo },
    slots: [...slotOf.values()],
    stalls: pairs.map(({ to }) => to),
    needs: pairs.flatMap(({ from, to }) =>
      copyNeeds(from, to, slotOf, isStaffedByPartner(to, bookings), previous, template, makeId),
    ),
    bookings,
  };
}
