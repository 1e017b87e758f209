import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  change,
  nextUndoRedo,
  noteInHistory,
  redoLastChange,
  undoLastChange,
} from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { makeId } from '../../../renderer/db/makeId.ts';
import { closeDatabase, openDatabase } from '../../../renderer/db/openDatabase.ts';
import { GroupId } from '../../../shared/model/ids.ts';
import { changeLabel } from '../../../shared/text/change.ts';
import { dropDatabase, freshDatabase, team } from './freshDatabase.ts';

const A = v.parse(GroupId, 'a');
let db: SunflowerDatabase;

beforeEach(async () => {
  db = await freshDatabase();
});
afterEach(dropDatabase);

/** The program is closed and started again. */
async function restart(): Promise<void> {
  const { name } = db;
  closeDatabase();
  const opened = await openDatabase(makeId, name);
  if (!opened.ok) throw new Error(opened.problem.code);
  db = opened.value;
}

const rename = (name: string) =>
  change(changeLabel('editVolunteer', { name }), (data) => data.groups.put(team('a', name)));
const nameNow = async (): Promise<string | undefined> => (await db.groups.get(A))?.name;

test('two hundred steps are undone and done again after restarts, and each is named', async () => {
  for (let step = 0; step <= 200; step += 1) await rename(String(step));
  await restart();
  expect(await nextUndoRedo()).toEqual({ undo: changeLabel('editVolunteer', { name: '200' }), redo: null });
  for (let step = 200; step > 100; step -= 1) {
    expect((await undoLastChange())?.params.name).toBe(String(step));
  }
  await restart();
  expect(await nextUndoRedo()).toEqual({
    undo: changeLabel('editVolunteer', { name: '100' }),
    redo: changeLabel('editVolunteer', { name: '101' }),
  });
  for (let step = 100; step > 0; step -= 1) await undoLastChange();
  expect(await nameNow()).toBe('0');
  await restart();
  for (let step = 1; step <= 200; step += 1) {
    expect((await redoLastChange())?.params.name).toBe(String(step));
  }
  expect([await nameNow(), (await nextUndoRedo()).redo]).toEqual(['200', null]);
});

test('what was seen in between is passed over, however often it was', async () => {
  await rename('before');
  for (let look = 0; look < 150; look += 1)
    await noteInHistory(changeLabel('noteUnmaskedPhone', { name: '张伟' }));
  expect((await nextUndoRedo()).undo?.params.name).toBe('before');
  await undoLastChange();
  expect(await nextUndoRedo()).toEqual({
    undo: null,
    redo: changeLabel('editVolunteer', { name: 'before' }),
  });
});

test('asking what is next never reads the images of 5,000 records again', async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => team(`row-${index}`, `第${index}队`));
  await change(changeLabel('importList', { file: '名单.xlsx', count: rows.length }), (data) =>
    data.groups.bulkAdd(rows),
  );
  let reads = 0;
  db.journal.hook('reading', (entry) => {
    reads += 1;
    return entry;
  });
  for (let ask = 0; ask < 3; ask += 1) expect((await nextUndoRedo()).undo?.key).toBe('importList');
  expect(reads).toBe(0);
  await undoLastChange();
  expect([await db.groups.count(), reads]).toEqual([0, 1]);
  await redoLastChange();
  expect([await db.groups.count(), reads]).toEqual([5_000, 2]);
});

test('what two writes of one change touched is undone as one, also when it was gone in between', async () => {
  await rename('甲');
  await change(changeLabel('editGroups'), async (data) => {
    await data.groups.update(A, { name: '乙' });
    await data.groups.delete(A);
    await data.groups.add(team('a', '丙'));
    await data.groups.update(A, { order: 9 });
  });
  await undoLastChange();
  expect(await db.groups.toArray()).toEqual([team('a', '甲')]);
  await redoLastChange();
  expect(await db.groups.toArray()).toEqual([{ ...team('a', '丙'), order: 9 }]);
});
