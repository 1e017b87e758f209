import type { FairData } from '../fair/fairData.ts';
import { isToCome } from '../fair/isToCome.ts';
import type { AssignmentId } from '../model/ids.ts';
import type { PublishedPlace } from '../model/publication.ts';
import { placesNow, toldAs } from './publishedPlaces.ts';

/** What of a plan is no longer as it was published. */
export interface PlanChanges {
  /** Places that nobody was told of, by assignment. */
  readonly added: ReadonlyMap<AssignmentId, PublishedPlace>;
  /** Places that were published and are not held any more. */
  readonly gone: readonly PublishedPlace[];
  /** Places that stand as published. */
  readonly kept: readonly { readonly before: PublishedPlace; readonly now: PublishedPlace }[];
}

/** What of a fair the changes since publishing are told from. */
export type ChangesData = Pick<
  FairData,
  'fair' | 'slots' | 'stalls' | 'needs' | 'assignments' | 'volunteers' | 'publication'
>;

/**
 * Compares a fair's plan with the published one, place by place; null while nothing is published, or once the fair took
 * place or was cancelled: nobody is told anything any more. People who are not in the register are left out.
 */
export function planChanges(data: ChangesData): PlanChanges | null {
  const { publication, fair } = data;
  if (!publication?.publishedAt || !isToCome(fair)) return null;
  const people = new Set(data.volunteers.map(({ id }) => id));
  const published = new Map<string, PublishedPlace[]>();
  for (const place of publication.places) {
    if (!people.has(place.volunteerId)) continue;
    const key = toldAs(place);
    published.set(key, [...(published.get(key) ?? []), place]);
  }
  const added = new Map<AssignmentId, PublishedPlace>();
  const kept: { before: PublishedPlace; now: PublishedPlace }[] = [];
  for (const [id, now] of placesNow(data)) {
    if (!people.has(now.volunteerId)) continue;
    // Two needs of a stall may carry one name: each published place answers for one of them.
    const before = published.get(toldAs(now))?.shift();
    if (before) kept.push({ before, now });
    else added.set(id, now);
  }
  return { added, kept, gone: [...published.values()].flat() };
}
