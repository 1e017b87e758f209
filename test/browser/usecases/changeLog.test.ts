import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { change, undoLastChange } from '../../../renderer/db/change.ts';
import { listenToCommits } from '../../../renderer/db/committed.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { readDataSet } from '../../../renderer/db/readDataSet.ts';
import { browserDesktop } from '../../../renderer/platform/browserDesktop.ts';
import { useChangeLogStore } from '../../../renderer/stores/changeLogStore.ts';
import { startChangeLog } from '../../../renderer/usecases/changeLog.ts';
import { eraseVolunteer } from '../../../renderer/usecases/eraseVolunteer.ts';
import type { LaterChanges } from '../../../renderer/usecases/recovery.ts';
import { readForRecovery, readLaterChanges } from '../../../renderer/usecases/recovery.ts';
import { loadSample } from '../../../renderer/usecases/setUp.ts';
import { keepSnapshot } from '../../../renderer/usecases/snapshots.ts';
import { compareData, isSameData } from '../../../shared/backup/compareData.ts';
import type { Snapshot } from '../../../shared/backup/snapshot.ts';
import type { DataSet } from '../../../shared/model/tables.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { changeLabel } from '../../../shared/text/change.ts';
import type { RandomStep } from '../../reliability/randomSteps.ts';
import { doStep, RANDOM_STEPS } from '../../reliability/randomSteps.ts';
import { dropDatabase } from '../db/freshDatabase.ts';
import { done, sampleCommunity } from './plannedSample.ts';

let db: SunflowerDatabase;

async function rename(name: string): Promise<void> {
  await change(changeLabel('editGroups'), async () => {
    const first = await db.groups.orderBy('id').first();
    if (first) await db.groups.put({ ...first, name });
  });
}

/** What would be recovered now: the newest snapshot, and what was changed after it. */
async function recovered(): Promise<{ readonly snapshot: Snapshot; readonly later: LaterChanges | null }> {
  const listed = await browserDesktop.listSnapshots();
  const [newest] = listed.outcome === 'listed' ? listed.snapshots : [];
  if (!newest) throw new Error('There is no snapshot.');
  const read = await browserDesktop.readSnapshot({ name: newest.name });
  const [file] = read.outcome === 'opened' ? read.files : [];
  if (!file) throw new Error('It was not read.');
  const snapshot = await done(readForRecovery(file, null));
  return { snapshot, later: await readLaterChanges(snapshot) };
}

/** Whether what would be recovered is something else than what is there; also when it is nothing. */
async function differs(data: DataSet | undefined): Promise<boolean> {
  return data === undefined || !isSameData(compareData(await readDataSet(db), data));
}

async function countLogs(): Promise<number> {
  const read = await browserDesktop.readChangeLogs();
  return read.outcome === 'read' ? read.logs.length : 0;
}

