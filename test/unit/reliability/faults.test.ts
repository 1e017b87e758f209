import { expect, test } from 'vitest';
import { runFaults } from '../../reliability/faults.ts';

test('no fault of the disk loses what was there, leaves half a file, tells a path or goes unsaid', async () => {
  const results = await runFaults();
  expect(results.filter(({ ok }) => !ok)).toEqual([]);
  expect(new Set(results.map(({ kind }) => kind)).size).toBe(results.length);
  expect(results.length).toBeGreaterThanOrEqual(20);
});
