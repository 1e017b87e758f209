import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { makeId } from '../../../renderer/db/makeId.ts';
import { browserChangeLog } from '../../../renderer/platform/browserChangeLog.ts';
import { LogId } from '../../../shared/changeLog/logFormat.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const newId = (): LogId => v.parse(LogId, makeId());

async function texts(): Promise<string[]> {
  const read = await browserChangeLog.readChangeLogs();
  if (read.outcome === 'failed') throw new Error(read.detail);
  return read.logs.map((one) => new TextDecoder().decode(one)).toSorted();
}

beforeEach(async () => {
  // The file that is open stays, as at work.
  await browserChangeLog.beginChangeLog({ id: newId(), bytes: bytes('-\n') });
  await browserChangeLog.dropChangeLogs({ keep: [] });
});

test('begins files, adds to the last one in order, gives all of them back, and drops what is not to be kept', async () => {
  const [first, second] = [newId(), newId()];
  expect(await browserChangeLog.beginChangeLog({ id: first, bytes: bytes('a\n') })).toEqual({
    outcome: 'written',
  });
  await browserChangeLog.addToChangeLog({ bytes: bytes('乙\n') });
  await browserChangeLog.beginChangeLog({ id: second, bytes: bytes('c\n') });
  await Promise.all(
    ['d', 'e', 'f'].map((line) => browserChangeLog.addToChangeLog({ bytes: bytes(`${line}\n`) })),
  );
  expect(await texts()).toEqual(['-\n', 'a\n乙\n', 'c\nd\ne\nf\n']);
  expect(await browserChangeLog.dropChangeLogs({ keep: [second] })).toEqual({ outcome: 'written' });
  expect(await texts()).toEqual(['c\nd\ne\nf\n']);
  await browserChangeLog.addToChangeLog({ bytes: bytes('g\n') });
  expect(await texts()).toEqual(['c\nd\ne\nf\ng\n']);
});
