import { lineOf } from '../../shared/changeLog/logFormat.ts';
import type { ExchangeReport } from '../../shared/exchange/exchangeReport.ts';
import type { RecordStamp } from '../../shared/exchange/stamp.ts';
import type { Instant } from '../../shared/model/basic.ts';
import type { ChangeLabel, JournalEntry, RecordChange } from '../../shared/model/journal.ts';
import { stepsOf, takenBack } from '../../shared/model/recordSteps.ts';
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
import type { FollowedCommit } from './committed.ts';
import { committed } from './committed.ts';
import type { SunflowerDatabase } from './database.ts';
import { deviceId } from './deviceId.ts';
import { firstUndone, headOf, lastInForce, rememberHead, undoneKeys } from './journalHeads.ts';
import { beginRecording } from './journalMiddleware.ts';
import { makeId } from './makeId.ts';
import { database } from './openDatabase.ts';
import { applySteps } from './replaySteps.ts';
import { forgetSequences } from './sequence.ts';
import { beginReplica, forgetStamping, learnStamping, stampAfter, stampWrites } from './stamping.ts';
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

async function trimJournal(db: SunflowerDatabase): Promise<void> {
  untilTrim -= 1;
  if (untilTrim > 0) return;
  untilTrim = TRIM_EVERY;
  const surplus = (await db.journal.count()) - JOURNAL_LENGTH;
  if (surplus > 0) await db.journal.bulkDelete(await db.journal.orderBy('id').limit(surplus).primaryKeys());
}

/** What a change does; `changes` grows with every record that it writes. */
type ChangeWork<T> = (db: SunflowerDatabase, changes: readonly RecordChange[]) => Promise<T>;

/**
 * Runs a transaction that what is kept of closed fairs and the change log follow; when it is taken back, so is what is known
 * of that.
 */
async function following<T>(
  db: SunflowerDatabase,
  run: (commit: FollowedCommit) => PromiseLike<T>,
): Promise<T> {
  await Promise.all([learnKeptFairs(db), learnStamping(db)]);
  try {
    return await committed(run);
  } catch (error) {
    forgetKeptFairs(db);
    forgetStamping(db);
    throw error;
  }
}

/** How a labelled transaction is written down. */
interface Manner<T> {
  readonly kind: 'change' | 'barrier';
  /** What is locked; all tables where it is left out. */
  readonly tables?: readonly DataTable[];
  /** Stamps what was written (docs/adr/0023). */
  readonly stamp: (db: SunflowerDatabase, changes: readonly RecordChange[], value: T) => Promise<void>;
  /** False while everything is replaced: nobody asks what was there before. */
  readonly sees?: boolean;
  readonly reportOf?: (value: T) => ExchangeReport;
}

function entryOf<T>(
  label: ChangeLabel,
  { kind, reportOf }: Manner<T>,
  device: string,
  changes: readonly RecordChange[],
  value: T,
): JournalEntry {
  return {
    id: makeId(),
    at: nowInstant(),
    deviceId: device,
    label,
    kind,
    // Nothing before a barrier can be undone: images would only keep what was to be gone.
    changes: kind === 'barrier' ? [] : changes,
    undoneAt: null,
    ...(reportOf ? { report: reportOf(value) } : {}),
  };
}

function stampNow(db: SunflowerDatabase, changes: readonly RecordChange[]): Promise<void> {
  return stampWrites(db, changes);
}

async function labelled<T>(label: ChangeLabel, manner: Manner<T>, work: ChangeWork<T>): Promise<T> {
  assertWriting();
  const db = database();
  const { kind, tables, stamp, sees = true } = manner;
  const scope = tables ?? [...ALL_TABLES, ...CLOSED_TABLES];
  return following(db, (commit) =>
    db.transaction('rw', [...scope, 'journal', 'meta', 'stamps'], async (transaction) => {
      const recording = beginRecording(transaction.idbtrans, sees ? 'record' : 'barrier');
      // Asked for beside the work, so that a tap does not wait for it afterwards.
      const [value, undone] = await Promise.all([work(db, recording.changes), undoneKeys(db)]);
      if (kind === 'barrier') forgetSequences(db);
      const follow = kind === 'barrier' ? () => dropClosedFairs(db) : afterTouching(db, recording.touched);
      if (follow) await follow();
      const journal = async (): Promise<void> => {
        if (kind === 'change' && recording.changes.length === 0) return;
        const entry = entryOf(label, manner, await deviceId(db), recording.changes, value);
        // Of one that erased somebody, too, of which the journal keeps no images.
        const line = sees ? lineOf('done', entry, recording.changes, entry.id) : null;
        commit.tell({ line, isBarrier: kind === 'barrier' });
        if (undone.length > 0) await db.journal.bulkDelete([...undone]);
        await db.journal.add(entry);
        rememberHead(db, entry);
        await trimJournal(db);
      };
      await Promise.all([journal(), stamp(db, recording.changes, value)]);
      return value;
    }),
  );
}

