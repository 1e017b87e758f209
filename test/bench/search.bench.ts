import type { Page } from 'playwright';
import type { OpenProgram } from '../support/openProgram.ts';
import { openProgram } from '../support/openProgram.ts';
import { bundleModule } from '../support/pageModule.ts';
import { inventRoster } from '../support/roster.ts';
import type { Benchmark } from './harness.ts';
import type { SearchTimes } from './searchInPage.ts';

/* The search itself, in Chromium: 3,000 volunteers, and a community's residents as a stress case. */

const PEOPLE = 3_000;
const RESIDENTS = 21_000;
const QUERIES = ['zw', '王', 'liming', '4321', '第三', 'x'] as const;
const NAME = 'searchBench';

let program: OpenProgram | null = null;

function readTimes(value: unknown): SearchTimes {
  if (typeof value !== 'object' || value === null) throw new Error('No times.');
  return { search: Number(Reflect.get(value, 'search')), plain: Number(Reflect.get(value, 'plain')) };
}

async function timesIn(page: Page): Promise<SearchTimes> {
  const times: unknown = await page.evaluate(
    ({ rows, queries, name }) => {
      const bench: unknown = Reflect.get(globalThis, name);
      const time: unknown = typeof bench === 'object' && bench ? Reflect.get(bench, 'timeSearches') : null;
      return typeof time === 'function' ? time(rows, queries) : null;
    },
    { rows: inventRoster(PEOPLE + RESIDENTS, 0), queries: [...QUERIES], name: NAME },
  );
  return readTimes(times);
}

/** Opens the program's page, whose Chromium does the work. */
export async function benchmarks(): Promise<readonly Benchmark[]> {
  program = await openProgram();
  const { page } = program;
  await page.evaluate(await bundleModule(new URL('./searchInPage.ts', import.meta.url), NAME));
  return [
    {
      id: 'people.search',
      unit: 'ms',
      better: 'less',
      goal: 1,
      note: `one search in Chromium among ${PEOPLE + RESIDENTS} names by name, pinyin, number, team and phone`,
      rounds: 5,
      measure: async () => (await timesIn(page)).search,
      versus: { 'asking every text of every person': async () => (await timesIn(page)).plain },
    },
  ];
}

/** Closes browser and host. */
export async function cleanUp(): Promise<void> {
  await program?.close();
  program = null;
}
