import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CHANNELS, CLOSING_CHANNELS } from '../../../electron/channels.ts';
import type { CallEvent } from '../../../electron/ipc.ts';

/*
 * The main process as a whole, with a false Electron: that everything is connected, and in the right order. That Electron
 * itself keeps its word only a PC with its runtime can prove.
 */

const made = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events');
  const order: string[] = [];
  const handlers = new Map<string, (event: unknown, payload: unknown) => unknown>();
  const windows: FalseWindow[] = [];

  class FalseContents extends EventEmitter {
    readonly mainFrame = { url: 'app://sunflower/index.html' };
    readonly sent: string[] = [];
    constructor(readonly id: number) {
      super();
    }
    send(channel: string): void {
      this.sent.push(channel);
    }
  }

  class FalseWindow extends EventEmitter {
    readonly webContents = new FalseContents(windows.length + 1);
    isGone = false;
    address = '';
    constructor() {
      super();
      windows.push(this);
    }
    loadURL(address: string): Promise<void> {
      this.address = address;
      return Promise.resolve();
    }
    close(): void {
      let isHeld = false;
      const preventDefault = (): void => {
        isHeld = true;
      };
      this.emit('close', { preventDefault });
      if (isHeld) return;
      this.isGone = true;
      this.emit('closed');
    }
    isDestroyed(): boolean {
      return this.isGone;
    }
    isMinimized(): boolean {
      return false;
    }
    focus(): void {
      order.push('focus');
    }
  }

  const folders = new Map<string, string>();
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    commandLine: { appendSwitch: (name: string) => order.push(`switch ${name}`) },
    getPath: (name: string) => folders.get(name) ?? '',
    setPath: (name: string, place: string) => {
      order.push(`path ${name}`);
      folders.set(name, place);
    },
    getVersion: () => '1.0.0',
    requestSingleInstanceLock: () => {
      order.push('lock');
      return true;
    },
    enableSandbox: () => order.push('sandbox'),
    quit: () => order.push('quit'),
    exit: (code: number) => order.push(`exit ${code}`),
    whenReady: () => Promise.resolve(),
  });
  const nothing = (): undefined => undefined;
  const defaultSession = new Proxy(
    {},
    {
      get: (_target, name) => {
        if (name === 'webRequest') return { onBeforeRequest: () => order.push('requests') };
        return nothing;
      },
    },
  );
  const answers: string[][] = [];
  const electron = {
    app,
    BrowserWindow: FalseWindow,
    dialog: {
      showOpenDialog: async () => {
        const filePaths = answers.shift() ?? [];
        return { canceled: filePaths.length === 0, filePaths };
      },
      showSaveDialog: async () => ({ canceled: true, filePath: '' }),
    },
    ipcMain: {
      handle: (channel: string, handler: (event: unknown, payload: unknown) => unknown) =>
        handlers.set(channel, handler),
    },
    Menu: { setApplicationMenu: () => order.push('menu'), buildFromTemplate: nothing },
    protocol: {
      registerSchemesAsPrivileged: () => order.push('scheme'),
      handle: (scheme: string) => order.push(`serve ${scheme}`),
    },
    screen: { getAllDisplays: () => [], getPrimaryDisplay: () => ({ id: 1 }) },
    session: { defaultSession },
    shell: { openPath: async () => '' },
  };
  return { order, handlers, windows, folders, app, answers, electron };
});
vi.mock('electron', () => made.electron);

let home: string;
const before = process.listeners('uncaughtExceptionMonitor');

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'sunflower-main-'));
  made.folders.set('appData', home);
  // Files of tests share what they load; another's false Electron must not be found here.
  vi.resetModules();
  await import('../../../electron/main.ts');
  await vi.waitFor(() => expect(made.windows).toHaveLength(1));
});
afterAll(() => {
  for (const listener of process.listeners('uncaughtExceptionMonitor')) {
    if (!before.includes(listener)) process.off('uncaughtExceptionMonitor', listener);
  }
  rmSync(home, { recursive: true, force: true });
});

