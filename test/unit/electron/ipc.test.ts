import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import type { AskedDesktop } from '../../../electron/channels.ts';
import { CHANNELS, CLOSING_CHANNELS } from '../../../electron/channels.ts';
import type { Closing } from '../../../electron/closing.ts';
import { type CallEvent, type Caller, desktopHandlers, registerClosing } from '../../../electron/ipc.ts';
import { LocalTime, snapshotName } from '../../../shared/backup/snapshotName.ts';
import { MAX_FILE_BYTES } from '../../../shared/hostFiles.ts';

const PAGE: Caller = { isMainFrame: true, address: 'app://sunflower/index.html#/fair/2026-06' };
const JOB = {
  kind: 'fair',
  fairId: '2026-06',
  papers: [{ kind: 'roster' }],
  locale: 'zh-CN',
  showPhones: false,
};

const MADE_AT = v.parse(LocalTime, '2026-06-20T08:05:07.123');
const FACTS = { madeAt: MADE_AT, reason: 'auto', isLocked: false } as const;
const STORED = { name: snapshotName(FACTS), ...FACTS, size: 3 };

function host(): AskedDesktop {
  return {
    appInfo: async () => ({ host: 'electron', version: '1.0.0', canSavePdf: true, hasSnapshotFolder: true }),
    saveFile: vi.fn<AskedDesktop['saveFile']>(async () => ({ outcome: 'saved', name: 'a.xlsx' })),
    openFiles: async () => ({ outcome: 'cancelled' }),
    printPapers: async () => ({ outcome: 'printed' }),
    savePdf: async () => {
      throw new Error('C:\\Users\\somebody\\a.pdf is broken');
    },
    saveFolder: async () => ({ outcome: 'cancelled' }),
    printProgress: async () => ({ done: 1, total: 2 }),
    cancelPrint: async () => {},
    openRunningBoard: vi.fn<AskedDesktop['openRunningBoard']>(async () => {}),
    keepSnapshot: vi.fn<AskedDesktop['keepSnapshot']>(async () => ({ outcome: 'kept', snapshot: STORED })),
    listSnapshots: async () => ({
      outcome: 'listed',
      place: { label: 'C:\\snapshots', isChosen: false },
      snapshots: [STORED],
    }),
    readSnapshot: vi.fn<AskedDesktop['readSnapshot']>(async () => ({ outcome: 'opened', files: [] })),
    chooseSnapshotFolder: async () => ({ outcome: 'cancelled' }),
    useOwnSnapshotFolder: async () => ({
      outcome: 'chosen',
      place: { label: 'C:\\snapshots', isChosen: false },
    }),
    copySnapshot: async () => ({ outcome: 'cancelled' }),
    showSnapshotFolder: async () => {},
    beginChangeLog: vi.fn<AskedDesktop['beginChangeLog']>(async () => ({ outcome: 'written' })),
    addToChangeLog: async () => ({ outcome: 'written' }),
    readChangeLogs: async () => ({ outcome: 'read', logs: [new Uint8Array(3)] }),
    dropChangeLogs: vi.fn<AskedDesktop['dropChangeLogs']>(async () => ({ outcome: 'written' })),
  };
}

test('answers the page', async () => {
  const handlers = desktopHandlers(host(), () => {});
  expect(await handlers.appInfo(PAGE, undefined)).toMatchObject({ host: 'electron' });
  expect(await handlers.printPapers(PAGE, JOB)).toEqual({ outcome: 'printed' });
  expect(await handlers.printProgress(PAGE, undefined)).toEqual({ done: 1, total: 2 });
  expect(await handlers.cancelPrint(PAGE, undefined)).toBeUndefined();
  expect(await handlers.openRunningBoard(PAGE, { fairId: '2026-06' })).toBeUndefined();
  await expect(handlers.openRunningBoard(PAGE, { fairId: '2026-06/../..' })).rejects.toThrow('contract');
});

