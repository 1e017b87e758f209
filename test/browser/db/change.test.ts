import { Dexie } from 'dexie';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  change,
  nextUndoRedo,
  redoLastChange,
  replaceAll,
  undoLastChange,
} from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { GroupId } from '../../../shared/model/ids.ts';
import { changeLabel } from '../../../shared/text/change.ts';
import { dropDatabase, freshDatabase, team } from './freshDatabase.ts';

const EDIT = changeLabel('editGroups');
const A = v.parse(GroupId, 'a');
const B = v.parse(GroupId, 'b');
let db: SunflowerDatabase;

beforeEach(async () => {
  db = await freshDatabase();
});
afterEach(dropDatabase);

const addTeam = (id: string, name: string) => change(EDIT, (data) => data.groups.add(team(id, name)));
const names = async () => (await db.groups.orderBy('id').toArray()).map((group) => group.name);

describe('a labelled change', () => {
  test('records what it created, changed and deleted, and only the fields that differ', async () => {
    await addTeam('a', '向日葵队');
    await change(EDIT, (data) => data.groups.put(team('a', '葵花队')));
    await change(EDIT, (data) => data.groups.delete(A));
    const [created, updated, deleted] = await db.journal.orderBy('id').toArray();
    expect(created?.changes).toEqual([
      { kind: 'created', table: 'groups', key: 'a', after: team('a', '向日葵队') },
    ]);
    expect(updated?.changes).toEqual([
      { kind: 'updated', table: 'groups', key: 'a', before: { name: '向日葵队' }, after: { name: '葵花队' } },
    ]);
    expect(deleted?.changes).toEqual([
      { kind: 'deleted', table: 'groups', key: 'a', before: team('a', '葵花队') },
    ]);
  });

  test('is one step, however many records it writes', async () => {
    await change(EDIT, async (data) => {
      await data.groups.bulkAdd([team('a', 'A'), team('b', 'B')]);
      await data.groups.where('id').equals('a').modify({ name: 'A2' });
      await data.groups.update(B, { order: 7 });
    });
    expect(await db.journal.count()).toBe(1);
    expect(await undoLastChange()).toEqual(EDIT);
    expect(await db.groups.count()).toBe(0);
    expect(await redoLastChange()).toEqual(EDIT);
    expect(await db.groups.toArray()).toEqual([team('a', 'A2'), { ...team('b', 'B'), order: 7 }]);
  });

  test('writes everything or nothing', async () => {
    await addTeam('a', 'A');
    const broken = change(EDIT, async (data) => {
      await data.groups.put(team('a', 'changed'));
      await data.groups.add(team('b', 'B'));
      throw new Error('in the middle');
    });
    await expect(broken).rejects.toThrow('in the middle');
    expect(await names()).toEqual(['A']);
    expect(await db.journal.count()).toBe(1);
  });

  test('is not journalled when it changed nothing', async () => {
    await addTeam('a', 'A');
    await change(EDIT, (data) => data.groups.put(team('a', 'A')));
    expect(await db.journal.count()).toBe(1);
  });

  test('waits until the disk has it', async () => {
    const durability = await change(EDIT, async (data) => {
      await data.groups.add(team('a', 'A'));
      return Dexie.currentTransaction?.idbtrans.durability;
    });
    expect(durability).toBe('strict');
  });

  test.each([
    ['add', () => db.groups.add(team('a', 'A'))],
    ['put', () => db.groups.put(team('a', 'A'))],
    ['bulkPut', () => db.groups.bulkPut([team('a', 'A')])],
    ['clear', () => db.groups.clear()],
  ] as const)('is the only way to write: %s outside of one is refused', async (_name, write) => {
    await expect(write()).rejects.toThrow('outside a labelled change');
    expect(await db.groups.count()).toBe(0);
  });
});

describe('undo and redo', () => {
  test('go back and forth, step by step', async () => {
    await addTeam('a', 'A');
    await change(EDIT, (data) => data.groups.update(A, { name: 'A2' }));
    await change(EDIT, (data) => data.groups.delete(A));
    const seen = [];
    for (const step of [
      undoLastChange,
      undoLastChange,
      undoLastChange,
      redoLastChange,
      redoLastChange,
      redoLastChange,
    ]) {
      await step();
      seen.push(await names());
    }
    expect(seen).toEqual([['A2'], ['A'], [], ['A'], ['A2'], []]);
  });

  test('never mix up several writes to one record inside one change', async () => {
    await addTeam('a', 'A');
    await addTeam('b', 'B');
    const before = await db.groups.toArray();
    await change(EDIT, async (data) => {
      await data.groups.update(A, { name: 'A2' });
      await data.groups.update(A, { name: 'A3', order: 5 });
      await data.groups.delete(B);
      await data.groups.add(team('b', 'B again'));
      await data.groups.update(B, { order: 9 });
      await data.groups.add(team('c', 'C'));
      await data.groups.delete(v.parse(GroupId, 'c'));
    });
    const after = await db.groups.toArray();
    await undoLastChange();
    expect(await db.groups.toArray()).toEqual(before);
    await redoLastChange();
    expect(await db.groups.toArray()).toEqual(after);
  });

  test('say when there is nothing left', async () => {
    expect([await undoLastChange(), await redoLastChange()]).toEqual([null, null]);
    await addTeam('a', 'A');
    expect(await nextUndoRedo()).toEqual({ undo: EDIT, redo: null });
    await undoLastChange();
    expect(await nextUndoRedo()).toEqual({ undo: null, redo: EDIT });
  });

  test('a new change ends what could be redone', async () => {
    await addTeam('a', 'A');
    await undoLastChange();
    await addTeam('b', 'B');
    expect(await redoLastChange()).toBeNull();
    expect(await names()).toEqual(['B']);
  });

  test('bring back what clear() deleted', async () => {
    await change(EDIT, (data) => data.groups.bulkAdd([team('a', 'A'), team('b', '𠮷·B')]));
    await change(EDIT, (data) => data.groups.clear());
    await undoLastChange();
    expect(await names()).toEqual(['A', '𠮷·B']);
  });

  test('stop at a barrier: what replaced the whole database is not undone', async () => {
    await addTeam('a', 'A');
    await replaceAll(changeLabel('loadSample'), async (data) => {
      await data.groups.clear();
      await data.groups.add(team('b', 'B'));
    });
    expect(await undoLastChange()).toBeNull();
    expect(await names()).toEqual(['B']);
    await addTeam('c', 'C');
    await undoLastChange();
    expect(await names()).toEqual(['B']);
  });

  test('two hundred steps can be undone and done again', async () => {
    await addTeam('a', '0');
    for (let step = 1; step <= 200; step += 1) {
      await change(EDIT, (data) => data.groups.update(A, { name: String(step) }));
    }
    for (let step = 0; step < 200; step += 1) await undoLastChange();
    expect(await names()).toEqual(['0']);
    for (let step = 0; step < 200; step += 1) await redoLastChange();
    expect(await names()).toEqual(['200']);
  });
});
