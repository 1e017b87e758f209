import { Dexie } from 'dexie';
import * as v from 'valibot';
import { afterEach, expect, test } from 'vitest';
import { change, nextUndoRedo } from '../../../renderer/db/change.ts';
import { makeId } from '../../../renderer/db/makeId.ts';
import { closeDatabase, database, openDatabase } from '../../../renderer/db/openDatabase.ts';
import { DEFAULT_WEIGHTS } from '../../../shared/assign/problem.ts';
import { FairId } from '../../../shared/model/ids.ts';
import { DATA_TABLES, SCHEMA_VERSION } from '../../../shared/model/tables.ts';
import { changeLabel } from '../../../shared/text/change.ts';
import { team } from './freshDatabase.ts';

const name = `open-${makeId()}`;

afterEach(async () => {
  closeDatabase();
  await Dexie.delete(name);
});

test('has every table of the model', async () => {
  await openDatabase(makeId, name);
  const tables = database().tables.map((table) => table.name);
  expect(tables).toEqual(expect.arrayContaining(Object.keys(DATA_TABLES)));
});

test('stores its schema version and a device id, and keeps them', async () => {
  await openDatabase(() => 'first', name);
  closeDatabase();
  await openDatabase(() => 'second', name);
  expect(await database().meta.toArray()).toEqual([
    { key: 'deviceId', value: 'first' },
    { key: 'schemaVersion', value: String(SCHEMA_VERSION) },
  ]);
});

test('refuses data of a newer program and leaves it as it is', async () => {
  await openDatabase(makeId, name);
  await database().meta.put({ key: 'schemaVersion', value: String(SCHEMA_VERSION + 1) });
  closeDatabase();
  expect(await openDatabase(makeId, name)).toMatchObject({
    ok: false,
    problem: { code: 'databaseNewer', params: { found: SCHEMA_VERSION + 1, supported: SCHEMA_VERSION } },
  });
  expect(() => database()).toThrow('not open');
});

test('keeps data and journal over a restart, so that undo still works', async () => {
  await openDatabase(makeId, name);
  await change(changeLabel('editGroups'), (data) => data.groups.add(team('a', 'A')));
  closeDatabase();
  await openDatabase(makeId, name);
  expect(await database().groups.count()).toBe(1);
  expect((await nextUndoRedo()).undo).toEqual(changeLabel('editGroups'));
});

test('brings a database of schema 3 up to today’s: weights for the community, a blank note for each pair', async () => {
  const old = new Dexie(name);
  old.version(3).stores({ community: 'id', volunteerPairs: 'id', meta: 'key', journal: 'id, undoneAt' });
  await old.table('community').add({ id: 'community', name: '向阳花社区' });
  await old.table('volunteerPairs').add({ id: 'a/b/notDuplicate', firstId: 'a', secondId: 'b' });
  await old.table('meta').bulkAdd([
    { key: 'schemaVersion', value: '3' },
    { key: 'deviceId', value: 'old' },
  ]);
  old.close();
  expect(await openDatabase(makeId, name)).toMatchObject({ ok: true });
  expect(await database().community.toArray()).toMatchObject([
    { name: '向阳花社区', assignmentWeights: DEFAULT_WEIGHTS },
  ]);
  expect(await database().volunteerPairs.toArray()).toMatchObject([{ firstId: 'a', note: '' }]);
  expect(await database().meta.get('schemaVersion')).toMatchObject({ value: String(SCHEMA_VERSION) });
});

test('brings a database of schema 4 up to today’s: nothing is published yet, and plans can be', async () => {
  const old = new Dexie(name);
  old
    .version(4)
    .stores({ volunteers: 'id', replies: 'id, fairId, volunteerId', meta: 'key', journal: 'id, undoneAt' });
  await old.table('volunteers').add({ id: 'v1', name: '张伟', isErased: false });
  await old.table('meta').bulkAdd([
    { key: 'schemaVersion', value: '4' },
    { key: 'deviceId', value: 'old' },
  ]);
  old.close();
  expect(await openDatabase(makeId, name)).toMatchObject({ ok: true });
  expect(await database().volunteers.toArray()).toEqual([{ id: 'v1', name: '张伟', isErased: false }]);
  const published = { id: v.parse(FairId, '2026-06'), publishedAt: null, places: [], sheets: [] };
  await change(changeLabel('publishPlan', { month: '2026-06' }), (data) => data.publications.add(published));
  expect(await database().publications.toArray()).toEqual([published]);
  expect(await database().meta.get('schemaVersion')).toMatchObject({ value: String(SCHEMA_VERSION) });
});

test('derives again what an older program kept of closed fairs, and leaves data and undo as they are', async () => {
  const old = new Dexie(name);
  old.version(8).stores({
    groups: 'id',
    closedTallies: 'id',
    closedColumns: 'id',
    closedPeople: 'id',
    meta: 'key',
    journal: 'id, undoneAt',
  });
  await old.table('groups').add(team('a', 'A'));
  await old.table('closedTallies').add({ id: '2026-06', served: Uint32Array.of(7) });
  await old.table('closedPeople').add({ id: 'people', ids: 'v1' });
  await old.table('meta').add({ key: 'schemaVersion', value: String(SCHEMA_VERSION) });
  await old.table('journal').add({ id: 'j1', undoneAt: null, kind: 'change', changes: [] });
  old.close();
  expect(await openDatabase(makeId, name)).toMatchObject({ ok: true });
  expect(await database().closedTallies.count()).toBe(0);
  expect(await database().closedPeople.count()).toBe(0);
  expect(await database().groups.toArray()).toEqual([team('a', 'A')]);
  expect(await database().journal.count()).toBe(1);
});

test('brings a database of schema 1 up to today’s, and forgets the undo of before', async () => {
  const old = new Dexie(name);
  old.version(1).stores({
    volunteers: 'id',
    bookings: 'id, fairId, partnerUnitId',
    partnerUnits: 'id',
    meta: 'key',
    journal: 'id, undoneAt',
  });
  await old.table('volunteers').add({ id: 'v1', name: '张伟' });
  await old.table('bookings').add({ id: 'b1', fairId: '2026-06', partnerUnitId: 'p1' });
  await old.table('partnerUnits').add({ id: 'p1', name: '和济医院' });
  await old.table('meta').bulkAdd([
    { key: 'schemaVersion', value: '1' },
    { key: 'deviceId', value: 'old' },
  ]);
  await old.table('journal').add({ id: 'j1', undoneAt: null, kind: 'change', changes: [] });
  old.close();
  expect(await openDatabase(makeId, name)).toMatchObject({ ok: true });
  expect(await database().volunteers.toArray()).toMatchObject([{ id: 'v1', name: '张伟', isErased: false }]);
  expect(await database().bookings.toArray()).toMatchObject([{ id: 'b1', dueMonth: null }]);
  expect(await database().partnerUnits.toArray()).toMatchObject([
    { id: 'p1', agreements: [], formerDepartments: [] },
  ]);
  expect(await database().meta.get('schemaVersion')).toMatchObject({ value: String(SCHEMA_VERSION) });
  expect(await database().meta.get('deviceId')).toMatchObject({ value: 'old' });
  expect(await nextUndoRedo()).toEqual({ undo: null, redo: null });
});
