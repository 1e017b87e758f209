/*
 * The harness of npm run bench. A benchmark never stands alone: what it is compared with runs in the same process, in
 * turns with it, so that a busy PC slows both and the ratio still tells the truth.
 */

/** Work to be timed; `prepare` is not. */
export interface Timed<State> {
  prepare(): Promise<State> | State;
  run(state: State): Promise<unknown> | unknown;
  cleanUp?(state: State): Promise<void> | void;
}

/** One benchmark. Its value is the median time of `subject` in milliseconds unless `measure` says otherwise. */
export interface Benchmark {
  readonly id: string;
  readonly unit: string;
  readonly better: 'less' | 'more';
  /** The value that it must reach. */
  readonly goal: number;
  readonly note: string;
  /** Timed repetitions after one that warms up. */
  readonly rounds: number;
  /** Gives one value of the subject, e.g. milliseconds. */
  measure(): Promise<number>;
  /** Gives one value, in the same unit, of each thing that it is compared with. */
  readonly versus: Readonly<Record<string, () => Promise<number>>>;
}

/** What is reported for a benchmark. */
export interface BenchResult {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number;
  readonly better: 'less' | 'more';
  readonly ok: boolean;
  /** By what factor the subject is better than each (2 = twice as good), whichever way “better” goes. */
  readonly versus: Readonly<Record<string, number>>;
  readonly note: string;
}

/** The middle value; the mean of the two middle ones when their number is even. Throws for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error('No values to take the median of.');
  return (lower + upper) / 2;
}

/** Milliseconds that `run` takes; preparing and clearing away are not counted. */
export async function milliseconds<State>(timed: Timed<State>, now: () => number): Promise<number> {
  const state = await timed.prepare();
  try {
    const started = now();
    await timed.run(state);
    return now() - started;
  } finally {
    await timed.cleanUp?.(state);
  }
}

/** How many times better `value` is than `other`. */
function advantage(value: number, other: number, better: 'less' | 'more'): number {
  return better === 'less' ? other / value : value / other;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** Runs a benchmark and what it is compared with: all once to warm up, then `rounds` times in turns. */
export async function runBenchmark(benchmark: Benchmark): Promise<BenchResult> {
  const { id, unit, goal, better, note, rounds } = benchmark;
  const contenders = [
    { name: id, measure: () => benchmark.measure() },
    ...Object.entries(benchmark.versus).map(([name, measure]) => ({ name, measure })),
  ].map((contender) => ({ ...contender, values: Array.of<number>() }));
  for (const { measure } of contenders) await measure();
  for (let round = 0; round < rounds; round += 1) {
    for (const { measure, values } of contenders) values.push(await measure());
  }
  const [subject, ...others] = contenders.map(({ name, values }) => ({ name, value: median(values) }));
  if (!subject) throw new Error('A benchmark has a subject.');
  const ok = better === 'less' ? subject.value <= goal : subject.value >= goal;
  const versus = Object.fromEntries(
    others.map(({ name, value }) => [name, rounded(advantage(subject.value, value, better))]),
  );
  return { id, value: rounded(subject.value), unit, goal, better, ok, versus, note };
}

/** One line for the screen. */
export function resultLine({ id, value, unit, goal, better, ok, versus, note }: BenchResult): string {
  const ratios = Object.entries(versus).map(([name, ratio]) => `${ratio}× ${name}`);
  const beside = ratios.length > 0 ? `  [${ratios.join(', ')}]` : '';
  const sign = better === 'less' ? '≤' : '≥';
  return `${ok ? '✓' : '✗'} ${id}: ${value} ${unit} (goal ${sign} ${goal})${beside}  ${note}`;
}
