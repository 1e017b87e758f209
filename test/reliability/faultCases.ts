import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { saveFile } from '../../electron/saveFile.ts';
import { FOLDER_DISK } from '../../electron/snapshots/folderDisk.ts';
import { halfFileName, isHalfFile } from '../../shared/backup/halfFile.ts';
import { SnapshotName } from '../../shared/backup/snapshotName.ts';
import type { SnapshotShell } from '../support/snapshotShell.ts';
import {
  breakingFile,
  cutShort,
  disturbedAfter,
  failingAt,
  flipBit,
  heldAtRename,
  lyingDisk,
} from './brokenDisk.ts';

/** What a host answered, as far as it is judged. */
export interface Answer {
  readonly outcome: string;
  readonly code?: string;
  readonly name?: string;
  readonly detail?: string;
}

/** Where the files of a case lie. */
export interface Scene {
  readonly shell: SnapshotShell;
  /** The chosen folder with three earlier snapshots. */
  readonly folder: string;
  readonly stick: string;
  /** A list that was saved before. */
  readonly list: string;
  /** Takes a folder away, as a pulled stick does; `putBack` gives it back for the inspection. */
  pull(folder: string): void;
}

/** One kind of fault, what is done under it, and what must be said. */
export interface FaultCase {
  readonly kind: string;
  /** The code that is said, or the outcome where the work succeeds all the same. */
  readonly said: string;
  arrange(scene: Scene): void;
  act(scene: Scene): Promise<Answer>;
}

/** What is written under every fault. */
export const NEW_BYTES = new Uint8Array(70_000).map((_, index) => (index * 31) % 251);
export const EARLIER = v.parse(SnapshotName, 'sunflower-20260620-080500-000-auto.sunflower');

const keep = ({ shell }: Scene): Promise<Answer> =>
  shell.open().keepSnapshot({ reason: 'auto', isLocked: false, bytes: NEW_BYTES });
const copy = ({ shell }: Scene): Promise<Answer> =>
  shell.open().copySnapshot({ name: EARLIER, askAgain: true });
const save = ({ shell, list }: Scene): Promise<Answer> => saveFile(list, NEW_BYTES, shell.disk);
const choose = ({ shell }: Scene): Promise<Answer> => shell.open().chooseSnapshotFolder();

const isHalf = (place: string): boolean => isHalfFile(basename(place));
const isFinal = (place: string): boolean => place.endsWith('.sunflower');

/** A fault of the disk. */
export function onDisk(
  act: FaultCase['act'],
  kind: string,
  said: string,
  disk: (scene: Scene) => SnapshotShell['disk'],
): FaultCase {
  return {
    kind,
    said,
    act,
    arrange: (scene) => {
      scene.shell.disk = disk(scene);
    },
  };
}

