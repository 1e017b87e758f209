import * as v from 'valibot';
import { expect, test } from 'vitest';
import { electronDesktop } from '../../../electron/electronDesktop.ts';
import { type PrintWindow, printPapers, type Waiting, withPapers } from '../../../electron/printing.ts';
import { PrintJob, parsePrintAddress } from '../../../shared/desktop.ts';

const JOB = v.parse(PrintJob, {
  kind: 'fair',
  fairId: '2026-06',
  papers: [{ kind: 'residentSignIn', categoryId: 'medical' }],
  locale: 'zh-CN',
  showPhones: false,
});
const AT_ONCE: Waiting = { limitMs: 200, sleep: async () => {} };

function windowThatIsReadyAfter(looks: number, mark = 'true'): { window: PrintWindow; seen: string[] } {
  const seen: string[] = [];
  let looked = 0;
  const window: PrintWindow = {
    load: async (address) => {
      seen.push(address);
    },
    mark: async () => (++looked > looks ? mark : null),
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
  expect(await printPapers(() => window, JOB, AT_ONCE)).toEqual({ outcome: 'printed' });
  expect(seen.slice(1)).toEqual(['print', 'close']);
});

test('the address carries the job', async () => {
  const { window, seen } = windowThatIsReadyAfter(0);
  await withPapers(
    () => window,
    JOB,
    async () => '',
    String,
    AT_ONCE,
  );
  const address = new URL(seen[0] ?? '');
  expect(`${address.protocol}//${address.host}${address.pathname}`).toBe('app://sunflower/print.html');
  expect(parsePrintAddress(address.hash)).toEqual(JOB);
});

test('never prints half-laid papers: gives up after its limit and closes the window', async () => {
  const { window, seen } = windowThatIsReadyAfter(Number.POSITIVE_INFINITY);
  expect(await printPapers(() => window, JOB, AT_ONCE)).toEqual({ outcome: 'failed', detail: 'timeout' });
  expect(seen.slice(1)).toEqual(['close']);
});

test('never prints the page that says that there is no such fair', async () => {
  const { window, seen } = windowThatIsReadyAfter(0, 'failed');
  expect(await printPapers(() => window, JOB, AT_ONCE)).toEqual({ outcome: 'failed', detail: 'failed' });
  expect(seen.slice(1)).toEqual(['close']);
});

test('closes the window when something in it throws', async () => {
  const { window, seen } = windowThatIsReadyAfter(0);
  const broken = withPapers(
    () => window,
    JOB,
    () => Promise.reject(new Error('bug')),
    String,
    AT_ONCE,
  );
  await expect(broken).rejects.toThrow('bug');
  expect(seen.at(-1)).toBe('close');
});

test('a cancelled dialog lays out nothing and writes nothing', async () => {
  let opened = 0;
  const desktop = electronDesktop({
    version: '1.0.0',
    dialog: { askWhereToSave: async () => null, askWhatToOpen: async () => null },
    openPrintWindow: () => {
      opened += 1;
      return windowThatIsReadyAfter(0).window;
    },
  });
  expect(await desktop.savePdf({ suggestedName: 'a.pdf', job: JOB })).toEqual({ outcome: 'cancelled' });
  expect(await desktop.openFile({ kind: 'snapshot' })).toEqual({ outcome: 'cancelled' });
  expect(opened).toBe(0);
});
