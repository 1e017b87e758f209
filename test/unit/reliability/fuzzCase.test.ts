import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { FuzzOutcome } from '../../reliability/fuzzCase.ts';
import { fuzzCase } from '../../reliability/fuzzCase.ts';

/* A few broken files in every run; ten thousand, each with a limit of its own: `npm run bench:reliability`. */

const CASES = 240;

// The library that reads .xls tells every record that it does not know.
beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(() => {
  vi.restoreAllMocks();
});

test('a broken snapshot or list is refused with a reason, or read as it is', async () => {
  const outcomes: FuzzOutcome[] = [];
  for (let number = 0; number < CASES; number += 1) outcomes.push(await fuzzCase(number));
  expect(outcomes.filter(({ violation }) => violation !== null)).toEqual([]);
  // The files are broken indeed: most are refused, and not all for one reason.
  const refused = outcomes.filter(({ outcome }) => outcome !== 'read');
  expect(refused.length).toBeGreaterThan(CASES / 2);
  expect(new Set(refused.map(({ outcome }) => outcome)).size).toBeGreaterThan(4);
});

test('a case is the same file whenever it is run', async () => {
  expect(await fuzzCase(7)).toEqual(await fuzzCase(7));
});
