import { expect, test } from 'vitest';
import { makeId } from '../../../renderer/db/makeId.ts';
import { openDatabase } from '../../../renderer/db/openDatabase.ts';

test('opens the database', async () => {
  const opened = await openDatabase(makeId, `probe-${makeId()}`);
  expect(opened.ok).toBe(true);
});
