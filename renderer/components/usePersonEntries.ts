import { useMemo, useState } from 'react';
import type { VolunteerId } from '../../shared/model/ids.ts';
import type { Volunteer } from '../../shared/model/volunteer.ts';
import type { SearchEntry } from '../../shared/people/searchPeople.ts';
import { searchEntry } from '../../shared/people/searchPeople.ts';

/** People prepared for searching. Pinyin is made once for a name: after a change of one person the others are kept. */
export function usePersonEntries(volunteers: readonly Volunteer[]): readonly SearchEntry<VolunteerId>[] {
  const [prepared] = useState(() => new Map<string, SearchEntry<null>>());
  return useMemo(
    () =>
      volunteers.map(({ id, name, volunteerNo, phone }) => {
        const key = JSON.stringify([name, volunteerNo, phone]);
        const entry = prepared.get(key) ?? searchEntry(null, name, [volunteerNo], phone);
        prepared.set(key, entry);
        return { ...entry, value: id };
      }),
    [volunteers, prepared],
  );
}
