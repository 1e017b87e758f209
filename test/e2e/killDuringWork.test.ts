import { expect, test } from 'vitest';
import { killDuringWork } from '../reliability/killDuringWork.ts';

/* A few kills in every run, after one of which the database is deleted; a hundred: `npm run bench:reliability`. */
test.skipIf(process.platform === 'win32')(
  'a browser that is killed in the middle of mixed work loses nothing that was confirmed, and rows and journal agree',
  async () => {
    const { confirmed, taken, violations } = await killDuringWork(3, Math.random);
    expect(violations).toEqual([]);
    expect(taken).toBe(1);
    expect(confirmed).toBeGreaterThan(0);
  },
);
