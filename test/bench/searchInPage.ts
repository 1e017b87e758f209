import { normaliseName } from '../../shared/people/normaliseName.ts';
import { pinyinOf } from '../../shared/people/pinyinOf.ts';
import { searchEntries, searchEntry } from '../../shared/people/searchPeople.ts';
import type { RosterRow } from '../support/roster.ts';

/* Bundled and run inside Chromium: the search as the program does it, and the plain way beside it. */

/** Searches of each query, so that the coarse clock of a page can tell them apart. */
const TIMES = 40;

export interface SearchTimes {
  /** Milliseconds of one search. */
  readonly search: number;
  readonly plain: number;
}

/** Times one search among all rows, the mean over the queries, after one round that warms up. */
export function timeSearches(rows: readonly RosterRow[], queries: readonly string[]): SearchTimes {
  const entries = rows.map((row) => searchEntry(row, row.name, [row.volunteerNo, row.team], row.phone));
  const texts = rows.map((row) => {
    return [row.name, ...pinyinOf(row.name), row.volunteerNo, row.team].map(normaliseName);
  });
  const plain = (query: string): unknown => {
    const needle = normaliseName(query);
    return rows.filter(
      (row, index) => texts[index]?.some((known) => known.includes(needle)) || row.phone.endsWith(needle),
    );
  };
  const timed = (search: (query: string) => unknown): number => {
    for (const query of queries) search(query);
    const started = performance.now();
    for (let time = 0; time < TIMES; time += 1) for (const query of queries) search(query);
    return (performance.now() - started) / TIMES / queries.length;
  };
  return { search: timed((query) => searchEntries(entries, query)), plain: timed(plain) };
}
