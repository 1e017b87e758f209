import { expect, test } from 'vitest';
import { killDuringWork } from '../reliability/killDuringWork.ts';

/*
 * A few kills in every run; a hundred: `npm run bench:reliability`, which also counts how often the browser itself gave up
 * its store, about once in a hundred: that is known, and not for this test to find at random (docs/RELIABILITY.md).
 */
test.skipIf(process.platform === 'win32')(
  'a browser that is killed in the middle of mixed work loses nothing that was confirmed, and rows and journal agree',
  async () => {
    const { confirmed, violations } = await killDuringWork(2, Math.random);
    expect(violations).toEqual([]);
    expect(confirmed).toBeGreaterThan(0);
  },
);
