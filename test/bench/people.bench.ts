import ExcelJS from 'exceljs';
import type { Page } from 'playwright';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { openAt, startWithSample } from '../support/line.ts';
import type { OpenProgram } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import { inventRoster, rosterBytes } from '../support/roster.ts';
import type { Benchmark } from './harness.ts';
import { median } from './harness.ts';

/* The list of people: keystrokes, first paint, and getting 5,000 rows in. */

const text = catalogueOf('zh-CN');
const words = text.importer;
/** Volunteers of a large community. */
const PEOPLE = 3_000;
const ROWS = 5_000;

let program: OpenProgram | null = null;

function page() {
  if (!program) throw new Error('The program is not open.');
  return program.page;
}

/**
 * Chooses a file in the wizard. Timed in the page: from the file being chosen, not from the driver beginning to send it.
 * @returns milliseconds until its rows are judged and shown, the button between pressed as soon as it is there.
 */
async function preview(bytes: Uint8Array): Promise<number> {
  await openAt(page(), '/import/volunteers');
  const choosing = page().waitForEvent('filechooser');
  await page().getByRole('button', { name: words.chooseFile }).click();
  const chooser = await choosing;
  await page().evaluate(
    ({ button, tab }) => {
      const shown = new Promise<number>((resolve) => {
        document.addEventListener(
          'change',
          () => {
            const started = performance.now();
            let isPressed = false;
            const look = (): void => {
              const next = [...document.querySelectorAll<HTMLElement>('.import-foot button')];
              const press = next.find((known) => known.textContent?.includes(button));
              if (!isPressed && press) {
                isPressed = true;
                press.click();
              }
              const tabs = [...document.querySelectorAll('[role="tab"]')];
              if (tabs.some((known) => known.textContent?.includes(tab)))
                resolve(performance.now() - started);
              else requestAnimationFrame(look);
            };
            look();
          },
          { capture: true, once: true },
        );
      });
      Reflect.set(window, 'previewShown', shown);
    },
    { button: words.toCheck, tab: words.statuses.new },
  );
  const buffer = Buffer.from(bytes);
  await chooser.setFiles({ name: 'roster.xlsx', mimeType: 'application/octet-stream', buffer });
  return Number(await page().evaluate(() => Reflect.get(window, 'previewShown')));
}

/** What a script would do instead: the cells read by a library, and no more. */
async function readWithExcelJs(bytes: Uint8Array): Promise<number> {
  const started = performance.now();
  await new ExcelJS.Workbook().xlsx.load(new Uint8Array(bytes).buffer);
  return performance.now() - started;
}

/** Writes what is shown. @returns milliseconds until it is on the disk and the screen says so. */
async function save(): Promise<number> {
  const started = performance.now();
  await page()
    .getByRole('button', { name: words.save({ count: ROWS }) })
    .click();
  await page().getByRole('button', { name: words.goTo.volunteers }).waitFor();
  return performance.now() - started;
}

async function undo(): Promise<void> {
  await page().getByRole('button', { name: words.importAnother }).click();
  await page().keyboard.press('Control+z');
  await page()
    .getByText(text.common.undone({ what: '' }).slice(0, 3))
    .first()
    .waitFor();
}

/** What a user would do without the wizard: the same rows written one by one through IndexedDB, with nothing checked. */
function plainWrites(): Promise<number> {
  return page().evaluate(
    (rows) =>
      new Promise<number>((resolve, reject) => {
        const asking = indexedDB.open('bench-plain', 1);
        asking.onupgradeneeded = () => asking.result.createObjectStore('people', { keyPath: 'id' });
        asking.onerror = () => reject(asking.error);
        asking.onsuccess = () => {
          const db = asking.result;
          const started = performance.now();
          const transaction = db.transaction('people', 'readwrite', { durability: 'strict' });
          for (let id = 0; id < rows; id += 1) {
            transaction
              .objectStore('people')
              .put({ id: String(id), name: `name ${id}`, phone: '13800000000' });
          }
          transaction.oncomplete = () => {
            db.close();
            resolve(performance.now() - started);
          };
        };
      }),
    ROWS,
  );
}

