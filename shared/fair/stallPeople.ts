import type { Stall } from '../model/fair.ts';
import type { NeedId, SlotId, VolunteerId } from '../model/ids.ts';
import type { FairRecords } from './fairData.ts';

/** A volunteer at a stall, with all slots there: one row of the sign-in sheet. */
export interface StallPerson {
  readonly volunteerId: VolunteerId;
  /** In order of time. */
  readonly slotIds: readonly SlotId[];
  readonly needIds: readonly NeedId[];
}

/** Each person assigned to a stall once, whatever the number of slots; the stall lead is row 1 (rule 18). */
export function stallPeople(
  { slots, assignments }: Pick<FairRecords, 'slots' | 'assignments'>,
  stall: Stall,
): readonly StallPerson[] {
  const people = new Map<VolunteerId, { slotIds: SlotId[]; needIds: NeedId[] }>();
  for (const slot of slots) {
    for (const { volunteerId, needId, stallId, slotId } of assignments) {
      if (stallId !== stall.id || slotId !== slot.id) continue;
      const person = people.get(volunteerId) ?? { slotIds: [], needIds: [] };
      // By an exception somebody may hold two posts of one slot: still one person in that slot.
      if (!person.slotIds.includes(slot.id)) person.slotIds.push(slot.id);
      person.needIds.push(needId);
      people.set(volunteerId, person);
    }
  }
  const rank = (id: VolunteerId): number => (id === stall.leadVolunteerId ? 0 : 1);
  return [...people]
    .map(([volunteerId, person]) => ({ volunteerId, ...person }))
    .toSorted((a, b) => rank(a.volunteerId) - rank(b.volunteerId));
}
