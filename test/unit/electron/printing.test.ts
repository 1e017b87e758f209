import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { electronDesktop, type Surroundings } from '../../../electron/electronDesktop.ts';
import {
  type PrintWindow,
  papersAsPdf,
  printPapers,
  printRoom,
  type Waiting,
} from '../../../electron/printing.ts';
import { saveFolder } from '../../../electron/saveFolder.ts';
import { FOLDER_DISK } from '../../../electron/snapshots/folderDisk.ts';
import { PrintJob, parsePrintAddress } from '../../../shared/desktop.ts';

const JOB = v.parse(PrintJob, {
  kind: 'fair',
  fairId: '2026-06',
  papers: [{ kind: 'residentSignIn', categoryId: 'medical' }],
  locale: 'zh-CN',
  showPhones: false,
});
const NO_SNAPSHOTS: Surroundings['snapshots'] = {
  disk: FOLDER_DISK,
  ownFolder: 'unused',
  memoryFile: 'unused',
  now: () => new Date(0),
  log: () => undefined,
  showFolder: async () => undefined,
};
const NO_CHANGE_LOG: Surroundings['changeLog'] = { folder: 'unused', disk: FOLDER_DISK };
const AT_ONCE: Waiting = { limitMs: 200, sleep: async () => {} };

function windowThatIsReadyAfter(looks: number, mark = 'true'): { window: PrintWindow; seen: string[] } {
  const seen: string[] = [];
  let looked = 0;
  const window: PrintWindow = {
    load: async (address) => {
      seen.push(address);
    },
    marks: async () => ({
      ready: ++looked > looks ? mark : null,
      progress: { done: Math.min(looked, 2), total: 2 },
    }),
    toPdf: async () => new Uint8Array([1]),
    print: async () => {
      seen.push('print');
      return { outcome: 'printed' };
    },
    close: () => seen.push('close'),
  };
  return { window, seen };
}

test('waits until the papers are laid out, prints, and closes the window', async () => {
  const { window, seen } = windowThatIsReadyAfter(3);
  expect(
    await printPapers(
      printRoom(() => window, AT_ONCE),
      JOB,
    ),
  ).toEqual({ outcome: 'printed' });
  expect(seen.slice(1)).toEqual(['print', 'close']);
});

test('the address carries the job', async () => {
  const { window, seen } = windowThatIsReadyAfter(0);
  await papersAsPdf(
    printRoom(() => window, AT_ONCE),
    JOB,
  );
  const address = new URL(seen[0] ?? '');
  expect(`${address.protocol}//${address.host}${address.pathname}`).toBe('app://sunflower/print.html');
  expect(parsePrintAddress(address.hash)).toEqual(JOB);
});

test('never prints half-laid papers: gives up after its limit and closes the window', async () => {
  const { window, seen } = windowThatIsReadyAfter(Number.POSITIVE_INFINITY);
  expect(
    await printPapers(
      printRoom(() => window, AT_ONCE),
      JOB,
    ),
  ).toEqual({ outcome: 'failed', detail: 'timeout' });
  expect(seen.slice(1)).toEqual(['close']);
});

test('never prints the page that says that there is no such fair', async () => {
  const { window, seen } = windowThatIsReadyAfter(0, 'failed');
  expect(
    await printPapers(
      printRoom(() => window, AT_ONCE),
      JOB,
    ),
  ).toEqual({ outcome: 'failed', detail: 'failed' });
  expect(seen.slice(1)).toEqual(['close']);
});

test('closes the window when something in it throws', async () => {
  const { window, seen } = windowThatIsReadyAfter(0);
  const broken = printRoom(() => window, AT_ONCE).withPapers(
    JOB,
    () => Promise.reject(new Error('bug')),
    String,
  );
  await expect(broken).rejects.toThrow('bug');
  expect(seen.at(-1)).toBe('close');
});

test('tells how far the papers are, and is as good as new when they are printed', async () => {
  const { window } = windowThatIsReadyAfter(3);
  const seen: unknown[] = [];
  const room = printRoom(() => window, { limitMs: 200, sleep: async () => void seen.push(room.progress()) });
  expect(room.progress()).toBeNull();
  await printPapers(room, JOB);
  expect(seen).toEqual([
    { done: 1, total: 2 },
    { done: 2, total: 2 },
    { done: 2, total: 2 },
  ]);
  expect(room.progress()).toBeNull();
});

