import type { Instant } from '../model/basic.ts';
import type { DataTable } from '../model/tables.ts';
import type { Conflict, LeftOutReason } from './mergeTypes.ts';
import type { Mark } from './stamp.ts';

/** What one PC says in a conflict, as it is kept: in the words of whoever merged, and with no private number in full. */
export interface ReportSide {
  /** The value, short; blank where there is none, and where a whole record is meant. */
  readonly words: string;
  readonly mark: Mark | null;
}

/** A conflict, with the name of what it is about as it was then. */
export interface ReportConflict extends Omit<Conflict, 'ours' | 'theirs'> {
  readonly name: string;
  readonly ours: ReportSide;
  readonly theirs: ReportSide;
}

/** A record that was not taken. */
export interface ReportLeftOut {
  readonly table: DataTable;
  readonly key: string;
  readonly name: string;
  readonly reason: LeftOutReason;
}

/** Records of a table that a merge added, changed and deleted. */
export interface TableNews {
  readonly table: DataTable;
  readonly created: number;
  readonly changed: number;
  readonly deleted: number;
}

/** What a merge did and what both PCs had written; kept with its journal entry. */
export interface ExchangeReport {
  readonly fileName: string;
  /** Name of the PC that the package came from. */
  readonly from: string;
  readonly madeAt: Instant;
  /** Names of PCs by the id of their data, as they were known then. */
  readonly pcs: Readonly<Record<string, string>>;
  readonly news: readonly TableNews[];
  readonly conflicts: readonly ReportConflict[];
  readonly leftOut: readonly ReportLeftOut[];
}
