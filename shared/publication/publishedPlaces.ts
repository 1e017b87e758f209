import type { FairData } from '../fair/fairData.ts';
import type { AssignmentId } from '../model/ids.ts';
import type { PublishedPlace } from '../model/publication.ts';

/** What of a fair tells where everybody stands. */
export type PlanData = Pick<FairData, 'slots' | 'stalls' | 'needs' | 'assignments'>;

/** Where everybody stands now, in the words of a publication, by assignment. */
export function placesNow(data: PlanData): ReadonlyMap<AssignmentId, PublishedPlace> {
  const slots = new Map(data.slots.map((slot) => [slot.id, slot]));
  const stalls = new Map(data.stalls.map((stall) => [stall.id, stall]));
  const needs = new Map(data.needs.map((need) => [need.id, need]));
  const places = new Map<AssignmentId, PublishedPlace>();
  for (const { id, volunteerId, needId, stallId, slotId } of data.assignments) {
    const [slot, stall, need] = [slots.get(slotId), stalls.get(stallId), needs.get(needId)];
    if (!slot || !stall || !need) continue;
    places.set(id, {
      volunteerId,
      needId,
      number: stall.number,
      start: slot.start,
      end: slot.end,
      post: need.post,
      isLead: stall.leadVolunteerId === volunteerId,
    });
  }
  return places;
}

/** What somebody was told: who, stall, time and post. Equal words are one place, whatever records stand behind them. */
export function toldAs({ volunteerId, number, start, end, post }: PublishedPlace): string {
  return [volunteerId, number, start, end, post].join('\n');
}