const KEEPING: readonly FaultCase[] = [
  onDisk(keep, 'keep: disk full when the file is opened', 'diskFull', () => failingAt('createNew', 'ENOSPC')),
  onDisk(keep, 'keep: disk full in the middle of writing', 'diskFull', () => breakingFile('write', 'ENOSPC')),
  onDisk(keep, 'keep: disk full when flushed', 'diskFull', () => breakingFile('sync', 'ENOSPC')),
  onDisk(keep, 'keep: disk full when closed', 'diskFull', () => breakingFile('close', 'ENOSPC')),
  onDisk(keep, 'keep: quota used up', 'diskFull', () => breakingFile('write', 'EDQUOT')),
  onDisk(keep, 'keep: file larger than FAT can hold', 'diskFull', () => breakingFile('write', 'EFBIG')),
  onDisk(keep, 'keep: access denied', 'noPermission', () => failingAt('createNew', 'EACCES')),
  onDisk(keep, 'keep: not permitted', 'noPermission', () => failingAt('createNew', 'EPERM')),
  onDisk(keep, 'keep: write-protected stick', 'noPermission', () => failingAt('createNew', 'EROFS')),
  onDisk(keep, 'keep: too many open files', 'fileNotSaved', () => failingAt('createNew', 'EMFILE')),
  onDisk(keep, 'keep: bad sector while writing', 'fileNotSaved', () => breakingFile('write', 'EIO')),
  onDisk(keep, 'keep: bad sector while flushing', 'fileNotSaved', () => breakingFile('sync', 'EIO')),
  onDisk(keep, 'keep: virus scanner holds the file at the rename', 'fileInUse', () =>
    failingAt('replace', 'EBUSY'),
  ),
  onDisk(keep, 'keep: virus scanner holds the file for a moment', 'kept', () => heldAtRename(3)),
  onDisk(keep, 'keep: rename not permitted', 'fileInUse', () => failingAt('replace', 'EPERM')),
  onDisk(keep, 'keep: rename fails on the device', 'fileNotSaved', () => failingAt('replace', 'EIO')),
  onDisk(keep, 'keep: names of the folder cannot be flushed', 'fileNotSaved', () =>
    failingAt('syncFolder', 'EIO'),
  ),
  onDisk(keep, 'keep: one bit differs when read back', 'snapshotNotVerified', () =>
    lyingDisk(flipBit, isHalf),
  ),
  onDisk(keep, 'keep: a byte is missing when read back', 'snapshotNotVerified', () =>
    lyingDisk(cutShort, isHalf),
  ),
  onDisk(keep, 'keep: one bit differs after the rename', 'snapshotNotVerified', () =>
    lyingDisk(flipBit, isFinal),
  ),
  onDisk(keep, 'keep: cannot be read after the rename', 'snapshotNotVerified', () =>
    failingAt('readBack', 'EIO', isFinal),
  ),
  onDisk(keep, 'keep: folder cannot be listed, bad sector', 'snapshotFolderGone', () =>
    failingAt('list', 'EIO'),
  ),
  onDisk(keep, 'keep: folder cannot be listed, access denied', 'noPermission', () =>
    failingAt('list', 'EACCES'),
  ),
  onDisk(keep, 'keep: folder gone between listing and writing', 'snapshotFolderGone', (scene) =>
    disturbedAfter('list', () => scene.pull(scene.folder)),
  ),
  onDisk(keep, 'keep: stick pulled in the middle of writing', 'snapshotFolderGone', (scene) =>
    breakingFile('write', 'EIO', () => scene.pull(scene.folder)),
  ),
  onDisk(keep, 'keep: stick pulled after the rename', 'snapshotFolderGone', (scene) =>
    disturbedAfter('replace', () => scene.pull(scene.folder)),
  ),
  onDisk(keep, 'keep: an old snapshot that should go cannot be deleted', 'kept', ({ folder }) => {
    writeFileSync(join(folder, 'sunflower-20260618-090000-000-auto.sunflower'), 'of the same morning');
    return failingAt('remove', 'EBUSY', isFinal);
  }),
  {
    kind: 'keep: chosen folder gone before',
    said: 'snapshotFolderGone',
    act: keep,
    arrange: (scene) => scene.pull(scene.folder),
  },
  {
    kind: 'keep: a file stands where the folder was',
    said: 'snapshotFolderGone',
    act: keep,
    arrange: (scene) => {
      scene.pull(scene.folder);
      writeFileSync(scene.folder, 'a file');
    },
  },
  {
    kind: 'keep: a folder stands where the file should',
    said: 'kept',
    act: keep,
    arrange: ({ shell, folder }) => {
      shell.now = new Date(2026, 5, 20, 9, 0, 0, 0);
      mkdirSync(join(folder, 'sunflower-20260620-090000-000-auto.sunflower'));
    },
  },
  {
    kind: 'keep: a snapshot of the same millisecond is there',
    said: 'kept',
    act: keep,
    arrange: ({ shell }) => {
      shell.now = new Date(2026, 5, 20, 8, 5, 0, 0);
    },
  },
  {
    kind: 'keep: the clock was set back a year',
    said: 'kept',
    act: keep,
    arrange: ({ shell }) => {
      shell.now = new Date(2025, 5, 20, 8, 5, 0, 0);
    },
  },
  {
    kind: 'keep: a half file of a program that was ended lies there',
    said: 'kept',
    act: keep,
    arrange: ({ folder }) =>
      writeFileSync(join(folder, halfFileName('33333333-3333-4333-8333-333333333333')), 'half'),
  },
  {
    kind: 'keep: two at the same moment',
    said: 'kept',
    act: async (scene) => (await Promise.all([keep(scene), keep(scene)]))[0],
    arrange: () => undefined,
  },
];

