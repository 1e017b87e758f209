import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { halfFileName } from '../../shared/backup/halfFile.ts';
import type { ReadOutcome } from '../../shared/hostFiles.ts';
import { inTurn } from '../../shared/inTurn.ts';
import { failure, type Result, success } from '../../shared/model/result.ts';
import type {
  ChooseFolderOutcome,
  CopySnapshotOutcome,
  CopySnapshotRequest,
  SnapshotFolder,
  SnapshotPlace,
} from '../../shared/snapshotFolder.ts';
import { readChosenFile } from '../openFiles.ts';
import { failureOf, removeQuietly } from '../saveFile.ts';
import { type FolderFailed, folderFailure, folderName, whyNotThere } from './folderFailure.ts';
import { type Remembered, type ShellMemory, shellMemory } from './shellMemory.ts';
import { keepInFolder, listFolder, type StoreMeans } from './snapshotStore.ts';
import { writeInFolder } from './writeInFolder.ts';

/** What keeping snapshots needs of the shell. */
export interface SnapshotSurroundings extends StoreMeans {
  /** The program's own folder for snapshots. */
  readonly ownFolder: string;
  /** File in which the shell remembers folders. */
  readonly memoryFile: string;
  /** Asks for a folder; null when the dialog was cancelled. */
  askForFolder(): Promise<string | null>;
  /** Shows a folder in the system's file manager. */
  showFolder(folder: string): Promise<void>;
}

/** The folder of snapshots by Electron's means; closing is the window's part. */
export function electronSnapshots(around: SnapshotSurroundings): Omit<SnapshotFolder, 'onClosing'> {
  const { disk, ownFolder } = around;
  const memory: ShellMemory = shellMemory(around.memoryFile, disk, around.now, around.log);
  const keeping = inTurn();

  const placeOf = ({ snapshotFolder, isChoiceLost }: Remembered): SnapshotPlace => ({
    label: snapshotFolder ?? ownFolder,
    isChosen: snapshotFolder !== null,
    ...(isChoiceLost ? { isChoiceLost } : {}),
  });

  /** The program's own folder is made when it is missing; one that was chosen never is, for it may lie on a pulled stick. */
  const whyNotReady = async ({ isChosen, label }: SnapshotPlace): Promise<FolderFailed | null> => {
    if (isChosen) return whyNotThere(label, disk);
    try {
      await disk.makeFolder(label);
      return null;
    } catch (error) {
      return folderFailure(error, label);
    }
  };

  /** The folder that is used now, when it is there. */
  const readyFolder = async (): Promise<Result<SnapshotPlace, FolderFailed & { place: SnapshotPlace }>> => {
    const remembered = await memory.read();
    if (!remembered.ok) {
      return failure({ ...remembered.problem, place: { label: ownFolder, isChosen: false } });
    }
    const place = placeOf(remembered.value);
    const why = await whyNotReady(place);
    return why ? failure({ ...why, place }) : success(place);
  };

  const remember = async (part: Partial<Remembered>): Promise<ChooseFolderOutcome> => {
    const changed = await memory.change(part);
    return changed.ok ? { outcome: 'chosen', place: placeOf(changed.value) } : changed.problem;
  };

  /** Null when files can be written into a folder; said when it is chosen, not at the first snapshot. */
  const whyNotWritable = async (folder: string): Promise<FolderFailed | null> => {
    const trial = join(folder, halfFileName(randomUUID()));
    try {
      await (await disk.createNew(trial)).close();
      await disk.remove(trial);
      return null;
    } catch (error) {
      await removeQuietly(trial, disk);
      return (await whyNotThere(folder, disk)) ?? failureOf(error, folderName(folder));
    }
  };

  const readFrom = async (folder: string, name: string): Promise<ReadOutcome> =>
    readChosenFile(join(folder, name), disk);

  /** Where copies go: the folder of last time when it is there, else one that is asked for now. */
  const stickFolder = async (askAgain: boolean): Promise<Result<string | null, FolderFailed>> => {
    const remembered = await memory.read();
    if (!remembered.ok) return remembered;
    const { stickFolder: last } = remembered.value;
    const isThere = last !== null && (await whyNotThere(last, disk)) === null;
    return success(isThere && !askAgain ? last : await around.askForFolder());
  };

  const copy = async ({ name, askAgain }: CopySnapshotRequest): Promise<CopySnapshotOutcome> => {
    const from = await readyFolder();
    if (!from.ok) return withoutPlace(from.problem);
    const read = await readFrom(from.value.label, name);
    if (read.outcome === 'failed') return { ...read, code: 'fileNotRead' };
    const [file] = read.files;
    const to = await stickFolder(askAgain);
    if (!to.ok) return to.problem;
    if (to.value === null || !file) return { outcome: 'cancelled' };
    const failed = await writeInFolder(to.value, name, file.bytes, disk);
    if (failed) return failed;
    const remembered = await memory.change({ stickFolder: to.value });
    // The copy is there; that the folder is asked for again next time is all that is lost.
    if (!remembered.ok) around.log('stickNotRemembered', new Error(remembered.problem.detail));
    return { outcome: 'copied', name, label: to.value };
  };

  return {
    keepSnapshot: (request) =>
      keeping(async () => {
        const place = await readyFolder();
        return place.ok ? keepInFolder(place.value.label, request, around) : withoutPlace(place.problem);
      }),
    listSnapshots: async () => {
      const place = await readyFolder();
      if (!place.ok) return place.problem;
      const listed = await listFolder(place.value.label, disk);
      return listed.ok
        ? { outcome: 'listed', place: place.value, snapshots: listed.value }
        : { ...listed.problem, place: place.value };
    },
    readSnapshot: async ({ name }) => {
      const place = await readyFolder();
      if (place.ok) return readFrom(place.value.label, name);
      return { outcome: 'failed', code: 'fileNotRead', name, detail: place.problem.detail };
    },
    chooseSnapshotFolder: async () => {
      const folder = await around.askForFolder();
      if (folder === null) return { outcome: 'cancelled' };
      const isOwn = resolve(folder) === resolve(ownFolder);
      const why = await whyNotWritable(folder);
      return why ?? remember({ snapshotFolder: isOwn ? null : folder, isChoiceLost: false });
    },
    useOwnSnapshotFolder: async () => {
      const why = await whyNotReady({ label: ownFolder, isChosen: false });
      return why ?? remember({ snapshotFolder: null, isChoiceLost: false });
    },
    copySnapshot: copy,
    showSnapshotFolder: async () => {
      const place = await readyFolder();
      if (place.ok) await around.showFolder(place.value.label);
      else around.log('folderNotShown', new Error(codeText(place.problem)));
    },
  };
}

function codeText({ code, detail }: FolderFailed): string {
  return `${code} ${detail}`;
}

function withoutPlace({ outcome, code, name, detail }: FolderFailed): FolderFailed {
  return { outcome, code, name, detail };
}
