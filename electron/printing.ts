import type { PrintJob, PrintOutcome } from '../shared/desktop.ts';
import { printAddress } from '../shared/desktop.ts';
import { APP_ORIGIN } from '../shared/security/appAddress.ts';

/** Longest wait for the papers to be laid out. */
const READY_MS = 60_000;
const LOOK_EVERY_MS = 50;

/** A hidden window as far as printing needs it; window.ts makes the real one, tests a false one. */
export interface PrintWindow {
  load(address: string): Promise<void>;
  /** What the page has marked itself with (PRINT_READY); null until then. */
  mark(): Promise<string | null>;
  toPdf(): Promise<Uint8Array>;
  /** Shows the system's dialog. */
  print(): Promise<PrintOutcome>;
  close(): void;
}

/** Patience, injected so that tests need none. */
export interface Waiting {
  readonly limitMs: number;
  sleep(milliseconds: number): Promise<void>;
}

const REAL_WAITING: Waiting = {
  limitMs: READY_MS,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

async function waitForMark(window: PrintWindow, { limitMs, sleep }: Waiting): Promise<string> {
  for (let waited = 0; waited < limitMs; waited += LOOK_EVERY_MS) {
    const mark = await window.mark();
    if (mark !== null) return mark;
    await sleep(LOOK_EVERY_MS);
  }
  return 'timeout';
}

/**
 * Loads the papers of a job into a hidden window, waits until they are laid out, does `work` and always closes it.
 * @param otherwise gives the outcome when there are no papers: “failed”, or “timeout” when they were not ready in time.
 */
export async function withPapers<T>(
  openWindow: () => PrintWindow,
  job: PrintJob,
  work: (window: PrintWindow) => Promise<T>,
  otherwise: (detail: string) => T,
  waiting: Waiting = REAL_WAITING,
): Promise<T> {
  const window = openWindow();
  try {
    await window.load(`${APP_ORIGIN}/${printAddress(job)}`);
    const mark = await waitForMark(window, waiting);
    return mark === 'true' ? await work(window) : otherwise(mark);
  } finally {
    window.close();
  }
}

/** Prints the papers of a job through the system's dialog. */
export function printPapers(
  openWindow: () => PrintWindow,
  job: PrintJob,
  waiting: Waiting = REAL_WAITING,
): Promise<PrintOutcome> {
  return withPapers<PrintOutcome>(
    openWindow,
    job,
    (window) => window.print(),
    (detail) => ({ outcome: 'failed', detail }),
    waiting,
  );
}
