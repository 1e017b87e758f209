import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nextUndoRedo, replaceAll, undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { makeId } from '../../../renderer/db/makeId.ts';
import { closeDatabase, database, openDatabase } from '../../../renderer/db/openDatabase.ts';
import { readDataSet } from '../../../renderer/db/readDataSet.ts';
import { replaceDataSet } from '../../../renderer/db/replaceDataSet.ts';
import { eraseVolunteer } from '../../../renderer/usecases/eraseVolunteer.ts';
import { nameDevice } from '../../../renderer/usecases/exchangePcs.ts';
import { generateFairFromTemplate } from '../../../renderer/usecases/fairPlan.ts';
import { packPackage } from '../../../renderer/usecases/makePackage.ts';
import type { MergeLanguage } from '../../../renderer/usecases/previewPackage.ts';
import { previewPackage } from '../../../renderer/usecases/previewPackage.ts';
import { startEmpty } from '../../../renderer/usecases/setUp.ts';
import { takePackage } from '../../../renderer/usecases/takePackage.ts';
import { addVolunteer, draftVolunteer, editVolunteer } from '../../../renderer/usecases/volunteers.ts';
import { createYearPlan } from '../../../renderer/usecases/yearPlan.ts';
import type { ExchangeReport } from '../../../shared/exchange/exchangeReport.ts';
import type { PackageScope } from '../../../shared/exchange/packageFormat.ts';
import type { VolunteerId } from '../../../shared/model/ids.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { changeLabel } from '../../../shared/text/change.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { dropDatabase, freshDatabase } from '../db/freshDatabase.ts';
import { done, FAIR, refusal } from './plannedSample.ts';

const text = catalogueOf('zh-CN');
const language: MergeLanguage = { text, locale: 'zh-CN' };
const EVERYTHING: PackageScope = { kind: 'changes', since: null, sinceDay: null };
const NAME = '秦䶮';
const PHONE = '13900005678';

let office: string;
let square: string;
let person: VolunteerId;

