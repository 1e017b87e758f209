import type { ExchangeReport } from '../exchange/exchangeReport.ts';
import type { Instant } from './basic.ts';
import type { DataTable } from './tables.ts';

/** What a change did to one record. An update keeps only the fields that differ, so that two PCs can merge by field. */
export type RecordChange =
  | { readonly kind: 'created'; readonly table: DataTable; readonly key: string; readonly after: FieldImage }
  | {
      readonly kind: 'updated';
      readonly table: DataTable;
      readonly key: string;
      readonly before: FieldImage;
      readonly after: FieldImage;
    }
  | {
      readonly kind: 'deleted';
      readonly table: DataTable;
      readonly key: string;
      readonly before: FieldImage;
    };

export type FieldImage = Readonly<Record<string, unknown>>;

/** Label of a change in the reader's language: a key of the text catalogue and its parameters. */
export interface ChangeLabel {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** One labelled transaction: the unit of undo, of history and of exchange between PCs. */
export interface JournalEntry {
  /** UUID v7: sorts by time. */
  readonly id: string;
  readonly at: Instant;
  readonly deviceId: string;
  readonly label: ChangeLabel;
  /**
   * `barrier`: the whole database was replaced (sample, restore) or a person deleted for good; nothing before it can be
   * undone. `note`: nothing was changed, but somebody saw or took out what is private.
   */
  readonly kind: 'change' | 'barrier' | 'note';
  readonly changes: readonly RecordChange[];
  /** Set while the change is undone and could be redone; null when in force. */
  readonly undoneAt: Instant | null;
  /** Of a merge with another PC: what both had written. */
  readonly report?: ExchangeReport;
}
