import type { FairData } from '../fair/fairData.ts';
import type { Stall } from '../model/fair.ts';
import type { VolunteerId } from '../model/ids.ts';
import type { Volunteer } from '../model/volunteer.ts';

/** Building captains and party members are used to leading; students are asked last. */
function experience(volunteer: Volunteer): number {
  if (volunteer.kinds.includes('buildingCaptain')) return 3;
  if (volunteer.kinds.includes('partyMember')) return 2;
  return volunteer.kinds.includes('student') ? 0 : 1;
}

/**
 * Gives every stall without a lead one of its volunteers: who stays longest at the stall, then who is used to leading.
 * A lead who is not assigned there any more is replaced. @returns only the stalls that change.
 */
export function chooseLeads(data: Pick<FairData, 'stalls' | 'assignments' | 'volunteers'>): readonly Stall[] {
  const people = new Map(data.volunteers.map((volunteer) => [volunteer.id, volunteer]));
  return data.stalls.flatMap((stall) => {
    const places = new Map<VolunteerId, number>();
    for (const { stallId, volunteerId } of data.assignments) {
      if (stallId === stall.id) places.set(volunteerId, (places.get(volunteerId) ?? 0) + 1);
    }
    if (stall.leadVolunteerId !== null && places.has(stall.leadVolunteerId)) return [];
    const ranked = [...places.keys()]
      .flatMap((id) => people.get(id) ?? [])
      .toSorted(
        (a, b) =>
          (places.get(b.id) ?? 0) - (places.get(a.id) ?? 0) ||
          experience(b) - experience(a) ||
          (a.volunteerNo < b.volunteerNo ? -1 : 1),
      );
    const leadVolunteerId = ranked.at(0)?.id ?? null;
    return leadVolunteerId === stall.leadVolunteerId ? [] : [{ ...stall, leadVolunteerId }];
  });
}
