import type { SourceFile } from '../../shared/import/sourceTable.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';

/** Longest that a file may take; a workbook made to hang its reader ends here. */
const LIMIT_MS = 60_000;

function newWorker(): Worker {
  return new Worker(new URL('./tableWorker.ts', import.meta.url), { type: 'module' });
}

let ready: Worker | null = null;

/** Loads the reader before a file is chosen: it has practised when the file is there. */
export function prepareReader(): void {
  ready ??= newWorker();
}

/** The reader that waits, or a new one; nobody else gets it until it is put back. */
function takeWorker(): Worker {
  const worker = ready ?? newWorker();
  ready = null;
  return worker;
}

/**
 * Reads a table file in a worker, which holds up nobody and can be ended.
 * @param signal ends the reading; the promise then never settles, as nobody waits for it any more.
 * @returns why it cannot be read; `tableNotRead` also when the reader itself broke or took over a minute.
 */
export function readTable(
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<Result<SourceFile, Problem>> {
  const worker = takeWorker();
  return new Promise((resolve) => {
    const stop = new AbortController();
    const giveUp = (): void => {
      stop.abort();
      clearTimeout(timer);
      worker.terminate();
    };
    const fail = (detail: string): void => {
      giveUp();
      resolve(failure(problem('tableNotRead', { name, detail })));
    };
    const timer = setTimeout(() => fail(`> ${LIMIT_MS / 1000} s`), LIMIT_MS);
    const heard = { signal: stop.signal };
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Result<SourceFile, Problem>>) => {
        stop.abort();
        clearTimeout(timer);
        // A reader that has read before is quicker; only one that hangs or broke is ended.
        if (ready) worker.terminate();
        else ready = worker;
        resolve(data);
      },
      heard,
    );
    worker.addEventListener('error', ({ message }) => fail(message), heard);
    signal.addEventListener('abort', giveUp, heard);
    worker.postMessage({ name, bytes });
  });
}
