import { readdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Benchmark, type BenchResult, resultLine, runBenchmark } from './harness.ts';

/*
 * [-- --only ID] [-- --json FILE]: runs every *.bench.ts of a folder. Such a file exports `benchmarks`, a list or a function
 * that makes one (it may start a browser), and perhaps `cleanUp`.
 */

interface BenchFile {
  readonly benchmarks: readonly Benchmark[] | (() => Promise<readonly Benchmark[]>);
  readonly cleanUp?: () => Promise<void>;
}

function isBenchFile(module: unknown): module is BenchFile {
  return typeof module === 'object' && module !== null && 'benchmarks' in module;
}

async function loadFile(folder: URL, name: string): Promise<BenchFile> {
  const module: unknown = await import(new URL(name, folder).href);
  if (!isBenchFile(module)) throw new Error(`${name} exports no “benchmarks”.`);
  return module;
}

async function runFile(file: BenchFile, only: string | undefined): Promise<BenchResult[]> {
  try {
    const all = typeof file.benchmarks === 'function' ? await file.benchmarks() : file.benchmarks;
    const results: BenchResult[] = [];
    for (const benchmark of all) {
      if (only && benchmark.id !== only) continue;
      const result = await runBenchmark(benchmark);
      console.log(resultLine(result));
      results.push(result);
    }
    return results;
  } finally {
    await file.cleanUp?.();
  }
}

/** Runs the benchmarks of a folder as the command line says; the exit code is 1 when a goal is missed. */
export async function runFolder(folder: URL): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });
  const files = readdirSync(folder).filter((name) => name.endsWith('.bench.ts'));
  const results: BenchResult[] = [];
  for (const name of files.toSorted()) {
    results.push(...(await runFile(await loadFile(folder, name), values.only)));
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
  if (results.length === 0) {
    console.error(values.only ? `There is no benchmark “${values.only}”.` : 'There are no benchmarks.');
    process.exitCode = 1;
  }
  if (results.some(({ ok }) => !ok)) process.exitCode = 1;
}
