import type { PrintJob, PrintOutcome, PrintProgress } from '../shared/desktop.ts';
import { printAddress } from '../shared/desktop.ts';
import { APP_ORIGIN } from '../shared/security/appAddress.ts';

/** Longest wait for another paper to be laid out. */
const READY_MS = 60_000;
const LOOK_EVERY_MS = 50;

/** What the print page has marked itself with; null until then. */
export interface PrintMarks {
  readonly ready: string | null;
  readonly progress: PrintProgress;
}

/** A hidden window as far as printing needs it; window.ts makes the real one, tests a false one. */
export interface PrintWindow {
  load(address: string): Promise<void>;
  marks(): Promise<PrintMarks>;
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

/** The prints of a program, one after another: where the running one is, and a way to end it. */
export interface PrintRoom {
  progress(): PrintProgress;
  cancel(): void;
  /**
   * Loads the papers of a job into a hidden window, waits until they are laid out, does `work` and always closes it.
   * @param otherwise gives the outcome when there are no papers: “failed”, “timeout” when they were not ready in time,
   * “cancelled”.
   */
  withPapers<T>(
    job: PrintJob,
    work: (window: PrintWindow) => Promise<T>,
    otherwise: (detail: string) => T,
  ): Promise<T>;
}

/** Opens the room in which papers are printed. */
export function printRoom(openWindow: () => PrintWindow, waiting: Waiting = REAL_WAITING): PrintRoom {
  let progress: PrintProgress = null;
  let isCancelled = false;
  const waitForMark = async (window: PrintWindow): Promise<string> => {
    let waited = 0;
    while (waited < waiting.limitMs) {
      if (isCancelled) return 'cancelled';
      const marks = await window.marks();
      if (marks.ready !== null) return marks.ready;
      // As long as papers are being laid out, there is nothing to give up.
      waited = marks.progress?.done === progress?.done ? waited + LOOK_EVERY_MS : 0;
      progress = marks.progress;
      await waiting.sleep(LOOK_EVERY_MS);
    }
    return 'timeout';
  };
  return {
    progress: () => progress,
    cancel: () => {
      isCancelled = true;
    },
    async withPapers(job, work, otherwise) {
      isCancelled = false;
      const window = openWindow();
      try {
        await window.load(`${APP_ORIGIN}/${printAddress(job)}`);
        const mark = await waitForMark(window);
        if (mark !== 'true') return otherwise(mark);
        const done = await work(window);
        return isCancelled ? otherwise('cancelled') : done;
      } finally {
        progress = null;
        window.close();
      }
    },
  };
}

/** Prints the papers of a job through the system's dialog. */
export function printPapers(room: PrintRoom, job: PrintJob): Promise<PrintOutcome> {
  return room.withPapers<PrintOutcome>(
    job,
    (window) => window.print(),
    (detail) => (detail === 'cancelled' ? { outcome: 'cancelled' } : { outcome: 'failed', detail }),
  );
}

/** The papers of a job as the bytes of a PDF, or why there are none. */
export function papersAsPdf(
  room: PrintRoom,
  job: PrintJob,
): Promise<{ readonly bytes: Uint8Array } | { readonly detail: string }> {
  return room.withPapers<{ readonly bytes: Uint8Array } | { readonly detail: string }>(
    job,
    async (window) => ({ bytes: await window.toPdf() }),
    (detail) => ({ detail }),
  );
}
