import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { unpackBrowser } from './unpackBrowser.ts';

/** A Chromium that is there: where, with which arguments and environment to start it, and where it comes from. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly source: 'environment' | 'system' | 'playwright' | 'npm';
}

/** Arguments for browsers that we drive: no questions, no traffic of their own; without sandbox, or root cannot start it. */
export const QUIET_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** Value of SUNFLOWER_BROWSER that asks for the browser that `npm ci` brought. */
const FROM_NPM = 'npm';

const UNIX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
] as const;

const MAC_PATHS = [
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
] as const;

const WINDOWS_PATHS = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
] as const;

/** Every place where a system browser may be, best first. Pure: platform and environment come in. */
export function browserPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? WINDOWS_PATHS.map((path) => `${root}\\${path}`) : []));
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const unix = UNIX_NAMES.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
  return platform === 'darwin' ? [...MAC_PATHS, ...unix] : unix;
}

/** Ubuntu without snap has a `chromium-browser` that only says “install the snap”: ask each for its version. */
function starts(path: string): boolean {
  // On Windows `--version` opens a window; there a file of that name is the browser.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/** A browser of this PC: the one named in SUNFLOWER_BROWSER, else the first that is installed; null when there is none. */
export function findSystemBrowser(): FoundBrowser | null {
  const named = process.env.SUNFLOWER_BROWSER;
  if (named === FROM_NPM) return null;
  if (named) {
    if (!existsSync(named)) throw new Error(`SUNFLOWER_BROWSER names ${named}, which does not exist.`);
    return { executablePath: named, args: QUIET_ARGS, env: {}, source: 'environment' };
  }
  const path = browserPlaces(process.platform, process.env).find(
    (place) => existsSync(place) && starts(place),
  );
  return path ? { executablePath: path, args: QUIET_ARGS, env: {}, source: 'system' } : null;
}

/**
 * A Chromium to drive in tests, demo and benchmarks: one of this PC, else Playwright's own, else the one that came
 * with `npm ci` (Linux x64). SUNFLOWER_BROWSER=npm asks for the last one. Null when there is none.
 */
export async function findBrowser(): Promise<FoundBrowser | null> {
  if (process.env.SUNFLOWER_BROWSER !== FROM_NPM) {
    const system = findSystemBrowser();
    if (system) return system;
    const own = chromium.executablePath();
    if (own && existsSync(own))
      return { executablePath: own, args: QUIET_ARGS, env: {}, source: 'playwright' };
  }
  const unpacked = await unpackBrowser();
  return unpacked && { ...unpacked, args: QUIET_ARGS, source: 'npm' };
}

/** Like {@link findBrowser}; throws with what to do when there is none. */
export async function requireBrowser(): Promise<FoundBrowser> {
  const found = await findBrowser();
  if (found) return found;
  throw new Error('No Chromium, Chrome or Edge found. Install one, or name it in SUNFLOWER_BROWSER.');
}

/** What Playwright's `chromium.launch` takes for a found browser. */
export function launchOptions(found: FoundBrowser): {
  executablePath: string;
  args: string[];
  headless: boolean;
  env: Record<string, string>;
} {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    executablePath: found.executablePath,
    args: [...found.args],
    headless: true,
    env: { ...Object.fromEntries(inherited), ...found.env },
  };
}
