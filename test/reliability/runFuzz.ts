import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FuzzOutcome } from './fuzzCase.ts';

/** A broken file may be refused slowly, but nobody waits longer than this. */
const LIMIT_MS = 5_000;
/** The first case of a worker also loads the readers. */
const FIRST_MS = 60_000;
/** A reader that fills the memory is ended here, and not by the PC. */
const MEMORY_MB = 700;

export interface FuzzReport {
  readonly cases: number;
  /** Cases by what became of them. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** What must never happen, each with the number of its case. */
  readonly violations: readonly string[];
  readonly slowest: { readonly case: number; readonly how: string; readonly ms: number };
}

/** TypeScript is loaded by tsx in a worker too. */
const START = `
  const { workerData } = require('node:worker_threads');
  import('tsx/esm/api').then(({ register }) => {
    register();
    return import(workerData);
  });
`;

function startWorker(): Worker {
  return new Worker(START, {
    eval: true,
    workerData: new URL('./fuzzWorker.ts', import.meta.url).href,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
}

function isOutcome(value: unknown): value is FuzzOutcome {
  return typeof value === 'object' && value !== null && 'violation' in value;
}

/** Asks a worker for one case. @returns in words when it took too long or broke; the worker is of no use then */
async function ask(worker: Worker, number: number, limit: number): Promise<FuzzOutcome | string> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), limit);
  try {
    worker.postMessage(number);
    const [said]: unknown[] = await once(worker, 'message', { signal: stop.signal });
    return isOutcome(said) ? said : 'said nothing';
  } catch (error) {
    return stop.signal.aborted ? `hung for more than ${limit} ms` : `broke: ${String(error)}`;
  } finally {
    clearTimeout(timer);
  }
}

/** Reads `count` broken files, one after the other in a worker that can be ended, from case `first` on. */
export async function runFuzz(count: number, first = 0): Promise<FuzzReport> {
  const outcomes: Record<string, number> = {};
  const violations: string[] = [];
  let slowest = { case: first, how: '', ms: 0 };
  let worker = startWorker();
  await ask(worker, first, FIRST_MS);
  for (let number = first; number < first + count; number += 1) {
    const started = performance.now();
    const said = await ask(worker, number, LIMIT_MS);
    const ms = performance.now() - started;
    const outcome = typeof said === 'string' ? said : said.outcome;
    const violation = typeof said === 'string' ? said : said.violation;
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (ms > slowest.ms) slowest = { case: number, how: typeof said === 'string' ? said : said.how, ms };
    if (violation !== null)
      violations.push(`case ${number}: ${typeof said === 'string' ? '' : said.how} ${violation}`);
    if (typeof said === 'string') {
      await worker.terminate();
      worker = startWorker();
      await ask(worker, first, FIRST_MS);
    }
  }
  await worker.terminate();
  return { cases: count, outcomes, violations, slowest };
}