test('is patient as long as papers are laid out, however many', async () => {
  let laidOut = 0;
  const window: PrintWindow = {
    ...windowThatIsReadyAfter(0).window,
    marks: async () => {
      laidOut += 1;
      return { ready: laidOut > 50 ? 'true' : null, progress: { done: laidOut, total: 60 } };
    },
  };
  expect(
    await printPapers(
      printRoom(() => window, AT_ONCE),
      JOB,
    ),
  ).toEqual({ outcome: 'printed' });
});

test('a print that is cancelled prints nothing, and the next one does', async () => {
  const { window, seen } = windowThatIsReadyAfter(3);
  const room = printRoom(() => window, { limitMs: 200, sleep: async () => room.cancel() });
  expect(await printPapers(room, JOB)).toEqual({ outcome: 'cancelled' });
  expect(seen.slice(1)).toEqual(['close']);
  const next = windowThatIsReadyAfter(0);
  expect(
    await printPapers(
      printRoom(() => next.window, AT_ONCE),
      JOB,
    ),
  ).toEqual({ outcome: 'printed' });
});

test('a pack goes into a folder of its own, every file by its name', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'sunflower-'));
  const desktop = electronDesktop({
    version: '1.0.0',
    snapshots: NO_SNAPSHOTS,
    changeLog: NO_CHANGE_LOG,
    dialog: { askWhereToSave: async () => null, askWhatToOpen: async () => [parent] },
    openPrintWindow: () => windowThatIsReadyAfter(0).window,
    openBoardWindow: () => {},
  });
  const outcome = await desktop.saveFolder({
    suggestedName: '2026年6月 集市材料',
    files: [{ suggestedName: '01 排班表.xlsx', kind: 'workbook', bytes: new Uint8Array([2]) }],
    pdfs: [{ suggestedName: '01 排班表.pdf', job: JOB }],
  });
  expect(outcome).toEqual({ outcome: 'saved', name: '2026年6月 集市材料' });
  const names = await readdir(join(parent, '2026年6月 集市材料'));
  expect(names.toSorted()).toEqual(['01 排班表.pdf', '01 排班表.xlsx']);
  await rm(parent, { recursive: true });
});

test('a folder that cannot be made is said, not thrown', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'sunflower-'));
  await writeFile(join(parent, 'pack'), 'a file stands where the folder should');
  const request = { suggestedName: 'pack', files: [], pdfs: [] };
  expect(await saveFolder(parent, request, async () => ({ outcome: 'cancelled' }))).toMatchObject({
    outcome: 'failed',
    name: 'pack',
  });
  await rm(parent, { recursive: true });
});

test('one file is asked for, or several, and all are read or none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sunflower-open-'));
  const places = [join(folder, '一.png'), join(folder, '二.png')];
  for (const place of places) await writeFile(place, place.slice(-5));
  const asked: (readonly string[] | undefined)[] = [];
  const desktop = electronDesktop({
    version: '1.0.0',
    snapshots: NO_SNAPSHOTS,
    changeLog: NO_CHANGE_LOG,
    dialog: {
      askWhereToSave: async () => null,
      askWhatToOpen: async ({ properties }) => {
        asked.push(properties);
        return places;
      },
    },
    openPrintWindow: () => windowThatIsReadyAfter(0).window,
    openBoardWindow: () => undefined,
  });
  const opened = await desktop.openFiles({ kind: 'image', isSeveral: true });
  expect(opened).toMatchObject({ outcome: 'opened', files: [{ name: '一.png' }, { name: '二.png' }] });
  await rm(folder, { recursive: true });
  expect(await desktop.openFiles({ kind: 'image', isSeveral: false })).toMatchObject({
    outcome: 'failed',
    code: 'fileNotRead',
    name: '一.png',
  });
  expect(asked).toEqual([['openFile', 'multiSelections'], ['openFile']]);
});

test('a cancelled dialog lays out nothing and writes nothing', async () => {
  let opened = 0;
  const desktop = electronDesktop({
    version: '1.0.0',
    snapshots: NO_SNAPSHOTS,
    changeLog: NO_CHANGE_LOG,
    dialog: { askWhereToSave: async () => null, askWhatToOpen: async () => [] },
    openPrintWindow: () => {
      opened += 1;
      return windowThatIsReadyAfter(0).window;
    },
    openBoardWindow: () => {
      opened += 1;
    },
  });
  expect(await desktop.savePdf({ suggestedName: 'a.pdf', job: JOB })).toEqual({ outcome: 'cancelled' });
  expect(await desktop.openFiles({ kind: 'snapshot', isSeveral: false })).toEqual({ outcome: 'cancelled' });
  expect(await desktop.saveFolder({ suggestedName: 'a', files: [], pdfs: [] })).toEqual({
    outcome: 'cancelled',
  });
  expect(opened).toBe(0);
});
