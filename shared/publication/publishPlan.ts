import type { FairData } from '../fair/fairData.ts';
import type { Instant } from '../model/basic.ts';
import type { FairId, VolunteerId } from '../model/ids.ts';
import type { Publication, PublishedPlace } from '../model/publication.ts';
import type { PlanData } from './publishedPlaces.ts';
import { placesNow } from './publishedPlaces.ts';

/** A fair of whose plan nothing has left the office yet. */
export function unpublished(id: FairId): Publication {
  return { id, publishedAt: null, places: [], sheets: [] };
}

/** The plan as it stands becomes the published one. Printed papers stay as they are: publishing prints nothing. */
export function publishPlan(
  data: PlanData & Pick<FairData, 'fair' | 'publication'>,
  now: Instant,
): Publication {
  const present = data.publication ?? unpublished(data.fair.id);
  return { ...present, publishedAt: now, places: [...placesNow(data).values()] };
}

/** Takes the publication back; what papers say is still remembered. */
export function withdrawPlan(publication: Publication): Publication {
  return { ...publication, publishedAt: null, places: [] };
}

/** Somebody was told where they stand now: for this person the plan as it stands is the published one. */
export function publishForPerson(data: PlanData, publication: Publication, id: VolunteerId): Publication {
  const isTheirs = ({ volunteerId }: PublishedPlace): boolean => volunteerId === id;
  return {
    ...publication,
    places: [
      ...publication.places.filter((place) => !isTheirs(place)),
      ...[...placesNow(data).values()].filter(isTheirs),
    ],
  };
}

/** The publication without a person who is deleted; null when the person is not in it. */
export function withoutPerson(publication: Publication, id: VolunteerId): Publication | null {
  const places = publication.places.filter(({ volunteerId }) => volunteerId !== id);
  return places.length === publication.places.length ? null : { ...publication, places };
}

/** The publication with everything said to one of two records that are one person; null when nothing was said to it. */
export function withPersonMerged(
  publication: Publication,
  { staysId, goesId }: { readonly staysId: VolunteerId; readonly goesId: VolunteerId },
): Publication | null {
  if (!publication.places.some(({ volunteerId }) => volunteerId === goesId)) return null;
  const places = new Map<string, PublishedPlace>();
  for (const place of publication.places) {
    const moved = place.volunteerId === goesId ? { ...place, volunteerId: staysId } : place;
    const key = `${moved.volunteerId} ${moved.needId}`;
    places.set(key, { ...moved, isLead: moved.isLead || (places.get(key)?.isLead ?? false) });
  }
  return { ...publication, places: [...places.values()] };
}
