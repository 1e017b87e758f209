import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { inTurn } from '../../shared/inTurn.ts';
import { failure, type Result, success } from '../../shared/model/result.ts';
import { codeOf, saveFile } from '../saveFile.ts';
import type { FolderSteps } from './folderDisk.ts';
import type { FolderFailed } from './folderFailure.ts';

/** What the shell remembers by itself: folders, which the page never learns to name. */
const Remembered = v.strictObject({
  version: v.literal(1),
  /** Where snapshots are kept; null for the program's own folder. */
  snapshotFolder: v.nullable(v.pipe(v.string(), v.minLength(1))),
  /** Where snapshots were copied to last. */
  stickFolder: v.nullable(v.pipe(v.string(), v.minLength(1))),
  /** True from when this file was found damaged until the user chooses again. */
  isChoiceLost: v.boolean(),
});
export type Remembered = v.InferOutput<typeof Remembered>;

const NOTHING: Remembered = { version: 1, snapshotFolder: null, stickFolder: null, isChoiceLost: false };

/** The memory of the shell on the disk. */
export interface ShellMemory {
  read(): Promise<Result<Remembered, FolderFailed>>;
  /** Changes some of it; written whole or not at all. */
  change(part: Partial<Remembered>): Promise<Result<Remembered, FolderFailed>>;
}

function parsed(bytes: Uint8Array): Remembered | null {
  try {
    const read = v.safeParse(Remembered, JSON.parse(new TextDecoder().decode(bytes)));
    return read.success ? read.output : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Remembers in a small file. One that is damaged is set aside under another name, and that a choice was lost is itself
 * remembered, so that snapshots never go to another folder in silence.
 * @param place path of the file
 */
export function shellMemory(
  place: string,
  disk: FolderSteps,
  now: () => Date,
  log: (what: string, error: unknown) => void,
): ShellMemory {
  const name = basename(place);

  async function write(remembered: Remembered): Promise<Result<Remembered, FolderFailed>> {
    const bytes = new TextEncoder().encode(`${JSON.stringify(remembered, null, 2)}\n`);
    const saved = await saveFile(place, bytes, disk);
    return saved.outcome === 'failed' ? failure(saved) : success(remembered);
  }

  // Holds even when the new file cannot be written.
  let isLost = false;

  async function setAside(): Promise<Result<Remembered, FolderFailed>> {
    isLost = true;
    const lost: Remembered = { ...NOTHING, isChoiceLost: true };
    log('shellMemoryDamaged', new Error('set aside'));
    try {
      await disk.replace(place, join(dirname(place), `${name}.damaged-${now().getTime()}`));
    } catch (error) {
      codeOf(error);
      log('shellMemoryStays', error);
      return success(lost);
    }
    const written = await write(lost);
    if (!written.ok) log('shellMemoryNotWritten', new Error(written.problem.detail));
    return success(lost);
  }

  async function read(): Promise<Result<Remembered, FolderFailed>> {
    let bytes: Uint8Array;
    try {
      bytes = await disk.readBack(place);
    } catch (error) {
      const detail = codeOf(error);
      return detail === 'ENOENT'
        ? success({ ...NOTHING, isChoiceLost: isLost })
        : failure({ outcome: 'failed', code: 'fileNotRead', name, detail });
    }
    const remembered = parsed(bytes);
    return remembered ? success(remembered) : setAside();
  }

  const turn = inTurn();
  return {
    read: () => turn(read),
    change: (part) =>
      turn(async () => {
        const present = await read();
        if (!present.ok) return present;
        const written = await write({ ...present.value, ...part });
        if (written.ok) isLost = written.value.isChoiceLost;
        return written;
      }),
  };
}
