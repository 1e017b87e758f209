import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { electronChangeLog } from '../../../../electron/changeLog/electronChangeLog.ts';
import { FOLDER_DISK } from '../../../../electron/snapshots/folderDisk.ts';
import { LogId } from '../../../../shared/changeLog/logFormat.ts';
import { breakingFile, failingAt } from '../../../reliability/brokenDisk.ts';

const idOf = (digit: number): LogId => v.parse(LogId, `00000000-0000-7000-8000-00000000000${digit}`);
const FIRST = idOf(1);
const SECOND = idOf(2);
const THIRD = idOf(3);
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sunflower-log-'));
  folder = join(home, 'data', 'changes');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const textOf = (id: LogId): string => readFileSync(join(folder, `${id}.sunlog`), 'utf8');

test('begins files, adds to the last one, gives all of them back, and drops what is not to be kept', async () => {
  const log = electronChangeLog({ folder, disk: FOLDER_DISK });
  expect(await log.readChangeLogs()).toEqual({ outcome: 'read', logs: [] });
  expect(await log.beginChangeLog({ id: FIRST, bytes: bytes('a\n') })).toEqual({ outcome: 'written' });
  expect(await log.addToChangeLog({ bytes: bytes('b\n') })).toEqual({ outcome: 'written' });
  await log.beginChangeLog({ id: SECOND, bytes: bytes('c\n') });
  await Promise.all(['d', 'e', 'f'].map((line) => log.addToChangeLog({ bytes: bytes(`${line}\n`) })));
  expect(textOf(FIRST)).toBe('a\nb\n');
  expect(textOf(SECOND)).toBe('c\nd\ne\nf\n');
  const read = await log.readChangeLogs();
  const texts = read.outcome === 'read' ? read.logs.map((one) => new TextDecoder().decode(one)) : [];
  expect(texts.toSorted()).toEqual(['a\nb\n', 'c\nd\ne\nf\n']);
  expect(await log.dropChangeLogs({ keep: [SECOND] })).toEqual({ outcome: 'written' });
  expect(readdirSync(folder)).toEqual([`${SECOND}.sunlog`]);
  await log.addToChangeLog({ bytes: bytes('g\n') });
  expect(textOf(SECOND)).toBe('c\nd\ne\nf\ng\n');
});

test('never touches what is not of the log, and never begins a file that is there', async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  writeFileSync(join(folder, 'x.sunlog'), 'mine');
  mkdirSync(join(folder, `${THIRD}.sunlog`));
  const log = electronChangeLog({ folder, disk: FOLDER_DISK });
  await log.beginChangeLog({ id: FIRST, bytes: bytes('a\n') });
  expect(await log.beginChangeLog({ id: FIRST, bytes: bytes('b\n') })).toEqual({
    outcome: 'failed',
    code: 'fileNotSaved',
    detail: 'EEXIST',
  });
  expect(textOf(FIRST)).toBe('a\n');
  await log.dropChangeLogs({ keep: [] });
  expect(readdirSync(folder).toSorted()).toEqual([`${THIRD}.sunlog`, 'notes.txt', 'x.sunlog']);
});

test('half a line that could not be added ends its file, and so does a file that somebody deleted', async () => {
  let disk = FOLDER_DISK;
  // The disk that is in use now.
  const log = electronChangeLog({
    folder,
    disk: { ...FOLDER_DISK, openToAdd: (place) => disk.openToAdd(place) },
  });
  await log.beginChangeLog({ id: FIRST, bytes: bytes('a\n') });
  disk = breakingFile('write', 'ENOSPC');
  expect(await log.addToChangeLog({ bytes: bytes('bcdefg\n') })).toMatchObject({ code: 'diskFull' });
  disk = FOLDER_DISK;
  expect(await log.addToChangeLog({ bytes: bytes('h\n') })).toMatchObject({ detail: 'NOT_BEGUN' });
  expect(textOf(FIRST)).toBe('a\nbcd');
  await log.beginChangeLog({ id: SECOND, bytes: bytes('a\n') });
  rmSync(join(folder, `${SECOND}.sunlog`));
  expect(await log.addToChangeLog({ bytes: bytes('b\n') })).toMatchObject({ detail: 'ENOENT' });
  expect(readdirSync(folder)).toEqual([`${FIRST}.sunlog`]);
});

test('nothing is written behind half a line: after a failure a file has to be begun first', async () => {
  const whole = electronChangeLog({ folder, disk: FOLDER_DISK });
  await whole.beginChangeLog({ id: FIRST, bytes: bytes('a\n') });
  for (const [at, code, told] of [
    ['write', 'ENOSPC', 'diskFull'],
    ['sync', 'EIO', 'fileNotSaved'],
  ] as const) {
    const id = at === 'write' ? SECOND : THIRD;
    const log = electronChangeLog({ folder, disk: breakingFile(at, code) });
    expect(await log.beginChangeLog({ id, bytes: bytes('abcdef\n') })).toEqual({
      outcome: 'failed',
      code: told,
      detail: code,
    });
    expect(await log.addToChangeLog({ bytes: bytes('b\n') })).toMatchObject({ detail: 'NOT_BEGUN' });
  }
  expect(textOf(SECOND)).toBe('abc');
  expect(textOf(FIRST)).toBe('a\n');
});

test.each([
  ['makeFolder', 'EACCES', 'noPermission'],
  ['createNew', 'EROFS', 'noPermission'],
  ['createNew', 'ENOSPC', 'diskFull'],
] as const)('%s that fails with %s is told as %s, without a path', async (step, code, told) => {
  const log = electronChangeLog({ folder, disk: failingAt(step, code) });
  const begun = await log.beginChangeLog({ id: FIRST, bytes: bytes('a\n') });
  expect(begun).toEqual({ outcome: 'failed', code: told, detail: code });
});

test('files that cannot be read or seen are told, and a folder that is not there is an empty log', async () => {
  const whole = electronChangeLog({ folder, disk: FOLDER_DISK });
  await whole.beginChangeLog({ id: FIRST, bytes: bytes('a\n') });
  for (const step of ['list', 'readBack', 'sizeOf'] as const) {
    const log = electronChangeLog({ folder, disk: failingAt(step, 'EACCES') });
    expect(await log.readChangeLogs()).toEqual({ outcome: 'failed', code: 'fileNotRead', detail: 'EACCES' });
  }
  const deaf = electronChangeLog({ folder, disk: failingAt('list', 'EACCES') });
  expect(await deaf.dropChangeLogs({ keep: [] })).toMatchObject({ outcome: 'failed', code: 'noPermission' });
  rmSync(folder, { recursive: true });
  expect(await whole.readChangeLogs()).toEqual({ outcome: 'read', logs: [] });
  expect(await whole.dropChangeLogs({ keep: [] })).toEqual({ outcome: 'written' });
});
