import type { Volunteer } from '../model/volunteer.ts';
import type { VolunteerPair } from '../model/volunteerPair.ts';
import { makePair } from '../people/makePair.ts';
import { normaliseName } from '../people/normaliseName.ts';

/** The first two people of one name were looked at: they are two people. */
export function samplePairs(volunteers: readonly Volunteer[]): readonly VolunteerPair[] {
  const seen = new Map<string, Volunteer>();
  for (const volunteer of volunteers) {
    const name = normaliseName(volunteer.name);
    const other = seen.get(name);
    if (other) return [makePair(other.id, volunteer.id, 'notDuplicate')];
    seen.set(name, volunteer);
  }
  return [];
}
