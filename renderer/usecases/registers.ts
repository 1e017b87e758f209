import type { Category, ServiceItem } from '../../shared/model/category.ts';
import type { Community, Group } from '../../shared/model/community.ts';
import type { Fair } from '../../shared/model/fair.ts';
import type { PartnerUnit } from '../../shared/model/partner.ts';
import type { Volunteer } from '../../shared/model/volunteer.ts';
import { database } from '../db/openDatabase.ts';
import { useLive } from './useLive.ts';

/** The community; null before the first start is finished, undefined while reading. */
export function useCommunity(): Community | null | undefined {
  return useLive(async () => (await database().community.get('community')) ?? null);
}

/** All categories in their order, also those switched off. */
export function useCategories(): readonly Category[] | undefined {
  return useLive(async () => (await database().categories.toArray()).toSorted((a, b) => a.order - b.order));
}

/** All service items in their order. */
export function useServiceItems(): readonly ServiceItem[] | undefined {
  return useLive(async () => (await database().serviceItems.toArray()).toSorted((a, b) => a.order - b.order));
}

/** Branches, teams, grids and compounds in their order. */
export function useGroups(): readonly Group[] | undefined {
  return useLive(async () => (await database().groups.toArray()).toSorted((a, b) => a.order - b.order));
}

/** All volunteers, also inactive ones but nobody who was deleted for good, by volunteer number. */
export function useVolunteers(): readonly Volunteer[] | undefined {
  return useLive(async () =>
    (await database().volunteers.toArray())
      .filter(({ isErased }) => !isErased)
      .toSorted((a, b) => a.volunteerNo.localeCompare(b.volunteerNo)),
  );
}

/** All partner units, also inactive ones. */
export function usePartnerUnits(): readonly PartnerUnit[] | undefined {
  return useLive(() => database().partnerUnits.toArray());
}

/** All fairs by month. */
export function useFairs(): readonly Fair[] | undefined {
  return useLive(() => database().fairs.orderBy('id').toArray());
}
