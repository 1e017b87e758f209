import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countRows } from '../support/askDatabase.ts';
import { readIn, see, startWithSample } from '../support/line.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import { openDataSection } from '../support/outputSteps.ts';

/* A browser whose storage fails: the program says so, offers what helps, and never shows an empty page. */

let program: OpenProgram;
let reader: Reader;
let profile: string;

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'sunflower-profile-'));
});
afterEach(async () => {
  await program.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function start(port = 0): Promise<void> {
  program = await openProgram({ isCalm: true, profile, port });
  reader = readerOf(program.page, 'zh-CN');
}

/** Makes opening any database fail as the browser would. */
async function breakOpening(name: string): Promise<void> {
  await program.page.addInitScript((failure) => {
    if (sessionStorage.getItem('mended')) return;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store', failure);
    };
  }, name);
  await program.page.reload();
}

const recovery = () => reader.page.getByTestId('recovery');

test.each([
  ['UnknownError', '数据库打不开'],
  ['QuotaExceededError', '磁盘没有空间'],
  ['SecurityError', '数据库打不开'],
] as const)(
  'a database that does not open with %s is said in plain words, and opens when it can again',
  async (name, words) => {
    await start();
    await readIn(reader);
    await startWithSample(reader);
    await breakOpening(name);
    await recovery().getByText(words).waitFor();
    await reader.page.evaluate(() => sessionStorage.setItem('mended', 'yes'));
    await reader.page.reload();
    await reader.page.getByRole('navigation', { name: reader.text.shell.mainNavigation }).waitFor();
    expect(await countRows(reader.page, 'volunteers')).toBeGreaterThan(0);
  },
);

test('a disk that is full in the middle of work is said, the step is not saved, and everything before it is', async () => {
  await start();
  const { page, text } = reader;
  await readIn(reader);
  await startWithSample(reader);
  const steps = await countRows(page, 'journal');
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function full(...given) {
      if (this.name !== 'community') return put.apply(this, given);
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  });
  await openDataSection(reader, 'community');
  const field = page.getByLabel(text.data.community.host, { exact: false }).first();
  await field.fill('另一个主办单位');
  await field.blur();
  await see(reader, /磁盘满了/u);
  expect(await countRows(page, 'journal')).toBe(steps);
});

test('files of the database that are damaged on disk lead to the recovery screen or to the data, never to a fresh start', async () => {
  await start();
  await readIn(reader);
  await startWithSample(reader);
  await openDataSection(reader, 'backup');
  await reader.page.getByTestId('keep-snapshot').click();
  await reader.page.getByText(reader.text.snapshots.keptPlain).first().waitFor();
  const port = Number(new URL(program.address).port);
  await program.close();
  const folder = join(profile, 'Default', 'IndexedDB');
  expect(existsSync(folder)).toBe(true);
  for (const origin of readdirSync(folder)) {
    for (const file of readdirSync(join(folder, origin))) {
      if (/MANIFEST|\.log$|\.ldb$/u.test(file)) writeFileSync(join(folder, origin, file), 'damaged');
    }
  }
  await start(port);
  const { page, text } = reader;
  const navigation = page.getByRole('navigation', { name: text.shell.mainNavigation });
  await recovery().or(navigation).first().waitFor();
  expect(await page.getByTestId('start-sample').count()).toBe(0);
});
