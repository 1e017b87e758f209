import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { fairBeingHeld, HELD_NOW } from '../fixtures/fairBeingHeld.ts';
import { openAt } from '../support/line.ts';
import type { OpenProgram } from '../support/openProgram.ts';
import { openWith } from '../support/openWith.ts';
import type { Benchmark } from './harness.ts';
import { median } from './harness.ts';

/* A tap at the fair, from the finger to the sentence “saved”, with ten years of attendance in a database on disk. */

/** Ten years: 120 fairs, of which one is being held, with some 5,000 rows each. */
const PAST_ROWS = 600_000;
const PAST_FAIRS = 119;
const PEOPLE = 800;
const BATCH = 20_000;
const TAPS = 60;
/** Rows of people that a small screen shows at once. */
const IN_SIGHT = 6;
/** A bare row takes less than this when the disk has nothing else to do. */
const CALM_MS = 5;
const LONGEST_CALMING_MS = 300_000;

let program: OpenProgram | null = null;
let profile: string | null = null;

function page() {
  if (!program) throw new Error('The program is not open.');
  return program.page;
}

/** Writes the past straight into the database: through the program it would take an hour. */
async function writePast(): Promise<void> {
  for (let from = 0; from < PAST_ROWS; from += BATCH) {
    await page().evaluate(
      ({ start, count, fairs, people, rows }) =>
        new Promise<void>((resolve, reject) => {
          const asking = indexedDB.open('sunflower');
          asking.onerror = () => reject(asking.error);
          asking.onsuccess = () => {
            const writing = asking.result.transaction('attendance', 'readwrite', { durability: 'relaxed' });
            const table = writing.objectStore('attendance');
            for (let index = start; index < start + count; index += 1) {
              const month = Math.floor((index * fairs) / rows);
              const fairId = `${2014 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
              table.add({
                id: `past-${index}`,
                fairId,
                subjectKind: 'volunteer',
                subjectId: `past-${index % people}`,
                stallId: `stall-${index % 12}`,
                slotId: `slot-${index % 2}`,
                state: 'present',
                minuteIn: 540,
                minuteOut: 690,
                isUnverified: false,
                isWalkIn: false,
                headcount: null,
                note: '',
                sequence: index,
                recordedAt: '2020-01-01T00:00:00.000Z',
                source: 'import',
              });
            }
            writing.onabort = () => reject(writing.error);
            writing.oncomplete = () => {
              asking.result.close();
              resolve();
            };
          };
        }),
      { start: from, count: BATCH, fairs: PAST_FAIRS, people: PEOPLE, rows: PAST_ROWS },
    );
  }
}

async function open(): Promise<void> {
  if (program) return;
  profile = await mkdtemp(join(tmpdir(), 'sunflower-taps-'));
  const opened = await openWith(fairBeingHeld(catalogueOf('zh-CN')), 'zh-CN', { profile });
  program = opened.program;
  await writePast();
  await untilCalm();
  await openAt(page(), `/live/${HELD_NOW}`);
  await page().getByTestId('day-search').waitFor();
}

async function openView(index: number): Promise<void> {
  await open();
  await page().locator('.fair-day-head .ant-segmented-item').nth(index).click();
  await page()
    .locator(index === 0 ? '.day-row' : '.day-counter')
    .first()
    .waitFor();
}

/** A button among those that a selector finds, or Enter where the keyboard is. */
type Act = { readonly selector: string; readonly index: number } | 'Enter';

/** Milliseconds from an act to the confirmation that stands on the screen. */
function untilSaid(act: Act): Promise<number> {
  return page().evaluate(async (how) => {
    const said = document.querySelector('[data-testid="day-said"]');
    const target =
      how === 'Enter' ? document.activeElement : document.querySelectorAll(how.selector)[how.index];
    if (!said || !(target instanceof HTMLElement)) throw new Error('There is nothing to tap.');
    const confirmed = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(said, { childList: true, subtree: true, characterData: true });
    });
    const started = performance.now();
    if (how === 'Enter')
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    else target.click();
    await confirmed;
    return performance.now() - started;
  }, act);
}

/**
 * Median milliseconds of taps, the next one when all is calm again.
 * @param inTurn buttons of this kind that are tapped in turn
 */
async function tapsOf(selector: string, inTurn: number): Promise<number> {
  const times: number[] = [];
  for (let tap = 0; tap < TAPS; tap += 1) {
    times.push(await untilSaid({ selector, index: tap % inTurn }));
    await page().waitForTimeout(80);
  }
  return median(times);
}

/** Median milliseconds from Enter in the search field, with a name typed, to the confirmation. */
async function entersOf(names: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (const name of names) {
    await page().getByTestId('day-search').fill(name);
    // As long as it takes to see whom the list shows.
    await page().waitForTimeout(150);
    times.push(await untilSaid('Enter'));
    await page().waitForTimeout(150);
  }
  return median(times);
}

/** Median milliseconds of bare rows by plain IndexedDB with the same durability. */
async function barePuts(count: number): Promise<number> {
  const times = await page().evaluate(async (puts) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asking = indexedDB.open('plain-taps', 1);
      asking.onupgradeneeded = () => asking.result.createObjectStore('taps', { keyPath: 'id' });
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => reject(asking.error);
    });
    const measured: number[] = [];
    for (let put = 0; put < puts; put += 1) {
      const started = performance.now();
      await new Promise<void>((resolve) => {
        const writing = db.transaction('taps', 'readwrite', { durability: 'strict' });
        writing.objectStore('taps').put({ id: `${started}`, visits: 1 });
        writing.oncomplete = () => resolve();
      });
      measured.push(performance.now() - started);
    }
    db.close();
    return measured;
  }, count);
  return median(times);
}

/** The least that can be done: one row put by plain IndexedDB with the same durability, nothing journalled or shown. */
async function plainPut(): Promise<number> {
  await open();
  return barePuts(TAPS);
}

/** After years were written in two minutes the database puts itself in order for a while, as it never has to at an office. */
async function untilCalm(): Promise<void> {
  const started = performance.now();
  // A snapshot of everything is made of what was written, which no office writes in two minutes.
  const isBusy = async (): Promise<boolean> =>
    page()
      .workers()
      .some((worker) => worker.url().includes('packWorker')) || (await barePuts(10)) > CALM_MS;
  while ((await isBusy()) && performance.now() - started < LONGEST_CALMING_MS) {
    await page().waitForTimeout(1_000);
  }
}

/** Opens the list of everybody: in and out by turns, it lasts for as long as the benchmark does. */
async function openEverybody(): Promise<void> {
  await openView(0);
  await page().locator('.day-choices button').last().click();
}

function tapBenchmark(id: string, goal: number, note: string, measure: () => Promise<number>): Benchmark {
  const versus = { 'one bare row by plain IndexedDB, nothing shown': plainPut };
  return { id, unit: 'ms', better: 'less', goal, note, rounds: 3, measure, versus };
}

export const benchmarks: readonly Benchmark[] = [
  tapBenchmark(
    'taps.count',
    10,
    `a counter’s tap until “saved” is on the screen, journal and strict durability included, ${PAST_ROWS} rows of attendance in the database`,
    async () => {
      await openView(1);
      return tapsOf('.day-counter', 1);
    },
  ),
  tapBenchmark(
    'taps.checkIn',
    10,
    'checking somebody in by the big button until “saved” is on the screen, in the same database',
    async () => {
      await openEverybody();
      return tapsOf('.day-tap', IN_SIGHT);
    },
  ),
  tapBenchmark(
    'taps.enter',
    20,
    'checking somebody in by name and Enter until “saved” is on the screen, the field emptied for the next name, in the same database',
    async () => {
      await openEverybody();
      return entersOf((await page().locator('.day-row strong').allTextContents()).slice(0, TAPS / 2));
    },
  ),
];

/** Closes the browser. */
export async function cleanUp(): Promise<void> {
  await program?.close();
  program = null;
  if (profile !== null) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  profile = null;
}
