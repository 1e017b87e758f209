import { spansOverlap } from '../calendar/minutes.ts';
import { isToCome } from '../fair/isToCome.ts';
import type { Assignment } from '../model/assignment.ts';
import type { Fair, Slot, Stall } from '../model/fair.ts';
import type { FairId } from '../model/ids.ts';

/** A stall at which two people stand at the same time; minutes after midnight. */
export interface SharedPlace {
  readonly fairId: FairId;
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

/** What the assignments of two people refer to. */
export interface SharedPlaceRecords {
  readonly fairs: readonly Fair[];
  readonly stalls: readonly Stall[];
  readonly slots: readonly Slot[];
}

/** Where two people stand together at fairs still to come, in order of time; what was held cannot be changed any more. */
export function sharedPlaces(
  one: readonly Assignment[],
  other: readonly Assignment[],
  { fairs, stalls, slots }: SharedPlaceRecords,
): readonly SharedPlace[] {
  const toCome = new Set(fairs.filter(isToCome).map(({ id }) => id));
  const stallById = new Map(stalls.map((stall) => [stall.id, stall]));
  const slotById = new Map(slots.map((slot) => [slot.id, slot]));
  return one
    .filter(({ fairId }) => toCome.has(fairId))
    .flatMap(({ fairId, stallId, slotId }): readonly SharedPlace[] => {
      const [stall, slot] = [stallById.get(stallId), slotById.get(slotId)];
      const isShared = other.some((row) => {
        const theirs = slotById.get(row.slotId);
        return row.stallId === stallId && slot && theirs ? spansOverlap(slot, theirs) : false;
      });
      return isShared && stall && slot
        ? [{ fairId, number: stall.number, start: slot.start, end: slot.end }]
        : [];
    })
    .toSorted((a, b) => (a.fairId === b.fairId ? a.start - b.start : a.fairId < b.fairId ? -1 : 1));
}
