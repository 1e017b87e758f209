import type { PrintJob, PrintOutcome } from '../shared/desktop.ts';
import { printAddress } from '../shared/desktop.ts';
import { APP_ORIGIN } from '../shared/security/appAddress.ts';

/** Longest wait for the papers to be laid out. */
const READY_MS = 60_000;
const LOOK_EVERY_MS = 50;

/** A hidden window as far as printing needs it; window.ts makes the real one, tests a false one. */
export interface PrintWindow {
  load(address: string): Promise<void>;
  isReady(): Promise<boolean>;
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

async function isReadyInTime(window: PrintWindow, { limitMs, sleep }: Waiting): Promise<boolean> {
  for (let waited = 0; waited < limitMs; waited += LOOK_EVERY_MS) {
    if (await window.isReady()) return true;
    await sleep(LOOK_EVERY_MS);
  }
  return false;
}

/**
 * Loads the papers of a job into a hidden window, waits until they are laid out, does `work` and always closes it.
 * @returns null when the papers were not ready in time.
 */
export async function withPapers<T>(
  openWindow: () => PrintWindow,
  job: PrintJob,
  work: (window: PrintWindow) => Promise<T>,
  waiting: Waiting = REAL_WAITING,
): Promise<T | null> {
  const window = openWindow();
  try {
    await window.load(`${APP_ORIGIN}/${printAddress(job)}`);
    return (await isReadyInTime(window, waiting)) ? await work(window) : null;
  } finally {
    window.close();
  }
}

/** Prints the papers of a job through the system's dialog. */
export async function printPapers(
  openWindow: () => PrintWindow,
  job: PrintJob,
  waiting: Waiting = REAL_WAITING,
): Promise<PrintOutcome> {
  const outcome = await withPapers(openWindow, job, (window) => window.print(), waiting);
  return outcome ?? { outcome: 'failed', detail: `timeout ${waiting.limitMs / 1000} s` };
}
