import {
  type ImportField,
  type ImportTarget,
  KEY_FIELD,
  type Mapping,
  TARGET_FIELDS,
} from './importFields.ts';
import { CONTAINED, headingScore, plainHeading } from './matchHeading.ts';
import { readMonthHeading } from './monthHeading.ts';
import type { SourceCell, SourceSheet } from './sourceTable.ts';
import { cellAt } from './sourceTable.ts';
import { isRemarkText, isTotalText, SYNONYMS } from './synonyms.ts';

/** A header stands in one of the first four rows (rule 23); forms with a long head have it a little lower. */
const HEADER_ROWS = 10;

/** Names of a field: what our own files call it in any language. */
export type OwnHeadings = Readonly<Record<string, readonly string[]>>;

/** Where the table stands in a sheet, and what each of its columns seems to be. */
export interface FoundTable {
  /** Heading of each column; the two lines of a two-row header joined. */
  readonly headings: readonly string[];
  readonly mapping: Mapping;
  /** Index of the first row below the header. */
  readonly firstRow: number;
  /** True when no header was recognised and the first filled row was taken for one. */
  readonly isGuess: boolean;
}

interface Header {
  /** Candidates of each column: the whole heading and its parts. */
  readonly columns: readonly (readonly string[])[];
  readonly firstRow: number;
}

interface Claim {
  readonly column: number;
  readonly field: ImportField;
  readonly score: number;
}

/** What a row of many months cannot say: these columns are sums. */
const OF_ONE_DAY: readonly ImportField[] = ['date', 'slot', 'timeIn', 'timeOut', 'hours', 'minutes', 'state'];

/** Columns that are one fair each, in a table that has no column of dates. */
function monthColumns(columns: Header['columns'], claims: readonly Claim[]): readonly number[] {
  const found = columns.flatMap((candidates, column) => (candidates.some(readMonthHeading) ? [column] : []));
  const hasDates = claims.some(
    ({ field, score, column }) => field === 'date' && score > CONTAINED && !found.includes(column),
  );
  return hasDates ? [] : found;
}

/** Each field goes to the column that names it best; a column is one field. */
function proposeMapping(target: ImportTarget, columns: Header['columns'], own: OwnHeadings): Mapping {
  const fields: readonly ImportField[] = TARGET_FIELDS[target];
  const claims = columns.flatMap((candidates, column) =>
    fields.map((field) => {
      const names = [...(own[field] ?? []), ...(SYNONYMS[target][field] ?? [])];
      return {
        column,
        field,
        score: Math.max(0, ...candidates.map((heading) => headingScore(heading, names))),
      };
    }),
  );
  const months = target === 'attendance' ? monthColumns(columns, claims) : [];
  const mapping = columns.map((_, column): ImportField | null =>
    months.includes(column) ? 'monthMark' : null,
  );
  const taken = new Set<ImportField>();
  for (const { column, field, score } of claims.toSorted((a, b) => b.score - a.score)) {
    if (score === 0 || mapping[column] !== null || taken.has(field)) continue;
    if (months.length > 0 && OF_ONE_DAY.includes(field)) continue;
    mapping[column] = field;
    taken.add(field);
  }
  return mapping;
}

function headingsOf(row: readonly SourceCell[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, column) => cellAt(row, column).text.replace(/\n/gu, ' '));
}

function headerAt(
  rows: readonly (readonly SourceCell[])[],
  index: number,
  lines: 1 | 2,
  width: number,
): Header {
  const upper = headingsOf(rows[index] ?? [], width);
  if (lines === 1) return { columns: upper.map((heading) => [heading]), firstRow: index + 1 };
  const lower = headingsOf(rows[index + 1] ?? [], width);
  return {
    columns: upper.map((heading, column) => {
      const below = lower[column] ?? '';
      if (below === '' || below === heading) return [heading];
      // Where cells are not merged, a heading stands once over the first of its columns.
      const over = heading || upper.slice(0, column).findLast((left) => left !== '') || '';
      return [below, `${over}${below}`];
    }),
    firstRow: index + 2,
  };
}

function weight(target: ImportTarget, mapping: Mapping): number {
  const found = mapping.filter((field) => field !== null).length;
  return found + (mapping.includes(KEY_FIELD[target]) ? 1.5 : 0);
}

/** Columns of a sheet; the longest of its first rows says. */
function widthOf({ rows }: SourceSheet): number {
  return Math.max(0, ...rows.slice(0, 200).map((row) => row.length));
}

/** A title that is merged over the whole sheet is no header, even when it holds the word 志愿者. */
function isTitle(columns: Header['columns']): boolean {
  const filled = columns.map(([heading]) => heading ?? '').filter((heading) => heading !== '');
  return new Set(filled).size < 2;
}

/**
 * Finds the header in rows 1–4, in one or two lines, merged or not, and proposes what each column is.
 * @param own what our own files call each field, in every language.
 */
