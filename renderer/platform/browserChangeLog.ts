import type { ChangeLogFiles, ChangeLogOutcome, ReadChangeLogsOutcome } from '../../shared/changeLogFiles.ts';
import { inTurn } from '../../shared/inTurn.ts';
import { askWorker } from './askWorker.ts';
import type { ChangeLogQuestion } from './changeLogWorker.ts';

/*
 * The change log of the browser host lies in the origin's private file system, as snapshots do. It outlives a database that
 * the browser finds damaged, and goes with it when somebody clears the browser's data.
 */

let worker: Worker | null = null;
const turn = inTurn();

function ask<Answer>(question: ChangeLogQuestion): Promise<Answer> {
  return turn(async () => {
    worker ??= new Worker(new URL('./changeLogWorker.ts', import.meta.url), { type: 'module' });
    try {
      return await askWorker<Answer>(worker, question);
    } catch (error) {
      worker.terminate();
      worker = null;
      throw error;
    }
  });
}

/** The browser host's part of the contract. */
export const browserChangeLog: ChangeLogFiles = {
  beginChangeLog: (request) => ask<ChangeLogOutcome>({ call: 'beginChangeLog', request }),
  addToChangeLog: (request) => ask<ChangeLogOutcome>({ call: 'addToChangeLog', request }),
  readChangeLogs: () => ask<ReadChangeLogsOutcome>({ call: 'readChangeLogs' }),
  dropChangeLogs: (request) => ask<ChangeLogOutcome>({ call: 'dropChangeLogs', request }),
};
