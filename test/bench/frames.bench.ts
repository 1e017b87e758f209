import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generate } from '../assign/generate.mjs';
import { openAt, startWithSample } from '../support/line.ts';
import type { OpenProgram } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import type { Benchmark } from './harness.ts';

/*
 * Frames of the page while the built worker solves a fair of 800 people: the board scrolls all the time, so that every
 * frame has something to draw, and the page hears what the worker tells.
 */

const SECONDS = 4;
const PROBLEM = generate('L', 1);
let program: OpenProgram | null = null;

interface Frames {
  readonly perSecond: number;
  /** Milliseconds of the longest wait for a frame. */
  readonly longest: number;
}

/** The address of the built worker; its name has a mark of its contents in it. */
function workerAddress(): string {
  const assets = fileURLToPath(new URL('../../dist/renderer/assets/', import.meta.url));
  const name = readdirSync(assets).find((file) => /^solverWorker-.*\.js$/u.test(file));
  if (name === undefined) throw new Error('The program was built without its worker.');
  return `assets/${name}`;
}

type Beside = 'nothing' | 'worker';

/** Draws frames for some seconds, beside a worker that solves the problem again and again, or beside nothing. */
async function drawFrames(beside: Beside): Promise<Frames> {
  if (!program) throw new Error('The program is not open.');
  const worker = workerAddress();
  return program.page.evaluate(
    async ({ problem, address, seconds, isSolving }) => {
      let told = 0;
      const solver = isSolving ? new Worker(address, { type: 'module' }) : null;
      const ask = (): void => solver?.postMessage({ name: 'assign', question: problem });
      solver?.addEventListener('message', ({ data }: MessageEvent<{ readonly kind: string }>) => {
        told += 1;
        if (data.kind === 'ended') ask();
      });
      ask();
      // Until it is at work.
      while (solver && told === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      const scrolled = document.querySelector('.board-main') ?? document.documentElement;
      const times = await new Promise<readonly number[]>((resolve) => {
        const drawn: number[] = [];
        const draw = (now: number): void => {
          drawn.push(now);
          scrolled.scrollTop = drawn.length % 120;
          if (now - (drawn[0] ?? now) < seconds * 1000) requestAnimationFrame(draw);
          else resolve(drawn);
        };
        requestAnimationFrame(draw);
      });
      solver?.terminate();
      const waits = times.slice(1).map((time, index) => time - (times[index] ?? time));
      const whole = waits.reduce((sum, wait) => sum + wait, 0);
      return { perSecond: (waits.length * 1000) / whole, longest: Math.max(...waits) };
    },
    { problem: PROBLEM, address: worker, seconds: SECONDS, isSolving: beside === 'worker' },
  );
}

const longest = async (beside: Beside): Promise<number> => (await drawFrames(beside)).longest;
const perSecond = async (beside: Beside): Promise<number> => (await drawFrames(beside)).perSecond;

/** Opens the board of a fair of the sample once for both. */
export async function benchmarks(): Promise<readonly Benchmark[]> {
  program = await openProgram();
  await startWithSample(readerOf(program.page, 'zh-CN'));
  await openAt(program.page, '/fair/2025-06/board');
  await program.page.locator('.board-chip').first().waitFor();
  const what = 'the board scrolls while a worker solves a fair of 800 people';
  return [
    {
      id: 'frames.whileSolving',
      unit: 'frames/s',
      better: 'more',
      goal: 59,
      note: what,
      rounds: 3,
      measure: () => perSecond('worker'),
      versus: { 'the same board with no worker': () => perSecond('nothing') },
    },
    {
      id: 'frames.longestWait',
      unit: 'ms',
      better: 'less',
      goal: 50,
      note: `the longest wait for a frame in ${SECONDS} s: ${what}`,
      rounds: 3,
      measure: () => longest('worker'),
      versus: { 'the same board with no worker': () => longest('nothing') },
    },
  ];
}

/** Closes browser and host. */
export async function cleanUp(): Promise<void> {
  await program?.close();
  program = null;
}