async function open(name: string): Promise<SunflowerDatabase> {
  closeDatabase();
  const opened = await openDatabase(makeId, name);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

/** Two PCs: the second was set up with a snapshot of the first. */
beforeEach(async () => {
  await freshDatabase();
  await done(startEmpty('阳光社区', text));
  await done(createYearPlan(2026));
  await done(generateFairFromTemplate(FAIR));
  await done(addVolunteer({ ...(await draftVolunteer()), name: '王芳' }));
  await done(addVolunteer({ ...(await draftVolunteer()), name: '张伟' }));
  const data = await readDataSet(database());
  office = `office-${makeId()}`;
  square = `square-${makeId()}`;
  for (const [name, called] of [
    [office, '办公室电脑'],
    [square, '广场电脑'],
  ] as const) {
    await open(name);
    await replaceAll(changeLabel('restoreSnapshot', { name: 'test' }), (db) => replaceDataSet(db, data));
    await done(nameDevice(called));
  }
  person = firstOf(data.volunteers).id;
});
afterEach(async () => {
  vi.useRealTimers();
  closeDatabase();
  await dropDatabase();
});

async function packOf(name: string, scope = EVERYTHING) {
  await open(name);
  return done(packPackage(scope, text));
}

async function previewIn(name: string, bytes: Uint8Array) {
  await open(name);
  return done(previewPackage('test.sunpack', bytes, language));
}

async function give(from: string, to: string, scope = EVERYTHING): Promise<ExchangeReport> {
  const { bytes } = await packOf(from, scope);
  return done(takePackage(await previewIn(to, bytes), language));
}

async function volunteerIn(name: string, id = person) {
  return (await open(name)).volunteers.get(id);
}

async function editIn(name: string, patch: Parameters<typeof editVolunteer>[1]): Promise<void> {
  await open(name);
  await done(editVolunteer(person, patch));
}

async function contentOf(name: string) {
  return readDataSet(await open(name));
}

describe('two PCs', () => {
  test('hold the same after each has given the other what it wrote, and a third time changes nothing', async () => {
    await editIn(office, { phone: PHONE });
    await editIn(square, { note: '会修车' });
    await open(square);
    await done(addVolunteer({ ...(await draftVolunteer()), name: NAME }));
    await give(square, office);
    await give(office, square);
    expect(await volunteerIn(office)).toMatchObject({ phone: PHONE, note: '会修车' });
    expect(await contentOf(square)).toEqual(await contentOf(office));
    for (const [from, to] of [
      [office, square],
      [square, office],
    ] as const) {
      const { bytes } = await packOf(from);
      const { plan } = await previewIn(to, bytes);
      expect(plan).toEqual({ rows: [], stamps: [], conflicts: [], leftOut: [] });
    }
  });

  test('are told of a field that both wrote: with both values, when and by whom; and the report is kept', async () => {
    await editIn(office, { note: '办公室写的' });
    await editIn(square, { note: '广场写的' });
    const report = await give(square, office);
    expect(report.conflicts).toMatchObject([
      {
        kind: 'field',
        table: 'volunteers',
        field: 'note',
        winner: 'theirs',
        ours: { words: '办公室写的' },
        theirs: { words: '广场写的' },
      },
    ]);
    expect(report.from).toBe('广场电脑');
    const db = await open(office);
    const [entry] = await db.journal.orderBy('id').reverse().limit(1).toArray();
    expect(entry?.report?.conflicts).toEqual(report.conflicts);
  });

  test('take a package in as one step that can be undone, and not again by itself afterwards', async () => {
    await editIn(square, { note: '广场写的' });
    const before = await contentOf(office);
    const { bytes } = await packOf(square);
    await done(takePackage(await previewIn(office, bytes), language));
    expect((await nextUndoRedo()).undo).toEqual(changeLabel('mergePackage', { from: '广场电脑', count: 1 }));
    await undoLastChange();
    expect(await contentOf(office)).toEqual(before);
    // Whoever took it back knew what it was: the other PC hears of it.
    expect((await previewIn(office, bytes)).plan.rows).toEqual([]);
    await give(office, square);
    expect(await volunteerIn(square)).toMatchObject({ note: firstOf(before.volunteers).note });
  });

  test('send only what the other does not have yet', async () => {
    await give(square, office);
    await give(office, square);
    await editIn(square, { note: '广场写的' });
    const db = await open(square);
    const [pc] = await db.meta.where('key').startsWith('pc/').toArray();
    const { vector } = JSON.parse(pc?.value ?? '{}');
    const scope: PackageScope = { kind: 'changes', since: vector, sinceDay: null };
    const { size, bytes } = await packOf(square, scope);
    expect(size.records).toBeLessThan(20);
    const { plan } = await previewIn(office, bytes);
    expect(plan.rows.map(({ key }) => key)).toEqual([person]);
  });

  test('give one fair with the people and units that it names', async () => {
    const { stalls } = await contentOf(square);
    const { bytes } = await packOf(square, { kind: 'fair', fairId: FAIR });
    const { brought, plan } = await previewIn(office, bytes);
    expect(brought.tables.stalls).toHaveLength(stalls.length);
    expect(brought.tables.fairs.map(({ id }) => id)).toEqual([FAIR]);
    expect(brought.tables.categories.length).toBeGreaterThan(0);
    expect([brought.tables.volunteers, brought.tables.yearPlans]).toEqual([[], []]);
    expect(plan.rows).toEqual([]);
  });
});

describe('somebody who was deleted for good', () => {
  const erase = (id: VolunteerId) => eraseVolunteer(id, (number) => `已注销 ${number}`, '已注销');

  async function everythingIn(name: string): Promise<string> {
    const db = await open(name);
    return JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
  }

  test('goes on the other PC too, out of its history as well, whatever was written there since', async () => {
    await editIn(square, { name: NAME, phone: PHONE });
    await give(square, office);
    await open(office);
    await erase(person);
    await editIn(square, { note: `${NAME}换了电话` });
    const { bytes } = await packOf(office);
    const preview = await previewIn(square, bytes);
    expect(preview.erased).toEqual([person]);
    await done(takePackage(preview, language));
    const there = await everythingIn(square);
    expect([there.includes(NAME), there.includes(PHONE)]).toEqual([false, false]);
    await give(square, office);
    expect(await contentOf(office)).toEqual(await contentOf(square));
  });

  test('never comes back with a package of a PC that does not know it', async () => {
    await editIn(office, { phone: '13900001111' });
    await editIn(square, { name: NAME, phone: PHONE });
    // The report of this merge tells of both phones.
    expect((await give(square, office)).conflicts).toHaveLength(1);
    await open(office);
    await erase(person);
    await editIn(square, { note: `${NAME}换了电话` });
    await give(square, office);
    const here = await everythingIn(office);
    expect([here.includes(NAME), here.includes(PHONE)]).toEqual([false, false]);
  });
});

describe('a package is refused', () => {
  const refused = async (bytes: Uint8Array) => refusal(previewPackage('test.sunpack', bytes, language));

  test('by the PC that made it', async () => {
    const { bytes } = await packOf(office);
    expect(await refused(bytes)).toBe('packageOwn');
  });

  test('when its clock is more than a day ahead', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 86_400_000 });
    await editIn(square, { note: '明后天' });
    const { bytes } = await packOf(square);
    vi.useRealTimers();
    await open(office);
    expect(await refused(bytes)).toBe('packageFromFuture');
  });

  test('when one is the sample and the other is not', async () => {
    const { bytes } = await packOf(square);
    const db = await open(office);
    const community = await db.community.get('community');
    if (!community) throw new Error('There is no community.');
    await replaceAll(changeLabel('editCommunity'), (data) =>
      data.community.put({ ...community, isSample: true }),
    );
    expect(await refused(bytes)).toBe('packageIntoSample');
  });

  test('when it is damaged, and nothing of it is used', async () => {
    const { bytes } = await packOf(square);
    await open(office);
    expect(await refused(bytes.slice(0, bytes.length - 100))).toBe('packageTruncated');
    expect(await refused(v.parse(v.instance(Uint8Array), new TextEncoder().encode('no package')))).toBe(
      'packageNotSunflower',
    );
  });
});

test('a merge that was previewed before something changed is not done', async () => {
  await editIn(square, { note: '广场写的' });
  const { bytes } = await packOf(square);
  const preview = await previewIn(office, bytes);
  await done(editVolunteer(person, { note: '刚刚写的' }));
  expect(await refusal(takePackage(preview, language))).toBe('packageStale');
  expect(await volunteerIn(office)).toMatchObject({ note: '刚刚写的' });
});
