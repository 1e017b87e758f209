import { join } from 'node:path';
import { codeOf, isSame, NOT_THE_SAME, removeQuietly, saveFile } from '../saveFile.ts';
import type { FolderSteps } from './folderDisk.ts';
import { type FolderFailed, whyNotThere } from './folderFailure.ts';

/**
 * Writes a file into a folder whole or not at all, and reads it back under its final name.
 * @returns null when its bytes are on the disk; else why not, and then there is no such file that is not whole.
 */
export async function writeInFolder(
  folder: string,
  name: string,
  bytes: Uint8Array,
  disk: FolderSteps,
): Promise<FolderFailed | null> {
  const place = join(folder, name);
  const saved = await saveFile(place, bytes, disk);
  if (saved.outcome === 'failed') {
    if (saved.detail === NOT_THE_SAME) return notVerified(name, NOT_THE_SAME);
    // A stick that was pulled fails in many ways; that the folder is gone says more than any of them.
    const gone = saved.code === 'fileNotSaved' ? await whyNotThere(folder, disk) : null;
    return gone ?? saved;
  }
  try {
    if (isSame(bytes, await disk.readBack(place))) return null;
  } catch (error) {
    const detail = codeOf(error);
    await removeQuietly(place, disk);
    return (await whyNotThere(folder, disk)) ?? notVerified(name, detail);
  }
  await removeQuietly(place, disk);
  return notVerified(name, NOT_THE_SAME);
}

function notVerified(name: string, detail: string): FolderFailed {
  return { outcome: 'failed', code: 'snapshotNotVerified', name, detail };
}
