import { basename } from 'node:path';
import type { SnapshotFailure } from '../../shared/snapshotFolder.ts';
import { codeOf } from '../saveFile.ts';
import type { FolderSteps } from './folderDisk.ts';

/** Something about the folder that failed, as the page is told. */
export interface FolderFailed {
  readonly outcome: 'failed';
  readonly code: SnapshotFailure;
  readonly name: string;
  readonly detail: string;
}

/** Codes that say something about us, not about the folder. Any other means that it cannot be reached. */
const NOT_GONE: ReadonlyMap<string, SnapshotFailure> = new Map<string, SnapshotFailure>([
  ['EACCES', 'noPermission'],
  ['EPERM', 'noPermission'],
  ['EMFILE', 'fileNotRead'],
  ['ENFILE', 'fileNotRead'],
  ['ENOMEM', 'fileNotRead'],
]);

/** A folder as the user knows it: its own name without the way to it, “E:” for a whole stick. */
export function folderName(folder: string): string {
  return basename(folder) || folder.replace(/[\\/]+$/u, '') || folder;
}

/** What a failure on the folder itself means: pulled stick, share that is offline, folder moved away. */
export function folderFailure(error: unknown, folder: string): FolderFailed {
  const detail = codeOf(error);
  return {
    outcome: 'failed',
    code: NOT_GONE.get(detail) ?? 'snapshotFolderGone',
    name: folderName(folder),
    detail,
  };
}

/** Null when the folder is there; else why not. */
export async function whyNotThere(folder: string, disk: FolderSteps): Promise<FolderFailed | null> {
  try {
    if (await disk.isFolder(folder)) return null;
    return { outcome: 'failed', code: 'snapshotFolderGone', name: folderName(folder), detail: 'ENOTDIR' };
  } catch (error) {
    return folderFailure(error, folder);
  }
}
