import { unzipSync } from 'fflate';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserDesktop } from '../../../renderer/platform/browserDesktop.ts';
import { desktop } from '../../../renderer/platform/desktop.ts';
import { DESKTOP_GLOBAL, PrintJob } from '../../../shared/desktop.ts';
import { MAX_FILE_BYTES } from '../../../shared/hostFiles.ts';

beforeEach(() => {
  // The browser's own dialog stays shut: what it would answer, the tests say themselves.
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(window, DESKTOP_GLOBAL);
});

function fileInput(): HTMLInputElement {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no file input');
  return input;
}

/** Gives the hidden input a file, as the browser does after its dialog. */
function choose(...files: readonly File[]): void {
  const input = fileInput();
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  input.files = chosen.files;
  input.dispatchEvent(new Event('change'));
}

test('takes the host that preload offers, else the browser', () => {
  expect(desktop()).toBe(browserDesktop);
  const offered = { ...browserDesktop };
  Reflect.set(window, DESKTOP_GLOBAL, offered);
  expect(desktop()).toBe(offered);
});

test('refuses a host that keeps only half of the contract', () => {
  Reflect.set(window, DESKTOP_GLOBAL, { appInfo: () => {} });
  expect(() => desktop()).toThrow('contract');
});

test('says that it cannot write a PDF by itself', async () => {
  expect(await desktop().appInfo()).toMatchObject({ host: 'browser', canSavePdf: false });
});

test('saves as a download with the suggested name', async () => {
  const clicked = new Promise<{ name: string; address: string }>((resolve) => {
    document.addEventListener(
      'click',
      (event) => {
        event.preventDefault();
        if (event.target instanceof HTMLAnchorElement) {
          resolve({ name: event.target.download, address: event.target.href });
        }
      },
      { once: true },
    );
  });
  const bytes = new TextEncoder().encode('年度');
  const outcome = await desktop().saveFile({ suggestedName: '年度.xlsx', kind: 'workbook', bytes });
  expect(outcome).toEqual({ outcome: 'saved', name: '年度.xlsx' });
  const { name, address } = await clicked;
  expect(name).toBe('年度.xlsx');
  expect(await (await fetch(address)).text()).toBe('年度');
  expect(document.querySelector('a')).toBeNull();
});

test('puts the workbooks of a pack into one .zip, and leaves the PDFs to the program that can print them', async () => {
  const clicked = new Promise<{ name: string; address: string }>((resolve) => {
    document.addEventListener(
      'click',
      (event) => {
        event.preventDefault();
        if (event.target instanceof HTMLAnchorElement)
          resolve({ name: event.target.download, address: event.target.href });
      },
      { once: true },
    );
  });
  const bytes = new TextEncoder().encode('表');
  const outcome = await desktop().saveFolder({
    suggestedName: '2026年6月 集市材料',
    files: [{ suggestedName: '01 排班表.xlsx', kind: 'workbook', bytes }],
    pdfs: [],
  });
  expect(outcome).toEqual({ outcome: 'saved', name: '2026年6月 集市材料.zip' });
  const { address } = await clicked;
  const files = unzipSync(new Uint8Array(await (await fetch(address)).arrayBuffer()));
  expect(Object.keys(files)).toEqual(['01 排班表.xlsx']);
  expect(files['01 排班表.xlsx']).toEqual(bytes);
});

test('ends a print that is being laid out: nothing is printed, and nothing is left behind', async () => {
  const job = v.parse(PrintJob, {
    kind: 'fair',
    fairId: '2026-06',
    papers: [{ kind: 'roster' }],
    locale: 'zh-CN',
    showPhones: false,
  });
  const printing = desktop().printPapers(job);
  expect(await desktop().printProgress()).toBeNull();
  await desktop().cancelPrint();
  expect(await printing).toEqual({ outcome: 'cancelled' });
  expect(document.querySelector('iframe')).toBeNull();
});

test('reads the chosen file and clears its input away', async () => {
  const opened = desktop().openFiles({ kind: 'snapshot', isSeveral: false });
  expect(fileInput().accept).toBe('.sunflower');
  expect(fileInput().multiple).toBe(false);
  choose(new File(['content'], '备份.sunflower'));
  expect(await opened).toEqual({
    outcome: 'opened',
    files: [{ name: '备份.sunflower', bytes: new TextEncoder().encode('content') }],
  });
  expect(document.querySelector('input[type=file]')).toBeNull();
});

test('says so when the dialog was cancelled', async () => {
  const opened = desktop().openFiles({ kind: 'snapshot', isSeveral: false });
  fileInput().dispatchEvent(new Event('cancel'));
  expect(await opened).toEqual({ outcome: 'cancelled' });
});

test('reads several files in their order, or none when one of them cannot be read', async () => {
  const small = new File(['1'], '一.png');
  const opened = desktop().openFiles({ kind: 'image', isSeveral: true });
  expect(fileInput().multiple).toBe(true);
  choose(small, new File(['2'], '二.png'));
  const outcome = await opened;
  expect(outcome.outcome === 'opened' ? outcome.files.map(({ name }) => name) : []).toEqual([
    '一.png',
    '二.png',
  ]);
  const again = desktop().openFiles({ kind: 'image', isSeveral: true });
  choose(small, new File([new Uint8Array(MAX_FILE_BYTES + 1)], '三.png'));
  expect(await again).toMatchObject({ outcome: 'failed', code: 'fileTooLarge', name: '三.png' });
});

test('refuses a file that is too large without reading it', async () => {
  const opened = desktop().openFiles({ kind: 'snapshot', isSeveral: false });
  choose(new File([new Uint8Array(MAX_FILE_BYTES + 1)], 'huge.sunflower'));
  expect(await opened).toEqual({
    outcome: 'failed',
    code: 'fileTooLarge',
    name: 'huge.sunflower',
    detail: '65 MB',
  });
});
