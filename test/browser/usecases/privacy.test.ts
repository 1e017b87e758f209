import { afterEach, beforeEach, expect, test } from 'vitest';
import { nextUndoRedo, undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import {
  keepIdNumbers,
  noteUnmaskedList,
  noteUnmaskedPapers,
  noteUnmaskedPhone,
  stopKeepingIdNumbers,
} from '../../../renderer/usecases/privacy.ts';
import { startEmpty } from '../../../renderer/usecases/setUp.ts';
import { addVolunteer, draftVolunteer, editVolunteer } from '../../../renderer/usecases/volunteers.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { dropDatabase, freshDatabase } from '../db/freshDatabase.ts';
import { done, FAIR, refusal } from './plannedSample.ts';

const ID_NUMBER = '11010519491231002X';
let db: SunflowerDatabase;

beforeEach(async () => {
  db = await freshDatabase();
  await done(startEmpty('测试社区', catalogueOf('zh-CN')));
});
afterEach(dropDatabase);

async function holder() {
  const draft = { ...(await draftVolunteer()), name: '张伟', idNumber: ID_NUMBER };
  await done(addVolunteer(draft));
  return draft.id;
}

test('ID numbers are not kept unless the office switches it on', async () => {
  expect((await db.community.get('community'))?.keepsIdNumbers).toBe(false);
  await done(keepIdNumbers());
  expect((await db.community.get('community'))?.keepsIdNumbers).toBe(true);
});

test('switching off can delete the stored numbers, counted, in one change that can be undone', async () => {
  await done(keepIdNumbers());
  const id = await holder();
  expect(await done(stopKeepingIdNumbers(true))).toBe(1);
  expect((await db.volunteers.get(id))?.idNumber).toBeNull();
  await undoLastChange();
  expect((await db.volunteers.get(id))?.idNumber).toBe(ID_NUMBER);
  expect((await db.community.get('community'))?.keepsIdNumbers).toBe(true);
});

test('switching off can leave them where they are', async () => {
  const id = await holder();
  expect(await done(stopKeepingIdNumbers(false))).toBe(0);
  expect((await db.volunteers.get(id))?.idNumber).toBe(ID_NUMBER);
});

test('an ID number that cannot be right is saved, one that is too long to keep is not', async () => {
  const id = await holder();
  await done(editVolunteer(id, { idNumber: '110105194912310021' }));
  expect(await refusal(editVolunteer(id, { idNumber: '1101051949123100211' }))).toBe('idNumberLength');
});

test('every look at private data leaves one note, which undo passes over', async () => {
  await holder();
  const undo = (await nextUndoRedo()).undo;
  await noteUnmaskedPhone('张伟');
  await noteUnmaskedPapers(FAIR);
  await noteUnmaskedList('志愿者', 12);
  const notes = (await db.journal.orderBy('id').toArray()).filter(({ kind }) => kind === 'note');
  expect(notes.map(({ label }) => label.key)).toEqual([
    'noteUnmaskedPhone',
    'noteUnmaskedPapers',
    'noteUnmaskedList',
  ]);
  expect((await nextUndoRedo()).undo).toEqual(undo);
});
