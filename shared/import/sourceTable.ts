import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';

/*
 * What every file comes down to before anything is understood: sheets of rows of cells. A cell is the text that a reader
 * of the file sees; dates are `YYYY-MM-DD` already and times `HH:MM`, so that no time zone can touch them (rule 1).
 */

/**
 * Why a cell does not say what it should: the spreadsheet rounded a long number and its true digits are lost (an ID number
 * that became 1.1E+17), it shows an error (#N/A), or it holds a formula whose result was not saved with it.
 */
export type CellFlaw = 'rounded' | 'error' | 'uncalculated';

export interface SourceCell {
  /** As shown, without spaces around; '' = blank. */
  readonly text: string;
  /** The number that the file holds, as serials of 1900 where it can be a date; null when it holds text. */
  readonly number: number | null;
  readonly flaw: CellFlaw | null;
}

export interface SourceSheet {
  readonly name: string;
  /** Rows as they are in the file; the first is row 1 of the sheet. */
  readonly rows: readonly (readonly SourceCell[])[];
  readonly isHidden: boolean;
}

/** A file or what was pasted, read but not understood yet. */
export interface SourceFile {
  readonly name: string;
  readonly sheets: readonly SourceSheet[];
}

export const BLANK_CELL: SourceCell = { text: '', number: null, flaw: null };

/** `1.1E+17`, as a spreadsheet shows and a CSV keeps a number that was too long for it. */
const SCIENTIFIC = /^[+-]?\d(?:\.\d+)?E\+?\d+$/iu;

/** What a spreadsheet shows where a formula failed. */
const ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/u;

/** Invisible characters that come along with copied text: zero-width ones, marks of direction, soft hyphens, controls. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]|[^\P{Cc}\t\n]/gu;

function flawOf(text: string): CellFlaw | null {
  if (SCIENTIFIC.test(text)) return 'rounded';
  return ERROR.test(text) ? 'error' : null;
}

/** A cell of text, as typed, pasted or read from a CSV. */
export function textCell(text: string): SourceCell {
  const shown = text.replace(/\r\n?/gu, '\n').replace(INVISIBLE, '').trim();
  return shown === '' ? BLANK_CELL : { text: shown, number: null, flaw: flawOf(shown) };
}

/** What keeps a cell from being used at all; a number that lost digits can still be a remark. */
export function refusalOf({ text, flaw }: SourceCell): Problem | null {
  if (flaw === 'error') return problem('cellError', { text });
  return flaw === 'uncalculated' ? problem('cellUncalculated', { text }) : null;
}

/** A phone of which some digits are hidden (138****1234): it tells nothing that could be stored. */
export function isMasked({ text }: SourceCell): boolean {
  return /\*{2,}/u.test(text);
}

/** The cell at a column; blank beyond the end of the row. */
export function cellAt(row: readonly SourceCell[], column: number): SourceCell {
  return row[column] ?? BLANK_CELL;
}
