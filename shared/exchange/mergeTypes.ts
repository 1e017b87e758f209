import type { AnyRow } from '../model/references.ts';
import type { DataTable } from '../model/tables.ts';
import type { RowsByTable } from '../records/rowsByTable.ts';
import type { Mark, RecordStamp } from './stamp.ts';

/** What is here, as far as a package can touch it: the same records, whatever they refer to, and whatever refers to them. */
export interface LocalPart {
  readonly rows: RowsByTable;
  /** By key, see `stampKey`. */
  readonly stamps: ReadonlyMap<string, RecordStamp>;
}

/** What a package brings. */
export interface BroughtPart extends LocalPart {
  /** Which data it comes from. */
  readonly replica: string;
}

/** What one PC says in a conflict. */
export interface ConflictSide {
  /** The field's value; absent when the record was deleted there. */
  readonly value?: unknown;
  /** When and by whom it was written; null = before that was noted. */
  readonly mark: Mark | null;
}

/**
 * Two PCs wrote to the same thing without knowing of each other. `field`: the newer value holds. `deletedHere`,
 * `deletedThere`: one deleted what the other went on with, and it stays. `neverStamped`: they differ, and nobody noted when
 * they were written; what is here stays.
 */
export interface Conflict {
  readonly kind: 'field' | 'deletedHere' | 'deletedThere' | 'neverStamped';
  readonly table: DataTable;
  readonly key: string;
  /** Null where the whole record is meant. */
  readonly field: string | null;
  readonly ours: ConflictSide;
  readonly theirs: ConflictSide;
  readonly winner: 'ours' | 'theirs';
}

/**
 * Why something of a package is not taken. `archived`: the fair is closed here (rule 20), and the package brings no amendment.
 * `parentMissing`: what it belongs to is nowhere. `invalid`: put together it would be no record. `erased`: it is about somebody
 * who was deleted for good here. `kept`: it was deleted there, but something here still belongs to it.
 */
export const LEFT_OUT_REASONS = ['archived', 'parentMissing', 'invalid', 'erased', 'kept'] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** A record of a package that is not taken. */
export interface LeftOut {
  readonly table: DataTable;
  readonly key: string;
  readonly reason: LeftOutReason;
  /** The record as the package, or the PC here, has it. */
  readonly row: AnyRow;
}

/** One record while a package is merged. */
export interface Candidate {
  readonly table: DataTable;
  readonly key: string;
  readonly before: AnyRow | null;
  readonly after: AnyRow | null;
  readonly stamp: RecordStamp;
  readonly conflicts: readonly Conflict[];
}

/** A record as it will be. */
export interface MergedRow {
  readonly table: DataTable;
  readonly key: string;
  /** Null = it is new here. */
  readonly before: AnyRow | null;
  /** Null = it is deleted. */
  readonly after: AnyRow | null;
}

/** Everything that merging would do; nothing has been done yet. */
export interface MergePlan {
  readonly rows: readonly MergedRow[];
  /** Stamps to be stored, also of records that stay as they are. */
  readonly stamps: readonly RecordStamp[];
  readonly conflicts: readonly Conflict[];
  readonly leftOut: readonly LeftOut[];
}
