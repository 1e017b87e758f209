import type { Booking, Need, Stall } from '../model/fair.ts';
import type { CategoryId, NeedId, SlotId, StallId } from '../model/ids.ts';
import type { FairRecords } from './fairData.ts';

/** How one need stands; people are places (one person × one slot). */
export interface NeedGap {
  readonly needId: NeedId;
  readonly stallId: StallId;
  readonly slotId: SlotId;
  readonly needed: number;
  readonly assigned: number;
  /** People missing, never negative. */
  readonly gap: number;
  /** People too many: a warning, not a refusal (rule 14). */
  readonly over: number;
  /** Nobody at all: no volunteer, and no partner who staffs the stall. */
  readonly isVacant: boolean;
}

export interface FairGaps {
  readonly byNeed: readonly NeedGap[];
  readonly needed: number;
  readonly assigned: number;
  readonly gap: number;
  /** Needs with nobody at all 空岗. */
  readonly vacant: number;
  /** Stalls with neither a volunteer nor a partner in any slot. */
  readonly vacantStallIds: readonly StallId[];
}

type GapRecords = Pick<FairRecords, 'stalls' | 'needs' | 'bookings' | 'assignments'>;

/** True when a partner that is coming staffs the stall: booked (invited or confirmed) with at least one person. */
export function isStaffedByPartner(stall: Pick<Stall, 'bookingId'>, bookings: readonly Booking[]): boolean {
  const booking = bookings.find(({ id }) => id === stall.bookingId);
  if (!booking) return false;
  return isBookingExpected(booking) && booking.expected > 0;
}

/** True for a booking whose people are expected: not declined, not withdrawn (rule 7). */
export function isBookingExpected(booking: Pick<Booking, 'status'>): boolean {
  return booking.status !== 'declined' && booking.status !== 'withdrawn';
}

function gapOfNeed(need: Need, assigned: number, isStaffed: boolean): NeedGap {
  return {
    needId: need.id,
    stallId: need.stallId,
    slotId: need.slotId,
    needed: need.count,
    assigned,
    gap: Math.max(0, need.count - assigned),
    over: Math.max(0, assigned - need.count),
    isVacant: assigned === 0 && !isStaffed,
  };
}

/** Gaps of a fair, need by need in the order of the records, with their sums. */
export function fairGaps({ stalls, needs, bookings, assignments }: GapRecords): FairGaps {
  const assignedTo = new Map<NeedId, number>();
  for (const { needId } of assignments) assignedTo.set(needId, (assignedTo.get(needId) ?? 0) + 1);
  const staffed = new Set(
    stalls.filter((stall) => isStaffedByPartner(stall, bookings)).map((stall) => stall.id),
  );
  const manned = new Set(assignments.map((assignment) => assignment.stallId));
  const byNeed = needs.map((need) =>
    gapOfNeed(need, assignedTo.get(need.id) ?? 0, staffed.has(need.stallId)),
  );
  const sum = (pick: (row: NeedGap) => number): number => byNeed.reduce((total, row) => total + pick(row), 0);
  return {
    byNeed,
    needed: sum((row) => row.needed),
    assigned: sum((row) => row.assigned),
    gap: sum((row) => row.gap),
    vacant: byNeed.filter((row) => row.isVacant).length,
    vacantStallIds: stalls.filter(({ id }) => !staffed.has(id) && !manned.has(id)).map(({ id }) => id),
  };
}

/** The given categories with nobody at the fair: they print 空岗 and never disappear (rule 6). */
export function vacantCategoryIds(
  records: GapRecords,
  categoryIds: readonly CategoryId[],
): readonly CategoryId[] {
  const vacantStalls = new Set(fairGaps(records).vacantStallIds);
  const served = new Set(
    records.stalls.filter(({ id }) => !vacantStalls.has(id)).map(({ categoryId }) => categoryId),
  );
  return categoryIds.filter((id) => !served.has(id));
}
