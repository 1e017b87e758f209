import type { AnyRow } from '../model/references.ts';
import { sameValue } from '../model/sameValue.ts';
import type { DataTable } from '../model/tables.ts';
import type { Conflict, ConflictSide } from './mergeTypes.ts';
import type { Mark, RecordStamp } from './stamp.ts';
import {
  compareMarks,
  covers,
  deletionOf,
  isAlive,
  joinStamps,
  knownTo,
  markOf,
  marksOf,
  NEVER,
  unstamped,
} from './stamp.ts';

/** One record on one PC: null or undefined where there is none. */
export interface RecordState {
  readonly row: AnyRow | undefined;
  readonly stamp: RecordStamp | undefined;
}

/** One record after both PCs' writes were put together. */
export interface MergedRecord {
  /** Null = there is none. */
  readonly row: AnyRow | null;
  readonly stamp: RecordStamp;
  readonly conflicts: readonly Conflict[];
}

/** Which record is merged. */
export interface RecordPlace {
  readonly table: DataTable;
  readonly key: string;
  /** Key of its stamp. */
  readonly stampId: string;
}

function latest(stamp: RecordStamp): Mark {
  return marksOf(stamp).reduce((newest, mark) => (compareMarks(mark, newest) > 0 ? mark : newest), NEVER);
}

function told(mark: Mark | null): Mark | null {
  return mark === null || mark[0] === 0 ? null : mark;
}

function isErasedRow(table: DataTable, row: AnyRow): boolean {
  return table === 'volunteers' && row.isErased === true;
}

/** Both have the record: the newer value of each field holds. */
function mergeFields(
  { table, key }: RecordPlace,
  ours: { readonly row: AnyRow; readonly stamp: RecordStamp },
  theirs: { readonly row: AnyRow; readonly stamp: RecordStamp },
): { readonly row: AnyRow; readonly conflicts: readonly Conflict[] } {
  // Whoever was deleted for good stays so, whatever was written elsewhere since.
  const [isErasedHere, isErasedThere] = [isErasedRow(table, ours.row), isErasedRow(table, theirs.row)];
  if (isErasedHere !== isErasedThere) return { row: isErasedHere ? ours.row : theirs.row, conflicts: [] };
  const [knownHere, knownThere] = [knownTo(ours.stamp), knownTo(theirs.stamp)];
  const taken: Record<string, unknown> = {};
  const conflicts: Conflict[] = [];
  for (const field of Object.keys(theirs.row)) {
    const [value, other] = [ours.row[field], theirs.row[field]];
    if (sameValue(value, other)) continue;
    const [mark, otherMark] = [markOf(ours.stamp, field), markOf(theirs.stamp, field)];
    const order = compareMarks(otherMark, mark);
    const winner = order > 0 ? 'theirs' : 'ours';
    if (order > 0) taken[field] = other;
    const isKnown = order > 0 ? covers(knownThere, mark) : covers(knownHere, otherMark);
    // What stands for a name that both deleted for good is nothing to decide about.
    if ((order !== 0 && isKnown) || (isErasedHere && isErasedThere)) continue;
    const sides: { readonly ours: ConflictSide; readonly theirs: ConflictSide } = {
      ours: { value, mark: told(mark) },
      theirs: { value: other, mark: told(otherMark) },
    };
    conflicts.push({ kind: order === 0 ? 'neverStamped' : 'field', table, key, field, winner, ...sides });
  }
  return {
    row: Object.keys(taken).length > 0 ? { ...ours.row, ...taken } : ours.row,
    conflicts,
  };
}

/** It is here and was deleted there. */
function keepOrDelete(
  { table, key }: RecordPlace,
  row: AnyRow,
  ours: RecordStamp,
  theirs: RecordStamp,
  joined: RecordStamp,
): { readonly row: AnyRow | null; readonly conflicts: readonly Conflict[] } {
  if (theirs.isErased === true && !isErasedRow(table, row)) return { row: null, conflicts: [] };
  if (!isAlive(joined)) return { row: null, conflicts: [] };
  // Whoever went on with it knowing that it had been deleted brought it back on purpose.
  const deletion = deletionOf(theirs);
  if (deletion === null || covers(knownTo(ours), deletion)) return { row, conflicts: [] };
  const sides = { ours: { mark: told(latest(ours)) }, theirs: { mark: deletion } };
  return { row, conflicts: [{ kind: 'deletedThere', table, key, field: null, winner: 'ours', ...sides }] };
}

/** It is there and was deleted here, or was never here. */
function takeOrLeave(
  { table, key }: RecordPlace,
  row: AnyRow,
  ours: RecordStamp,
  theirs: RecordStamp,
  joined: RecordStamp,
): { readonly row: AnyRow | null; readonly conflicts: readonly Conflict[] } {
  if (ours.isErased === true && !isErasedRow(table, row)) return { row: null, conflicts: [] };
  if (!isAlive(joined)) return { row: null, conflicts: [] };
  const deletion = deletionOf(ours);
  if (deletion === null || covers(knownTo(theirs), deletion)) return { row, conflicts: [] };
  const sides = { ours: { mark: deletion }, theirs: { mark: told(latest(theirs)) } };
  return { row, conflicts: [{ kind: 'deletedHere', table, key, field: null, winner: 'theirs', ...sides }] };
}

function isStamped(stamp: RecordStamp): boolean {
  return Object.keys(knownTo(stamp)).length > 0;
}

/** Does `one` know of nothing that `other` does not know of? */
function isKnown(one: RecordStamp, other: RecordStamp): boolean {
  const known = knownTo(other);
  return Object.entries(knownTo(one)).every(([replica, at]) => covers(known, [at, replica]));
}

/** Puts together what two PCs know of one record. The stamp is the same whoever merges, and however often. */
export function mergeRecord(place: RecordPlace, ours: RecordState, theirs: RecordState): MergedRecord {
  const here = ours.stamp ?? unstamped(place.stampId);
  const there = theirs.stamp ?? unstamped(place.stampId);
  // All that is known there, and more, was put together here before: also what has been deleted since.
  const isOlder = isStamped(there) && isKnown(there, here) && !isKnown(here, there);
  if (isOlder) return { row: ours.row ?? null, stamp: here, conflicts: [] };
  const stamp = joinStamps(here, there);
  if (ours.row && theirs.row) {
    // Each PC went on with it, and what each wrote was known to somebody who deleted it.
    if (!isAlive(stamp)) return { row: null, stamp, conflicts: [] };
    const merged = mergeFields(place, { row: ours.row, stamp: here }, { row: theirs.row, stamp: there });
    return { ...merged, stamp };
  }
  if (ours.row) {
    // A package tells of a record that it does not bring only when it was deleted.
    if (theirs.stamp?.deleted === undefined) return { row: ours.row, stamp: here, conflicts: [] };
    return { ...keepOrDelete(place, ours.row, here, there, stamp), stamp };
  }
  if (theirs.row) return { ...takeOrLeave(place, theirs.row, here, there, stamp), stamp };
  return { row: null, stamp, conflicts: [] };
}
