import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { electronChangeLog } from '../../electron/changeLog/electronChangeLog.ts';
import { FOLDER_DISK } from '../../electron/snapshots/folderDisk.ts';
import { LogId } from '../../shared/changeLog/logFormat.ts';
import { breakingFile, failingAt } from './brokenDisk.ts';
import type { Answer, FaultCase, Scene } from './faultCases.ts';
import { NEW_BYTES, onDisk } from './faultCases.ts';

/* Faults of the disk while the change log is written: what was logged before stays, and nothing is written behind half a line. */

const ID = v.parse(LogId, '01a21fa3-fb5f-70ca-baaa-b3609e23a551');
const HEAD = new TextEncoder().encode('what was logged before\n');
const folderOf = ({ shell }: Scene): string => join(shell.home, 'changes');

const begin = (scene: Scene): Promise<Answer> =>
  electronChangeLog({ folder: folderOf(scene), disk: scene.shell.disk }).beginChangeLog({
    id: ID,
    bytes: HEAD,
  });

/** Adds to a file that was begun on a whole disk; the file is damaged, or its disk, in between. */
const addAfter =
  (happens: (place: string) => void = () => undefined) =>
  async (scene: Scene): Promise<Answer> => {
    const folder = folderOf(scene);
    const place = join(folder, `${ID}.sunlog`);
    const log = electronChangeLog({
      folder,
      disk: { ...FOLDER_DISK, openToAdd: (file) => scene.shell.disk.openToAdd(file) },
    });
    await log.beginChangeLog({ id: ID, bytes: HEAD });
    happens(place);
    const answer = await log.addToChangeLog({ bytes: NEW_BYTES });
    const again = await log.addToChangeLog({ bytes: NEW_BYTES });
    if (again.outcome !== 'failed') throw new Error('It was written behind half a line.');
    const read = await log.readChangeLogs();
    const isThere = read.outcome === 'read' && read.logs.length > 0;
    if (isThere && !readFileSync(place).subarray(0, HEAD.length).equals(HEAD)) {
      throw new Error('What was logged before is gone.');
    }
    return answer;
  };
const add = addAfter();

export const CHANGE_LOG_FAULTS: readonly FaultCase[] = [
  onDisk(begin, 'log: disk full when a file is begun', 'diskFull', () => failingAt('createNew', 'ENOSPC')),
  onDisk(begin, 'log: the folder cannot be made', 'noPermission', () => failingAt('makeFolder', 'EACCES')),
  onDisk(begin, 'log: write-protected', 'noPermission', () => failingAt('createNew', 'EROFS')),
  onDisk(begin, 'log: bad sector while the first line is flushed', 'fileNotSaved', () =>
    breakingFile('sync', 'EIO'),
  ),
  onDisk(begin, 'log: names of the folder cannot be flushed', 'fileNotSaved', () =>
    failingAt('syncFolder', 'EIO'),
  ),
  onDisk(add, 'log: disk full in the middle of a line', 'diskFull', () => breakingFile('write', 'ENOSPC')),
  onDisk(add, 'log: disk full when a line is flushed', 'diskFull', () => breakingFile('sync', 'ENOSPC')),
  onDisk(add, 'log: bad sector while a line is written', 'fileNotSaved', () => breakingFile('write', 'EIO')),
  onDisk(add, 'log: virus scanner holds the file', 'fileNotSaved', () => failingAt('openToAdd', 'EBUSY')),
  onDisk(add, 'log: access denied', 'noPermission', () => failingAt('openToAdd', 'EACCES')),
  onDisk(
    addAfter((place) => rmSync(place)),
    'log: somebody deleted the file',
    'fileNotSaved',
    () => FOLDER_DISK,
  ),
  onDisk(
    async (scene) => {
      await electronChangeLog({ folder: folderOf(scene), disk: FOLDER_DISK }).beginChangeLog({
        id: ID,
        bytes: HEAD,
      });
      return electronChangeLog({ folder: folderOf(scene), disk: scene.shell.disk }).readChangeLogs();
    },
    'log: bad sector while it is read',
    'fileNotRead',
    () => failingAt('readBack', 'EIO'),
  ),
];
