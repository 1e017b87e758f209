import { unzipSync } from 'fflate';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserDesktop } from '../../../renderer/platform/browserDesktop.ts';
import { desktop } from '../../../renderer/platform/desktop.ts';
import { DESKTOP_GLOBAL, MAX_FILE_BYTES, PrintJob } from '../../../shared/desktop.ts';

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
function choose(file: File): void {
  const input = fileInput();
  const chosen = new DataTransfer();
  chosen.items.add(file);
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
  const opened = desktop().openFile({ kind: 'snapshot' });
  expect(fileInput().accept).toBe('.sunflower');
  choose(new File(['content'], '备份.sunflower'));
  expect(await opened).toEqual({
    outcome: 'opened',
    name: '备份.sunflower',
    bytes: new TextEncoder().encode('content'),
  });
  expect(document.querySelector('input[type=file]')).toBeNull();
});

test('says so when the dialog was cancelled', async () => {
  const opened = desktop().openFile({ kind: 'snapshot' });
  fileInput().dispatchEvent(new Event('cancel'));
  expect(await opened).toEqual({ outcome: 'cancelled' });
});

test('refuses a file that is too large without reading it', async () => {
  const opened = desktop().openFile({ kind: 'snapshot' });
  choose(new File([new Uint8Array(MAX_FILE_BYTES + 1)], 'huge.sunflower'));
  expect(await opened).toEqual({
    outcome: 'failed',
    code: 'fileTooLarge',
    name: 'huge.sunflower',
    detail: '65 MB',
  });
});
