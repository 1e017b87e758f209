import { catalogueOf } from '../../shared/text/catalogues.ts';
import { startWithSample } from '../support/line.ts';
import type { OpenProgram } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import type { Benchmark } from './harness.ts';
import { timeWithin } from './timeWithin.ts';

const text = catalogueOf('zh-CN');
let program: OpenProgram | null = null;

function opened(): OpenProgram {
  if (!program) throw new Error('The program is not open.');
  return program;
}

/** Milliseconds from asking for an address to the moment that an element is on the screen. */
async function timeTo(address: string, selector: string): Promise<number> {
  const first = opened().page;
  // One window works with the data: the first one steps aside meanwhile.
  await first.goto(`${opened().address}print.html`);
  const page = await opened().context.newPage();
  try {
    const started = performance.now();
    await page.goto(new URL(address, opened().address).href, { waitUntil: 'commit' });
    await page.locator(selector).first().waitFor({ state: 'visible' });
    return performance.now() - started;
  } finally {
    await page.close();
    await first.goto(opened().address);
  }
}

/** Reading the same fair's rows without the program: what IndexedDB alone costs. */
async function bareRead(): Promise<number> {
  return opened().page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const started = performance.now();
        const asking = indexedDB.open('sunflower');
        asking.onerror = () => reject(asking.error);
        asking.onsuccess = () => {
          const db = asking.result;
          const names = [...db.objectStoreNames];
          const transaction = db.transaction(names, 'readonly');
          for (const name of names) transaction.objectStore(name).getAll();
          transaction.oncomplete = () => {
            db.close();
            resolve(performance.now() - started);
          };
        };
      }),
  );
}

/** Opens the built program with the sample community once for all of them. */
export async function benchmarks(): Promise<readonly Benchmark[]> {
  program = await openProgram();
  await startWithSample(readerOf(program.page, 'zh-CN'));
  return [
    {
      id: 'start.firstScreen',
      unit: 'ms',
      better: 'less',
      goal: 1500,
      note: 'from navigation to the first usable screen, sample community',
      rounds: 5,
      measure: () => timeTo('', '.shell-content h1'),
      versus: {
        'the print page without a job, no library of components': () =>
          timeTo('print.html', '[role="alert"]'),
      },
    },
    {
      id: 'fair.open',
      unit: 'ms',
      better: 'less',
      goal: 500,
      note: `from another screen to the ${text.fair.steps.board} of a fair with 48 places, 300 volunteers`,
      rounds: 7,
      measure: () => timeWithin(opened().page, '#/fair/2025-06/board', '.board-chip', 1),
      versus: { 'IndexedDB reading every table whole': bareRead },
    },
  ];
}

/** Closes browser and host. */
export async function cleanUp(): Promise<void> {
  await program?.close();
  program = null;
}
