import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * The file's real place, links followed, when it is a file below the root; else null. Both hosts serve by it.
 * @param root real path of a folder, without a link in it
 * @param parts names on the way down, as requestedFile has checked them
 */
export async function fileWithin(root: string, parts: readonly string[]): Promise<string | null> {
  try {
    const place = await realpath(join(root, ...parts));
    return place.startsWith(root + sep) && (await stat(place)).isFile() ? place : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