/**
 * The one way to change data: runs `work` in one transaction and journals every record it wrote under `label`.
 * `work` may await only the database. When it throws, nothing is written.
 */
export function change<T>(label: ChangeLabel, work: ChangeWork<T>): Promise<T> {
  return labelled(label, { kind: 'change', stamp: stampNow }, work);
}

/**
 * As {@link change}, for taps at the fair: only these tables are locked, so that what others read does not wait for it.
 */
export function changeTables<T>(
  label: ChangeLabel,
  tables: readonly DataTable[],
  work: ChangeWork<T>,
): Promise<T> {
  return labelled(label, { kind: 'change', tables, stamp: stampNow }, work);
}

/** What a merge wrote besides records. */
export interface Merged {
  /** Stamps of those who wrote first: what was merged is as old as it is. */
  readonly stamps: readonly RecordStamp[];
  /** Nothing that is written here from now on is older, in milliseconds since 1970. */
  readonly moment: number;
  readonly report: ExchangeReport;
}

/** As {@link change}, for records of another PC: they keep their stamps, and the journal keeps the report. */
export function mergeRecords<T extends Merged>(label: ChangeLabel, work: ChangeWork<T>): Promise<T> {
  const stamp = async (db: SunflowerDatabase, _: unknown, { stamps, moment }: Merged): Promise<void> => {
    forgetSequences(db);
    await Promise.all([db.stamps.bulkPut([...stamps]), stampAfter(db, moment)]);
  };
  return labelled(label, { kind: 'change', stamp, reportOf: ({ report }) => report }, work);
}

/**
 * Replaces the database as a whole (sample, restore): journalled without images, and nothing before it can be undone. The
 * data begin without stamps.
 */
export function replaceAll<T>(label: ChangeLabel, work: (db: SunflowerDatabase) => Promise<T>): Promise<T> {
  return labelled(label, { kind: 'barrier', sees: false, stamp: beginReplica }, work);
}

/** Deletes a person for good: as {@link replaceAll}, but the other records stay what they are, with their stamps. */
export function eraseForGood<T>(label: ChangeLabel, work: (db: SunflowerDatabase) => Promise<T>): Promise<T> {
  return labelled(
    label,
    { kind: 'barrier', stamp: (db, changes) => stampWrites(db, changes, { erases: true }) },
    work,
  );
}

/** Writes into the history that something private was seen or taken out. Nothing is changed, nothing can be undone by it. */
export async function noteInHistory(label: ChangeLabel, report?: ExchangeReport): Promise<void> {
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
      ...(report ? { report } : {}),
    });
  });
}

async function labelOf(db: SunflowerDatabase, id: string | undefined): Promise<ChangeLabel | null> {
  return id === undefined ? null : ((await headOf(db, id))?.label ?? null);
}

/** The change that Ctrl+Z would take back; null where there is none. */
export async function nextUndo(): Promise<ChangeLabel | null> {
  const db = database();
  return labelOf(db, await lastInForce(db));
}

/** The changes that Ctrl+Z and Ctrl+Y would take next; null where there is none. */
export async function nextUndoRedo(): Promise<{ undo: ChangeLabel | null; redo: ChangeLabel | null }> {
  const db = database();
  return { undo: await nextUndo(), redo: await labelOf(db, await firstUndone(db)) };
}

async function replay(
  kind: 'undone' | 'redone',
  find: (db: SunflowerDatabase) => Promise<string | undefined>,
  changesOf: (changes: readonly RecordChange[]) => readonly RecordChange[],
  undoneAt: () => Instant | null,
): Promise<ChangeLabel | null> {
  assertWriting();
  const db = database();
  return following(db, (commit) =>
    db.transaction(
      'rw',
      [...ALL_TABLES, ...CLOSED_TABLES, 'journal', 'meta', 'stamps'],
      async (transaction) => {
        const id = await find(db);
        const entry = id === undefined ? undefined : await db.journal.get(id);
        if (!entry) return null;
        const { touched } = beginRecording(transaction.idbtrans, 'replay');
        forgetSequences(db);
        const changes = changesOf(entry.changes);
        await applySteps(db, stepsOf(changes));
        const follow = afterTouching(db, touched);
        if (follow) await follow();
        // Taking back is writing too, and what others have to hear of.
        await Promise.all([
          db.journal.put({ ...entry, undoneAt: undoneAt() }),
          stampWrites(db, changes, { isNoted: true }),
        ]);
        const top = (await lastInForce(db)) ?? null;
        const line = lineOf(kind, { ...entry, at: nowInstant() }, changes, top);
        commit.tell({ line, isBarrier: false });
        return entry.label;
      },
    ),
  );
}

/** Takes back the last change in force. @returns its label, or null when there is nothing to undo. */
export function undoLastChange(): Promise<ChangeLabel | null> {
  return replay('undone', lastInForce, takenBack, nowInstant);
}

/** Does again what was undone last. @returns its label, or null when there is nothing to redo. */
export function redoLastChange(): Promise<ChangeLabel | null> {
  return replay(
    'redone',
    firstUndone,
    (changes) => changes,
    () => null,
  );
}
