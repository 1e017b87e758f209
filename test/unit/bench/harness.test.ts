import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Benchmark, median, milliseconds, resultLine, runBenchmark } from '../../bench/harness.ts';

/** Gives the values one after the other. */
function series(...values: number[]): () => Promise<number> {
  return async () => values.shift() ?? Number.NaN;
}

function benchmark(better: 'less' | 'more', goal: number, changes: Partial<Benchmark> = {}): Benchmark {
  return {
    id: 'a.benchmark',
    unit: 'ms',
    better,
    goal,
    note: 'for the test',
    rounds: 3,
    measure: series(1000, 20, 10, 30),
    versus: { 'another way': series(1000, 40, 50, 30) },
    ...changes,
  };
}

test('reports the median without the round that warms up, and the ratio to what it is compared with', async () => {
  expect(await runBenchmark(benchmark('less', 25))).toEqual({
    id: 'a.benchmark',
    value: 20,
    unit: 'ms',
    goal: 25,
    better: 'less',
    ok: true,
    versus: { 'another way': 2 },
    note: 'for the test',
  });
});

test('the ratio says how many times better, also where more is better', async () => {
  const { versus, ok } = await runBenchmark(benchmark('more', 25));
  expect([versus, ok]).toEqual([{ 'another way': 0.5 }, false]);
});

test('the contenders run in turns', async () => {
  const order: string[] = [];
  const noting = (name: string) => async () => order.push(name);
  await runBenchmark(benchmark('less', 1, { rounds: 2, measure: noting('a'), versus: { b: noting('b') } }));
  expect(order).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
});

test('times the work, not what prepares it or clears it away', async () => {
  let clock = 0;
  const pass = (time: number) => () => {
    clock += time;
  };
  expect(await milliseconds({ prepare: pass(100), run: pass(7), cleanUp: pass(100) }, () => clock)).toBe(7);
});

test('half of the values lie on either side of the median', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
      const middle = median(values);
      expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
      expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
    }),
  );
  expect(() => median([])).toThrow();
});

test('a line says whether the goal is reached', async () => {
  expect(resultLine(await runBenchmark(benchmark('less', 5)))).toBe(
    '✗ a.benchmark: 20 ms (goal ≤ 5)  [2× another way]  for the test',
  );
});
