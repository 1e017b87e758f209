import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Benchmark, BenchResult } from '../bench/harness.ts';
import { resultLine, runBenchmark } from '../bench/harness.ts';
import { once } from '../bench/once.ts';
import { runFuzz } from './runFuzz.ts';

/*
 * npm run bench:reliability [-- --only ID] [-- --json FILE] [-- --cases 10000]: what must never happen, counted. The goal
 * of each is none.
 */

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'string' },
    cases: { type: 'string', default: '10000' },
  },
});

async function countFuzz(): Promise<number> {
  const { cases, outcomes, violations, slowest } = await runFuzz(Number(values.cases));
  console.log(`  ${cases} broken files: ${JSON.stringify(outcomes)}`);
  console.log(`  slowest: case ${slowest.case}, ${slowest.how}, ${Math.round(slowest.ms)} ms`);
  for (const violation of violations) console.log(`  ✗ ${violation}`);
  return violations.length;
}

const BENCHMARKS: readonly Benchmark[] = [
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

const results: BenchResult[] = [];
for (const benchmark of BENCHMARKS) {
  if (values.only && benchmark.id !== values.only) continue;
  const result = await runBenchmark(benchmark);
  console.log(resultLine(result));
  results.push(result);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
if (results.length === 0) {
  console.error(values.only ? `There is no benchmark “${values.only}”.` : 'There are no benchmarks.');
  process.exitCode = 1;
}
if (results.some(({ ok }) => !ok)) process.exitCode = 1;