const COPYING: readonly FaultCase[] = [
  onDisk(copy, 'copy: stick full', 'diskFull', () => breakingFile('write', 'ENOSPC')),
  onDisk(copy, 'copy: stick write-protected', 'noPermission', () => failingAt('createNew', 'EROFS')),
  onDisk(copy, 'copy: stick pulled in the middle', 'snapshotFolderGone', (scene) =>
    breakingFile('write', 'EIO', () => scene.pull(scene.stick)),
  ),
  onDisk(copy, 'copy: stick pulled before the copy is read back', 'snapshotFolderGone', (scene) =>
    disturbedAfter('replace', () => scene.pull(scene.stick)),
  ),
  onDisk(copy, 'copy: the stick gives back other bytes', 'snapshotNotVerified', (scene) =>
    lyingDisk(flipBit, (place) => place.startsWith(scene.stick)),
  ),
  onDisk(copy, 'copy: the snapshot cannot be read', 'fileNotRead', (scene) =>
    failingAt('readBack', 'EIO', (place) => place === join(scene.folder, EARLIER)),
  ),
  onDisk(copy, 'copy: the stick cannot be remembered', 'copied', (scene) =>
    failingAt('replace', 'ENOSPC', (place) => place.startsWith(join(scene.shell.home, '.sunflower'))),
  ),
];

const SAVING: readonly FaultCase[] = [
  onDisk(save, 'save: disk full in the middle of writing', 'diskFull', () => breakingFile('write', 'ENOSPC')),
  onDisk(save, 'save: the list is open in Excel', 'fileInUse', () => failingAt('replace', 'EBUSY')),
  onDisk(save, 'save: one bit differs when read back', 'fileNotSaved', () => lyingDisk(flipBit, isHalf)),
  {
    kind: 'save: a folder has the name of the file',
    said: 'fileNotSaved',
    act: async ({ shell, folder }) => saveFile(folder, NEW_BYTES, shell.disk),
    arrange: () => undefined,
  },
  {
    kind: 'save: the folder is gone',
    said: 'fileNotSaved',
    act: async ({ shell, stick }) => saveFile(join(stick, '名单.xlsx'), NEW_BYTES, shell.disk),
    arrange: ({ stick }) => rmSync(stick, { recursive: true }),
  },
];

const CHOOSING: readonly FaultCase[] = [
  onDisk(choose, 'choose: the folder is write-protected', 'noPermission', () =>
    failingAt('createNew', 'EROFS'),
  ),
  onDisk(choose, 'choose: the choice cannot be remembered', 'diskFull', (scene) =>
    failingAt('createNew', 'ENOSPC', (place) => !place.startsWith(scene.stick)),
  ),
  {
    kind: 'choose: the folder was pulled while the dialog was open',
    said: 'snapshotFolderGone',
    act: choose,
    arrange: ({ shell, stick }) => renameSync(stick, join(shell.home, 'elsewhere')),
  },
  onDisk(
    async ({ shell }) => shell.open().listSnapshots(),
    'list: sizes cannot be read',
    'fileNotRead',
    () => failingAt('sizeOf', 'EIO'),
  ),
  onDisk(
    async ({ shell }) => shell.open().readSnapshot({ name: EARLIER }),
    'read: bad sector',
    'fileNotRead',
    () => ({ ...failingAt('readBack', 'EIO', isFinal), list: FOLDER_DISK.list }),
  ),
];

/** Every kind of fault that is tried. */
export const FAULT_CASES: readonly FaultCase[] = [...KEEPING, ...COPYING, ...SAVING, ...CHOOSING];
