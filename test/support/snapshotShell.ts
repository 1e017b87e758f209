import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronSnapshots, type SnapshotSurroundings } from '../../electron/snapshots/electronSnapshots.ts';
import { FOLDER_DISK, type FolderSteps } from '../../electron/snapshots/folderDisk.ts';

/** The shell's snapshots in a temporary folder, with a disk, a clock and dialogs that a test commands. */
export interface SnapshotShell {
  readonly home: string;
  readonly ownFolder: string;
  readonly memoryFile: string;
  /** What the dialog answers next; null = cancelled. */
  answer: string | null;
  /** How often it was shown. */
  asked: number;
  now: Date;
  disk: FolderSteps;
  readonly logged: string[];
  readonly shown: string[];
  /** The snapshots as they are after the program was opened anew. */
  open(): ReturnType<typeof electronSnapshots>;
  clear(): void;
}

/** Makes such a shell. */
export function snapshotShell(): SnapshotShell {
  const home = mkdtempSync(join(tmpdir(), 'sunflower-shell-'));
  const shell: SnapshotShell = {
    home,
    ownFolder: join(home, 'data', 'snapshots'),
    memoryFile: join(home, 'shell.json'),
    answer: null,
    asked: 0,
    now: new Date(2026, 5, 20, 8, 5, 7, 123),
    disk: FOLDER_DISK,
    logged: [],
    shown: [],
    open: () => electronSnapshots(around()),
    clear: () => rmSync(home, { recursive: true, force: true }),
  };
  const around = (): SnapshotSurroundings => ({
    disk: shell.disk,
    ownFolder: shell.ownFolder,
    memoryFile: shell.memoryFile,
    now: () => shell.now,
    log: (what) => shell.logged.push(what),
    askForFolder: async () => {
      shell.asked += 1;
      return shell.answer;
    },
    showFolder: async (folder) => {
      shell.shown.push(folder);
    },
  });
  return shell;
}
