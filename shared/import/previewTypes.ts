import type { DataTable, Rows } from '../model/tables.ts';
import type { Problem } from '../text/problem.ts';
import type { ImportField, Mapping } from './importFields.ts';
import type { SourceCell } from './sourceTable.ts';
import type { WholeSheet } from './wholeSheet.ts';

/** A sheet that is to be imported: what its columns are, and its rows with the corrections made on screen. */
export interface ImportSheet {
  /** Position in the file. */
  readonly index: number;
  readonly name: string;
  readonly headings: readonly string[];
  readonly mapping: Mapping;
  /** Index of the first row below the header. */
  readonly firstRow: number;
  readonly rows: readonly (readonly SourceCell[])[];
  /** What the sheet says once for all of its rows. */
  readonly whole?: WholeSheet | null;
}

/** What a row would do. `likely`: perhaps somebody who is here already; the user says. */
export const ROW_STATUSES = ['wrong', 'likely', 'new', 'changed', 'same'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/** What the user says about a likely row. Undecided rows are not imported. */
export type Decision =
  | { readonly kind: 'skip' }
  | { readonly kind: 'new' }
  | { readonly kind: 'update'; readonly id: string };

/** A problem at a column of the row; null = of the row as a whole. */
export interface CellProblem {
  readonly column: number | null;
  readonly problem: Problem;
}

/** A field that an import changes, as people read it. */
export interface FieldChange {
  readonly field: ImportField;
  readonly before: string;
  readonly after: string;
}

/** Why somebody is taken for a candidate. */
export const MATCH_REASONS = [
  'sameNumber',
  'sameIdNumber',
  'sameNameAndPhone',
  'sameName',
  'samePhone',
  'similarName',
  'sameNameAndBirthDate',
  'repeatedInFile',
  'nearName',
  'unknownPerson',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

export interface MatchCandidate {
  readonly id: string;
  readonly name: string;
  readonly details: string;
  readonly reason: MatchReason;
}

/** One row of the file and what it would do. */
export interface PreviewRow {
  /** `sheet:row`, both as in the file; decisions and corrections are kept by it. */
  readonly key: string;
  readonly sheetIndex: number;
  /** Row number as the spreadsheet shows it, 1-based. */
  readonly rowNumber: number;
  /** What the row is about, for people. */
  readonly title: string;
  readonly status: RowStatus;
  readonly problems: readonly CellProblem[];
  /** What is worth knowing but no obstacle. */
  readonly notices: readonly CellProblem[];
  readonly changes: readonly FieldChange[];
  readonly candidates: readonly MatchCandidate[];
  readonly decision: Decision | null;
}

/** A word in the file that nobody knows; the user matches it once for the whole file. */
export interface UnknownWord {
  readonly field: ImportField;
  readonly word: string;
  readonly count: number;
  /** `create`: a new group will be made; `unknown`: the rows are wrong until somebody says. */
  readonly fate: 'create' | 'unknown' | 'matched' | 'ignored';
}

/** What the user matched a word with: a value, or `ignore`; by field and word. */
export type WordMatches = Readonly<Record<string, string>>;

export const IGNORE_WORD = 'ignore';

/** Key of a word in {@link WordMatches}. */
export function wordKey(field: ImportField, word: string): string {
  return `${field}|${word}`;
}

/** Corrections typed on screen, by {@link cellKey}. */
export type CellEdits = Readonly<Record<string, string>>;

/** Key of a cell in {@link CellEdits}; row number as in the file. */
export function cellKey(sheetIndex: number, rowNumber: number, column: number): string {
  return `${sheetIndex}:${rowNumber}:${column}`;
}

/** What was passed over, by reason. */
export interface SkippedRows {
  readonly blank: number;
  readonly total: number;
  readonly remark: number;
  readonly header: number;
}

/** All that an import needs from the user. */
export interface ImportAnswers {
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly words: WordMatches;
}

/** Whole records that an import would write, by table. */
export type ImportPlan = { readonly [T in DataTable]?: readonly Rows[T][] };

/** What an import would do, row by row, and what it would write. */
export interface ImportPreview {
  readonly rows: readonly PreviewRow[];
  readonly skipped: SkippedRows;
  readonly words: readonly UnknownWord[];
  readonly plan: ImportPlan;
}
