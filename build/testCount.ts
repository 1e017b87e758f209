import * as v from 'valibot';

/** How many tests of a step passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** One step of `npm test`. */
export interface Step extends Count {
  readonly name: string;
  readonly seconds: number;
}

/** A runner that left no report, or whose report has no tests, has proved nothing: that is a failure. */
export const NOT_RUN: Count = { passed: 0, failed: 1 };

const Report = v.object({
  numTotalTests: v.number(),
  numPassedTests: v.number(),
  numFailedTests: v.number(),
});

/**
 * Reads the JSON report of vitest.
 * @param isGreen whether the runner ended with code 0; a file that does not load has no failed test, but fails the run.
 */
export function countReport(json: string, isGreen: boolean): Count {
  const report = v.parse(Report, JSON.parse(json));
  if (report.numTotalTests === 0) return NOT_RUN;
  const failed = isGreen ? report.numFailedTests : Math.max(1, report.numFailedTests);
  return { passed: report.numPassedTests, failed };
}

/** The last line of the output: `N passed, N failed`. */
export function summaryLine(counts: readonly Count[]): string {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  return `${passed} passed, ${failed} failed`;
}
