import { parseArgs } from 'node:util';
import { buildProgram } from '../../build/build.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { fairBeingHeld, HELD_NOW } from '../fixtures/fairBeingHeld.ts';
import { killDuringTaps } from '../support/killDuringTaps.ts';

/*
 * npm run kill [-- --taps 2000] [-- --kills 50]: kills the browser with SIGKILL at random moments while the program counts
 * taps of the fair day, and checks that every confirmed tap is there and none twice.
 */

const { values } = parseArgs({
  options: { taps: { type: 'string', default: '2000' }, kills: { type: 'string', default: '50' } },
});

await buildProgram();
const started = performance.now();
const { confirmed, stored, kills } = await killDuringTaps({
  data: fairBeingHeld(catalogueOf('zh-CN')),
  fairId: HELD_NOW,
  taps: Number(values.taps),
  kills: Number(values.kills),
  random: Math.random,
});
const ids = new Set(stored.map(({ id }) => id));
const lost = confirmed.filter((id) => !ids.has(id)).length;
const twice = stored.length - new Set(stored.map(({ sequence }) => sequence)).size;
const onTheWay = stored.length - confirmed.length;
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `${confirmed.length} taps confirmed, ${kills} kills, ${seconds} s: ${lost} lost, ${twice} twice, ${onTheWay} stored though not confirmed any more (at most ${kills}).`,
);
if (lost > 0 || twice > 0 || onTheWay > kills) process.exitCode = 1;
