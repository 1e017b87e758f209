import type { Benchmark } from '../bench/harness.ts';
import { once } from '../bench/once.ts';
import type { OpenProgram } from '../support/openProgram.ts';
import { openProgram } from '../support/openProgram.ts';
import { askModule, bundleModule } from '../support/pageModule.ts';

const NAME = 'restoring';
/** Random states that are restored. */
const ROUNDS = 100;

let program: OpenProgram | null = null;

async function run(): Promise<number> {
  program = await openProgram();
  const { page, address } = program;
  page.setDefaultTimeout(0);
  // The program steps aside: the database is worked on without it.
  await page.goto(`${address}print.html`);
  await page.evaluate(await bundleModule(new URL('./restoreInPage.ts', import.meta.url), NAME));
  await askModule(page, NAME, 'prepare');
  let differing = 0;
  for (let seed = 1; seed <= ROUNDS; seed += 1) {
    differing += Number(await askModule(page, NAME, 'round', seed));
  }
  return differing;
}

/** Restores of random snapshots that did not give the state they were taken from. */
export const benchmarks: readonly Benchmark[] = [
  {
    id: 'reliability.restore',
    unit: 'violations',
    better: 'less',
    goal: 0,
    note: `restores of ${ROUNDS} random snapshots after random work that gave another state`,
    rounds: 1,
    measure: once(run),
    versus: {},
  },
];

/** Closes browser and host. */
export async function cleanUp(): Promise<void> {
  await program?.close();
}
