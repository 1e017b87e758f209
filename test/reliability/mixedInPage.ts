import * as fc from 'fast-check';
import { change, replaceAll } from '../../renderer/db/change.ts';
import { makeId } from '../../renderer/db/makeId.ts';
import { database, openDatabase } from '../../renderer/db/openDatabase.ts';
import { readDataSet } from '../../renderer/db/readDataSet.ts';
import { replaceDataSet } from '../../renderer/db/replaceDataSet.ts';
import { desktop } from '../../renderer/platform/desktop.ts';
import { useChangeLogStore } from '../../renderer/stores/changeLogStore.ts';
import { startChangeLog } from '../../renderer/usecases/changeLog.ts';
import { readForRecovery, readLaterChanges } from '../../renderer/usecases/recovery.ts';
import { keepSnapshot } from '../../renderer/usecases/snapshots.ts';
import { tapCount } from '../../renderer/usecases/tapCounts.ts';
import type { JournalEntry } from '../../shared/model/journal.ts';
import type { Result } from '../../shared/model/result.ts';
import type { DataSet } from '../../shared/model/tables.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { fairBeingHeld, HELD_NOW } from '../fixtures/fairBeingHeld.ts';
import { doStep, RANDOM_STEPS } from './randomSteps.ts';

/*
 * Bundled and run inside a browser that is killed: mixed work on a database with strict durability, each step confirmed when
 * the program would say that it is saved.
 */

const NAME = 'mixed-work';
/** People of one import. */
const IMPORTED = 300;

/** What the journal says of itself, as far as it takes to follow it, and the entries that nobody was told of before. */
interface Mark {
  readonly newest: string;
  readonly undone: readonly string[];
  readonly entries: readonly JournalEntry[];
}

/** Newest entry of which the test was told. */
let toldTo = '';

function orThrow<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** What would be recovered: the newest snapshot with what was logged after it; null where there is no snapshot. */
async function readKept(): Promise<DataSet | null> {
  const listed = await desktop().listSnapshots();
  const [newest] = listed.outcome === 'listed' ? listed.snapshots : [];
  if (!newest) return null;
  const read = await desktop().readSnapshot({ name: newest.name });
  const [file] = read.outcome === 'opened' ? read.files : [];
  if (!file) throw new Error('The snapshot was not read.');
  const snapshot = orThrow(await readForRecovery(file, null));
  return (await readLaterChanges(snapshot))?.data ?? snapshot.data;
}

async function fill(): Promise<'lost' | 'first'> {
  const kept = await readKept();
  const data = kept ?? fairBeingHeld(catalogueOf('zh-CN'));
  await replaceAll(changeLabel('loadSample'), (db) => replaceDataSet(db, data));
  return kept ? 'lost' : 'first';
}

/**
 * Opens the database as the program does, with the change log; an empty one is filled with a fair that is being held, or when
 * it was lost with what was kept of it, and that is kept at once as the program would. Throws when it does not open.
 */
export async function open(): Promise<'open' | 'lost' | 'first'> {
  orThrow(await openDatabase(makeId, NAME));
  const found = (await database().community.count()) > 0 ? 'open' : await fill();
  await startChangeLog();
  if (useChangeLogStore.getState().needsSnapshot) orThrow(await keepSnapshot('auto'));
  return found;
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
  const [undone, entries] = await Promise.all([
    journal.where('undoneAt').above('').primaryKeys(),
    journal.where('id').above(toldTo).toArray(),
  ]);
  toldTo = newest;
  return { newest, undone, entries };
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

/** Works on and on; tells `confirmStep` of the page after each step, and goes on when it was heard. */
export async function work(seed: number): Promise<void> {
  const confirm: unknown = Reflect.get(window, 'confirmStep');
  if (typeof confirm !== 'function') throw new Error('Nobody listens.');
  toldTo = (await database().journal.orderBy('id').last())?.id ?? '';
  await confirm(await mark());
  for (let round = seed; ; round += 1) {
    const [steps = []] = fc.sample(RANDOM_STEPS, { seed: round, numRuns: 1 });
    for (const step of steps) {
      await doStep(database(), step);
      await confirm(await mark());
      await tap(step.at);
      await confirm(await mark());
    }
    if (round % 5 === 0) {
      await importPeople(round);
      await confirm(await mark());
    }
    if (round % 7 === 0) orThrow(await keepSnapshot('auto'));
  }
}
