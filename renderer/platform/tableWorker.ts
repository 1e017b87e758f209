import { practiseReading } from '../../shared/import/practiseReading.ts';
import { readSource } from '../../shared/import/readSource.ts';

/** What the page asks of the worker: one file. */
export interface TableQuestion {
  readonly name: string;
  readonly bytes: Uint8Array;
}

// Reading a large workbook takes a second or two: here it holds up nobody, and it can be ended at any moment.
self.addEventListener('message', ({ data }: MessageEvent<TableQuestion>) => {
  self.postMessage(readSource(data.name, data.bytes));
});

// Started while the user still looks for the file.
practiseReading();
