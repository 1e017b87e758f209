import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problem, problemText } from '../../shared/text/problem.ts';
import { countRows, deleteRows, putRow, rowsOf } from '../support/askDatabase.ts';
import { buttonOf, downloadBy, pressButton, readIn, see, startWithSample } from '../support/line.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import type { SavedFile } from '../support/outputSteps.ts';
import { openDataSection } from '../support/outputSteps.ts';

/* Snapshots as a clerk meets them: kept by the program, downloaded, locked, looked at, restored whole or in part. */

const PASSWORD = '向日葵 2026 社区';
let program: OpenProgram;
let reader: Reader;
let people: number;
let plain: SavedFile;
let locked: SavedFile;

beforeAll(async () => {
  program = await openProgram({ isCalm: true });
  reader = readerOf(program.page, 'zh-CN');
  await readIn(reader);
  await startWithSample(reader);
  people = await countRows(program.page, 'volunteers');
});
afterAll(() => program.close());

async function openAgain(): Promise<void> {
  const { page, text } = reader;
  await page.reload();
  await page.getByRole('navigation', { name: text.shell.mainNavigation }).waitFor();
  await openDataSection(reader, 'backup');
}

async function chooseFile(file: SavedFile): Promise<void> {
  const { page } = reader;
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByTestId('restore-snapshot').click(),
  ]);
  const buffer = Buffer.from(file.bytes);
  await chooser.setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer });
}

const dialog = () => reader.page.getByRole('dialog');

test('a download is a snapshot that the program keeps, too', async () => {
  const { page, text } = reader;
  await openDataSection(reader, 'backup');
  await see(reader, text.snapshots.neverCopied);
  plain = await downloadBy(reader, () => page.getByTestId('save-snapshot').click());
  expect(plain.name).toMatch(/^sunflower-\d{8}-\d{6}-\d{3}-manual\.sunflower$/u);
  await buttonOf(page, text.snapshots.look).waitFor();
  expect(await page.getByText(text.snapshots.neverCopied).count()).toBe(0);
});

test('people who are missing come back from it by themselves, as a change that can be undone', async () => {
  const { page, text } = reader;
  await deleteRows(page, 'volunteers', 3);
  await openAgain();
  await page
    .getByRole('button', { name: /查看与恢复/u })
    .first()
    .click();
  await dialog()
    .getByText(text.snapshots.restore.back({ count: 3 }))
    .waitFor();
  await dialog().getByText(text.snapshots.restore.people).click();
  await dialog()
    .getByText(text.snapshots.restore.effect({ brought: 3, putBack: 0, takenAway: 0 }))
    .waitFor();
  await pressButton(buttonOf(dialog(), text.snapshots.restore.confirmPart));
  await dialog().waitFor({ state: 'detached' });
  expect(await countRows(page, 'volunteers')).toBe(people);
  await page.keyboard.press('Control+z');
  await expect.poll(() => countRows(page, 'volunteers')).toBe(people - 3);
});

test('all of it comes back, and the state before is kept by the program', async () => {
  const { page, text } = reader;
  await chooseFile(plain);
  await pressButton(buttonOf(dialog(), text.snapshots.restore.confirmAll));
  await dialog().waitFor({ state: 'detached' });
  expect(await countRows(page, 'volunteers')).toBe(people);
  await openAgain();
  await page.getByText(text.snapshots.reasons.beforeRestore).first().waitFor();
});

test('with a password it opens with nothing else, and says when it is not the right one', async () => {
  const { page, text } = reader;
  const words = text.snapshots.password;
  await page.getByTestId('set-password').click();
  await dialog().getByLabel(words.first, { exact: true }).fill(PASSWORD);
  await dialog().getByLabel(words.again, { exact: true }).fill('另一个密码 2026');
  await pressButton(buttonOf(dialog(), words.set));
  await dialog()
    .getByText(problemText(text, problem('passwordsDiffer')))
    .waitFor();
  await dialog().getByLabel(words.again, { exact: true }).fill(PASSWORD);
  await pressButton(buttonOf(dialog(), words.set));
  await dialog().waitFor({ state: 'detached' });
  locked = await downloadBy(reader, () => page.getByTestId('save-snapshot').click());
  expect(locked.name).toContain('-locked');
  expect(strFromU8(locked.bytes.subarray(0, 40))).toContain('sunflower-locked');

  // On this PC its key opens it; elsewhere somebody is asked.
  await chooseFile(locked);
  await dialog().getByText(text.snapshots.restore.allSame).waitFor();
  await pressButton(buttonOf(dialog(), text.common.cancel));
  await buttonOf(page, words.remove).click();
  await chooseFile(locked);
  await dialog().getByLabel(words.first).fill('不对的密码');
  await pressButton(buttonOf(dialog(), words.open));
  await dialog()
    .getByText(problemText(text, problem('snapshotWrongPassword')))
    .waitFor();
  await dialog().getByLabel(words.first).fill(PASSWORD);
  await pressButton(buttonOf(dialog(), words.open));
  await dialog().getByText(text.snapshots.restore.allSame).waitFor();
  await pressButton(buttonOf(dialog(), text.common.cancel));
});

test.each([
  ['cut', 'snapshotTruncated', (bytes: Uint8Array) => bytes.slice(0, -20)],
  ['changed', 'snapshotAltered', (bytes: Uint8Array) => rewritten(bytes, '张', '章')],
  ['of another program', 'snapshotNotSunflower', () => strToU8('PK\u0003\u0004 not ours')],
] as const)(
  'a file that is %s is refused with its own sentence, and nothing is changed',
  async (_, code, spoil) => {
    const { page, text } = reader;
    await chooseFile({ name: '坏的备份.sunflower', bytes: spoil(plain.bytes) });
    await see(reader, problemText(text, problem(code)));
    expect(await countRows(page, 'volunteers')).toBe(people);
  },
);

function rewritten(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return gzipSync(strToU8(strFromU8(gunzipSync(bytes)).replace(from, to)));
}

test('a record that is damaged stops snapshots, is told on every screen, and is set aside', async () => {
  const { page, text } = reader;
  await putRow(page, 'groups', { id: 'broken', kind: 'planet', name: '' });
  await openAgain();
  await page.getByTestId('keep-snapshot').click();
  await page.locator('.snapshot-banner').waitFor();
  await buttonOf(page, text.snapshots.aside.setAside).click();
  await see(reader, text.snapshots.aside.title);
  await page.locator('.snapshot-banner').waitFor({ state: 'detached' });
  expect((await rowsOf(page, 'groups')).some((row) => JSON.stringify(row).includes('planet'))).toBe(false);
  expect(await rowsOf(page, 'setAside')).toMatchObject([{ table: 'groups', key: 'broken' }]);
});

test('nothing of all this made the browser complain', () => {
  expect(program.complaints).toEqual([]);
});
