import { dateOfFair } from '../fair/dateOfFair.ts';
import type { FairData } from '../fair/fairData.ts';
import type { NeedId, VolunteerId } from '../model/ids.ts';
import type { Volunteer } from '../model/volunteer.ts';
import { standingReplies } from './replies.ts';
import type { AssignmentCase, HeldPlace, PlaceOfOther } from './rules.ts';

/** What of a fair the rules of assigning look at. */
export type CaseData = Pick<
  FairData,
  'fair' | 'slots' | 'stalls' | 'needs' | 'assignments' | 'replies' | 'volunteers' | 'volunteerPairs'
>;

/** How much each volunteer has done this year, at other fairs than the one in hand. Absent means nothing. */
export interface YearLoad {
  readonly minutesThisYear: ReadonlyMap<VolunteerId, number>;
  readonly fairsThisYear: ReadonlyMap<VolunteerId, number>;
}

/** Where everybody stands at a fair. */
function heldPlaces(data: CaseData): ReadonlyMap<VolunteerId, readonly HeldPlace[]> {
  const needs = new Map(data.needs.map((need) => [need.id, need]));
  const slots = new Map(data.slots.map((slot) => [slot.id, slot]));
  const stalls = new Map(data.stalls.map((stall) => [stall.id, stall]));
  const held = new Map<VolunteerId, HeldPlace[]>();
  for (const { needId, slotId, stallId, volunteerId } of data.assignments) {
    const need = needs.get(needId);
    const slot = slots.get(slotId);
    const stall = stalls.get(stallId);
    if (!need || !slot || !stall) continue;
    const places = held.get(volunteerId);
    if (places) places.push({ need, slot, stall });
    else held.set(volunteerId, [{ need, slot, stall }]);
  }
  return held;
}

/** Where those stand whom each volunteer is kept apart from; a pair counts in both directions. */
function placesKeptApart(
  { volunteers, volunteerPairs }: CaseData,
  held: ReadonlyMap<VolunteerId, readonly HeldPlace[]>,
): ReadonlyMap<VolunteerId, readonly PlaceOfOther[]> {
  const names = new Map(volunteers.map(({ id, name }) => [id, name]));
  const places = new Map<VolunteerId, readonly PlaceOfOther[]>();
  for (const { relation, firstId, secondId } of volunteerPairs) {
    if (relation !== 'apart') continue;
    for (const [id, otherId] of [
      [firstId, secondId],
      [secondId, firstId],
    ] as const) {
      const name = names.get(otherId) ?? '';
      const others = (held.get(otherId) ?? []).map(
        (place): PlaceOfOther => ({ ...place, name, volunteerId: otherId }),
      );
      places.set(id, [...(places.get(id) ?? []), ...others]);
    }
  }
  return places;
}

/**
 * Prepares the cases of a fair: anybody for any of its needs. `leaving` names a need whose place the volunteer would
 * give up for it, `replaced` somebody who would give up the place in question. Throws when the fair has no such need: that is a bug.
 */
export function fairCases(
  data: CaseData,
  load: YearLoad,
): (
  needId: NeedId,
  volunteer: Volunteer,
  leaving?: NeedId | null,
  replaced?: VolunteerId | null,
) => AssignmentCase {
  const needs = new Map(data.needs.map((need) => [need.id, need]));
  const slots = new Map(data.slots.map((slot) => [slot.id, slot]));
  const held = heldPlaces(data);
  const keptApart = placesKeptApart(data, held);
  const replies = standingReplies(data.replies, data.slots);
  const firstStart = Math.min(...data.slots.map(({ start }) => start));
  const date = dateOfFair(data.fair);
  return (needId, volunteer, leaving = null, replaced = null) => {
    const need = needs.get(needId);
    const slot = need && slots.get(need.slotId);
    if (!need || !slot) throw new Error(`Need ${needId} is not of fair ${data.fair.id}.`);
    const places = held.get(volunteer.id) ?? [];
    return {
      volunteer,
      need,
      slot,
      date,
      isFirstSlot: slot.start <= firstStart,
      held: leaving === null ? places : places.filter((place) => place.need.id !== leaving),
      keptApart: (keptApart.get(volunteer.id) ?? []).filter(
        (place) => place.volunteerId !== replaced || place.need.id !== needId,
      ),
      reply: replies.get(volunteer.id) ?? null,
      fairsThisYear: load.fairsThisYear.get(volunteer.id) ?? 0,
    };
  };
}

/** Prepares the cases of a fair's volunteers for one need. */
export function casesOf(
  data: CaseData,
  needId: NeedId,
  load: YearLoad,
): (volunteer: Volunteer) => AssignmentCase {
  const caseOf = fairCases(data, load);
  return (volunteer) => caseOf(needId, volunteer);
}
