import type { CategoryId } from '../model/ids.ts';
import type { ImportField, ImportTarget, Mapping } from './importFields.ts';
import type { CellEdits, Decision, WordMatches } from './previewTypes.ts';
import type { SourceFile } from './sourceTable.ts';

/** What was decided about a sheet of the file. */
export interface SheetChoice {
  readonly index: number;
  readonly isChosen: boolean;
  readonly headings: readonly string[];
  readonly mapping: Mapping;
  readonly firstRow: number;
  readonly isGuess: boolean;
  /** The mapping is the one that was used for a file of this shape before. */
  readonly isRemembered: boolean;
  /** What the sheet says once for all of its rows; null = nothing. */
  readonly wholeField: ImportField | null;
  readonly wholeText: string;
}

export const IMPORT_STEPS = ['source', 'columns', 'check', 'done'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

/** An import that is being prepared: nothing of it is in the database yet. */
export interface ImportDraft {
  readonly target: ImportTarget;
  readonly step: ImportStep;
  readonly source: SourceFile | null;
  readonly sheets: readonly SheetChoice[];
  readonly edits: CellEdits;
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly words: WordMatches;
  /** Year for dates that have none (past attendance). */
  readonly year: number | null;
  /** Category of rows that name none (past attendance). */
  readonly fallbackCategoryId: CategoryId | null;
  /** What was written, once it is. */
  readonly saved: { readonly rows: number; readonly groups: number } | null;
}

export const NO_IMPORT: ImportDraft = {
  target: 'volunteers',
  step: 'source',
  source: null,
  sheets: [],
  edits: {},
  decisions: {},
  words: {},
  year: null,
  fallbackCategoryId: null,
  saved: null,
};
