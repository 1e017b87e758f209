import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { solveSteps } from '../shared/assign/engine/solveSteps.ts';
import { AssignmentProblem } from '../shared/assign/problem.ts';

/*
 * npm run assign -- --in FILE --out FILE [--time-limit SECONDS]: solves one file of docs/assignment-format.md and prints
 * cost, bound and times as JSON. Ends with 1 when the file cannot be read or solved.
 */

function give(message: string): never {
  console.error(message);
  process.exit(1);
}

function readProblem(file: string): AssignmentProblem {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return give(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = v.safeParse(AssignmentProblem, content);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  return give(`${file} is no sunflower-assignment/1: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
}

const { values } = parseArgs({
  options: { in: { type: 'string' }, out: { type: 'string' }, 'time-limit': { type: 'string' } },
});
if (!values.in || !values.out)
  give('Say which file: npm run assign -- --in FILE --out FILE [--time-limit 60]');
const limit = Number(values['time-limit'] ?? Number.POSITIVE_INFINITY) * 1000;
if (Number.isNaN(limit) || limit <= 0) give('--time-limit is a number of seconds.');

const problem = readProblem(values.in);
const started = performance.now();
const plans: { readonly cost: number; readonly bound: number; readonly milliseconds: number }[] = [];
const steps = solveSteps(problem);
for (;;) {
  const step = steps.next();
  const milliseconds = Math.round(performance.now() - started);
  const { value } = step;
  if ('kind' in value && value.kind === 'refused')
    give(`It cannot be solved: ${JSON.stringify(value.refusal)}`);
  if (!('cost' in value)) continue;
  const { cost, solution, nodes } = value;
  const bound = Number.isFinite(value.bound) ? value.bound : Number.MIN_SAFE_INTEGER;
  if (plans.at(-1)?.cost !== cost) plans.push({ cost, bound, milliseconds });
  if (step.done !== true && milliseconds < limit) continue;
  writeFileSync(values.out, `${JSON.stringify(solution)}\n`);
  const isProven = step.done === true;
  console.log(JSON.stringify({ cost, bound, isProven, milliseconds, nodes, plans }));
  break;
}
