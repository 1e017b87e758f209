import type { Instant } from '../../shared/model/basic.ts';
import type { ChangeLabel, JournalEntry, RecordChange } from '../../shared/model/journal.ts';
import type { DataTable } from '../../shared/model/tables.ts';
import { DATA_TABLES, isDataTable } from '../../shared/model/tables.ts';
import { nowInstant } from './clock.ts';
import {
  afterTouching,
  CLOSED_TABLES,
  dropClosedFairs,
  forgetKeptFairs,
  learnKeptFairs,
} from './closedFairs.ts';
import type { SunflowerDatabase } from './database.ts';
import { firstUndone, headOf, lastInForce, rememberHead } from './journalHeads.ts';
import { beginRecording } from './journalMiddleware.ts';
import { makeId } from './makeId.ts';
import { database } from './openDatabase.ts';
import type { Step } from './replaySteps.ts';
import { applySteps, backwards, forwards } from './replaySteps.ts';
import { forgetSequences } from './sequence.ts';
import { assertWriting } from './writing.ts';

/** Steps kept in the journal before the oldest are dropped: some twenty fairs with a tap for every visit. */
const JOURNAL_LENGTH = 10_000;
/** Counting ten thousand steps takes longer than a tap: they are counted now and then. */
const TRIM_EVERY = 100;
let untilTrim = 1;

/** Name of every data table, for transactions that span the whole database. */
export function dataTableNames(): DataTable[] {
  return Object.keys(DATA_TABLES).filter(isDataTable);
}

const ALL_TABLES = dataTableNames();

const deviceIds = new WeakMap<SunflowerDatabase, string>();

/** The id of this PC's database; it never changes, so it is read once. */
async function deviceId(db: SunflowerDatabase): Promise<string> {
  const known = deviceIds.get(db) ?? (await db.meta.get('deviceId'))?.value;
  if (known === undefined) return 'unknown';
  deviceIds.set(db, known);
  return known;
}

async function trimJournal(db: SunflowerDatabase): Promise<void> {
  untilTrim -= 1;
  if (untilTrim > 0) return;
  untilTrim = TRIM_EVERY;
  const surplus = (await db.journal.count()) - JOURNAL_LENGTH;
  if (surplus > 0) await db.journal.bulkDelete(await db.journal.orderBy('id').limit(surplus).primaryKeys());
}

/** What a change does; `changes` grows with every record that it writes. */
type ChangeWork<T> = (db: SunflowerDatabase, changes: readonly RecordChange[]) => Promise<T>;

/** Runs a transaction that what is kept of closed fairs follows; when it is taken back, so is what is known of that. */
async function following<T>(db: SunflowerDatabase, run: () => PromiseLike<T>): Promise<T> {
  await learnKeptFairs(db);
  try {
    return await run();
  } catch (error) {
    forgetKeptFairs(db);
    throw error;
  }
}

async function labelled<T>(
  label: ChangeLabel,
  kind: JournalEntry['kind'],
  work: ChangeWork<T>,
  tables: readonly DataTable[] = ALL_TABLES,
): Promise<T> {
  assertWriting();
  const db = database();
  const isWhole = tables === ALL_TABLES;
  const scope = [...tables, ...(isWhole ? CLOSED_TABLES : []), 'journal', 'meta'];
  return following(db, () =>
    db.transaction('rw', scope, async (transaction) => {
      const recording = beginRecording(transaction.idbtrans, kind === 'barrier' ? 'barrier' : 'record');
      // Asked for beside the work, so that a tap does not wait for it afterwards.
      const [value, undone] = await Promise.all([
        work(db, recording.changes),
        db.journal.where('undoneAt').above('').primaryKeys(),
      ]);
      if (kind === 'barrier') forgetSequences(db);
      const follow = kind === 'barrier' ? () => dropClosedFairs(db) : afterTouching(db, recording.touched);
      if (follow) await follow();
      if (kind === 'barrier' || recording.changes.length > 0) {
        const entry: JournalEntry = {
          id: makeId(),
          at: nowInstant(),
          deviceId: await deviceId(db),
          label,
          kind,
          changes: recording.changes,
          undoneAt: null,
        };
        if (undone.length > 0) await db.journal.bulkDelete(undone);
        await db.journal.add(entry);
        rememberHead(db, entry);
        await trimJournal(db);
      }
      return value;
    }),
  );
}

/**
 * The one way to change data: runs `work` in one transaction and journals every record it wrote under `label`.
 * `work` may await only the database. When it throws, nothing is written.
 */
export function change<T>(label: ChangeLabel, work: ChangeWork<T>): Promise<T> {
  return labelled(label, 'change', work);
}

/**
 * As {@link change}, for taps at the fair: only these tables are locked, so that what others read does not wait for it.
 */
export function changeTables<T>(
  label: ChangeLabel,
  tables: readonly DataTable[],
  work: ChangeWork<T>,
): Promise<T> {
  return labelled(label, 'change', work, tables);
}

/**
 * Replaces the database as a whole (sample, restore), or deletes a person for good: journalled without images, and
 * nothing before it can be undone.
 */
export function replaceAll<T>(label: ChangeLabel, work: (db: SunflowerDatabase) => Promise<T>): Promise<T> {
  return labelled(label, 'barrier', work);
}

/** Writes into the history that something private was seen or taken out. Nothing is changed, nothing can be undone by it. */
export async function noteInHistory(label: ChangeLabel): Promise<void> {
  assertWriting();
  const db = database();
  await db.transaction('rw', [db.journal, db.meta], async () => {
    await db.journal.add({
      id: makeId(),
      at: nowInstant(),
      deviceId: await deviceId(db),
      label,
      kind: 'note',
      changes: [],
      undoneAt: null,
    });
  });
}

/** The changes that Ctrl+Z and Ctrl+Y would take next; null where there is none. */
export async function nextUndoRedo(): Promise<{ undo: ChangeLabel | null; redo: ChangeLabel | null }> {
  const db = database();
  const labelOf = async (id: string | undefined): Promise<ChangeLabel | null> =>
    id === undefined ? null : ((await headOf(db, id))?.label ?? null);
  return { undo: await labelOf(await lastInForce(db)), redo: await labelOf(await firstUndone(db)) };
}

async function replay(
  find: (db: SunflowerDatabase) => Promise<string | undefined>,
  stepsOf: (changes: readonly RecordChange[]) => readonly Step[],
  undoneAt: () => Instant | null,
): Promise<ChangeLabel | null> {
  assertWriting();
  const db = database();
  return following(db, () =>
    db.transaction('rw', [...ALL_TABLES, ...CLOSED_TABLES, 'journal'], async (transaction) => {
      const id = await find(db);
      const entry = id === undefined ? undefined : await db.journal.get(id);
      if (!entry) return null;
      const { touched } = beginRecording(transaction.idbtrans, 'replay');
      forgetSequences(db);
      await applySteps(db, stepsOf(entry.changes));
      const follow = afterTouching(db, touched);
      if (follow) await follow();
      await db.journal.put({ ...entry, undoneAt: undoneAt() });
      return entry.label;
    }),
  );
}

/** Takes back the last change in force. @returns its label, or null when there is nothing to undo. */
export function undoLastChange(): Promise<ChangeLabel | null> {
  return replay(lastInForce, backwards, nowInstant);
}

/** Does again what was undone last. @returns its label, or null when there is nothing to redo. */
export function redoLastChange(): Promise<ChangeLabel | null> {
  return replay(firstUndone, forwards, () => null);
}
