import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { change, redoLastChange, replaceAll, undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { closeDatabase, openDatabase } from '../../../renderer/db/openDatabase.ts';
import { forgetStamping, replicaOf } from '../../../renderer/db/stamping.ts';
import { isAlive, markOf } from '../../../shared/exchange/stamp.ts';
import { GroupId } from '../../../shared/model/ids.ts';
import { changeLabel } from '../../../shared/text/change.ts';
import { dropDatabase, freshDatabase, team } from './freshDatabase.ts';

const EDIT = changeLabel('editGroups');
const A = v.parse(GroupId, 'a');
let db: SunflowerDatabase;

beforeEach(async () => {
  db = await freshDatabase();
});
afterEach(async () => {
  vi.useRealTimers();
  await dropDatabase();
});

const add = () => change(EDIT, (data) => data.groups.add(team('a', 'A')));
const rename = (name: string) => change(EDIT, (data) => data.groups.update(A, { name }));
async function stamp() {
  const found = await db.stamps.get('groups/a');
  if (!found) throw new Error('There is no stamp.');
  return found;
}

describe('every write', () => {
  test('leaves a stamp of the fields that it wrote, by this PC', async () => {
    await add();
    const made = await stamp();
    await rename('A2');
    const { at, deviceId, fields } = await stamp();
    expect([at, deviceId]).toEqual([made.at, (await db.meta.get('deviceId'))?.value]);
    expect(Object.keys(fields)).toEqual(['name']);
    expect(fields.name?.[0]).toBeGreaterThan(at);
  });

  test('is stamped later than the one before, also when the clock is set back and the program opened again', async () => {
    await add();
    const made = await stamp();
    vi.useFakeTimers({ toFake: ['Date'], now: made.at - 86_400_000 });
    await rename('A2');
    const edited = await stamp();
    expect(markOf(edited, 'name')[0]).toBe(made.at + 1);
    forgetStamping(db);
    await rename('A3');
    expect(markOf(await stamp(), 'name')[0]).toBe(made.at + 2);
  });

  test('of undo and redo too', async () => {
    await add();
    await rename('A2');
    const edited = markOf(await stamp(), 'name')[0];
    await undoLastChange();
    const undone = markOf(await stamp(), 'name')[0];
    await redoLastChange();
    const redone = markOf(await stamp(), 'name')[0];
    expect([edited < undone, undone < redone]).toEqual([true, true]);
    await undoLastChange();
    await undoLastChange();
    expect(isAlive(await stamp())).toBe(false);
    await redoLastChange();
    expect(isAlive(await stamp())).toBe(true);
  });

  test('that is taken back leaves no stamp', async () => {
    const broken = change(EDIT, async (data) => {
      await data.groups.add(team('a', 'A'));
      throw new Error('in the middle');
    });
    await expect(broken).rejects.toThrow('in the middle');
    expect(await db.stamps.count()).toBe(0);
  });

  test('of a deleted record keeps nothing that was typed', async () => {
    await add();
    await change(EDIT, (data) => data.groups.delete(A));
    expect(JSON.stringify(await stamp())).not.toContain('A"');
    expect(isAlive(await stamp())).toBe(false);
  });
});

describe('data that were replaced as a whole', () => {
  test('begin without stamps, and as data of their own', async () => {
    await add();
    const before = replicaOf(db);
    await db.meta.put({ key: 'seen/other', value: '5' });
    await replaceAll(changeLabel('loadSample'), (data) => data.groups.clear());
    expect(await db.stamps.count()).toBe(0);
    expect(await db.meta.get('seen/other')).toBeUndefined();
    await add();
    const { deviceId } = await stamp();
    expect(deviceId).not.toBe(before);
    const { name } = db;
    closeDatabase();
    const opened = await openDatabase(() => 'unused', name);
    if (!opened.ok) throw new Error(opened.problem.code);
    db = opened.value;
    await rename('A2');
    expect(markOf(await stamp(), 'name')[1]).toBe(deviceId);
  });
});
