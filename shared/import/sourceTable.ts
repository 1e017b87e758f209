/*
 * What every file comes down to before anything is understood: sheets of rows of cells. A cell is the text that a reader
 * of the file sees; dates are `YYYY-MM-DD` already and times `HH:MM`, so that no time zone can touch them (rule 1).
 */

export interface SourceCell {
  /** As shown, without spaces around; '' = blank. */
  readonly text: string;
  /** The number that the file holds, for dates kept as serials; null when it holds text. */
  readonly number: number | null;
  /** The spreadsheet rounded a long number (an ID number that became 1.1E+17): its true digits are lost. */
  readonly isRounded: boolean;
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

export const BLANK_CELL: SourceCell = { text: '', number: null, isRounded: false };

/** `1.1E+17`, as a spreadsheet shows and a CSV keeps a number that was too long for it. */
const SCIENTIFIC = /^[+-]?\d(?:\.\d+)?E\+?\d+$/iu;

/** Invisible characters that come along with copied text: zero-width spaces and joiners, the byte order mark. */
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/gu;

/** A cell of text, as typed, pasted or read from a CSV. */
export function textCell(text: string): SourceCell {
  const shown = text.replace(INVISIBLE, '').replace(/\r\n?/gu, '\n').trim();
  return shown === '' ? BLANK_CELL : { text: shown, number: null, isRounded: SCIENTIFIC.test(shown) };
}

/** A phone of which some digits are hidden (138****1234): it tells nothing that could be stored. */
export function isMasked({ text }: SourceCell): boolean {
  return /\*{2,}/u.test(text);
}

/** The cell at a column; blank beyond the end of the row. */
export function cellAt(row: readonly SourceCell[], column: number): SourceCell {
  return row[column] ?? BLANK_CELL;
}
