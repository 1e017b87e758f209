import { useDeferredValue, useMemo, useState } from 'react';
import type { Group } from '../../../shared/model/community.ts';
import type { GroupId } from '../../../shared/model/ids.ts';
import type { Volunteer, VolunteerKind } from '../../../shared/model/volunteer.ts';
import type { SearchEntry } from '../../../shared/people/searchPeople.ts';
import { searchEntries, searchEntry } from '../../../shared/people/searchPeople.ts';
import type { VolunteerService } from '../../../shared/people/serviceOfVolunteers.ts';

/** What the list shows of everybody. */
export interface VolunteerFilter {
  readonly query: string;
  readonly kind: VolunteerKind | null;
  readonly teamId: GroupId | null;
  readonly isActive: boolean | null;
}

export const NO_FILTER: VolunteerFilter = { query: '', kind: null, teamId: null, isActive: true };

/** One line of the list: the person with the names of where they belong and what they did this year. */
export interface VolunteerRow {
  readonly volunteer: Volunteer;
  readonly team: string;
  readonly grid: string;
  readonly compound: string;
  readonly service: VolunteerService | null;
}

function matches(volunteer: Volunteer, { kind, teamId, isActive }: VolunteerFilter): boolean {
  return (
    (kind === null || volunteer.kinds.includes(kind)) &&
    (teamId === null || volunteer.teamId === teamId) &&
    (isActive === null || volunteer.isActive === isActive)
  );
}

/** Pinyin is made once for a name; after a change of one person the other 2,999 are not prepared anew. */
function useSearchEntries(volunteers: readonly Volunteer[]): readonly SearchEntry<Volunteer>[] {
  const [prepared] = useState(() => new Map<string, SearchEntry<null>>());
  return useMemo(
    () =>
      volunteers.map((volunteer) => {
        const { name, volunteerNo, phone } = volunteer;
        const key = JSON.stringify([name, volunteerNo, phone]);
        const entry = prepared.get(key) ?? searchEntry(null, name, [volunteerNo], phone);
        prepared.set(key, entry);
        return { ...entry, value: volunteer };
      }),
    [volunteers, prepared],
  );
}

/** The people who match search and filters, in the order of their numbers; typing stays ahead of the list. */
export function useVolunteerRows(
  volunteers: readonly Volunteer[],
  groups: readonly Group[],
  service: ReadonlyMap<string, VolunteerService> | undefined,
  filter: VolunteerFilter,
): readonly VolunteerRow[] {
  const entries = useSearchEntries(volunteers);
  const query = useDeferredValue(filter.query);
  const found = useMemo(() => searchEntries(entries, query), [entries, query]);
  return useMemo(() => {
    const names = new Map(groups.map((group) => [group.id, group.name]));
    const nameOf = (id: GroupId | null): string => (id && names.get(id)) ?? '';
    return found
      .filter((volunteer) => matches(volunteer, filter))
      .map((volunteer) => ({
        volunteer,
        team: nameOf(volunteer.teamId),
        grid: nameOf(volunteer.gridId),
        compound: nameOf(volunteer.compoundId),
        service: service?.get(volunteer.id) ?? null,
      }));
  }, [found, filter, groups, service]);
}
