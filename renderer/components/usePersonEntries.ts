import { useMemo } from 'react';
import type { VolunteerId } from '../../shared/model/ids.ts';
import type { Volunteer } from '../../shared/model/volunteer.ts';
import type { SearchEntry } from '../../shared/people/searchPeople.ts';
import { searchEntry } from '../../shared/people/searchPeople.ts';

/** People as they can be searched for by name, pinyin, number and phone tail. */
export function usePersonEntries(volunteers: readonly Volunteer[]): readonly SearchEntry<VolunteerId>[] {
  return useMemo(
    () => volunteers.map(({ id, name, volunteerNo, phone }) => searchEntry(id, name, [volunteerNo], phone)),
    [volunteers],
  );
}
