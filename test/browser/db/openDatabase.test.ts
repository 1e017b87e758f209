import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { change, nextUndoRedo } from '../../../renderer/db/change.ts';
import { makeId } from '../../../renderer/db/makeId.ts';
import { closeDatabase, database, openDatabase } from '../../../renderer/db/openDatabase.ts';
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
