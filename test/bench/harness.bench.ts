import { type Benchmark, milliseconds } from './harness.ts';

const now = (): number => performance.now();
const NOTHING = { prepare: () => null, run: () => null };

/** What measuring itself costs: far below anything that we measure. */
export const benchmarks: readonly Benchmark[] = [
  {
    id: 'harness.overhead',
    unit: 'ms',
    better: 'less',
    goal: 0.5,
    note: 'an empty measurement',
    rounds: 25,
    measure: () => milliseconds(NOTHING, now),
    versus: {
      'a timer of 1 ms': () =>
        milliseconds({ ...NOTHING, run: () => new Promise((end) => setTimeout(end, 1)) }, now),
    },
  },
];
