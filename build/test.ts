import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Count, countReport, NOT_RUN, type Step, summaryLine } from './testCount.ts';

/*
 * npm test: types, lint, build, then the three projects of vitest. Every step runs, so that one run shows everything
 * that is wrong; only the journeys are left out when there is no build to walk through. The page tests wait for the disk
 * now and then: what runs without a browser runs beside them.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = join(ROOT, '.cache', 'test');

interface Ended {
  readonly isGreen: boolean;
  /** What it wrote; empty when it wrote to the screen itself. */
  readonly said: string;
}

async function run(script: string, args: readonly string[], stdio: 'inherit' | 'pipe'): Promise<Ended> {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', script), ...args], { cwd: ROOT, stdio });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const [code] = await once(child, 'close');
  return { isGreen: code === 0, said: Buffer.concat(said).toString() };
}

async function timed(name: string, work: () => Promise<Count>): Promise<Step> {
  const started = performance.now();
  const count = await work();
  return { name, ...count, seconds: (performance.now() - started) / 1000 };
}

const title = (name: string): void => console.log(`\n── ${name}`);

/** Runs a step that is no runner, silently until it ends: nothing to count when it passes, one failure when it does not. */
function check(name: string, script: string, args: readonly string[]): Promise<Step> {
  return timed(name, async () => {
    const { isGreen, said } = await run(script, args, 'pipe');
    title(name);
    process.stdout.write(said);
    return { passed: 0, failed: isGreen ? 0 : 1 };
  });
}

function vitest(project: string): Promise<Step> {
  return timed(project, async () => {
    title(project);
    const report = join(REPORTS, `${project}.json`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const args = ['run', '--config', 'test/vitest.config.ts', '--project', project, ...reporters];
    const { isGreen } = await run('vitest/vitest.mjs', args, 'inherit');
    return existsSync(report) ? countReport(readFileSync(report, 'utf8'), isGreen) : NOT_RUN;
  });
}

async function checkAll(): Promise<readonly Step[]> {
  const types = await check('types', 'typescript/bin/tsc', ['--noEmit']);
  const lint = await check('lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']);
  const build = await check('build', 'tsx/dist/cli.mjs', ['build/build.ts']);
  return [types, lint, build];
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const unit = await vitest('unit');
const [checks, pages] = await Promise.all([checkAll(), vitest('chromium')]);
const isBuilt = checks.at(-1)?.failed === 0;
const journeys = isBuilt ? await vitest('e2e') : { name: 'e2e', ...NOT_RUN, seconds: 0 };
const steps = [...checks, unit, pages, journeys];

console.log('');
for (const { name, passed, failed, seconds } of steps) {
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${name.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed`,
  );
}
console.log(summaryLine(steps));
process.exitCode = steps.some((step) => step.failed > 0) ? 1 : 0;
