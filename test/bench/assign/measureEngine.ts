import { solveSteps } from '../../../shared/assign/engine/solveSteps.ts';
import type { AssignmentProblem, Solution } from '../../../shared/assign/problem.ts';

/** A solve with the times of its plans; milliseconds. */
export interface EngineRun {
  readonly solution: Solution;
  readonly cost: number;
  readonly bound: number;
  readonly isProven: boolean;
  /** Until the first plan that keeps every rule. */
  readonly first: number;
  /** Until a plan within 1 % of the cost at the end. */
  readonly withinOnePercent: number;
  readonly total: number;
  readonly nodes: number;
  /** Largest memory seen, in MB. */
  readonly memory: number;
}

/** Runs the engine, at most `seconds` long. Throws when the problem is refused. */
export function runEngine(problem: AssignmentProblem, seconds = Number.POSITIVE_INFINITY): EngineRun {
  const started = performance.now();
  const times: { readonly at: number; readonly cost: number }[] = [];
  const steps = solveSteps(problem);
  let memory = 0;
  for (;;) {
    const step = steps.next();
    const at = performance.now() - started;
    memory = Math.max(memory, process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers);
    const { value } = step;
    if ('kind' in value && value.kind === 'refused')
      throw new Error(`Refused: ${JSON.stringify(value.refusal)}`);
    if (!('cost' in value)) throw new Error('A step has no plan.');
    if (times.at(-1)?.cost !== value.cost) times.push({ at, cost: value.cost });
    if (step.done !== true && at < seconds * 1000) continue;
    const near = times.find(({ cost }) => cost <= value.cost + Math.abs(value.cost) * 0.01);
    return {
      solution: value.solution,
      cost: value.cost,
      bound: value.bound,
      isProven: step.done === true,
      first: times[0]?.at ?? at,
      withinOnePercent: near?.at ?? at,
      total: at,
      nodes: value.nodes,
      memory: memory / 2 ** 20,
    };
  }
}
