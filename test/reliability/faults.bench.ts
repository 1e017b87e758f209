import type { Benchmark } from '../bench/harness.ts';
import { runFaults } from './faults.ts';

/** How many kinds of faults lose something, tell a path or say nothing. */
export const benchmarks: readonly Benchmark[] = [
  {
    id: 'reliability.faults',
    unit: 'violations',
    better: 'less',
    goal: 0,
    note: 'kinds of disk faults while snapshots and files are written that lose, tell a path or say nothing',
    rounds: 1,
    measure: async () => (await runFaults()).filter(({ ok }) => !ok).length,
    versus: {},
  },
];
