import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FOLDER_DISK } from '../../../../electron/snapshots/folderDisk.ts';
import { halfFileName } from '../../../../shared/backup/halfFile.ts';
import { SnapshotName } from '../../../../shared/backup/snapshotName.ts';
import type { KeepSnapshotRequest } from '../../../../shared/snapshotFolder.ts';
import { type SnapshotShell, snapshotShell } from '../../../support/snapshotShell.ts';

const BYTES = new TextEncoder().encode('all of the data');
const KEEP: KeepSnapshotRequest = { reason: 'auto', isLocked: false, bytes: BYTES };
const FIRST = v.parse(SnapshotName, 'sunflower-20260620-080507-123-auto.sunflower');

let shell: SnapshotShell;
beforeEach(() => {
  shell = snapshotShell();
});
afterEach(() => shell.clear());

function folder(name: string): string {
  const made = join(shell.home, name);
  mkdirSync(made);
  return made;
}

test('keeps a snapshot in its own folder, named by the clock on the wall, and gives it back', async () => {
  const snapshots = shell.open();
  const kept = await snapshots.keepSnapshot({ ...KEEP, reason: 'beforeImport', isLocked: true });
  const snapshot = {
    name: 'sunflower-20260620-080507-123-beforeImport-locked.sunflower',
    madeAt: '2026-06-20T08:05:07.123',
    reason: 'beforeImport',
    isLocked: true,
    size: BYTES.byteLength,
  };
  expect(kept).toEqual({ outcome: 'kept', snapshot });
  expect(readdirSync(shell.ownFolder)).toEqual([snapshot.name]);
  expect(await snapshots.listSnapshots()).toEqual({
    outcome: 'listed',
    place: { label: shell.ownFolder, isChosen: false },
    snapshots: [snapshot],
  });
  const read = await snapshots.readSnapshot({ name: v.parse(SnapshotName, snapshot.name) });
  expect(read).toEqual({ outcome: 'opened', files: [{ name: snapshot.name, bytes: BYTES }] });
});

test('never writes over a snapshot: what is kept in one millisecond, or at once, has times of its own', async () => {
  const snapshots = shell.open();
  await Promise.all([snapshots.keepSnapshot(KEEP), snapshots.keepSnapshot({ ...KEEP, reason: 'manual' })]);
  await snapshots.keepSnapshot(KEEP);
  expect(readdirSync(shell.ownFolder)).toEqual([
    'sunflower-20260620-080507-123-auto.sunflower',
    'sunflower-20260620-080507-124-manual.sunflower',
    'sunflower-20260620-080507-125-auto.sunflower',
  ]);
});

test('lists the newest first, and leaves alone what is none of ours', async () => {
  const snapshots = shell.open();
  await snapshots.keepSnapshot(KEEP);
  shell.now = new Date(2026, 5, 20, 9, 0, 0, 0);
  await snapshots.keepSnapshot(KEEP);
  writeFileSync(join(shell.ownFolder, '名单.xlsx'), 'list');
  mkdirSync(join(shell.ownFolder, 'sunflower-20250620-080507-123-auto.sunflower'));
  const listed = await snapshots.listSnapshots();
  expect(listed.outcome === 'listed' ? listed.snapshots.map(({ madeAt }) => madeAt) : []).toEqual([
    '2026-06-20T09:00:00.000',
    '2026-06-20T08:05:07.123',
  ]);
  shell.now = new Date(2030, 0, 1);
  await snapshots.keepSnapshot(KEEP);
  expect(readdirSync(shell.ownFolder)).toContain('名单.xlsx');
  expect(readdirSync(shell.ownFolder)).toContain('sunflower-20250620-080507-123-auto.sunflower');
});

