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

/** Loads the reader before a file is chosen: its library is ready when the file is. */
export function prepareReader(): void {
  ready ??= newWorker();
}

/** The reader that waits, or a new one; one that has read a file is ended. */
function takeWorker(): Worker {
  const worker = ready ?? newWorker();
  ready = null;
  return worker;
}

/**
 * Reads a table file in a worker of its own.
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
    const end = (result: Result<SourceFile, Problem>): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(result);
    };
    const timer = setTimeout(
      () => end(failure(problem('tableNotRead', { name, detail: `> ${LIMIT_MS / 1000} s` }))),
      LIMIT_MS,
    );
    worker.addEventListener('message', ({ data }: MessageEvent<Result<SourceFile, Problem>>) => end(data));
    worker.addEventListener('error', ({ message }) =>
      end(failure(problem('tableNotRead', { name, detail: message }))),
    );
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      worker.terminate();
    });
    worker.postMessage({ name, bytes });
  });
}
