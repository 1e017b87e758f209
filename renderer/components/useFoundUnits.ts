import { useMemo } from 'react';
import type { PartnerUnit } from '../../shared/model/partner.ts';
import { searchEntries, searchEntry } from '../../shared/people/searchPeople.ts';

/** Units by name, pinyin, department or contact; all of them while nothing is typed. */
export function useFoundUnits(units: readonly PartnerUnit[], query: string): readonly PartnerUnit[] {
  const entries = useMemo(
    () =>
      units.map((unit) =>
        searchEntry(
          unit,
          unit.name,
          [...unit.departments, ...unit.contacts].map(({ name }) => name),
          unit.contacts[0]?.phone ?? '',
        ),
      ),
    [units],
  );
  return useMemo(() => searchEntries(entries, query), [entries, query]);
}
