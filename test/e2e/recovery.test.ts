import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, strFromU8 } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../renderer/platform/sha256.ts';
import { readSnapshot } from '../../shared/backup/snapshot.ts';
import { SCHEMA_VERSION } from '../../shared/model/tables.ts';
import { countRows, loseDatabase, putRow, rowsOf } from '../support/askDatabase.ts';
import { noteOnPerson } from '../support/exchangeSteps.ts';
import { buttonOf, readIn, see, startWithSample } from '../support/line.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import { openDataSection } from '../support/outputSteps.ts';
import type { ShellHost } from '../support/shellHost.ts';
import { putShellBehind } from '../support/shellHost.ts';

/* What the program does when its data cannot be opened or are gone, with the shell's own code and real folders behind it. */

let folder: string;
let program: OpenProgram;
let reader: Reader;
let shell: ShellHost;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sunflower-recovery-'));
  program = await openProgram({
    isCalm: true,
    prepare: async (context) => {
      shell = await putShellBehind(context, join(folder, 'program'));
    },
  });
  reader = readerOf(program.page, 'zh-CN');
  await readIn(reader);
});
afterEach(async () => {
  await program.close();
  // The shell may still be ending what the page had asked for.
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const recovery = () => reader.page.getByTestId('recovery');

async function startAndKeep(): Promise<number> {
  const { page, text } = reader;
  await startWithSample(reader);
  await openDataSection(reader, 'backup');
  await page.getByTestId('keep-snapshot').click();
  await page.getByText(text.snapshots.keptPlain).first().waitFor();
  return countRows(page, 'volunteers');
}

const NOTE = '周末才有空';

/** People who have the remark. */
async function noted(): Promise<readonly string[]> {
  const rows = await rowsOf(reader.page, 'volunteers');
  const people = rows.map((row) => ({ name: '', note: '', ...Object(row) }));
  return people.flatMap(({ name, note }) => (note === NOTE ? name : []));
}

/** Writes a remark about somebody, and waits until it is saved. @returns whose it is */
async function noteSomething(): Promise<string> {
  const [first] = await rowsOf(reader.page, 'volunteers');
  const name = String(Reflect.get(Object(first), 'name'));
  await noteOnPerson(reader, name, NOTE);
  await expect.poll(noted).toEqual([name]);
  return name;
}

function keptFiles(): readonly string[] {
  return readdirSync(shell.ownFolder).toSorted();
}

async function isOpenAgain(): Promise<void> {
  await reader.page.getByRole('navigation', { name: reader.text.shell.mainNavigation }).waitFor();
}

test('a database that is lost while the program runs is never started afresh in silence, and comes back from a snapshot', async () => {
  const { page, text } = reader;
  const people = await startAndKeep();
  await loseDatabase(page);
  await recovery().getByText(text.snapshots.recovery.lostTitle).waitFor();
  await recovery()
    .getByRole('button', { name: new RegExp(text.snapshots.reasons.manual, 'u') })
    .click();
  await page.getByTestId('recovery-restore').click();
  await isOpenAgain();
  expect(await countRows(page, 'volunteers')).toBe(people);
});

/** The newest snapshot lies open already, and says what was changed after it. */
async function laterChanges(count: number): Promise<void> {
  await reader.page.getByTestId('recovery-later').waitFor();
  expect(await recovery().textContent()).toContain(`备份之后的 ${count} 处改动`);
}

test('what was changed after the newest snapshot comes back with it, again and again', async () => {
  const { page } = reader;
  await startAndKeep();
  const name = await noteSomething();
  await loseDatabase(page);
  await laterChanges(1);
  const before = keptFiles();
  await page.getByTestId('recovery-restore').click();
  await isOpenAgain();
  expect(await noted()).toEqual([name]);
  // Kept at once: the log goes on from there.
  await expect.poll(() => keptFiles().length).toBe(before.length + 1);
  await noteOnPerson(reader, name, '');
  await expect.poll(noted).toEqual([]);
  await noteSomething();
  await loseDatabase(page);
  await laterChanges(2);
  await page.getByTestId('recovery-restore').click();
  await isOpenAgain();
  expect(await noted()).toEqual([name]);
});

test('who wants the snapshot without what was changed after it gets it so', async () => {
  const { page } = reader;
  await startAndKeep();
  await noteSomething();
  await loseDatabase(page);
  await laterChanges(1);
  await page.getByTestId('recovery-later').uncheck();
  await page.getByTestId('recovery-restore').click();
  await isOpenAgain();
  expect(await noted()).toEqual([]);
});

test('an empty database where data used to be stays empty only when somebody says so twice', async () => {
  const { page, text } = reader;
  await startAndKeep();
  const before = keptFiles();
  await loseDatabase(page);
  await page.reload();
  await recovery().getByText(text.snapshots.recovery.lostTitle).waitFor();
  await page.getByTestId('recovery-retry').click();
  await recovery().getByText(text.snapshots.recovery.lostTitle).waitFor();
  await page.getByTestId('start-afresh').click();
  await page.getByTestId('really-afresh').click();
  await page.getByTestId('start-sample').waitFor();
  await page.reload();
  await page.getByTestId('start-sample').waitFor();
  expect(keptFiles()).toEqual(before);
});

test('data of a newer program are neither opened nor changed; they are kept before an older snapshot takes their place', async () => {
  const { page, text } = reader;
  const people = await startAndKeep();
  await putRow(page, 'meta', { key: 'schemaVersion', value: String(SCHEMA_VERSION + 1) });
  await page.reload();
  await recovery().getByText(text.snapshots.recovery.newerTitle).waitFor();
  shell.answer = folder;
  await page.getByTestId('recovery-rescue').click();
  await see(reader, /已存到/u);
  await recovery()
    .getByRole('button', { name: new RegExp(text.snapshots.reasons.manual, 'u') })
    .click();
  await page.getByTestId('recovery-restore').click();
  await isOpenAgain();
  expect(await countRows(page, 'volunteers')).toBe(people);
  const newer = keptFiles().find((name) => name.includes('beforeRestore')) ?? '';
  const bytes = new Uint8Array(readFileSync(join(shell.ownFolder, newer)));
  expect(await readSnapshot(bytes, sha256)).toMatchObject({
    problem: { code: 'snapshotNewer', params: { found: SCHEMA_VERSION + 1 } },
  });
});

test('data of an older program are kept as they are before they are brought up to date', async () => {
  const { page } = reader;
  await page.goto(`${program.address}print.html`);
  await makeOldDatabase();
  await page.goto(program.address);
  await isOpenAgain();
  const [kept = ''] = keptFiles();
  expect(kept).toContain('beforeUpgrade');
  const read = await readSnapshot(new Uint8Array(readFileSync(join(shell.ownFolder, kept))), sha256);
  expect(read).toMatchObject({
    ok: true,
    value: { schemaVersion: 7, data: { community: [{ name: '向阳花社区' }] } },
  });
  expect(await countRows(page, 'community')).toBe(1);
});

test('when that cannot be kept, nothing is brought up to date until somebody says so', async () => {
  const { page, text } = reader;
  await page.goto(`${program.address}print.html`);
  await makeOldDatabase();
  rmSync(shell.ownFolder, { recursive: true, force: true });
  // A file where the folder should be: it cannot be made.
  writeFileSync(shell.ownFolder, '');
  await page.goto(program.address);
  await recovery().getByText(text.snapshots.recovery.unkeptTitle).waitFor();
  await buttonOf(page, text.snapshots.recovery.goOn).click();
  await isOpenAgain();
  expect(await countRows(page, 'community')).toBe(1);
});

/** Puts the frozen snapshot of schema 7 into a database as its program left it. */
async function makeOldDatabase(): Promise<void> {
  const file = new URL('../fixtures/schema/version-7.sunflower', import.meta.url);
  const [, line = ''] = strFromU8(gunzipSync(new Uint8Array(readFileSync(file)))).split('\n');
  await reader.page.evaluate(
    (text) =>
      new Promise<void>((resolve, reject) => {
        const { tables } = JSON.parse(text);
        indexedDB.deleteDatabase('sunflower');
        const asking = indexedDB.open('sunflower', 70);
        asking.onerror = () => reject(asking.error);
        asking.onupgradeneeded = () => {
          for (const name of Object.keys(tables)) asking.result.createObjectStore(name, { keyPath: 'id' });
          asking.result.createObjectStore('meta', { keyPath: 'key' });
          asking.result.createObjectStore('journal', { keyPath: 'id' }).createIndex('undoneAt', 'undoneAt');
        };
        asking.onsuccess = () => {
          const names = [...Object.keys(tables), 'meta'];
          const writing = asking.result.transaction(names, 'readwrite');
          for (const name of Object.keys(tables)) {
            for (const row of tables[name]) writing.objectStore(name).put(row);
          }
          writing.objectStore('meta').put({ key: 'schemaVersion', value: '7' });
          writing.objectStore('meta').put({ key: 'deviceId', value: 'old' });
          writing.oncomplete = () => {
            asking.result.close();
            resolve();
          };
        };
      }),
    line,
  );
}

test('a chosen folder that is gone is told on every screen and never replaced in silence; the data are not affected', async () => {
  const { page, text } = reader;
  const people = await startAndKeep();
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  shell.answer = stick;
  await buttonOf(page, text.snapshots.more).click();
  await page.getByText(text.snapshots.changeFolder).click();
  await expect.poll(() => readdirSync(stick).length, { timeout: 30_000 }).toBe(1);
  rmSync(stick, { recursive: true });
  const before = keptFiles();
  await page.getByTestId('keep-snapshot').click();
  await page.locator('.snapshot-banner').waitFor();
  expect(keptFiles()).toEqual(before);
  expect(await countRows(page, 'volunteers')).toBe(people);
  mkdirSync(stick);
  await page.getByTestId('keep-snapshot').click();
  await page.locator('.snapshot-banner').waitFor({ state: 'detached' });
  expect(readdirSync(stick)).toHaveLength(1);
});

test('one click copies to the stick of last time, read back from there', async () => {
  const { page, text } = reader;
  await startAndKeep();
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  shell.answer = stick;
  await page.getByTestId('save-snapshot').click();
  await see(reader, text.snapshots.copied({ name: '', label: stick }));
  shell.answer = null;
  await page.getByTestId('save-snapshot').click();
  await expect.poll(() => readdirSync(stick).length, { timeout: 30_000 }).toBe(2);
  const bytes = new Uint8Array(readFileSync(join(stick, readdirSync(stick)[0] ?? '')));
  expect(await readSnapshot(bytes, sha256)).toMatchObject({ ok: true });
});

test('what can still be read is saved as a file that restores', async () => {
  const { page } = reader;
  await startAndKeep();
  await putRow(page, 'groups', { id: 'broken', kind: 'planet' });
  await putRow(page, 'meta', { key: 'schemaVersion', value: String(SCHEMA_VERSION + 1) });
  await page.reload();
  await recovery().waitFor();
  shell.answer = folder;
  await page.getByTestId('recovery-rescue').click();
  await see(reader, /已存到/u);
  const saved = readdirSync(folder).find((name) => name.endsWith('.sunflower')) ?? '';
  expect(saved).not.toBe('');
});

test('the window that closes leaves nothing that is in no snapshot', async () => {
  const { page } = reader;
  await startAndKeep();
  const before = keptFiles();
  await noteSomething();
  await page.evaluate(async () => {
    const work: unknown = Reflect.get(window, 'shellClosing');
    if (typeof work === 'function') await work();
  });
  const [last = '', ...more] = keptFiles().filter((name) => !before.includes(name));
  expect(last).toContain('-exit.');
  expect(more).toEqual([]);
});

test('what a run that was ended by force left without a snapshot is kept as soon as the program starts again', async () => {
  await startAndKeep();
  const before = keptFiles();
  await noteSomething();
  await reader.page.reload();
  await isOpenAgain();
  await expect.poll(() => keptFiles().length, { timeout: 20_000 }).toBe(before.length + 1);
});
