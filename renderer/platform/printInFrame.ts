import {
  PRINT_PROGRESS,
  PRINT_READY,
  type PrintJob,
  type PrintOutcome,
  type PrintProgress,
  parsePrintProgress,
  printAddress,
} from '../../shared/desktop.ts';

/** Longest wait for the papers to be laid out; 500 people with their fonts take a few seconds on a slow PC. */
const READY_MS = 60_000;

/** Class of the frame; a frame whose dialog never reported its end is removed by the next one. */
const FRAME_CLASS = 'print-frame';

function addFrame(job: PrintJob): HTMLIFrameElement {
  for (const old of document.querySelectorAll(`.${FRAME_CLASS}`)) old.remove();
  const frame = document.createElement('iframe');
  frame.className = FRAME_CLASS;
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  // Out of sight but laid out: what is `display: none` has no pages.
  frame.style.cssText = 'position:fixed;left:-10000px;top:0;width:297mm;height:210mm;border:0';
  frame.src = printAddress(job);
  document.body.append(frame);
  return frame;
}

function marksOf(frame: HTMLIFrameElement): DOMStringMap | undefined {
  // While the frame changes from its blank page to ours, its document has no root element for a moment.
  return frame.contentDocument?.querySelector('html')?.dataset;
}

function runningFrame(): HTMLIFrameElement | null {
  const frame = document.querySelector(`.${FRAME_CLASS}`);
  return frame instanceof HTMLIFrameElement ? frame : null;
}

/** How far the papers in the hidden frame are laid out; null when none are being laid out. */
export function frameProgress(): PrintProgress {
  const frame = runningFrame();
  return frame ? parsePrintProgress(marksOf(frame)?.[PRINT_PROGRESS]) : null;
}

/** Ends the print that is being laid out; the browser's own dialog is ended in it. */
export function cancelPrintInFrame(): void {
  runningFrame()?.remove();
}

/** Waits until the print page has marked itself. @returns its mark, “timeout”, or “cancelled”. */
function waitForMark(frame: HTMLIFrameElement): Promise<string> {
  const deadline = performance.now() + READY_MS;
  return new Promise((resolve) => {
    const look = (): void => {
      const mark = marksOf(frame)?.[PRINT_READY];
      if (!frame.isConnected) resolve('cancelled');
      else if (mark !== undefined) resolve(mark);
      else if (performance.now() > deadline) resolve('timeout');
      else setTimeout(look, 50);
    };
    look();
  });
}

/**
 * Prints the papers of a job through the browser's print dialog, from a hidden frame of our own origin.
 * @param title proposed by the dialog as the name of a PDF.
 */
export async function printInFrame(job: PrintJob, title?: string): Promise<PrintOutcome> {
  const frame = addFrame(job);
  const mark = await waitForMark(frame);
  const printWindow = frame.contentWindow;
  if (mark === 'cancelled') return { outcome: 'cancelled' };
  if (mark !== 'true' || !printWindow) {
    frame.remove();
    return { outcome: 'failed', detail: mark };
  }
  printWindow.addEventListener('afterprint', () => setTimeout(() => frame.remove(), 0));
  const titleBefore = document.title;
  if (title) {
    document.title = title;
    printWindow.document.title = title;
  }
  // Blocks while the dialog is open; `afterprint` does not come in every browser, so it only clears the frame away.
  printWindow.print();
  document.title = titleBefore;
  return { outcome: 'dialogShown' };
}
