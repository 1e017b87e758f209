import * as v from 'valibot';
import type { Category, ServiceItem } from '../model/category.ts';
import type { Booking, Fair, FairTemplate, Need, Slot, Stall } from '../model/fair.ts';
import type { BookingId, MakeId, PartnerUnitId } from '../model/ids.ts';
import { NeedId, SlotId, StallId } from '../model/ids.ts';
import type { PartnerUnit } from '../model/partner.ts';
import { bookDuePartners } from './bookPartners.ts';
import { isBookingExpected, isStaffedByPartner } from './fairGaps.ts';
import { freeStallNumber } from './stallNumbers.ts';

/** A fair with its slots, stalls, needs and bookings, before anybody is assigned. */
export interface FairStructure {
  readonly fair: Fair;
  readonly slots: readonly Slot[];
  readonly stalls: readonly Stall[];
  readonly needs: readonly Need[];
  readonly bookings: readonly Booking[];
}

export interface StructureInput {
  readonly fair: Fair;
  readonly partnerUnits: readonly PartnerUnit[];
  readonly categories: readonly Category[];
  readonly serviceItems: readonly ServiceItem[];
  /** Bookings made before the stalls were generated; they stay. */
  readonly bookings?: readonly Booking[];
  /** Bookings of the year's other fairs: a unit whose visit there stands for this month is not booked again. */
  readonly visitsElsewhere?: readonly Booking[];
  readonly makeId: MakeId;
}

type TemplateStall = FairTemplate['stalls'][number];
type NeedPattern = TemplateStall['needs'][number];

/** The booking under which a partner is expected at the fair; null when it is not. */
export function bookingIdOf(
  partnerUnitId: PartnerUnitId | null,
  bookings: readonly Booking[],
): BookingId | null {
  const booking = bookings.find(
    (candidate) => candidate.partnerUnitId === partnerUnitId && isBookingExpected(candidate),
  );
  return booking?.id ?? null;
}

/** What volunteers must do at a stall: everything, or all but the qualified posts while a partner staffs it. */
export function volunteersNeeds<N extends { readonly qualification: Need['qualification'] }>(
  needs: readonly N[],
  isStaffed: boolean,
): readonly N[] {
  return isStaffed ? needs.filter((need) => need.qualification === null) : needs;
}

/** Needs of a stall: each of the pattern's in every slot. */
export function makeNeeds(
  stall: Stall,
  slots: readonly Slot[],
  pattern: readonly NeedPattern[],
  makeId: MakeId,
): readonly Need[] {
  return slots.flatMap((slot) =>
    pattern.map(({ post, qualification, count }) => ({
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

interface PatternedStall {
  readonly stall: Stall;
  readonly pattern: TemplateStall['needs'];
}

function makeStalls(
  template: FairTemplate,
  bookings: readonly Booking[],
  { fair, categories, serviceItems, makeId }: StructureInput,
): readonly PatternedStall[] {
  const order = new Map(categories.map((category) => [category.id, category.order]));
  const active = new Set(categories.filter(({ isActive }) => isActive).map(({ id }) => id));
  const activeItems = new Set(serviceItems.filter(({ isActive }) => isActive).map(({ id }) => id));
  const taken = new Set<string>();
  return template.stalls
    .filter((stall) => active.has(stall.categoryId))
    .toSorted((a, b) => (order.get(a.categoryId) ?? 0) - (order.get(b.categoryId) ?? 0))
    .map((pattern, position) => {
      const number = freeStallNumber(categories, pattern.categoryId, taken);
      taken.add(number);
      const stall: Stall = {
        id: v.parse(StallId, makeId()),
        fairId: fair.id,
        number,
        categoryId: pattern.categoryId,
        name: pattern.name,
        serviceItemIds: pattern.serviceItemIds.filter((id) => activeItems.has(id)),
        bookingId: bookingIdOf(pattern.partnerUnitId, bookings),
        leadVolunteerId: null,
        priority: pattern.priority,
        teamId: null,
        supplies: pattern.supplies,
        order: position,
      };
      return { stall, pattern: pattern.needs };
    });
}

/**
 * Generates a fair from the template: slots, stalls numbered A1… in the order of the categories (those switched off
 * are left out, rule 5), bookings of the partners due that month (rule 7) and the volunteers' needs.
 */
export function generateFair(template: FairTemplate, input: StructureInput): FairStructure {
  const { fair, partnerUnits, bookings: existing = [], visitsElsewhere = [], makeId } = input;
  const slots = template.slots.map(({ start, end }) => ({
    id: v.parse(SlotId, makeId()),
    fairId: fair.id,
    start,
    end,
  }));
  const bookings = bookDuePartners(fair.id, partnerUnits, [...existing, ...visitsElsewhere], makeId);
  const patterned = makeStalls(template, bookings, input);
  return {
    fair: { ...fair, setUpFrom: template.setUpFrom, clearUpTo: template.clearUpTo },
    slots,
    stalls: patterned.map(({ stall }) => stall),
    needs: patterned.flatMap(({ stall, pattern }) =>
      makeNeeds(stall, slots, volunteersNeeds(pattern, isStaffedByPartner(stall, bookings)), makeId),
    ),
    bookings,
  };
}

/** The template's stall of the same category and name; undefined when the template does not know it. */
export function templateStallOf(
  template: FairTemplate | null,
  stall: Pick<Stall, 'categoryId' | 'name'>,
): TemplateStall | undefined {
  return template?.stalls.find(
    ({ categoryId, name }) => categoryId === stall.categoryId && name === stall.name,
  );
}
