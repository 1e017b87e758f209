import { expect, test } from 'vitest';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { fairBeingHeld, HELD_NOW } from '../fixtures/fairBeingHeld.ts';
import { killDuringTaps } from '../support/killDuringTaps.ts';

/* A few kills in every run; fifty in 2,000 taps: `npm run bench:reliability`. */
test.skipIf(process.platform === 'win32')(
  'a browser that is killed in the middle of taps loses none that was confirmed, and stores none twice',
  async () => {
    const { confirmed, stored, kills } = await killDuringTaps({
      data: fairBeingHeld(catalogueOf('zh-CN')),
      fairId: HELD_NOW,
      taps: 80,
      kills: 2,
      random: Math.random,
    });
    const ids = new Set(stored.map(({ id }) => id));
    expect(confirmed.filter((id) => !ids.has(id))).toEqual([]);
    expect(new Set(confirmed).size).toBe(confirmed.length);
    expect(new Set(stored.map(({ sequence }) => sequence)).size).toBe(stored.length);
    // Of each browser at most the tap that was on its way when it was killed, and no other.
    expect(stored.length - confirmed.length).toBeLessThanOrEqual(kills);
  },
);
