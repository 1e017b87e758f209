import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Without a single byte after this long the download is given up: most likely this PC is offline. */
const FIRST_BYTE_MS = 15_000;

/** With bytes coming it may take this long; 120 MB over a slow line. */
const DOWNLOAD_MS = 15 * 60_000;

/** A failed download is not tried again for a day, so that later starts are quick. */
const RETRY_AFTER_MS = 24 * 60 * 60_000;

/** Where things lie; a test passes temporary folders. */
export interface RuntimePlaces {
  /** node_modules/electron */
  readonly packageFolder: string;
  /** .cache */
  readonly cacheFolder: string;
}

/** The Electron program when its runtime is unpacked, else null. */
export function electronProgram({ packageFolder }: RuntimePlaces): string | null {
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : null;
}

function failureFile({ cacheFolder }: RuntimePlaces): string {
  return join(cacheFolder, 'electron-unavailable');
}

/** True when a download failed less than a day before `now` (milliseconds). */
export function failedLately(places: RuntimePlaces, now: number): boolean {
  const file = failureFile(places);
  return existsSync(file) && now - statSync(file).mtimeMs < RETRY_AFTER_MS;
}

function hasBytes(folder: string): boolean {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some(
    (entry) => entry.isFile() && statSync(join(entry.parentPath, entry.name)).size > 0,
  );
}

/** Runs Electron's own installer quietly; true when it succeeded. */
function install(packageFolder: string, downloads: string, onProgress: () => void): Promise<boolean> {
  const child = spawn(process.execPath, [join(packageFolder, 'install.js')], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: downloads, TEMP: downloads, TMP: downloads },
  });
  return new Promise((resolve) => {
    const limits = [
      setTimeout(() => (hasBytes(downloads) ? onProgress() : child.kill()), FIRST_BYTE_MS),
      setTimeout(() => child.kill(), DOWNLOAD_MS),
    ];
    const end = (isDone: boolean): void => {
      limits.forEach(clearTimeout);
      resolve(isDone);
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0));
  });
}

/**
 * Downloads Electron's runtime, which since version 42 no longer comes with the package.
 * @param onProgress called once when the download takes longer than 15 seconds.
 * @returns the program, or null when it cannot be had; that is remembered for a day.
 */
export async function fetchElectron(places: RuntimePlaces, onProgress: () => void): Promise<string | null> {
  const installer = join(places.packageFolder, 'install.js');
  if (!existsSync(installer)) return null;
  const downloads = join(places.cacheFolder, 'electron-download');
  mkdirSync(downloads, { recursive: true });
  const isDone = await install(places.packageFolder, downloads, onProgress);
  rmSync(downloads, { recursive: true, force: true });
  const program = isDone ? electronProgram(places) : null;
  if (program) rmSync(failureFile(places), { force: true });
  else writeFileSync(failureFile(places), 'Delete this file to try the download again at once.\n');
  return program;
}
