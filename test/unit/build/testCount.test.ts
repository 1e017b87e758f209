import { expect, test } from 'vitest';
import { countReport, NOT_RUN, summaryLine } from '../../../build/testCount.ts';

const report = (total: number, passed: number, failed: number): string =>
  JSON.stringify({
    numTotalTests: total,
    numPassedTests: passed,
    numFailedTests: failed,
    success: failed === 0,
  });

test('adds up the reports', () => {
  const counts = [countReport(report(12, 11, 1), false), countReport(report(3, 3, 0), true)];
  expect(summaryLine(counts)).toBe('14 passed, 1 failed');
});

test('a runner without tests fails', () => {
  expect(countReport(report(0, 0, 0), true)).toEqual(NOT_RUN);
});

test('a file that does not load fails, though no test of it did', () => {
  expect(countReport(report(5, 5, 0), false)).toEqual({ passed: 5, failed: 1 });
});
