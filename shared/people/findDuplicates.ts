import type { Volunteer } from '../model/volunteer.ts';
import type { VolunteerPair } from '../model/volunteerPair.ts';
import type { DuplicateReason, DuplicateStrength } from './duplicateIndex.ts';
import { byStrength, createDuplicateIndex, likelyAmong } from './duplicateIndex.ts';

/** Two records that may be one person. */
export interface DuplicatePair {
  readonly first: Volunteer;
  readonly second: Volunteer;
  readonly reasons: readonly DuplicateReason[];
  readonly strength: DuplicateStrength;
}

/**
 * Pairs of volunteers who may be one person, the most likely first and each pair once; pairs that somebody set aside as
 * two people are left out (rule 9). Records are compared only with those of the same name, phone or ID number.
 */
export function findDuplicates(
  volunteers: readonly Volunteer[],
  pairs: readonly VolunteerPair[] = [],
): readonly DuplicatePair[] {
  const index = createDuplicateIndex(volunteers, pairs);
  const place = new Map(index.people.map((person, order) => [person, order]));
  const found: DuplicatePair[] = [];
  for (const [order, person] of index.people.entries()) {
    const later = likelyAmong(index, person, (other) => (place.get(other) ?? 0) > order);
    for (const { volunteer, reasons, strength } of later) {
      found.push({ first: person.facts, second: volunteer, reasons, strength });
    }
  }
  return found.toSorted(byStrength);
}