export function findTable(sheet: SourceSheet, target: ImportTarget, own: OwnHeadings): FoundTable {
  const { rows } = sheet;
  const width = widthOf(sheet);
  let best: { readonly header: Header; readonly mapping: Mapping; readonly weight: number } | null = null;
  for (let index = 0; index < Math.min(HEADER_ROWS, rows.length); index += 1) {
    // Of two lines the lower one is the more exact: “手机” below “联系方式”.
    for (const lines of [2, 1] as const) {
      const header = headerAt(rows, index, lines, width);
      if (isTitle(header.columns) || (lines === 2 && !isTwoLines(rows, index, width))) continue;
      const mapping = proposeMapping(target, header.columns, own);
      const found = weight(target, mapping);
      if (found >= 2 && found > (best?.weight ?? 0)) best = { header, mapping, weight: found };
    }
  }
  if (best) {
    const headings = best.header.columns.map((candidates) => candidates.at(-1) ?? '');
    return { headings, mapping: best.mapping, firstRow: best.header.firstRow, isGuess: false };
  }
  const first = rows.findIndex((row) => new Set(row.map(({ text }) => text).filter(Boolean)).size > 1);
  return { ...tableWithHeader(sheet, target, own, Math.max(0, first)), isGuess: true };
}

/** The table below a header row that the user pointed out. @param index position of the row, 0-based. */
export function tableWithHeader(
  sheet: SourceSheet,
  target: ImportTarget,
  own: OwnHeadings,
  index: number,
): FoundTable {
  const header = headerAt(sheet.rows, index, 1, widthOf(sheet));
  return {
    headings: header.columns.map(([heading]) => heading ?? ''),
    mapping: proposeMapping(target, header.columns, own),
    firstRow: header.firstRow,
    isGuess: false,
  };
}

/** A cell that cannot be a heading: a number, a date, a long number as text, or a word to fill in after. */
function isNoHeading(cell: SourceCell): boolean {
  return cell.number !== null || (/\d{4,}|[:：]$/u.test(cell.text) && !/^20\d{2}年度?$/u.test(cell.text));
}

/**
 * True when a header goes on in the row below: that row names parts of headings that span several columns, and says nothing
 * new below a heading that stands for itself, as a row of data would.
 */
function isTwoLines(rows: readonly (readonly SourceCell[])[], index: number, width: number): boolean {
  const [first, second] = [rows[index] ?? [], rows[index + 1] ?? []];
  const [upper, lower] = [headingsOf(first, width), headingsOf(second, width)];
  if (new Set(upper.filter(Boolean)).size < 2 || [...first, ...second].some(isNoHeading)) return false;
  const parts = lower.flatMap((heading, column) =>
    heading === '' || heading === upper[column] ? [] : [column],
  );
  const isSpanned = (column: number): boolean => {
    const above = upper[column] ?? '';
    const [left, right] = [upper[column - 1], upper[column + 1]];
    return above === '' || above === left || above === right || (right === '' && lower[column + 1] !== '');
  };
  return parts.length > 0 && parts.every(isSpanned);
}

/** Why a row is passed over; null = it is data. */
export type SkipReason = 'blank' | 'total' | 'remark' | 'header';

/** A cell of a header that is printed again in the middle: one of its lines at the column where it belongs. */
function isHeadingAgain(heading: string | undefined, text: string): boolean {
  const [known, shown] = [plainHeading(heading ?? ''), plainHeading(text)];
  return shown !== '' && (known.endsWith(shown) || known.startsWith(shown));
}

interface FilledCell {
  readonly text: string;
  readonly column: number;
}

/** A header that is printed again: every cell that is filled is its heading, or all but one of those that count. */
function isHeaderAgain(
  filled: readonly FilledCell[],
  mapped: readonly FilledCell[],
  headings: readonly string[],
): boolean {
  const isAgain = ({ text, column }: FilledCell): boolean => isHeadingAgain(headings[column], text);
  // A row of data shows what it is in its first cells; the others need not be looked at.
  let own = 0;
  for (const [at, cell] of mapped.entries()) {
    if (isAgain(cell)) own += 1;
    else if (at - own >= 1) return false;
  }
  return own >= 2 || (filled.length >= 2 && filled.every(isAgain));
}

/** Tells data from blanks, totals, repeated headers and lines to sign. */
export function skipReason(
  row: readonly SourceCell[],
  { headings, mapping }: Pick<FoundTable, 'headings' | 'mapping'>,
): SkipReason | null {
  const filled = row.flatMap(({ text }, column) => (text === '' ? [] : [{ text, column }]));
  const first = filled[0];
  if (!first) return 'blank';
  // “小计” stands in front, or where the name would be when the cells before it are merged.
  const key = mapping.findIndex((field) => field === 'name' || field === 'unitName');
  if (filled.some(({ text, column }, at) => (at === 0 || column <= key) && isTotalText(text))) return 'total';
  if (isRemarkText(first.text)) return 'remark';
  const mapped = filled.filter(({ column }) => (mapping[column] ?? null) !== null);
  // A running number in front of an empty line of a form.
  if (mapped.length === 0 || (filled.length === 1 && /^\d+$/u.test(first.text))) return 'blank';
  if (isHeaderAgain(filled, mapped, headings)) return 'header';
  // One text merged over the whole width: a title in the middle of the table.
  return filled.length > 2 && new Set(filled.map(({ text }) => text)).size === 1 ? 'remark' : null;
}

/** What a file shape is remembered by: the target and its headings. */
export function shapeOf(target: ImportTarget, headings: readonly string[]): string {
  return `${target}|${headings.map(plainHeading).join('|')}`;
}
