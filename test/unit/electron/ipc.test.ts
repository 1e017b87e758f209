import { expect, test, vi } from 'vitest';
import { CHANNELS } from '../../../electron/channels.ts';
import { type Caller, desktopHandlers } from '../../../electron/ipc.ts';
import type { Desktop } from '../../../shared/desktop.ts';
import { MAX_FILE_BYTES } from '../../../shared/hostFiles.ts';

const PAGE: Caller = { isMainFrame: true, address: 'app://sunflower/index.html#/fair/2026-06' };
const JOB = {
  kind: 'fair',
  fairId: '2026-06',
  papers: [{ kind: 'roster' }],
  locale: 'zh-CN',
  showPhones: false,
};

function host(): Desktop {
  return {
    appInfo: async () => ({ host: 'electron', version: '1.0.0', canSavePdf: true }),
    saveFile: vi.fn<Desktop['saveFile']>(async () => ({ outcome: 'saved', name: 'a.xlsx' })),
    openFiles: async () => ({ outcome: 'cancelled' }),
    printPapers: async () => ({ outcome: 'printed' }),
    savePdf: async () => {
      throw new Error('C:\\Users\\somebody\\a.pdf is broken');
    },
    saveFolder: async () => ({ outcome: 'cancelled' }),
    printProgress: async () => ({ done: 1, total: 2 }),
    cancelPrint: async () => {},
    openRunningBoard: vi.fn<Desktop['openRunningBoard']>(async () => {}),
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
