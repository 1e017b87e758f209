import { useMemo } from 'react';
import type { DayLine } from '../../../shared/fairDay/dayLines.ts';
import type { Presence } from '../../../shared/fairDay/tap.ts';
import { searchEntries, searchEntry } from '../../../shared/people/searchPeople.ts';

/** Whom the list shows while nothing is searched. */
export const PERSON_FILTERS = ['expected', 'here', 'left', 'away', 'all'] as const;
export type PersonFilter = (typeof PERSON_FILTERS)[number];

const PRESENCES: Readonly<Record<PersonFilter, readonly Presence[]>> = {
  expected: ['expected'],
  here: ['here'],
  left: ['left'],
  away: ['excused', 'absent'],
  all: ['expected', 'here', 'left', 'excused', 'absent'],
};

/** People of a filter. */
export function ofFilter(lines: readonly DayLine[], filter: PersonFilter): readonly DayLine[] {
  return lines.filter(({ presence }) => PRESENCES[filter].includes(presence));
}

/** Whom the list shows: everybody whom the query finds, else those of the filter. */
export function useShownLines(
  lines: readonly DayLine[],
  query: string,
  filter: PersonFilter,
): readonly DayLine[] {
  const entries = useMemo(
    () => lines.map((line) => searchEntry(line, line.name, [line.number], line.phone)),
    [lines],
  );
  return useMemo(
    () => (query.trim() === '' ? ofFilter(lines, filter) : searchEntries(entries, query)),
    [lines, entries, query, filter],
  );
}
