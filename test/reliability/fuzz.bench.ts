import type { Benchmark } from '../bench/harness.ts';
import { once } from '../bench/once.ts';
import { runFuzz } from './runFuzz.ts';

const CASES = 10_000;

async function countFuzz(): Promise<number> {
  const { cases, outcomes, violations, slowest } = await runFuzz(CASES);
  console.log(`  ${cases} broken files: ${JSON.stringify(outcomes)}`);
  console.log(`  slowest: case ${slowest.case}, ${slowest.how}, ${Math.round(slowest.ms)} ms`);
  for (const violation of violations) console.log(`  ✗ ${violation}`);
  return violations.length;
}

/** Broken files that a reader did not take as it must. */
export const benchmarks: readonly Benchmark[] = [
  {
    id: 'reliability.fuzz',
    unit: 'violations',
    better: 'less',
    goal: 0,
    note: 'broken snapshots and lists that were not refused, made a reader throw or held it up for 5 s',
    rounds: 1,
    measure: once(countFuzz),
    versus: {},
  },
];
