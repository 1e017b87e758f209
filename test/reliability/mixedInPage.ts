import * as fc from 'fast-check';
import { change, replaceAll } from '../../renderer/db/change.ts';
import { makeId } from '../../renderer/db/makeId.ts';
import { database, openDatabase } from '../../renderer/db/openDatabase.ts';
import { readDataSet } from '../../renderer/db/readDataSet.ts';
import { replaceDataSet } from '../../renderer/db/replaceDataSet.ts';
import { browserSnapshots } from '../../renderer/platform/browserSnapshots.ts';
import { packSnapshot } from '../../renderer/usecases/packSnapshot.ts';
import { tapCount } from '../../renderer/usecases/tapCounts.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { changeLabel } from '../../shared/text/change.ts';
import { fairBeingHeld, HELD_NOW } from '../fixtures/fairBeingHeld.ts';
import { doStep, RANDOM_STEPS } from './randomSteps.ts';
import { FACTS } from './snapshotFacts.ts';

/*
 * Bundled and run inside a browser that is killed: mixed work on a database with strict durability, each step confirmed when
 * the program would say that it is saved.
 */

const NAME = 'mixed-work';
/** People of one import. */
const IMPORTED = 300;

/** What the journal says of itself, as far as it takes to follow it. */
interface Mark {
  readonly newest: string;
  readonly undone: readonly string[];
}

/** Opens the database; the first time with a fair that is being held in it. Throws when it does not open. */
export async function open(): Promise<void> {
  const opened = await openDatabase(makeId, NAME);
  if (!opened.ok) throw new Error(opened.problem.code);
  if ((await database().community.count()) > 0) return;
  await replaceAll(changeLabel('loadSample'), (db) =>
    replaceDataSet(db, fairBeingHeld(catalogueOf('zh-CN'))),
  );
}

/** Every row and the whole journal, as text. */
export async function readAll(): Promise<string> {
  return JSON.stringify({
    data: await readDataSet(database()),
    journal: await database().journal.orderBy('id').toArray(),
  });
}

async function mark(): Promise<Mark> {
  const { journal } = database();
  const [newest = ''] = await journal.orderBy('id').reverse().limit(1).primaryKeys();
  return { newest, undone: await journal.where('undoneAt').above('').primaryKeys() };
}

async function importPeople(round: number): Promise<void> {
  const [pattern] = await database().volunteers.limit(1).toArray();
  if (!pattern) return;
  const people = Array.from({ length: IMPORTED }, (_, index) => ({
    ...pattern,
    id: pattern.id.replace(/.*/u, makeId()),
    name: `导入${round}-${index}`,
  }));
  await change(changeLabel('importList', { file: '名单.xlsx', count: IMPORTED }), (db) =>
    db.table('volunteers').bulkAdd(people),
  );
}

async function tap(at: number): Promise<void> {
  const db = database();
  const stalls = await db.stalls.where('fairId').equals(HELD_NOW).toArray();
  const stall = stalls[at % Math.max(1, stalls.length)];
  const items = await db.serviceItems.toArray();
  const item = items.find(({ id }) => stall?.serviceItemIds.includes(id));
  if (!stall || !item) return;
  await tapCount({ stall, item, slotId: null, amount: 1 + (at % 3), recipient: null });
}

async function keep(): Promise<void> {
  const packed = await packSnapshot(database(), FACTS, null);
  if (!packed.ok) throw new Error(packed.problem.code);
  const bytes = new Uint8Array(packed.value.bytes);
  await browserSnapshots.keepSnapshot({ reason: 'auto', isLocked: false, bytes });
}

/** Works on and on; tells `confirmStep` of the page after each step, and goes on when it was heard. */
export async function work(seed: number): Promise<void> {
  const confirm: unknown = Reflect.get(window, 'confirmStep');
  if (typeof confirm !== 'function') throw new Error('Nobody listens.');
  await confirm(await mark());
  for (let round = seed; ; round += 1) {
    const [steps = []] = fc.sample(RANDOM_STEPS, { seed: round, numRuns: 1 });
    for (const step of steps) {
      await doStep(database(), step);
      await confirm(await mark());
      await tap(step.at);
      await confirm(await mark());
    }
    if (round % 5 === 0) await importPeople(round);
    if (round % 7 === 0) await keep();
    await confirm(await mark());
  }
}
