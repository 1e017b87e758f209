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

/** Everybody of the register who can still be recorded, searched for as above: whoever was deleted for good has no name. */
export function useRegisterEntries(volunteers: readonly Volunteer[]): readonly SearchEntry<Volunteer>[] {
  return useMemo(
    () =>
      volunteers
        .filter(({ isErased }) => !isErased)
        .map((person) => searchEntry(person, person.name, [person.volunteerNo], person.phone)),
    [volunteers],
  );
}
