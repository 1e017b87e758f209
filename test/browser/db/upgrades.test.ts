import { Dexie } from 'dexie';
import { gunzipSync, strFromU8 } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { nextUndoRedo } from '../../../renderer/db/change.ts';
import { makeId } from '../../../renderer/db/makeId.ts';
import { closeDatabase, database, openDatabase } from '../../../renderer/db/openDatabase.ts';
import { readDataSet } from '../../../renderer/db/readDataSet.ts';
import { sha256 } from '../../../renderer/platform/sha256.ts';
import { whyNoRecord } from '../../../shared/backup/badRows.ts';
import { readSnapshot } from '../../../shared/backup/snapshot.ts';
import { tableNames } from '../../../shared/backup/snapshotFormat.ts';
import { isDataTable, SCHEMA_VERSION } from '../../../shared/model/tables.ts';

/* Every version that ever shipped: its frozen file lies in a database as its program left it, with bad rows among the good. */

const FILES: Readonly<Record<string, string>> = import.meta.glob('../../fixtures/schema/*.sunflower', {
  query: '?url',
  import: 'default',
  eager: true,
});
const VERSIONS = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1);

/** Dexie's version of a database whose records have this schema: 9 changed what is derived only. */
const DEXIE_VERSIONS = new Map(VERSIONS.map((version) => [version, version]));

/** Rows that no program of ours wrote: a field of another kind, nothing but an id, an id alone with rubbish beside it. */
const BAD_ROWS: readonly (readonly [string, object])[] = [
  ['volunteers', { id: 'bad-1', name: 42 }],
  ['volunteers', { id: 'bad-2' }],
  ['fairs', { id: 'not-a-month', status: 'dreamt' }],
  ['assignments', { id: 'bad-3', rubbish: ['…'], volunteerId: null }],
  ['categories', { id: 'bad-4', name: '', color: 'blue' }],
];

let name = '';

afterEach(async () => {
  closeDatabase();
  await Dexie.delete(name);
});

async function frozen(version: number): Promise<Uint8Array> {
  const url = FILES[`../../fixtures/schema/version-${version}.sunflower`];
  if (!url) throw new Error(`Version ${version} is not frozen.`);
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

/** Puts the records of a frozen file, as they are, into a database of its version. */
async function makeOld(version: number, bytes: Uint8Array): Promise<void> {
  const [, line = ''] = strFromU8(gunzipSync(bytes)).split('\n');
  const content: { readonly tables: Readonly<Record<string, readonly object[]>> } = JSON.parse(line);
  const old = new Dexie(name);
  const stores = Object.fromEntries(Object.keys(content.tables).map((table) => [table, 'id']));
  const dexieVersion = DEXIE_VERSIONS.get(version) ?? 0;
  old.version(dexieVersion).stores({ ...stores, settings: 'id', meta: 'key', journal: 'id, undoneAt' });
  await old.open();
  for (const [table, rows] of Object.entries(content.tables)) await old.table(table).bulkAdd([...rows]);
  for (const [table, row] of BAD_ROWS) await old.table(table).add(row);
  await old.table('meta').bulkAdd([
    { key: 'schemaVersion', value: String(version) },
    { key: 'deviceId', value: 'old' },
  ]);
  await old
    .table('journal')
    .add({ id: 'j1', undoneAt: null, kind: 'change', label: { key: 'x', params: {} }, changes: [] });
  old.close();
}

describe.each(VERSIONS)('a database of schema %i', (version) => {
  test('ends in today’s: every good row, no bad one, and what was bad is kept aside', async () => {
    name = `upgrade-${version}-${makeId()}`;
    const bytes = await frozen(version);
    await makeOld(version, bytes);
    expect(await openDatabase(makeId, name)).toMatchObject({ ok: true });

    const db = database();
    const data = await readDataSet(db);
    const wrong = tableNames().flatMap((table) =>
      data[table].flatMap((row) => whyNoRecord(table, row) ?? []),
    );
    expect(wrong).toEqual([]);
    const read = await readSnapshot(bytes, sha256);
    expect(read).toMatchObject({ ok: true });
    if (read.ok) {
      for (const table of tableNames()) {
        const byId = (rows: readonly { readonly id: string }[]) =>
          rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(data[table])).toEqual(byId(read.value.data[table]));
      }
    }
    const aside = await db.setAside.toArray();
    expect(aside.map(({ key }) => key).toSorted()).toEqual(
      BAD_ROWS.map(([, row]) => String(Reflect.get(row, 'id'))).toSorted(),
    );
    expect(aside.every(({ table, why }) => isDataTable(table) && why !== '')).toBe(true);
    expect(await db.meta.get('schemaVersion')).toEqual({
      key: 'schemaVersion',
      value: String(SCHEMA_VERSION),
    });
    expect(await db.meta.get('deviceId')).toEqual({ key: 'deviceId', value: 'old' });
    // Images of an older shape are not undone; those of today's are.
    expect((await nextUndoRedo()).undo === null).toBe(version < SCHEMA_VERSION);
  });
});

test('a database that was written by a newer program is neither opened nor changed', async () => {
  name = `newer-${makeId()}`;
  const newer = new Dexie(name);
  newer.version(99).stores({ groups: 'id', meta: 'key', journal: 'id, undoneAt', unheardOf: 'id' });
  await newer.open();
  await newer.table('unheardOf').add({ id: 'x' });
  newer.close();
  expect(await openDatabase(makeId, name)).toMatchObject({ ok: false, problem: { code: 'databaseNewer' } });
  const again = new Dexie(name);
  await again.open();
  expect(again.verno).toBe(99);
  expect(await again.table('unheardOf').count()).toBe(1);
  again.close();
});