beforeEach(async () => {
  db = await sampleCommunity();
  await startChangeLog();
  await done(keepSnapshot('manual'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  listenToCommits(null);
  await dropDatabase();
});

describe('the change log', () => {
  test('holds what was changed after the snapshot, and a snapshot makes it begin anew', async () => {
    expect((await recovered()).later).toMatchObject({ count: 0, isComplete: true });
    expect(useChangeLogStore.getState().needsSnapshot).toBe(false);
    await rename('甲');
    await rename('乙');
    await undoLastChange();
    const { snapshot, later } = await recovered();
    expect(later).toMatchObject({ count: 3, isComplete: true });
    expect(await differs(snapshot.data)).toBe(true);
    expect(await differs(later?.data)).toBe(false);
    await done(keepSnapshot('manual'));
    expect(await countLogs()).toBe(1);
    expect((await recovered()).later?.count).toBe(0);
  });

  test('goes on after a start, also with what was changed while it was not listening', async () => {
    await rename('甲');
    listenToCommits(null);
    await rename('乙');
    await undoLastChange();
    await startChangeLog();
    await rename('丙');
    const { later } = await recovered();
    expect(later?.isComplete).toBe(true);
    expect(await differs(later?.data)).toBe(false);
    expect(useChangeLogStore.getState().needsSnapshot).toBe(false);
  });

  test('whatever is done, started anew and kept, newest snapshot and log are what is there', async () => {
    const started = fc.constantFrom('nothing', 'start', 'deafStart', 'snapshot', 'whileKeeping');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(RANDOM_STEPS, started), { maxLength: 6 }), async (rounds) => {
        for (const [steps, then] of rounds) {
          const doAll = async (some: readonly RandomStep[]): Promise<void> => {
            for (const step of some) await doStep(db, step);
          };
          const keeping = then === 'whileKeeping' ? keepSnapshot('auto') : null;
          await doAll(steps.slice(1));
          if (keeping) await done(keeping);
          if (then === 'deafStart') listenToCommits(null);
          await doAll(steps.slice(0, 1));
          if (then === 'start' || then === 'deafStart') await startChangeLog();
          if (then === 'snapshot') await done(keepSnapshot('auto'));
        }
        // The last of all, so that everything before it is on the disk.
        await rename('末');
        const { snapshot, later } = await recovered();
        expect(later?.isComplete ?? true).toBe(true);
        expect(await differs(later?.data ?? snapshot.data)).toBe(false);
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  test('a full disk is told and breaks nothing; what was missed is caught up with', async () => {
    const failed = { outcome: 'failed', code: 'diskFull', detail: 'QuotaExceededError' } as const;
    const adding = vi.spyOn(browserDesktop, 'addToChangeLog').mockResolvedValue(failed);
    const beginning = vi.spyOn(browserDesktop, 'beginChangeLog').mockResolvedValue(failed);
    await rename('甲');
    await rename('乙');
    expect(useChangeLogStore.getState().problem).toMatchObject({
      code: 'changesNotLogged',
      params: { detail: 'QuotaExceededError' },
    });
    adding.mockRestore();
    beginning.mockRestore();
    await rename('丙');
    expect(useChangeLogStore.getState().problem).toBeNull();
    const { later } = await recovered();
    expect(later).toMatchObject({ count: 3, isComplete: true });
    expect(await differs(later?.data)).toBe(false);
  });

  test('a change that is logged and then fails is withdrawn', async () => {
    await rename('甲');
    vi.spyOn(db.journal, 'add').mockRejectedValueOnce(new Error('disk full'));
    await expect(rename('乙')).rejects.toThrow('disk full');
    await rename('丙');
    await undoLastChange();
    const { later } = await recovered();
    expect(later?.isComplete).toBe(true);
    expect(await differs(later?.data)).toBe(false);
    expect((await db.groups.orderBy('id').first())?.name).toBe('甲');
  });

  test('a host that breaks is told like a full disk', async () => {
    vi.spyOn(browserDesktop, 'addToChangeLog').mockRejectedValue(new TypeError('gone'));
    await rename('甲');
    expect(useChangeLogStore.getState().problem?.params.detail).toBe('TypeError');
    expect((await db.groups.orderBy('id').first())?.name).toBe('甲');
  });

  test('somebody deleted for good asks for a snapshot, after which no file holds the name', async () => {
    const person = await db.volunteers.orderBy('id').first();
    if (!person) throw new Error('There is nobody.');
    await change(changeLabel('editGroups'), () => db.volunteers.put({ ...person, note: '要忘记的话' }));
    const texts = async (): Promise<string> => {
      const read = await browserDesktop.readChangeLogs();
      return read.outcome === 'read' ? read.logs.map((log) => new TextDecoder().decode(log)).join('') : '';
    };
    expect(await texts()).toContain('要忘记的话');
    await eraseVolunteer(person.id, (number) => `志愿者${number}`, '某人');
    expect(useChangeLogStore.getState().needsSnapshot).toBe(true);
    expect(await differs((await recovered()).later?.data)).toBe(false);
    await done(keepSnapshot('auto'));
    expect(await texts()).not.toContain('要忘记的话');
    expect(useChangeLogStore.getState().needsSnapshot).toBe(false);
  });

  test('a replaced database asks for a snapshot, and until then it is told that something is missing', async () => {
    await rename('甲');
    await loadSample(catalogueOf('zh-CN'));
    expect(useChangeLogStore.getState().needsSnapshot).toBe(true);
    expect((await recovered()).later).toMatchObject({ count: 1, isComplete: false });
    await done(keepSnapshot('auto'));
    await rename('乙');
    expect(await differs((await recovered()).later?.data)).toBe(false);
  });
});
