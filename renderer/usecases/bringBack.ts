import * as v from 'valibot';
import { isProof, rowToWrite } from '../../shared/history/bringBack.ts';
import type { HistorySide, PastState, RecordRef } from '../../shared/history/stateAt.ts';
import { stateAt } from '../../shared/history/stateAt.ts';
import type { FieldImage, JournalEntry } from '../../shared/model/journal.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { sameValue } from '../../shared/model/sameValue.ts';
import type { DataTable } from '../../shared/model/tables.ts';
import { DATA_TABLES } from '../../shared/model/tables.ts';
import { fieldName } from '../../shared/records/fieldName.ts';
import type { RecordWords } from '../../shared/records/recordBook.ts';
import { isImage } from '../../shared/records/recordBook.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import { refusalToBringBack } from './bringBackRules.ts';

/** Which record is to be as it was beside which entry of the journal. */
export interface BringBackOrder {
  readonly record: RecordRef;
  readonly entryId: string;
  readonly side: HistorySide;
  /** What the record is called, and when it was so, for the history and for refusals. */
  readonly name: string;
  readonly when: string;
}

/** What bringing back would write. */
export interface BringBackPlan {
  /** The record as it is now; null when it is gone. */
  readonly present: FieldImage | null;
  readonly row: FieldImage;
  /** Fields that were otherwise then and stay as they are now. */
  readonly kept: readonly string[];
}

/** Entries read at a time; only what they did to the one record is kept. */
const PAGE = 250;

async function readJournalOf(
  db: SunflowerDatabase,
  { table, key }: RecordRef,
  entryId: string,
): Promise<readonly JournalEntry[]> {
  const undone = await db.journal.where('undoneAt').above('').primaryKeys();
  const keys = await db.journal
    .where('id')
    .aboveOrEqual([entryId, ...undone].toSorted()[0] ?? entryId)
    .primaryKeys();
  const journal: JournalEntry[] = [];
  for (let at = 0; at < keys.length; at += PAGE) {
    const [first, last] = [keys[at], keys[Math.min(at + PAGE, keys.length) - 1]];
    if (first === undefined || last === undefined) break;
    const page = await db.journal.where('id').between(first, last, true, true).toArray();
    const isOwn = (step: JournalEntry['changes'][number]): boolean =>
      step.table === table && step.key === key;
    journal.push(...page.map((entry) => ({ ...entry, changes: entry.changes.filter(isOwn) })));
  }
  return journal;
}

function refusalOfState(state: PastState, what: string): Problem | null {
  if (state.kind === 'barrier') return problem('bringBarrier');
  if (state.kind === 'gap') return problem('bringGap');
  return state.row === null ? problem('bringNothing', { what }) : null;
}

/** What fields of a record are called. */
export function fieldNames(
  { text }: RecordWords,
  table: DataTable,
  fields: readonly string[],
): readonly string[] {
  return fields.map((field) => fieldName(text, table, field));
}

async function planOf(
  db: SunflowerDatabase,
  { record, entryId, side, name }: BringBackOrder,
  words: RecordWords,
): Promise<Result<BringBackPlan, Problem>> {
  const { table, key } = record;
  const what = words.text.recordFields.tables[table];
  if (isProof(table)) return failure(problem('bringProof', { what }));
  const stored = await db.table<unknown, string>(table).get(key);
  const present = isImage(stored) ? stored : null;
  const past = stateAt(record, present, await readJournalOf(db, record, entryId), entryId, side);
  const lost = refusalOfState(past, what);
  if (lost || past.kind !== 'known' || past.row === null) return failure(lost ?? problem('bringGap'));
  const { row, kept } = rowToWrite(table, present, past.row);
  if (sameValue(present, { ...present, ...row })) {
    const fields = fieldNames(words, table, kept).join(words.text.availability.listSeparator);
    return failure(fields === '' ? problem('bringSame', { name }) : problem('bringKept', { fields }));
  }
  const shape = v.safeParse(DATA_TABLES[table], row);
  if (!shape.success) {
    const field = String(shape.issues[0].path?.[0]?.key ?? '');
    return failure(problem('bringShape', { field: fieldNames(words, table, [field]).join('') }));
  }
  const refusal = await refusalToBringBack(db, record, { key, present, row, words });
  return refusal ? failure(refusal) : success({ present, row, kept });
}

/**
 * What bringing a record back would change.
 * @returns `bringBarrier`, `bringGap`, `bringNothing`, `bringSame`, `bringKept`, `bringShape`, `bringProof`, and every rule that the record
 *   would break now ({@link refusalToBringBack})
 */
export function planBringBack(
  order: BringBackOrder,
  words: RecordWords,
): Promise<Result<BringBackPlan, Problem>> {
  return planOf(database(), order, words);
}

/**
 * Makes a record as it was beside an entry of the journal, as one change that can be undone. What it is to be is worked out
 * again inside the transaction. @returns as {@link planBringBack}
 */
export function bringBack(order: BringBackOrder, words: RecordWords): Promise<Result<true, Problem>> {
  const { name, when, side, record } = order;
  return change(changeLabel('bringBack', { name, when, side }), async (db) => {
    const plan = await planOf(db, order, words);
    if (!plan.ok) return plan;
    await db.table<object>(record.table).put(plan.value.row);
    return success(true);
  });
}