test('drops by the rule what is no longer kept, and only after the new one was proved', async () => {
  for (const [day, hour] of [
    [1, 9],
    [1, 15],
    [2, 9],
  ] as const) {
    shell.now = new Date(2026, 5, day, hour);
    await shell.open().keepSnapshot(KEEP);
  }
  // The morning of the first day has gone: of a day that is over, the last one stays.
  const proved = [
    'sunflower-20260601-150000-000-auto.sunflower',
    'sunflower-20260602-090000-000-auto.sunflower',
  ];
  expect(readdirSync(shell.ownFolder)).toEqual(proved);
  writeFileSync(join(shell.ownFolder, 'sunflower-20260601-080000-000-auto.sunflower'), 'old');
  shell.now = new Date(2026, 5, 3);
  shell.disk = {
    ...FOLDER_DISK,
    readBack: async (place) => (await FOLDER_DISK.readBack(place)).slice(1),
  };
  expect(await shell.open().keepSnapshot(KEEP)).toMatchObject({ code: 'snapshotNotVerified' });
  expect(readdirSync(shell.ownFolder)).toEqual(['sunflower-20260601-080000-000-auto.sunflower', ...proved]);
});

test('one that cannot be dropped now is told to the log, and is no failure of the new one', async () => {
  shell.now = new Date(2026, 5, 1, 9);
  await shell.open().keepSnapshot(KEEP);
  shell.now = new Date(2026, 5, 1, 15);
  await shell.open().keepSnapshot(KEEP);
  shell.disk = {
    ...FOLDER_DISK,
    remove: async (place) => {
      if (place.includes('20260601-09')) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
      await FOLDER_DISK.remove(place);
    },
  };
  shell.now = new Date(2026, 5, 2);
  expect(await shell.open().keepSnapshot(KEEP)).toMatchObject({ outcome: 'kept' });
  expect(shell.logged).toEqual(['surplusStays']);
});

test('clears away its half files of yesterday, and nobody else’s', async () => {
  const snapshots = shell.open();
  await snapshots.keepSnapshot(KEEP);
  const [old, young, strange] = [
    halfFileName('11111111-1111-4111-8111-111111111111'),
    halfFileName('22222222-2222-4222-8222-222222222222'),
    'other.tmp',
  ];
  const twoDaysAgo = new Date(shell.now.getTime() - 48 * 60 * 60 * 1000);
  for (const name of [old, young, strange]) {
    writeFileSync(join(shell.ownFolder, name), 'half');
    utimesSync(join(shell.ownFolder, name), twoDaysAgo, name === young ? shell.now : twoDaysAgo);
  }
  await snapshots.keepSnapshot(KEEP);
  const left = readdirSync(shell.ownFolder);
  expect([left.includes(old), left.includes(young), left.includes(strange)]).toEqual([false, true, true]);
});

test('a chosen folder is remembered; the snapshots of the old one stay where they are', async () => {
  await shell.open().keepSnapshot(KEEP);
  shell.answer = folder('U盘');
  expect(await shell.open().chooseSnapshotFolder()).toEqual({
    outcome: 'chosen',
    place: { label: shell.answer, isChosen: true },
  });
  await shell.open().keepSnapshot(KEEP);
  expect([readdirSync(shell.answer), readdirSync(shell.ownFolder)]).toEqual([[FIRST], [FIRST]]);
  expect(await shell.open().useOwnSnapshotFolder()).toEqual({
    outcome: 'chosen',
    place: { label: shell.ownFolder, isChosen: false },
  });
  await shell.open().showSnapshotFolder();
  expect(shell.shown).toEqual([shell.ownFolder]);
});

test('choosing nothing changes nothing, and a folder that cannot be written to is said at once', async () => {
  expect(await shell.open().chooseSnapshotFolder()).toEqual({ outcome: 'cancelled' });
  shell.answer = folder('只读');
  shell.disk = {
    ...FOLDER_DISK,
    createNew: () => Promise.reject(Object.assign(new Error('EROFS'), { code: 'EROFS' })),
  };
  expect(await shell.open().chooseSnapshotFolder()).toEqual({
    outcome: 'failed',
    code: 'noPermission',
    name: '只读',
    detail: 'EROFS',
  });
  shell.disk = FOLDER_DISK;
  expect(await shell.open().listSnapshots()).toMatchObject({ place: { isChosen: false } });
});

