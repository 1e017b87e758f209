import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { change, undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { readDataSet } from '../../../renderer/db/readDataSet.ts';
import { webCipher } from '../../../renderer/platform/cipher.ts';
import { packSnapshot } from '../../../renderer/usecases/packSnapshot.ts';
import { previewSnapshot, restorePart, restoreSnapshot } from '../../../renderer/usecases/restoring.ts';
import { isSameData } from '../../../shared/backup/compareData.ts';
import { makeSnapshotKey } from '../../../shared/backup/lockedFile.ts';
import { changeLabel } from '../../../shared/text/change.ts';
import type { RandomStep } from '../../reliability/randomSteps.ts';
import { doStep, RANDOM_STEPS } from '../../reliability/randomSteps.ts';
import { FACTS } from '../../reliability/snapshotFacts.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, refusal, sampleCommunity } from './plannedSample.ts';

let db: SunflowerDatabase;

beforeEach(async () => {
  db = await sampleCommunity();
});
afterEach(dropDatabase);

const NAMING = ({ name }: { readonly name: string }) => name;

async function packed(
  key: Parameters<typeof packSnapshot>[2] = null,
): Promise<{ name: string; bytes: Uint8Array }> {
  return { name: 'random.sunflower', bytes: (await done(packSnapshot(db, FACTS, key))).bytes };
}

async function doAll(steps: readonly RandomStep[]): Promise<void> {
  for (const step of steps) await doStep(db, step);
}

describe('restoring a snapshot', () => {
  test('gives back the very state that it was taken from, whatever was done before and since', async () => {
    await fc.assert(
      fc.asyncProperty(RANDOM_STEPS, RANDOM_STEPS, async (before, since) => {
        await doAll(before);
        const state = await readDataSet(db);
        const file = await packed();
        await doAll(since);
        const preview = await done(previewSnapshot(file, null));
        await done(restoreSnapshot(preview, NAMING));
        expect(await readDataSet(db)).toEqual(state);
        expect(isSameData((await done(previewSnapshot(file, null))).differences)).toBe(true);
      }),
      { numRuns: 3 },
    );
  }, 120_000);

  test('never takes a password that is not the right one, and changes nothing', async () => {
    const file = await packed(await makeSnapshotKey('向日葵一二三四五', webCipher));
    const state = await readDataSet(db);
    expect(await refusal(previewSnapshot(file, null))).toBe('snapshotNeedsPassword');
    expect(await refusal(previewSnapshot(file, '向日葵五四三二一'))).toBe('snapshotWrongPassword');
    expect(isSameData((await done(previewSnapshot(file, '向日葵一二三四五'))).differences)).toBe(true);
    expect(await readDataSet(db)).toEqual(state);
  });

  test('only of people is one step that can be undone', async () => {
    const file = await packed();
    const people = await db.volunteers.toArray();
    await change(changeLabel('editGroups'), (data) =>
      data.volunteers.bulkDelete(people.slice(0, 5).map(({ id }) => id)),
    );
    const preview = await done(previewSnapshot(file, null));
    expect(await done(restorePart(preview, { kind: 'people', alsoChanged: false }, NAMING))).toBe(5);
    expect(await db.volunteers.toArray()).toEqual(people);
    await undoLastChange();
    expect(await db.volunteers.count()).toBe(people.length - 5);
  });

  test('of a part is refused when something was changed since the preview', async () => {
    const file = await packed();
    const [first] = await db.volunteers.toArray();
    if (!first) throw new Error('The sample has people.');
    await change(changeLabel('editGroups'), (data) => data.volunteers.delete(first.id));
    const preview = await done(previewSnapshot(file, null));
    await change(changeLabel('editGroups'), (data) => data.volunteers.put({ ...first, note: '刚改的' }));
    expect(await refusal(restorePart(preview, { kind: 'people', alsoChanged: true }, NAMING))).toBe(
      'restoreStale',
    );
    expect(await db.volunteers.get(first.id)).toMatchObject({ note: '刚改的' });
  });
});
