import { catalogueOf } from '../../shared/text/catalogues.ts';
import type { Benchmark } from '../bench/harness.ts';
import { once } from '../bench/once.ts';
import { fairBeingHeld, HELD_NOW } from '../fixtures/fairBeingHeld.ts';
import { killDuringTaps } from '../support/killDuringTaps.ts';
import { killDuringWork } from './killDuringWork.ts';

/** How often the browser is killed during mixed work, and during taps through the program. */
const KILLS = 100;
const TAP_KILLS = 50;
const TAPS = 2_000;

async function mixedWork(): Promise<number> {
  const { confirmed, taken, givenUp, violations } = await killDuringWork(KILLS, Math.random);
  console.log(
    `  ${confirmed} steps were confirmed; the database was gone ${taken} times by the test and ${givenUp} times by itself.`,
    ...violations.slice(0, 5),
  );
  return violations.length;
}

async function taps(): Promise<number> {
  const data = fairBeingHeld(catalogueOf('zh-CN'));
  const { confirmed, stored, kills } = await killDuringTaps({
    data,
    fairId: HELD_NOW,
    taps: TAPS,
    kills: TAP_KILLS,
    random: Math.random,
  });
  const ids = new Set(stored.map(({ id }) => id));
  const lost = confirmed.filter((id) => !ids.has(id)).length;
  const twice = stored.length - new Set(stored.map(({ sequence }) => sequence)).size;
  const tooMany = Math.max(0, stored.length - confirmed.length - kills);
  console.log(`  ${confirmed.length} taps were confirmed: ${lost} lost, ${twice} twice.`);
  return lost + twice + tooMany;
}

/** What a program that is killed has lost, has twice, or contradicts. */
export const benchmarks: readonly Benchmark[] = [
  {
    id: 'reliability.kill',
    unit: 'violations',
    better: 'less',
    goal: 0,
    note: `${KILLS} times SIGKILL during mixed work: opens, journal and rows agree, nothing confirmed is missing`,
    rounds: 1,
    measure: once(mixedWork),
    versus: {},
  },
  {
    id: 'reliability.killTaps',
    unit: 'violations',
    better: 'less',
    goal: 0,
    note: `${TAP_KILLS} times SIGKILL in ${TAPS} taps of the fair day: none confirmed is lost, none is there twice`,
    rounds: 1,
    measure: once(taps),
    versus: {},
  },
];
