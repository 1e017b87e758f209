import Papa from 'papaparse';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import type { SourceSheet } from './sourceTable.ts';
import { textCell } from './sourceTable.ts';

/** `="013"` and `'013`: how text that looks like a number is kept from being turned into one. */
const KEPT_AS_TEXT = /^(?:="([^"]*)"|'(?=[\d+=@-])(.*))$/su;

/** The first line by which a file tells its separator, as Excel writes and reads it. */
const SEPARATOR_LINE = /^\ufeff?"?sep=(.)"?\r?\n/iu;

const SEPARATORS = ['\t', ',', ';', '，', '|'] as const;
const LINES_TO_GUESS = 50;
const TEXT_TO_GUESS = 100_000;

/** The sign that stands in most lines; the parser's own guess fails for two columns and a blank last line. */
function guessSeparator(text: string): string {
  const lines = text
    .slice(0, TEXT_TO_GUESS)
    .replace(/"(?:[^"]|"")*"/gu, '')
    .split(/\r\n?|\n/u, LINES_TO_GUESS);
  const countOf = (sign: string): number => lines.filter((line) => line.includes(sign)).length;
  return SEPARATORS.reduce<string>(
    (best, sign) => (countOf(sign) > countOf(best) ? sign : best),
    SEPARATORS[0],
  );
}

/** The row of the quote that was opened and never closed, 1-based; everything after it would be one cell. */
function openQuoteRow(errors: readonly Papa.ParseError[]): number | null {
  const found = errors.find(({ code }) => code === 'MissingQuotes');
  return found ? (found.row ?? 0) + 1 : null;
}

/**
 * Rows of comma-, tab- or semicolon-separated text, quotes and line breaks inside quotes included.
 * @returns `quoteNotClosed` when a quote swallows the rest of the file.
 */
export function readDelimited(name: string, text: string): Result<SourceSheet, Problem> {
  const told = SEPARATOR_LINE.exec(text);
  const lines = told ? text.slice(told[0].length) : text;
  const { data, errors } = Papa.parse<string[]>(lines, {
    delimiter: told?.[1] ?? guessSeparator(lines),
    skipEmptyLines: false,
  });
  const row = openQuoteRow(errors);
  if (row !== null) return failure(problem('quoteNotClosed', { row: row + (told ? 1 : 0) }));
  // The row that told the separator is kept as a blank one, so that row numbers are those of the file.
  const rows = [...(told ? [[]] : []), ...data].map((cells) =>
    cells.map((cell) => textCell(cell.replace(KEPT_AS_TEXT, '$1$2'))),
  );
  // Commas to the end of the line are columns that were only formatted.
  for (const row of rows) while (row.at(-1)?.text === '') row.pop();
  while (rows.at(-1)?.every((cell) => cell.text === '')) rows.pop();
  return success({ name, rows, isHidden: false });
}