function call(channel: string, payload?: unknown, window = made.windows[0]): unknown {
  const handler = made.handlers.get(channel);
  if (!handler || !window) throw new Error(`Nothing answers ${channel}.`);
  const { webContents } = window;
  const event: CallEvent = { senderFrame: webContents.mainFrame, sender: webContents };
  return handler(event, payload);
}

const BYTES = new TextEncoder().encode('all of the data');

describe('the main process', () => {
  test('makes itself safe before it opens a window', () => {
    const { order } = made;
    const at = (step: string): number => order.indexOf(step);
    for (const step of [
      'path userData',
      'lock',
      'sandbox',
      'switch host-resolver-rules',
      'scheme',
      'requests',
    ]) {
      expect([step, at(step)]).not.toEqual([step, -1]);
    }
    // The lock lies in the folder of the data.
    expect(at('path userData')).toBeLessThan(at('lock'));
    expect(at('sandbox')).toBeLessThan(at('requests'));
    expect(at('requests')).toBeLessThan(at('serve app'));
    expect(made.windows[0]?.address).toBe('app://sunflower/index.html');
    expect(made.app.listenerCount('web-contents-created')).toBe(1);
  });

  test('answers on every channel of the contract', () => {
    expect([...made.handlers.keys()].toSorted()).toEqual(
      [...Object.values(CHANNELS), CLOSING_CHANNELS.ask, CLOSING_CHANNELS.finished].toSorted(),
    );
  });

  test('keeps a snapshot in the data folder, and copies it where the user says', async () => {
    expect(await call(CHANNELS.appInfo)).toMatchObject({ host: 'electron', hasSnapshotFolder: true });
    await call(CHANNELS.keepSnapshot, { reason: 'manual', isLocked: false, bytes: BYTES });
    const folder = join(home, 'Sunflower', 'snapshots');
    const [name = ''] = readdirSync(folder);
    expect(new Uint8Array(readFileSync(join(folder, name)))).toEqual(BYTES);
    const stick = mkdtempSync(join(home, 'stick-'));
    made.answers.push([stick]);
    expect(await call(CHANNELS.copySnapshot, { name, askAgain: false })).toMatchObject({ outcome: 'copied' });
    expect(readdirSync(stick)).toEqual([name]);
    expect(readFileSync(join(home, 'Sunflower', 'shell.json'), 'utf8')).toContain('stickFolder');
  });

  test('writes failures into its log, without what they say', async () => {
    const asked = {
      suggestedName: 'a.pdf',
      job: { kind: 'people', paper: { kind: 'visitList', year: '2026' } },
    };
    await expect(
      call(CHANNELS.savePdf, { ...asked, job: { ...asked.job, locale: 'zh-CN', showPhones: true } }),
    ).resolves.toMatchObject({ outcome: 'cancelled' });
    made.electron.dialog.showSaveDialog = () => Promise.reject(new Error('C:\\Users\\王芳 13812345678'));
    const request = { suggestedName: 'a.xlsx', kind: 'workbook', bytes: BYTES };
    await expect(call(CHANNELS.saveFile, request)).rejects.toThrow('saveFile: failed.');
    const log = readFileSync(join(home, 'Sunflower', 'logs', 'sunflower.log'), 'utf8');
    expect(log).toMatch(/ saveFile Error - /u);
    expect(log).not.toMatch(/王|1381|Users/u);
  });

  test('a second start shows the window that is there', () => {
    made.app.emit('second-instance');
    expect([made.order.at(-1), made.windows.length]).toEqual(['focus', 1]);
  });

  test('the board is not waited for, and goes with the program, whose page finishes first', async () => {
    await call(CHANNELS.openRunningBoard, { fairId: '2026-06' });
    const [main, board] = made.windows;
    if (!main || !board) throw new Error('two windows expected');
    call(CLOSING_CHANNELS.ask);
    call(CLOSING_CHANNELS.ask, undefined, board);
    main.close();
    expect([main.isGone, board.isGone, main.webContents.sent]).toEqual([
      false,
      false,
      [CLOSING_CHANNELS.tell],
    ]);
    call(CLOSING_CHANNELS.finished, undefined, board);
    expect(main.isGone).toBe(false);
    call(CLOSING_CHANNELS.finished);
    expect([main.isGone, board.isGone]).toEqual([true, true]);
  });
});