test('keeps and reads snapshots for the page, which names no other file', async () => {
  const desktop = host();
  const handlers = desktopHandlers(desktop, () => {});
  const request = { reason: 'auto', isLocked: false, bytes: new Uint8Array(1) };
  expect(await handlers.keepSnapshot(PAGE, request)).toEqual({ outcome: 'kept', snapshot: STORED });
  expect(await handlers.listSnapshots(PAGE, undefined)).toMatchObject({ snapshots: [STORED] });
  expect(await handlers.readSnapshot(PAGE, { name: STORED.name })).toMatchObject({ outcome: 'opened' });
  expect(await handlers.useOwnSnapshotFolder(PAGE, undefined)).toMatchObject({ outcome: 'chosen' });
  expect(await handlers.showSnapshotFolder(PAGE, undefined)).toBeUndefined();
  for (const name of ['../shell.json', `../${STORED.name}`, 'C:\\Windows\\win.ini', '名单.xlsx', '']) {
    await expect(handlers.readSnapshot(PAGE, { name })).rejects.toThrow('contract');
    await expect(handlers.copySnapshot(PAGE, { name, askAgain: false })).rejects.toThrow('contract');
  }
  for (const wrong of [{ reason: 'elsewhere' }, { folder: 'E:\\' }, { bytes: [1] }]) {
    await expect(handlers.keepSnapshot(PAGE, { ...request, ...wrong })).rejects.toThrow('contract');
  }
});

test.each([
  { isMainFrame: false, address: PAGE.address },
  { isMainFrame: true, address: 'https://elsewhere.example/' },
  { isMainFrame: true, address: 'app://sunflower.example/' },
  { isMainFrame: true, address: 'app://sunflower@elsewhere.example/' },
  { isMainFrame: true, address: '' },
])('refuses a caller that is not the main frame of the program: %o', async (caller) => {
  const desktop = host();
  const handlers = desktopHandlers(desktop, () => {});
  const request = { suggestedName: 'a.xlsx', kind: 'workbook', bytes: new Uint8Array(1) };
  await expect(handlers.saveFile(caller, request)).rejects.toThrow('refused');
  expect(desktop.saveFile).not.toHaveBeenCalled();
});

test.each([
  null,
  {},
  { suggestedName: '../../a.xlsx', kind: 'workbook', bytes: new Uint8Array(1) },
  { suggestedName: 'a.xlsx', kind: 'program', bytes: new Uint8Array(1) },
  { suggestedName: 'a.xlsx', kind: 'workbook', bytes: 'text' },
  { suggestedName: 'a.xlsx', kind: 'workbook', bytes: new Uint8Array(1), path: 'C:\\a.xlsx' },
  { suggestedName: 'a.xlsx', kind: 'workbook', bytes: new Uint8Array(MAX_FILE_BYTES + 1) },
])('refuses a request that does not keep the contract (%#)', async (request) => {
  const desktop = host();
  const handlers = desktopHandlers(desktop, () => {});
  await expect(handlers.saveFile(PAGE, request)).rejects.toThrow('contract');
  expect(desktop.saveFile).not.toHaveBeenCalled();
});

test('a failure reaches the log, and the page only as “failed”', async () => {
  const logged: unknown[] = [];
  const handlers = desktopHandlers(host(), (_message, error) => logged.push(error));
  const failure = await handlers.savePdf(PAGE, { suggestedName: 'a.pdf', job: JOB }).catch(String);
  expect(failure).toBe('Error: savePdf: failed.');
  expect(String(logged[0])).toContain('somebody');
});

test('every channel has its own name', () => {
  expect(new Set(Object.values(CHANNELS)).size).toBe(Object.keys(CHANNELS).length);
});

test('only the page of its own window says that a window may close', async () => {
  const listeners = new Map<string, (event: CallEvent, payload: unknown) => unknown>();
  const frame = { url: PAGE.address };
  const said: string[] = [];
  const closing: Closing = {
    pageAsks: () => said.push('asks'),
    pageGone: () => said.push('gone'),
    pageFinished: () => said.push('finished'),
    mayClose: () => true,
  };
  registerClosing({ handle: (channel, listener) => listeners.set(channel, listener) }, (id) =>
    id === 7 ? closing : null,
  );
  const [ask, finished] = [listeners.get(CLOSING_CHANNELS.ask), listeners.get(CLOSING_CHANNELS.finished)];
  if (!ask || !finished) throw new Error('not connected');
  const own = { senderFrame: frame, sender: { id: 7, mainFrame: frame } };
  ask(own, undefined);
  finished(own, undefined);
  finished({ ...own, sender: { id: 8, mainFrame: frame } }, undefined);
  expect(said).toEqual(['asks', 'finished']);
  for (const stranger of [
    { senderFrame: null, sender: own.sender },
    { senderFrame: { url: PAGE.address }, sender: own.sender },
    { senderFrame: { url: 'https://elsewhere.example/' }, sender: own.sender },
  ]) {
    expect(() => finished(stranger, undefined)).toThrow('refused');
  }
});
