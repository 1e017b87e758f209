import type { VolunteerId } from '../model/ids.ts';
import { pairId } from '../model/ids.ts';
import type { PairRelation, VolunteerPair } from '../model/volunteerPair.ts';

/** The record of what is known about two people, the same whichever of them is named first. */
export function makePair(
  one: VolunteerId,
  other: VolunteerId,
  relation: PairRelation,
  note = '',
): VolunteerPair {
  const [firstId, secondId] = one < other ? [one, other] : [other, one];
  return { id: pairId(one, other, relation), firstId, secondId, relation, note };
}

/** The other person of a pair; null when `id` is none of the two. */
export function otherOf({ firstId, secondId }: VolunteerPair, id: VolunteerId): VolunteerId | null {
  if (firstId === id) return secondId;
  return secondId === id ? firstId : null;
}
