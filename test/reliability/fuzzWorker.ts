import { parentPort } from 'node:worker_threads';
import { fuzzCase } from './fuzzCase.ts';

/* Runs cases one by one as they are asked for; the process that asks ends it when one takes too long. */

if (!parentPort) throw new Error('This runs in a worker.');
const port = parentPort;

// The library that reads .xls tells every record that it does not know: of broken files thousands.
console.error = () => undefined;
console.log = () => undefined;

port.on('message', (number: number) => {
  void fuzzCase(number).then((outcome) => port.postMessage(outcome));
});
