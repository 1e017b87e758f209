import { readdirSync, readFileSync } from 'node:fs';
import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { webPreferences } from '../../../electron/webPreferences.ts';

/** What every window has; each of them is a wall by itself. */
const WALLS: WebPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  spellcheck: false,
};

const made = vi.hoisted(() => {
  const options: unknown[] = [];
  const app = { isPackaged: true };
  class BrowserWindow {
    webContents = { on: () => undefined };
    constructor(given: unknown) {
      options.push(given);
    }
    once(): void {}
    on(): void {}
    loadURL(): Promise<void> {
      return Promise.resolve();
    }
  }
  const screen = { getAllDisplays: () => [], getPrimaryDisplay: () => ({ id: 1 }) };
  return { options, electron: { app, BrowserWindow, screen } };
});
vi.mock('electron', () => made.electron);

// Files of tests share what they load; another's false Electron must not be found here.
vi.resetModules();
const { openBoardWindow, openMainWindow, openPrintWindow } = await import('../../../electron/window.ts');

function isOptions(value: unknown): value is BrowserWindowConstructorOptions {
  return typeof value === 'object' && value !== null && 'webPreferences' in value;
}

beforeEach(() => {
  made.options.length = 0;
});

describe.each([
  ['main', () => openMainWindow('preload.cjs'), 'preload.cjs'],
  ['board', () => openBoardWindow('preload.cjs', '#/running/2026-06'), 'preload.cjs'],
  ['print', () => openPrintWindow(), undefined],
] as const)('the %s window', (_name, open, preload) => {
  test.each([true, false])('has every wall (packaged: %s)', (isPackaged) => {
    made.electron.app.isPackaged = isPackaged;
    open();
    const [options] = made.options;
    if (!isOptions(options)) throw new Error('made without preferences');
    expect(options.webPreferences).toMatchObject({ ...WALLS, devTools: !isPackaged });
    expect(options.webPreferences?.preload).toBe(preload);
    // Nothing that is not in the list: a new preference is a decision.
    const known = [...Object.keys(WALLS), 'devTools', 'preload', 'backgroundThrottling'];
    expect(Object.keys(options.webPreferences ?? {}).filter((name) => !known.includes(name))).toEqual([]);
  });
});

test('what a window asks for itself never takes a wall away', () => {
  const asked = { preload: 'p', sandbox: false, nodeIntegration: true, devTools: true };
  expect(webPreferences(true, asked)).toMatchObject({ ...WALLS, devTools: false, preload: 'p' });
});

test('no window, view or process is made in any other way', () => {
  const folder = new URL('../../../electron/', import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  expect(sources.length).toBeGreaterThan(20);
  for (const name of sources) {
    const source = readFileSync(new URL(name, folder), 'utf8');
    const windows = source.match(/new BrowserWindow\(/gu) ?? [];
    const safe = source.match(/^ {4}webPreferences: webPreferences\(app\.isPackaged/gmu) ?? [];
    expect([name, windows.length]).toEqual([name, safe.length]);
    expect(source).not.toMatch(
      /new (?:BrowserView|WebContentsView|BaseWindow)\b|openExternal|utilityProcess|child_process/u,
    );
  }
});
