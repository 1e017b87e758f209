import { constants, mkdir, open, readdir, stat } from 'node:fs/promises';
import type { ReadSteps } from '../openFiles.ts';
import { DISK, type NewFile, type SaveSteps } from '../saveFile.ts';

/** What lies in a folder. */
export interface FolderEntry {
  readonly name: string;
  /** False for folders, links and the like. */
  readonly isFile: boolean;
}

/** The file system as far as keeping snapshots needs it; tests pass one that fails where they say. */
export interface FolderSteps extends SaveSteps, ReadSteps {
  list(folder: string): Promise<readonly FolderEntry[]>;
  isFolder(place: string): Promise<boolean>;
  /** When a file was written last, in milliseconds since 1970. */
  writtenAt(place: string): Promise<number>;
  makeFolder(folder: string): Promise<void>;
  /** Opens a file that is there, to write behind its end. */
  openToAdd(place: string): Promise<NewFile>;
}

/** The real file system. */
export const FOLDER_DISK: FolderSteps = {
  ...DISK,
  sizeOf: async (place) => (await stat(place)).size,
  list: async (folder) =>
    (await readdir(folder, { withFileTypes: true })).map((entry) => ({
      name: entry.name,
      isFile: entry.isFile(),
    })),
  isFolder: async (place) => (await stat(place)).isDirectory(),
  writtenAt: async (place) => (await stat(place)).mtimeMs,
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true });
  },
  openToAdd: (place) => open(place, constants.O_WRONLY | constants.O_APPEND),
};
