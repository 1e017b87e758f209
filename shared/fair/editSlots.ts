import * as v from 'valibot';
import type { MinuteOfDay } from '../model/basic.ts';
import type { Need, Slot } from '../model/fair.ts';
import type { MakeId } from '../model/ids.ts';
import { NeedId, SlotId } from '../model/ids.ts';
import type { FairRecords } from './fairData.ts';

/** A slot as typed; `id` is null for a new one. */
export interface SlotInput {
  readonly id: SlotId | null;
  readonly start: MinuteOfDay;
  readonly end: MinuteOfDay;
}

export interface SlotEdit {
  readonly slots: readonly Slot[];
  readonly removedSlots: readonly Slot[];
  readonly removedNeeds: readonly Need[];
  /** Needs for new slots: those of the fair's first slot. */
  readonly newNeeds: readonly Need[];
}

/** What follows from new slots: a new one gets the needs of the first present slot, one left out loses its needs. */
export function editSlots(
  records: Pick<FairRecords, 'fair' | 'slots' | 'needs'>,
  typed: readonly SlotInput[],
  makeId: MakeId,
): SlotEdit {
  const kept = new Set(typed.flatMap(({ id }) => id ?? []));
  const removedSlots = records.slots.filter((slot) => !kept.has(slot.id));
  const gone = new Set(removedSlots.map(({ id }) => id));
  const first = records.slots.toSorted((a, b) => a.start - b.start).at(0);
  const pattern = records.needs.filter((need) => need.slotId === first?.id);
  const slots = typed.map(({ id, start, end }) => ({
    id: id ?? v.parse(SlotId, makeId()),
    fairId: records.fair.id,
    start,
    end,
  }));
  const newSlots = slots.filter((slot) => !records.slots.some(({ id }) => id === slot.id));
  return {
    slots,
    removedSlots,
    removedNeeds: records.needs.filter((need) => gone.has(need.slotId)),
    newNeeds: newSlots.flatMap((slot) =>
      pattern.map((need) => ({ ...need, id: v.parse(NeedId, makeId()), slotId: slot.id })),
    ),
  };
}
