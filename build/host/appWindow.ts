import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findSystemBrowser } from '../findBrowser.ts';

/** True when this PC can show a window. */
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Chromium refuses to start as root on Linux with its sandbox; nobody else goes without. */
export function rootArgs(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Folder of the program's own browser profile, beside other programs' data of this user. */
export function profileFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  if (platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Sunflower', 'browser');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Sunflower', 'browser');
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'sunflower', 'browser');
}

/** Opens an installed Edge, Chrome or Chromium as a window without tabs, with a profile of its own; null without one. */
export function openAppWindow(address: string): ChildProcess | null {
  const browser = findSystemBrowser();
  if (!browser) return null;
  const profile = profileFolder(process.platform, process.env, homedir());
  mkdirSync(profile, { recursive: true });
  return spawn(
    browser.executablePath,
    [
      `--app=${address}`,
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-sync',
      ...rootArgs(),
    ],
    { stdio: 'ignore' },
  );
}
