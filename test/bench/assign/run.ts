import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { AssignmentProblem, Solution } from '../../../shared/assign/problem.ts';
import { check } from '../../assign/check.mjs';
import { generate } from '../../assign/generate.mjs';
import type { BenchResult } from '../harness.ts';
import { median, resultLine } from '../harness.ts';
import { greedy } from './greedy.ts';
import { solveWithHighs } from './highsPeer.ts';
import { localSearch } from './localSearch.ts';
import { runEngine } from './measureEngine.ts';

/*
 * npm run bench:assign [-- --sizes S,M --seeds 3 --change --highs 120 --limit 300 --json FILE]
 * Every plan is checked and its cost recounted by the format's own checker. Ends with 1 when a rule is broken, a cost
 * differs from the checker's or from a proven optimum of HiGHS, or the bound is not the cost; never for milliseconds.
 */

const SIZES = ['S', 'M', 'L', 'XL'] as const;
type Size = (typeof SIZES)[number];

/** Goals in milliseconds, medians: the first plan within 1 %, and the proof. */
const GOALS = {
  S: { near: 30, proven: 50 },
  M: { near: 30, proven: 300 },
  L: { near: 150, proven: 1000 },
  XL: { near: 700, proven: 6000 },
} satisfies Record<Size, { readonly near: number; readonly proven: number }>;

/** Goal in milliseconds: a plan again after somebody has cancelled. */
const REPAIR_GOAL = 50;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'S,M,L,XL' },
    seeds: { type: 'string', default: '10' },
    change: { type: 'boolean', default: false },
    highs: { type: 'string', default: '120' },
    limit: { type: 'string', default: '300' },
    json: { type: 'string' },
  },
});
const highsSeconds = Number(values.highs);
const failures: string[] = [];
const results: BenchResult[] = [];

/** How long a fixed piece of arithmetic takes: machines and busy hours can be told apart by it. */
function calibrate(): number {
  const numbers = Float64Array.from({ length: 1_000_000 }, (_, index) => index % 1000);
  const once = (): number => {
    const started = performance.now();
    let sum = 0;
    for (let round = 0; round < 10; round += 1) for (const value of numbers) sum += value * 1.1;
    return sum > 0 ? performance.now() - started : 0;
  };
  return median(Array.from({ length: 7 }, once));
}

function timed(solve: () => Solution, problem: AssignmentProblem, name: string) {
  const started = performance.now();
  const solution = solve();
  const milliseconds = performance.now() - started;
  const checked = check(problem, solution);
  if (checked.errors.length > 0) failures.push(`${name}: ${checked.errors[0]}`);
  return { milliseconds, cost: checked.cost, gaps: checked.gaps };
}

/** The same fair on the evening before: the plan is known, and one who is in it cannot come. */
function afterCancellation(problem: AssignmentProblem, plan: Solution): AssignmentProblem {
  const locked = new Set(problem.locked.map(([person]) => person));
  const [gone] = plan.assignments.find(([person]) => !locked.has(person)) ?? [];
  return {
    ...problem,
    previous: plan.assignments,
    volunteers: problem.volunteers.map((row) => (row.id === gone ? { ...row, slots: [] } : row)),
  };
}

async function measure(size: Size, seed: number, isChange: boolean) {
  const name = `${size}${seed}${isChange ? ' changed' : ''}`;
  const problem = generate(size, seed, isChange);
  const engine = runEngine(problem, Number(values.limit));
  const checked = check(problem, engine.solution);
  if (checked.errors.length > 0) failures.push(`${name}: broken rule ${checked.errors[0]}`);
  if (checked.cost !== engine.cost) failures.push(`${name}: cost ${engine.cost}, checker ${checked.cost}`);
  if (engine.bound !== engine.cost) failures.push(`${name}: bound ${engine.bound} below cost ${engine.cost}`);
  const cancelled = afterCancellation(problem, engine.solution);
  const repair = runEngine(cancelled, Number(values.limit));
  const recheck = check(cancelled, repair.solution);
  if (recheck.errors.length > 0) failures.push(`${name} repair: broken rule ${recheck.errors[0]}`);
  if (recheck.cost !== repair.cost || repair.bound !== repair.cost) {
    failures.push(`${name} repair: cost ${repair.cost}, bound ${repair.bound}, checker ${recheck.cost}`);
  }
  const quick = timed(() => greedy(problem), problem, `${name} greedy`);
  const local = size === 'XL' ? null : timed(() => localSearch(problem), problem, `${name} local search`);
  const highs = highsSeconds > 0 && size !== 'XL' ? await solveWithHighs(problem, highsSeconds) : null;
  if (highs?.isProven && highs.cost !== null && highs.cost !== engine.cost) {
    failures.push(`${name}: cost ${engine.cost}, HiGHS proves ${highs.cost}`);
  }
  const parts = Object.entries(checked.parts).map(([part, cost]) => `${part} ${cost}`);
  console.log(
    [
      `${name}: cost ${engine.cost} bound ${engine.bound} (${parts.join(', ')})`,
      `first ${engine.first.toFixed(0)} ms, within 1 % ${engine.withinOnePercent.toFixed(0)}`,
      `${engine.isProven ? 'proven' : 'NOT PROVEN'} ${engine.total.toFixed(0)} ms, ${engine.nodes} parts, ${engine.memory.toFixed(0)} MB`,
      `repair ${repair.first.toFixed(0)} ms, proven ${repair.total.toFixed(0)}`,
      `greedy ${quick.cost} in ${quick.milliseconds.toFixed(0)} ms (${quick.gaps - checked.gaps} gaps more)`,
      ...(local
        ? [
            `local search ${local.cost} in ${local.milliseconds.toFixed(0)} ms (${local.gaps - checked.gaps} gaps more)`,
          ]
        : []),
      ...(highs
        ? [
            `HiGHS ${highs.cost} ${highs.isProven ? 'proven' : 'not proven'} in ${highs.milliseconds.toFixed(0)} ms`,
          ]
        : []),
    ].join(' | '),
  );
  return { engine, repair, quick, local, highs };
}