test('a chosen folder that is gone is never made anew, nor replaced by another in silence', async () => {
  shell.answer = folder('U盘');
  await shell.open().chooseSnapshotFolder();
  rmSync(shell.answer, { recursive: true });
  const gone = { outcome: 'failed', code: 'snapshotFolderGone', name: 'U盘', detail: 'ENOENT' };
  expect(await shell.open().keepSnapshot(KEEP)).toEqual(gone);
  expect(await shell.open().listSnapshots()).toEqual({
    ...gone,
    place: { label: shell.answer, isChosen: true },
  });
  expect(await shell.open().copySnapshot({ name: FIRST, askAgain: false })).toEqual(gone);
  expect(await shell.open().readSnapshot({ name: FIRST })).toMatchObject({ code: 'fileNotRead' });
  await shell.open().showSnapshotFolder();
  expect([shell.shown, shell.logged]).toEqual([[], ['folderNotShown']]);
  expect(() => statSync(shell.answer ?? '')).toThrow('ENOENT');
  expect(() => statSync(shell.ownFolder)).toThrow('ENOENT');
});

test('a memory that is damaged is set aside and kept, and the lost choice is told until the user chooses again', async () => {
  shell.answer = folder('U盘');
  await shell.open().chooseSnapshotFolder();
  const whole = readFileSync(shell.memoryFile, 'utf8');
  writeFileSync(shell.memoryFile, whole.slice(0, 20));
  const lost = { label: shell.ownFolder, isChosen: false, isChoiceLost: true };
  expect(await shell.open().listSnapshots()).toMatchObject({ place: lost });
  expect(await shell.open().listSnapshots()).toMatchObject({ place: lost });
  expect(shell.logged).toEqual(['shellMemoryDamaged']);
  const aside = readdirSync(shell.home).find((name) => name.includes('damaged')) ?? '';
  expect(readFileSync(join(shell.home, aside), 'utf8')).toBe(whole.slice(0, 20));
  await shell.open().chooseSnapshotFolder();
  expect(await shell.open().listSnapshots()).toMatchObject({
    place: { label: shell.answer, isChosen: true },
  });
});

test('a memory that cannot be read now is said; nothing goes to the own folder meanwhile', async () => {
  shell.disk = {
    ...FOLDER_DISK,
    readBack: () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })),
  };
  expect(await shell.open().keepSnapshot(KEEP)).toEqual({
    outcome: 'failed',
    code: 'fileNotRead',
    name: 'shell.json',
    detail: 'EIO',
  });
  expect(() => statSync(shell.ownFolder)).toThrow('ENOENT');
});

test('copies to a stick that is asked for once; gone, it is asked for again', async () => {
  const snapshots = shell.open();
  await snapshots.keepSnapshot(KEEP);
  expect(await snapshots.copySnapshot({ name: FIRST, askAgain: false })).toEqual({ outcome: 'cancelled' });
  const stick = folder('U盘');
  shell.answer = stick;
  const copied = { outcome: 'copied', name: FIRST, label: stick };
  expect(await snapshots.copySnapshot({ name: FIRST, askAgain: false })).toEqual(copied);
  expect(new Uint8Array(readFileSync(join(stick, FIRST)))).toEqual(BYTES);
  expect(await shell.open().copySnapshot({ name: FIRST, askAgain: false })).toEqual(copied);
  expect(shell.asked).toBe(2);
  renameSync(stick, join(shell.home, 'pulled'));
  shell.answer = folder('另一个');
  expect(await shell.open().copySnapshot({ name: FIRST, askAgain: false })).toMatchObject({
    outcome: 'copied',
    label: shell.answer,
  });
  await shell.open().copySnapshot({ name: FIRST, askAgain: true });
  expect(shell.asked).toBe(4);
});

test('a snapshot that is not there is not copied, and the stick is not asked for', async () => {
  await shell.open().listSnapshots();
  expect(await shell.open().copySnapshot({ name: FIRST, askAgain: false })).toEqual({
    outcome: 'failed',
    code: 'fileNotRead',
    name: FIRST,
    detail: 'ENOENT',
  });
  expect(shell.asked).toBe(0);
});
