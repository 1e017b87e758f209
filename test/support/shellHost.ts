import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright';
import { CHANNELS } from '../../electron/channels.ts';
import { electronDesktop } from '../../electron/electronDesktop.ts';
import { desktopHandlers } from '../../electron/ipc.ts';
import { FOLDER_DISK } from '../../electron/snapshots/folderDisk.ts';
import { DESKTOP_GLOBAL } from '../../shared/desktop.ts';
import { APP_ORIGIN } from '../../shared/security/appAddress.ts';

/*
 * The shell's own code behind the page, without Electron: what preload would hand over as messages goes through a binding
 * of the browser, bytes as base64, and arrives at the very handlers that check sender, payload and answer. Folders are real
 * ones. What only Electron has (windows, dialogs, printing) is answered by the test.
 */

/** The shell of a test. */
export interface ShellHost {
  /** The program's own folder of snapshots. */
  readonly ownFolder: string;
  /** What the next dialog that asks for a folder or a place answers; null = cancelled. */
  answer: string | null;
  /** Calls that the page made, by name. */
  readonly calls: string[];
}

const BINDING = 'shellCall';
const METHODS = Object.keys(CHANNELS);

function isBytes(value: unknown): value is { readonly base64: string } {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'base64') === 'string';
}

/** Bytes as they travel: text. */
function pack(value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(pack);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pack(inner)]));
}

function unpack(value: unknown): unknown {
  if (isBytes(value)) return new Uint8Array(Buffer.from(value.base64, 'base64'));
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpack(inner)]));
}

/** Puts the shell behind every page of a profile; its files lie in `folder`. */
export async function putShellBehind(context: BrowserContext, folder: string): Promise<ShellHost> {
  const ownFolder = join(folder, 'snapshots');
  mkdirSync(folder, { recursive: true });
  const host: ShellHost = { ownFolder, answer: null, calls: [] };
  const no = async (): Promise<never> => {
    throw new Error('There is no window to print in.');
  };
  const desktop = electronDesktop({
    version: '0.1.0',
    dialog: {
      askWhereToSave: async ({ defaultPath }) => host.answer && join(host.answer, defaultPath),
      askWhatToOpen: async () => (host.answer === null ? [] : [host.answer]),
    },
    snapshots: {
      ownFolder,
      memoryFile: join(folder, 'shell.json'),
      disk: FOLDER_DISK,
      now: () => new Date(),
      log: () => undefined,
      showFolder: async () => undefined,
    },
    changeLog: { folder: join(folder, 'changes'), disk: FOLDER_DISK },
    openPrintWindow: () => ({ load: no, marks: no, toPdf: no, print: no, close: () => undefined }),
    openBoardWindow: () => undefined,
  });
  const handlers = new Map(Object.entries(desktopHandlers(desktop, () => undefined)));
  await context.exposeBinding(
    BINDING,
    async (_source, { method, payload }: { method: string; payload: unknown }) => {
      const handler = handlers.get(method);
      if (!handler) throw new Error(`The shell has no ${method}.`);
      host.calls.push(method);
      const caller = { isMainFrame: true, address: `${APP_ORIGIN}/index.html` };
      return pack(await handler(caller, unpack(payload)));
    },
  );
  await context.addInitScript(
    ({ binding, global, methods }) => {
      const call: unknown = Reflect.get(window, binding);
      if (typeof call !== 'function') return;
      const toText = (bytes: Uint8Array): string => {
        let text = '';
        for (let at = 0; at < bytes.length; at += 8_192) {
          text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
        }
        return btoa(text);
      };
      const out = (value: unknown): unknown => {
        if (value instanceof Uint8Array) return { base64: toText(value) };
        if (Array.isArray(value)) return value.map(out);
        if (typeof value !== 'object' || value === null) return value;
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, out(inner)]));
      };
      const back = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(back);
        if (typeof value !== 'object' || value === null) return value;
        const base64: unknown = Reflect.get(value, 'base64');
        if (typeof base64 === 'string') {
          return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        }
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, back(inner)]));
      };
      const offered = Object.fromEntries(
        methods.map((method) => [
          method,
          async (payload: unknown) => back(await call({ method, payload: out(payload) })),
        ]),
      );
      const closing = (work: () => Promise<void>): void => {
        Reflect.set(window, 'shellClosing', work);
      };
      Reflect.set(window, global, { ...offered, onClosing: closing });
    },
    { binding: BINDING, global: DESKTOP_GLOBAL, methods: METHODS },
  );
  return host;
}
