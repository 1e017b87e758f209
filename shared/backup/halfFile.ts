/*
 * A file is written under another name first, and gets its own only when it is whole. What a program that was ended leaves
 * behind is known by that name, and cleared away.
 */

/** One that is younger may still be written, by another window or by another PC on the same share. */
const LEFTOVER_MS = 24 * 60 * 60 * 1000;
const HALF_FILE = /^\.sunflower-[0-9a-f-]{36}\.tmp$/;

/** Name of a file while it is written. @param uuid different for each file */
export function halfFileName(uuid: string): string {
  return `.sunflower-${uuid}.tmp`;
}

/** True for the name of a file of ours that is not finished, or never was. */
export function isHalfFile(name: string): boolean {
  return HALF_FILE.test(name);
}

/** True when nobody can still be writing a file that was written last at `writtenAt`. Both in milliseconds since 1970. */
export function isLeftOver(writtenAt: number, now: number): boolean {
  return now - writtenAt > LEFTOVER_MS;
}
