import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserSnapshots } from '../../../renderer/platform/browserSnapshots.ts';
import { halfFileName } from '../../../shared/backup/halfFile.ts';
import { SnapshotName } from '../../../shared/backup/snapshotName.ts';
import type { KeepSnapshotRequest } from '../../../shared/snapshotFolder.ts';

const BYTES = new TextEncoder().encode('all of the data');
const KEEP: KeepSnapshotRequest = { reason: 'auto', isLocked: false, bytes: BYTES };
const MISSING = v.parse(SnapshotName, 'sunflower-20200101-000000-000-auto.sunflower');

async function folder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle('snapshots', { create: true });
}

async function namesInFolder(): Promise<string[]> {
  const names: string[] = [];
  for await (const name of (await folder()).keys()) names.push(name);
  return names.toSorted();
}

async function put(name: string): Promise<void> {
  const stream = await (await (await folder()).getFileHandle(name, { create: true })).createWritable();
  await stream.write('old');
  await stream.close();
}

beforeEach(async () => {
  await folder();
  await (await navigator.storage.getDirectory()).removeEntry('snapshots', { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function kept(request: KeepSnapshotRequest = KEEP): Promise<SnapshotName> {
  const outcome = await browserSnapshots.keepSnapshot(request);
  if (outcome.outcome !== 'kept') throw new Error(`${outcome.code} ${outcome.detail}`);
  return outcome.snapshot.name;
}

test('keeps a snapshot under its own name only, lists it and gives it back', async () => {
  const name = await kept({ ...KEEP, reason: 'exit', isLocked: true });
  expect(await namesInFolder()).toEqual([name]);
  expect(await browserSnapshots.listSnapshots()).toMatchObject({
    outcome: 'listed',
    place: { label: '', isChosen: false },
    snapshots: [{ name, reason: 'exit', isLocked: true, size: BYTES.byteLength }],
  });
  expect(await browserSnapshots.readSnapshot({ name })).toEqual({
    outcome: 'opened',
    files: [{ name, bytes: BYTES }],
  });
});

test('never writes over a snapshot, however many are kept at once', async () => {
  const names = await Promise.all([kept(), kept(), kept()]);
  expect(new Set(names).size).toBe(3);
  expect(await namesInFolder()).toEqual(names.toSorted());
});

test('writes again where a browser cannot rename', async () => {
  const move: unknown = Reflect.get(FileSystemFileHandle.prototype, 'move');
  Reflect.deleteProperty(FileSystemFileHandle.prototype, 'move');
  try {
    expect(await namesInFolder()).toEqual([]);
    const name = await kept();
    expect(await namesInFolder()).toEqual([name]);
  } finally {
    Reflect.set(FileSystemFileHandle.prototype, 'move', move);
  }
});

test('drops by the rule what is no longer kept, and its half files of long ago', async () => {
  const half = halfFileName('11111111-1111-4111-8111-111111111111');
  const later = 'sunflower-20200101-120000-000-auto.sunflower';
  for (const name of [MISSING, later, '名单.xlsx', half]) await put(name);
  const name = await kept();
  // Of a day that is over the last stays; the half file was written a moment ago, and the list is none of ours.
  expect(await namesInFolder()).toEqual([half, later, name, '名单.xlsx'].toSorted());
});

test('a full disk is said, drops nothing and leaves no half file', async () => {
  await put(MISSING);
  vi.spyOn(FileSystemWritableFileStream.prototype, 'write').mockRejectedValue(
    new DOMException('full', 'QuotaExceededError'),
  );
  expect(await browserSnapshots.keepSnapshot(KEEP)).toMatchObject({
    outcome: 'failed',
    code: 'diskFull',
    detail: 'QuotaExceededError',
  });
  expect(await namesInFolder()).toEqual([MISSING]);
});

test('one that reads otherwise than it was written is not kept, and drops nothing', async () => {
  await put(MISSING);
  vi.spyOn(File.prototype, 'arrayBuffer').mockResolvedValue(new Uint8Array(BYTES.byteLength).buffer);
  expect(await browserSnapshots.keepSnapshot(KEEP)).toMatchObject({ code: 'snapshotNotVerified' });
  expect(await namesInFolder()).toEqual([MISSING]);
});

test('copies as a download', async () => {
  const name = await kept();
  const download = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  expect(await browserSnapshots.copySnapshot({ name, askAgain: false })).toEqual({
    outcome: 'copied',
    name,
    label: '',
  });
  expect(download).toHaveBeenCalledOnce();
  expect(await browserSnapshots.copySnapshot({ name: MISSING, askAgain: false })).toMatchObject({
    code: 'fileNotRead',
    name: MISSING,
  });
});

test('a snapshot that is not there is said', async () => {
  expect(await browserSnapshots.readSnapshot({ name: MISSING })).toEqual({
    outcome: 'failed',
    code: 'fileNotRead',
    name: MISSING,
    detail: 'NotFoundError',
  });
});
