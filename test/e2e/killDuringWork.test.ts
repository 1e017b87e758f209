import { expect, test } from 'vitest';
import { killDuringWork } from '../reliability/killDuringWork.ts';

/* A few kills in every run; a hundred: `npm run bench:reliability`. */
test.skipIf(process.platform === 'win32')(
  'a browser that is killed in the middle of mixed work loses nothing that was confirmed, and rows and journal agree',
  async () => {
    const { confirmed, violations } = await killDuringWork(2, Math.random);
    expect(violations).toEqual([]);
    expect(confirmed).toBeGreaterThan(0);
  },
);
