import { expect, test } from 'vitest';
import { LONGEST_MS, QUIET_MS, snapshotDueAt } from '../../../shared/backup/snapshotDue.ts';

test('is due when nobody has written for a while', () => {
  expect(snapshotDueAt({ firstChange: 0, lastChange: 10_000, last: null })).toBe(10_000 + QUIET_MS);
});

test('is due after some minutes although somebody goes on writing', () => {
  expect(snapshotDueAt({ firstChange: 1_000, lastChange: 299_000, last: null })).toBe(1_000 + LONGEST_MS);
});

test('never takes more than a twentieth of the time, however long packing takes', () => {
  const last = { at: 50_000, took: 8_000 };
  expect(snapshotDueAt({ firstChange: 60_000, lastChange: 60_000, last })).toBe(50_000 + 160_000);
});
