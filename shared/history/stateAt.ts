import type { FieldImage, JournalEntry, RecordChange } from '../model/journal.ts';
import type { DataTable } from '../model/tables.ts';

/** Which record: its table and its key. */
export interface RecordRef {
  readonly table: DataTable;
  readonly key: string;
}

/** Before a change, or after it. */
export const HISTORY_SIDES = ['before', 'after'] as const;
export type HistorySide = (typeof HISTORY_SIDES)[number];

/** A record at some point; a null `row` means that there was none. */
export type PastState =
  | { readonly kind: 'known'; readonly row: FieldImage | null }
  /** The whole database was replaced, or somebody was deleted for good, since then. */
  | { readonly kind: 'barrier' }
  /** The history lacks a piece that is needed. */
  | { readonly kind: 'gap' };

const GAP: PastState = { kind: 'gap' };

function known(row: FieldImage | null): PastState {
  return { kind: 'known', row };
}

/** Puts the fields of `image` in place of those of `other`; a field that `image` does not have was not there. */
function withFields(state: PastState, image: FieldImage, other: FieldImage): PastState {
  if (state.kind !== 'known' || state.row === null) return state.kind === 'barrier' ? state : GAP;
  const kept = Object.entries(state.row).filter(([field]) => !Object.hasOwn(other, field));
  return known({ ...Object.fromEntries(kept), ...image });
}

function isOf({ table, key }: RecordRef): (change: RecordChange) => boolean {
  return (change) => change.key === key && change.table === table;
}

function backOne(after: PastState, step: RecordChange): PastState {
  switch (step.kind) {
    case 'created':
      return known(null);
    case 'deleted':
      return known(step.before);
    case 'updated':
      return withFields(after, step.before, step.after);
  }
}

function forwardOne(before: PastState, step: RecordChange): PastState {
  switch (step.kind) {
    case 'created':
      return known(step.after);
    case 'deleted':
      return known(null);
    case 'updated':
      return withFields(before, step.after, step.before);
  }
}

/** The record as it was before one change wrote it. A whole image puts right what a gap had left unknown. */
function stepBack(state: PastState, changes: readonly RecordChange[], record: RecordRef): PastState {
  return changes.filter(isOf(record)).reduceRight(backOne, state);
}

/** The record as it is after a change has written it again. */
function stepForward(state: PastState, changes: readonly RecordChange[], record: RecordRef): PastState {
  return changes.filter(isOf(record)).reduce(forwardOne, state);
}

/**
 * Rebuilds a record as it was beside one entry of the journal, from what it is now.
 * @param present the record as it is now; null = there is none
 * @param journal in order: the entry, everything after it, and every entry that is undone
 */
export function stateAt(
  record: RecordRef,
  present: FieldImage | null,
  journal: readonly JournalEntry[],
  entryId: string,
  side: HistorySide,
): PastState {
  const wanted = journal.find(({ id }) => id === entryId);
  if (!wanted) return GAP;
  if (journal.some(({ id, kind }) => kind === 'barrier' && id >= entryId)) return { kind: 'barrier' };
  if (wanted.undoneAt !== null) {
    // What is undone is newer than all that is in force: the way there is forward.
    const before = journal
      .filter(({ id, undoneAt }) => undoneAt !== null && id < entryId)
      .reduce((state, { changes }) => stepForward(state, changes, record), known(present));
    return side === 'before' ? before : stepForward(before, wanted.changes, record);
  }
  const after = journal
    .filter(({ id, undoneAt }) => undoneAt === null && id > entryId)
    .reduceRight((state, { changes }) => stepBack(state, changes, record), known(present));
  return side === 'after' ? after : stepBack(after, wanted.changes, record);
}
