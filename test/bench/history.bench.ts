import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenProgram } from '../support/openProgram.ts';
import { openProgram } from '../support/openProgram.ts';
import { askModule, bundleModule } from '../support/pageModule.ts';
import type { Benchmark } from './harness.ts';
import { once } from './once.ts';
import { timeWithin } from './timeWithin.ts';

/* Figures of a long history, in Chromium, on disk, with strict durability: 72,000 rows of a year, and 600,000 of ten. */

const NAME = 'historyBench';
const HISTORIES = {
  year: { database: 'history-year', years: 1, rowsPerFair: 6_000 },
  // The program opens this one, to be looked at when it has been measured without it.
  decade: { database: 'sunflower', years: 10, rowsPerFair: 5_000 },
} as const;
type History = keyof typeof HISTORIES;

let program: OpenProgram | null = null;
let profile: string | null = null;
let made: History | null = null;
/** What the page shows: nothing while histories are made and read, then the program. */
let shown: 'print' | 'dashboard' = 'print';

const CHARTS = 4;

const bundled = (): Promise<string> => bundleModule(new URL('./historyInPage.ts', import.meta.url), NAME);

async function ask(name: string, ...parameters: readonly (string | number)[]): Promise<number> {
  if (!program) throw new Error('The program is not open.');
  return Number(await askModule(program.page, NAME, name, ...parameters));
}

async function inHistory(history: History, name: string, ...parameters: readonly number[]): Promise<number> {
  if (made !== history) {
    const { database, years, rowsPerFair } = HISTORIES[history];
    await ask('makeHistory', database, years, rowsPerFair);
    made = history;
  }
  return ask(name, ...parameters);
}

async function openPage(): Promise<void> {
  profile = await mkdtemp(join(tmpdir(), 'sunflower-history-'));
  program = await openProgram({ profile });
  program.page.setDefaultTimeout(0);
  // The program steps aside while its data are written and measured without it.
  await program.page.goto(`${program.address}print.html`);
  await program.page.evaluate(await bundled());
}

/** Milliseconds from another screen of the program until key figures and charts of the last year are painted. */
async function timeDashboard(): Promise<number> {
  if (!program) throw new Error('The program is not open.');
  if (shown !== 'dashboard') {
    await inHistory('decade', 'timeYear');
    await program.page.goto(program.address);
    await program.page.evaluate(await bundled());
    await ask('openHistory', HISTORIES.decade.database);
    shown = 'dashboard';
  }
  return timeWithin(program.page, '#/statistics/2025', '.chart-grid .chart svg', CHARTS);
}

function benchmark(
  id: string,
  goal: number,
  note: string,
  history: History,
  name: string,
  naiveYears: number,
): Benchmark {
  return {
    id,
    unit: 'ms',
    better: 'less',
    goal,
    note,
    rounds: 5,
    measure: () => inHistory(history, name),
    versus: {
      'reading every row and adding up': once(() => inHistory(history, 'timeNaive', naiveYears)),
    },
  };
}

/** Opens the program's page, whose Chromium does the work in databases of its own. */
export async function benchmarks(): Promise<readonly Benchmark[]> {
  await openPage();
  return [
    benchmark('figures.year72k', 20, 'figures of a year of 72,000 attendance rows', 'year', 'timeYear', 1),
    benchmark('figures.year600k', 30, 'figures of one year of ten, 600,000 rows', 'decade', 'timeYear', 1),
    benchmark('figures.decade', 100, 'figures of ten years, 600,000 rows', 'decade', 'timeDecade', 10),
    benchmark(
      'figures.rows',
      150,
      'the rows behind a figure of a month, 600,000 rows',
      'decade',
      'timeRows',
      1,
    ),
    benchmark('figures.checks', 1_500, 'ten years counted again and checked', 'decade', 'timeChecks', 10),
    {
      id: 'figures.dashboard',
      unit: 'ms',
      better: 'less',
      goal: 500,
      note: 'key figures and charts of a year on the screen, 600,000 rows',
      rounds: 5,
      measure: timeDashboard,
      versus: { 'reading every row of the year and adding up': once(() => ask('timeNaive', 1)) },
    },
  ];
}

/** Closes browser and host. */
export async function cleanUp(): Promise<void> {
  await program?.close();
  program = null;
  if (profile !== null) await rm(profile, { recursive: true, force: true });
  profile = null;
}
