import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Count, countReport, NOT_RUN, type Step, summaryLine } from './testCount.ts';

/*
 * npm test: types, lint, build, then the three projects of vitest. Every step runs, so that one run shows everything
 * that is wrong; only the journeys are left out when there is no build to walk through.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = join(ROOT, '.cache', 'test');

function run(script: string, args: readonly string[]): boolean {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return status === 0;
}

function timed(name: string, work: () => Count): Step {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const count = work();
  return { name, ...count, seconds: (performance.now() - started) / 1000 };
}

/** A step that is no runner: nothing to count when it passes, one failure when it does not. */
function check(name: string, script: string, args: readonly string[]): Step {
  return timed(name, () => ({ passed: 0, failed: run(script, args) ? 0 : 1 }));
}

function vitest(project: string): Step {
  return timed(project, () => {
    const report = join(REPORTS, `${project}.json`);
    const isGreen = run('vitest/vitest.mjs', [
      'run',
      '--config',
      'test/vitest.config.ts',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    return existsSync(report) ? countReport(readFileSync(report, 'utf8'), isGreen) : NOT_RUN;
  });
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const build = (): Step => check('build', 'tsx/dist/cli.mjs', ['build/build.ts']);
const steps = [
  check('types', 'typescript/bin/tsc', ['--noEmit']),
  check('lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  vitest('unit'),
  vitest('chromium'),
  build(),
];
const isBuilt = steps.at(-1)?.failed === 0;
steps.push(isBuilt ? vitest('e2e') : { name: 'e2e', ...NOT_RUN, seconds: 0 });

console.log('');
for (const { name, passed, failed, seconds } of steps) {
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${name.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed`,
  );
}
console.log(summaryLine(steps));
process.exitCode = steps.some((step) => step.failed > 0) ? 1 : 0;
