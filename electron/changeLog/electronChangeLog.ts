import { join } from 'node:path';
import type { LogId } from '../../shared/changeLog/logFormat.ts';
import {
  type ChangeLogFiles,
  type ChangeLogOutcome,
  logFileName,
  logIdOf,
} from '../../shared/changeLogFiles.ts';
import { MAX_FILE_BYTES } from '../../shared/hostFiles.ts';
import { inTurn } from '../../shared/inTurn.ts';
import { codeOf, failureOf, flushFolder, removeQuietly, writeAndClose } from '../saveFile.ts';
import type { FolderSteps } from '../snapshots/folderDisk.ts';

/** What keeping the change log needs of the shell. */
export interface ChangeLogSurroundings {
  /** The program's own folder for the log: on this PC, so that flushing is fast, whatever folder snapshots lie in. */
  readonly folder: string;
  readonly disk: FolderSteps;
}

function whyNot(error: unknown): ChangeLogOutcome {
  const { outcome, code, detail } = failureOf(error, '');
  return { outcome, code, detail };
}

/** The change log by Electron's means: files that only grow, each piece flushed before anybody is told. */
export function electronChangeLog({ folder, disk }: ChangeLogSurroundings): ChangeLogFiles {
  const turn = inTurn();
  let current: LogId | null = null;

  const placeOf = (id: LogId): string => join(folder, logFileName(id));

  const begin: ChangeLogFiles['beginChangeLog'] = async ({ id, bytes }) => {
    current = null;
    try {
      await disk.makeFolder(folder);
      await writeAndClose(await disk.createNew(placeOf(id)), bytes);
      await flushFolder(folder, disk);
      current = id;
      return { outcome: 'written' };
    } catch (error) {
      return whyNot(error);
    }
  };

  const add: ChangeLogFiles['addToChangeLog'] = async ({ bytes }) => {
    const id = current;
    if (id === null) return { outcome: 'failed', code: 'fileNotSaved', detail: 'NOT_BEGUN' };
    try {
      // Opened anew each time: what is added to a file that somebody deleted must not vanish in silence.
      await writeAndClose(await disk.openToAdd(placeOf(id)), bytes);
      return { outcome: 'written' };
    } catch (error) {
      // Half a line may be there: nothing is ever written behind it.
      current = null;
      return whyNot(error);
    }
  };

  const ids = async (): Promise<LogId[]> => {
    try {
      const entries = await disk.list(folder);
      return entries.flatMap(({ name, isFile }) => (isFile && logIdOf(name)) || []);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  };

  const read: ChangeLogFiles['readChangeLogs'] = async () => {
    try {
      const logs: Uint8Array<ArrayBuffer>[] = [];
      for (const id of await ids()) {
        // What is larger was never written by us.
        if ((await disk.sizeOf(placeOf(id))) > MAX_FILE_BYTES) continue;
        logs.push(new Uint8Array(await disk.readBack(placeOf(id))));
      }
      return { outcome: 'read', logs };
    } catch (error) {
      return { outcome: 'failed', code: 'fileNotRead', detail: codeOf(error) };
    }
  };

  const drop: ChangeLogFiles['dropChangeLogs'] = async ({ keep }) => {
    try {
      for (const id of await ids()) {
        if (!keep.includes(id)) await removeQuietly(placeOf(id), disk);
      }
      return { outcome: 'written' };
    } catch (error) {
      return whyNot(error);
    }
  };

  return {
    beginChangeLog: (request) => turn(() => begin(request)),
    addToChangeLog: (request) => turn(() => add(request)),
    readChangeLogs: () => turn(read),
    dropChangeLogs: (request) => turn(() => drop(request)),
  };
}