function ratio(own: number, others: readonly number[]): number {
  return Number((median(others) / own).toPrecision(4));
}

async function measureSize(size: Size, isChange: boolean): Promise<void> {
  const runs: Awaited<ReturnType<typeof measure>>[] = [];
  for (let seed = 1; seed <= Number(values.seeds); seed += 1) runs.push(await measure(size, seed, isChange));
  const id = `assign.${size}${isChange ? '.change' : ''}`;
  const total = median(runs.map(({ engine }) => engine.total));
  const worst = Math.max(...runs.map(({ engine }) => engine.total));
  const near = median(runs.map(({ engine }) => engine.withinOnePercent));
  const highs = runs.flatMap((run) => run.highs?.milliseconds ?? []);
  const local = runs.flatMap((run) => run.local?.milliseconds ?? []);
  const costRatio = (other: 'quick' | 'local'): string => {
    const ratios = runs.flatMap((run) => {
      const peer = run[other];
      return peer ? [peer.cost / run.engine.cost] : [];
    });
    return ratios.length > 0 ? median(ratios).toFixed(2) : '—';
  };
  const versus = {
    ...(highs.length > 0 ? { HiGHS: ratio(total, highs) } : {}),
    ...(local.length > 0 ? { 'local search': ratio(total, local) } : {}),
    greedy: ratio(
      total,
      runs.map((run) => run.quick.milliseconds),
    ),
  };
  const common = { unit: 'ms', better: 'less' as const };
  const again = median(runs.map(({ repair }) => repair.first));
  const repaired = median(runs.map(({ repair }) => repair.total));
  results.push(
    {
      ...common,
      id: `${id}.repair`,
      value: Number(again.toPrecision(4)),
      goal: REPAIR_GOAL,
      ok: again <= REPAIR_GOAL,
      versus: {},
      note: `a plan again after somebody cancelled; the best one proven after ${repaired.toFixed(0)} ms`,
    },
    {
      ...common,
      id: `${id}.near`,
      value: Number(near.toPrecision(4)),
      goal: GOALS[size].near,
      ok: near <= GOALS[size].near,
      versus: {},
      note: `worst ${Math.max(...runs.map(({ engine }) => engine.withinOnePercent)).toFixed(0)} ms to a plan within 1 %`,
    },
    {
      ...common,
      id: `${id}.proven`,
      value: Number(total.toPrecision(4)),
      goal: GOALS[size].proven,
      ok: total <= GOALS[size].proven,
      versus,
      note: `worst ${worst.toFixed(0)} ms; cost of greedy ×${costRatio('quick')}, of local search ×${costRatio('local')}; ${Math.max(...runs.map(({ engine }) => engine.memory)).toFixed(0)} MB`,
    },
  );
}

console.log(`Ten million multiplications: ${calibrate().toFixed(1)} ms on this machine now.`);
// Once to warm up, as in the app, whose worker lives on.
runEngine(generate('S', 99));
runEngine(generate('M', 99));
for (const size of SIZES.filter((known) => values.sizes.split(',').includes(known))) {
  await measureSize(size, false);
  if (values.change) await measureSize(size, true);
}
for (const result of results) console.log(resultLine(result));
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
for (const failure of failures) console.error(`✗ ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;
