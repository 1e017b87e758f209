import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readChosenFile } from '../../../electron/openFiles.ts';
import { DISK, NOT_THE_SAME, type SaveSteps, saveFile } from '../../../electron/saveFile.ts';

const BYTES = new TextEncoder().encode('new');
let folder: string;
let place: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sunflower-save-'));
  place = join(folder, '年度统计.xlsx');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function failing(step: keyof SaveSteps, code: string): SaveSteps {
  const fail = async (): Promise<never> => {
    throw Object.assign(new Error(code), { code });
  };
  return { ...DISK, pause: async () => {}, [step]: fail };
}

test('writes the whole file and leaves nothing else behind', async () => {
  expect(await saveFile(place, BYTES)).toEqual({ outcome: 'saved', name: '年度统计.xlsx' });
  expect(readFileSync(place, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['年度统计.xlsx']);
});

test('replaces an older file', async () => {
  writeFileSync(place, 'old and longer');
  await saveFile(place, BYTES);
  expect(readFileSync(place, 'utf8')).toBe('new');
});

test.each([
  ['createNew', 'ENOSPC', 'diskFull'],
  ['createNew', 'EACCES', 'noPermission'],
  ['createNew', 'EPERM', 'noPermission'],
  ['createNew', 'EROFS', 'noPermission'],
  ['createNew', 'EIO', 'fileNotSaved'],
  ['replace', 'EBUSY', 'fileInUse'],
  ['replace', 'EPERM', 'fileInUse'],
  ['replace', 'EACCES', 'fileInUse'],
  ['replace', 'ENOENT', 'fileNotSaved'],
  ['readBack', 'EIO', 'fileNotSaved'],
] as const)('%s fails with %s: says %s, keeps what was there', async (step, code, failure) => {
  writeFileSync(place, 'old');
  const outcome = await saveFile(place, BYTES, failing(step, code));
  expect(outcome).toEqual({ outcome: 'failed', code: failure, name: '年度统计.xlsx', detail: code });
  expect(readFileSync(place, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['年度统计.xlsx']);
});

test('a folder that is gone is a failure without its path', async () => {
  const outcome = await saveFile(join(folder, 'gone', 'a.pdf'), BYTES);
  expect(outcome).toEqual({ outcome: 'failed', code: 'fileNotSaved', name: 'a.pdf', detail: 'ENOENT' });
});

test('a file that reads otherwise than it was written never replaces the one before', async () => {
  writeFileSync(place, 'old');
  const flipped: SaveSteps = { ...DISK, readBack: async () => new TextEncoder().encode('nEw') };
  expect(await saveFile(place, BYTES, flipped)).toMatchObject({ code: 'fileNotSaved', detail: NOT_THE_SAME });
  expect(readFileSync(place, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['年度统计.xlsx']);
});

test('a system that cannot flush a folder is no failure, a disk that cannot is one', async () => {
  expect(await saveFile(place, BYTES, failing('syncFolder', 'EISDIR'))).toMatchObject({ outcome: 'saved' });
  expect(await saveFile(place, BYTES, failing('syncFolder', 'EIO'))).toMatchObject({ detail: 'EIO' });
  expect(readFileSync(place, 'utf8')).toBe('new');
});

test('waits for a virus scanner that holds the new file for a moment', async () => {
  writeFileSync(place, 'old');
  const waits: number[] = [];
  const held: SaveSteps = {
    ...DISK,
    pause: async (milliseconds) => void waits.push(milliseconds),
    replace: async (from, to) => {
      if (waits.length < 4) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
      await DISK.replace(from, to);
    },
  };
  expect(await saveFile(place, BYTES, held)).toMatchObject({ outcome: 'saved' });
  expect(readFileSync(place, 'utf8')).toBe('new');
  expect(waits.reduce((sum, wait) => sum + wait)).toBeLessThan(1000);
});

test('a bug is not taken for a full disk', async () => {
  const broken: SaveSteps = { ...DISK, replace: () => Promise.reject(new TypeError('bug')) };
  await expect(saveFile(place, BYTES, broken)).rejects.toThrow('bug');
});

test('reads a chosen file back, or says why not', async () => {
  await saveFile(place, BYTES);
  expect(await readChosenFile(place)).toEqual({
    outcome: 'opened',
    files: [{ name: '年度统计.xlsx', bytes: BYTES }],
  });
  const gone = await readChosenFile(join(folder, 'gone.sunflower'));
  expect(gone).toEqual({ outcome: 'failed', code: 'fileNotRead', name: 'gone.sunflower', detail: 'ENOENT' });
});
