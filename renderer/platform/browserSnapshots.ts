import { halfFileName, isHalfFile, isLeftOver } from '../../shared/backup/halfFile.ts';
import { nextSnapshot, snapshotsAmong, surplusAt } from '../../shared/backup/nextSnapshot.ts';
import type { SnapshotFailure, SnapshotFolder } from '../../shared/snapshotFolder.ts';
import { readWholeFile } from './askForFiles.ts';
import { downloadFile } from './downloadFile.ts';
import { fileFailure } from './fileFailure.ts';

/*
 * Snapshots of the browser host lie in the origin's private file system: beside the database, not in it, and on this PC.
 * What must outlive the browser's profile is copied, which here means a download.
 */

const FOLDER = 'snapshots';
/** There is no folder to show, and none that could be chosen. */
const PLACE = { label: '', isChosen: false } as const;

interface Failed {
  readonly outcome: 'failed';
  readonly code: SnapshotFailure;
  readonly name: string;
  readonly detail: string;
}

function failedFor(error: unknown, name: string, otherwise: SnapshotFailure): Failed {
  return { ...fileFailure(error, otherwise), name };
}

let isAsked = false;

/** Asks the browser once not to clear our data away when the disk runs full; what it answers changes nothing here. */
async function askToPersist(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  await navigator.storage.persist();
}

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

async function filesIn(folder: FileSystemDirectoryHandle): Promise<File[]> {
  const files: File[] = [];
  for await (const handle of folder.values()) {
    if (handle.kind === 'file') files.push(await handle.getFile());
  }
  return files;
}

async function write(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array,
): Promise<FileSystemFileHandle> {
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  try {
    await stream.write(new Uint8Array(bytes));
  } catch (error) {
    await stream.abort();
    throw error;
  }
  await stream.close();
  return handle;
}

async function holds(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<boolean> {
  const file = await handle.getFile();
  if (file.size !== bytes.byteLength) return false;
  const back = new Uint8Array(await file.arrayBuffer());
  return back.every((byte, index) => byte === bytes[index]);
}

interface Movable {
  move(name: string): Promise<void>;
}

/** Renaming is in browsers, and not yet in the standard's types. */
function isMovable(handle: object): handle is Movable {
  return 'move' in handle && typeof handle.move === 'function';
}

/** Removes a file that may not be there. */
async function removeIfThere(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  }
}

/** Writes a file under another name, reads it back, and only then gives it its own. @returns false when it reads otherwise */
async function writeWhole(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const half = halfFileName(crypto.randomUUID());
  try {
    const handle = await write(folder, half, bytes);
    if (!(await holds(handle, bytes))) return false;
    if (isMovable(handle)) await handle.move(name);
    else await write(folder, name, bytes);
    return await holds(await folder.getFileHandle(name), bytes);
  } finally {
    await removeIfThere(folder, half);
  }
}

async function dropSurplus(folder: FileSystemDirectoryHandle, now: Date): Promise<void> {
  const files = await filesIn(folder);
  for (const name of surplusAt(snapshotsAmong(files), now)) await removeIfThere(folder, name);
  for (const { name, lastModified } of files) {
    if (isHalfFile(name) && isLeftOver(lastModified, now.getTime())) await removeIfThere(folder, name);
  }
}

/** The file, or null when there is none. */
async function findFile(name: string): Promise<File | null> {
  const folder = await openFolder();
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

const keepSnapshot: SnapshotFolder['keepSnapshot'] = ({ reason, isLocked, bytes }) =>
  // Two windows that keep at the same moment would take the same name.
  navigator.locks.request('sunflower-snapshots', async () => {
    const moment = new Date();
    let name = '';
    try {
      await askToPersist();
      const folder = await openFolder();
      const names = (await filesIn(folder)).map((file) => file.name);
      const next = nextSnapshot(names, moment, { reason, isLocked });
      name = next.name;
      if (!(await writeWhole(folder, name, bytes))) {
        await removeIfThere(folder, name);
        return { outcome: 'failed', code: 'snapshotNotVerified', name, detail: 'READBACK' };
      }
      await dropSurplus(folder, moment);
      return { outcome: 'kept', snapshot: { ...next, size: bytes.byteLength } };
    } catch (error) {
      return failedFor(error, name, 'fileNotSaved');
    }
  });

const listSnapshots: SnapshotFolder['listSnapshots'] = async () => {
  try {
    const files = await filesIn(await openFolder());
    return { outcome: 'listed', place: PLACE, snapshots: snapshotsAmong(files) };
  } catch (error) {
    return { ...failedFor(error, FOLDER, 'fileNotRead'), place: PLACE };
  }
};

const readSnapshot: SnapshotFolder['readSnapshot'] = async ({ name }) => {
  try {
    const file = await findFile(name);
    if (file) return await readWholeFile(file);
    return { outcome: 'failed', code: 'fileNotRead', name, detail: 'NotFoundError' };
  } catch (error) {
    return { ...failedFor(error, name, 'fileNotRead'), code: 'fileNotRead' };
  }
};

const copySnapshot: SnapshotFolder['copySnapshot'] = async ({ name }) => {
  const read = await readSnapshot({ name });
  if (read.outcome === 'failed') return { ...read, code: 'fileNotRead' };
  for (const { bytes } of read.files) downloadFile({ suggestedName: name, kind: 'snapshot', bytes });
  return { outcome: 'copied', name, label: '' };
};

/** The browser host's part of the contract: snapshots in the private file system, copies as downloads. */
export const browserSnapshots: SnapshotFolder = {
  keepSnapshot,
  listSnapshots,
  readSnapshot,
  chooseSnapshotFolder: async () => ({ outcome: 'chosen', place: PLACE }),
  useOwnSnapshotFolder: async () => ({ outcome: 'chosen', place: PLACE }),
  copySnapshot,
  showSnapshotFolder: async () => undefined,
  onClosing: () => undefined,
};
