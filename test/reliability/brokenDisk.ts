import type { NewFile } from '../../electron/saveFile.ts';
import { FOLDER_DISK, type FolderSteps } from '../../electron/snapshots/folderDisk.ts';

/* Disks that work, but for one thing. They wait for nobody. */

const BASE: FolderSteps = { ...FOLDER_DISK, pause: async () => undefined };

/** A failure as Node reports one; its message names a path, which must not reach the page. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: failed, open 'C:\\Users\\王芳\\snapshots\\x.sunflower'`), {
    code,
  });
}

/** A disk on which a step fails, for the places that `isMeant` says: by default all. */
export function failingAt(
  step: Exclude<keyof FolderSteps, 'pause'>,
  code: string,
  isMeant: (place: string) => boolean = () => true,
): FolderSteps {
  const { [step]: real } = FOLDER_DISK;
  const broken = async (place: string, ...rest: unknown[]): Promise<unknown> => {
    if (isMeant(place)) throw systemError(code);
    return Reflect.apply(real, FOLDER_DISK, [place, ...rest]);
  };
  return { ...BASE, [step]: broken };
}

/** When a new file breaks: half of it is written, or all of it and it cannot be flushed or closed. */
export type BreakAt = 'write' | 'sync' | 'close';

/** A disk on which new files break; `before` is done first, such as pulling the stick. */
export function breakingFile(at: BreakAt, code: string, before: () => void = () => undefined): FolderSteps {
  const broken = async (real: NewFile): Promise<NewFile> => ({
    writeFile: async (bytes) => {
      if (at !== 'write') return real.writeFile(bytes);
      await real.writeFile(bytes.subarray(0, bytes.byteLength / 2));
      before();
      throw systemError(code);
    },
    sync: async () => {
      if (at !== 'sync') return real.sync();
      before();
      throw systemError(code);
    },
    close: async () => {
      await real.close();
      if (at !== 'close') return;
      before();
      throw systemError(code);
    },
  });
  return {
    ...BASE,
    createNew: async (place) => broken(await FOLDER_DISK.createNew(place)),
    openToAdd: async (place) => broken(await FOLDER_DISK.openToAdd(place)),
  };
}

/** A disk that gives back other bytes than were written, for the places that `isMeant` says. */
export function lyingDisk(
  change: (bytes: Uint8Array) => Uint8Array,
  isMeant: (place: string) => boolean,
): FolderSteps {
  const readBack = async (place: string): Promise<Uint8Array> => {
    const bytes = await FOLDER_DISK.readBack(place);
    return isMeant(place) ? change(bytes) : bytes;
  };
  return { ...BASE, readBack };
}

/** A disk that does something after a step, for instance pulls the stick. */
export function disturbedAfter(step: 'replace' | 'list', disturb: () => void): FolderSteps {
  if (step === 'list') {
    return {
      ...BASE,
      list: async (folder) => {
        const entries = await FOLDER_DISK.list(folder);
        disturb();
        return entries;
      },
    };
  }
  return {
    ...BASE,
    replace: async (from, to) => {
      await FOLDER_DISK.replace(from, to);
      disturb();
    },
  };
}

/** The bytes with one bit turned over. */
export function flipBit(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => (index === Math.floor(bytes.byteLength / 2) ? byte ^ 1 : byte));
}

/** The bytes without the last one. */
export function cutShort(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, -1);
}

/** A disk on which something else holds each new file when it is to get its name, so many times. */
export function heldAtRename(times: number): FolderSteps {
  let left = times;
  return {
    ...BASE,
    replace: async (from, to) => {
      left -= 1;
      if (left >= 0) throw systemError('EPERM');
      await FOLDER_DISK.replace(from, to);
    },
  };
}