/** Milliseconds from pressing a key in the search field to the painted list. */
async function keystroke(): Promise<number> {
  await openAt(page(), '/volunteers');
  const field = page().getByTestId('volunteer-search');
  await field.waitFor();
  await field.fill('');
  // The pointer rests where it clicked, as it does when somebody types.
  await field.click();
  await page().waitForTimeout(400);
  await page().evaluate(() => {
    const times: number[] = [];
    Reflect.set(window, 'keyTimes', times);
    const heard = (event: Event): void => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp);
      // The frame is painted when the task behind it runs.
      requestAnimationFrame(() => channel.port2.postMessage(null));
    };
    document.addEventListener('keydown', heard, { capture: true });
    Reflect.set(window, 'stopHearing', () =>
      document.removeEventListener('keydown', heard, { capture: true }),
    );
  });
  for (const key of ['z', 'h', 'a', 'n', 'g', 'Backspace', 'Backspace', 'Backspace', 'w', 'e']) {
    await page().keyboard.press(key);
    await page().waitForTimeout(60);
  }
  const times = await page().evaluate(() => {
    const stop: unknown = Reflect.get(window, 'stopHearing');
    if (typeof stop === 'function') stop();
    const heard: unknown = Reflect.get(window, 'keyTimes');
    return Array.isArray(heard) ? heard.map(Number) : [];
  });
  return median(times);
}

/** A page of the same program that shows nothing: what is read there leaves no garbage in the page that is timed. */
async function pageBeside(): Promise<Page> {
  if (!program) throw new Error('The program is not open.');
  const [, open] = program.context.pages();
  if (open) return open;
  const made = await program.context.newPage();
  await made.goto(`${program.address}print.html`);
  await page().bringToFront();
  return made;
}

/** What a list without an index of names costs at a key: everybody read from IndexedDB and compared. */
async function databaseFilter(): Promise<number> {
  const beside = await pageBeside();
  return beside.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const started = performance.now();
        const asking = indexedDB.open('sunflower');
        asking.onerror = () => reject(asking.error);
        asking.onsuccess = () => {
          const db = asking.result;
          const reading = db.transaction('volunteers').objectStore('volunteers').getAll();
          reading.onsuccess = () => {
            const found = reading.result.filter((row) => String(row.name).includes('张'));
            db.close();
            requestAnimationFrame(() => resolve(found.length < 0 ? 0 : performance.now() - started));
          };
        };
      }),
  );
}

/** Milliseconds from another screen to the first rows of the list. */
async function firstPaint(): Promise<number> {
  await openAt(page(), '/data');
  await page().getByTestId('community-name').first().waitFor();
  return page().evaluate(
    () =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        window.location.hash = '#/volunteers';
        const look = (): void => {
          if (document.querySelector('.virtual-table tbody tr')) {
            requestAnimationFrame(() => resolve(performance.now() - started));
          } else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** Opens the built program with 3,000 volunteers: the sample and a roster imported through the wizard. */
export async function benchmarks(): Promise<readonly Benchmark[]> {
  program = await openProgram();
  await startWithSample(readerOf(program.page, 'zh-CN'));
  const large = rosterBytes(inventRoster(ROWS, 20_000));
  const rest = rosterBytes(inventRoster(PEOPLE - 300, 60_000));
  let hasPeople = false;
  const withPeople = async (): Promise<void> => {
    if (hasPeople) return;
    hasPeople = true;
    await preview(rest);
    await page()
      .getByRole('button', { name: words.save({ count: PEOPLE - 300 }) })
      .click();
    await page().getByRole('button', { name: words.goTo.volunteers }).waitFor();
  };
  return [
    {
      id: 'import.preview',
      unit: 'ms',
      better: 'less',
      goal: 1500,
      note: `from choosing a workbook of ${ROWS} rows to every row judged and shown`,
      rounds: 3,
      measure: async () => {
        const shown = await preview(large);
        await page().getByRole('button', { name: words.toColumns }).click();
        await page().getByRole('button', { name: words.anotherFile }).click();
        return shown;
      },
      versus: { 'ExcelJS only reading the cells, nothing judged or shown': () => readWithExcelJs(large) },
    },
    {
      id: 'import.save',
      unit: 'ms',
      better: 'less',
      goal: 2000,
      note: `${ROWS} new people in one transaction with journal, strict durability`,
      rounds: 3,
      measure: async () => {
        await preview(large);
        const saved = await save();
        await undo();
        return saved;
      },
      versus: { 'plain IndexedDB writes without journal or checks': plainWrites },
    },
    {
      id: 'people.firstPaint',
      unit: 'ms',
      better: 'less',
      goal: 200,
      note: `from another screen to the rows of ${PEOPLE} volunteers`,
      rounds: 7,
      measure: async () => {
        await withPeople();
        return firstPaint();
      },
      versus: { 'reading and filtering everybody in IndexedDB': databaseFilter },
    },
    {
      id: 'people.keystroke',
      unit: 'ms',
      better: 'less',
      goal: 16,
      note: `from a key in the search field to the painted list, 150 keys, ${PEOPLE} volunteers`,
      rounds: 15,
      measure: async () => {
        await withPeople();
        return keystroke();
      },
      versus: { 'reading and filtering everybody in IndexedDB': databaseFilter },
    },
  ];
}

/** Closes browser and host. */
export async function cleanUp(): Promise<void> {
  await program?.close();
  program = null;
}
