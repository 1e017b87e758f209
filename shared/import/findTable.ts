import {
  type ImportField,
  type ImportTarget,
  KEY_FIELD,
  type Mapping,
  TARGET_FIELDS,
} from './importFields.ts';
import type { SourceCell, SourceSheet } from './sourceTable.ts';
import { cellAt } from './sourceTable.ts';
import { REMARK_WORDS, SYNONYMS, TOTAL_WORDS } from './synonyms.ts';

/** A header stands in one of the first four rows (rule 23). */
const HEADER_ROWS = 4;

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

function plain(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/[\s（()）【】[\]*：:/、·.“”"']/gu, '')
    .toLowerCase();
}

const EXACT = 100;
const CONTAINED = 40;

/** How well a heading names a field: exact names before contained ones, longer names before shorter. */
function scoreOf(heading: string, names: readonly string[]): number {
  const shown = plain(heading);
  if (shown === '') return 0;
  let best = 0;
  names.forEach((name, index) => {
    const known = plain(name);
    if (shown === known) best = Math.max(best, EXACT - index);
    else if (known.length > 1 && shown.includes(known))
      best = Math.max(best, CONTAINED + known.length - index);
  });
  return best;
}

interface Header {
  /** Candidates of each column: the whole heading and its parts. */
  readonly columns: readonly (readonly string[])[];
  readonly firstRow: number;
}

/** Each field goes to the column that names it best; a column is one field. */
function proposeMapping(target: ImportTarget, columns: Header['columns'], own: OwnHeadings): Mapping {
  const fields: readonly ImportField[] = TARGET_FIELDS[target];
  const claims = columns.flatMap((candidates, column) =>
    fields.map((field) => {
      const names = [...(own[field] ?? []), ...(SYNONYMS[target][field] ?? [])];
      return { column, field, score: Math.max(0, ...candidates.map((heading) => scoreOf(heading, names))) };
    }),
  );
  const mapping: (ImportField | null)[] = columns.map(() => null);
  const taken = new Set<ImportField>();
  for (const { column, field, score } of claims.toSorted((a, b) => b.score - a.score)) {
    if (score === 0 || mapping[column] !== null || taken.has(field)) continue;
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
      return heading === '' ? [below] : [below, `${heading}${below}`];
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
    for (const lines of [1, 2] as const) {
      const header = headerAt(rows, index, lines, width);
      if (isTitle(header.columns) || (lines === 2 && !isSecondLine(rows, index))) continue;
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

/** The second line of a header holds names, not data: no digits in it but in brackets. */
function isSecondLine(rows: readonly (readonly SourceCell[])[], index: number): boolean {
  const lower = rows[index + 1];
  return lower?.every((cell) => cell.number === null && !/\d{4,}/u.test(cell.text)) === true;
}

/** Why a row is passed over; null = it is data. */
export type SkipReason = 'blank' | 'total' | 'remark' | 'header';

/** Tells data from blanks, totals, repeated headers and lines to sign. */
export function skipReason(
  row: readonly SourceCell[],
  { headings, mapping }: Pick<FoundTable, 'headings' | 'mapping'>,
): SkipReason | null {
  const filled = row.map(({ text }) => text).filter((text) => text !== '');
  if (filled.length === 0) return 'blank';
  const first = (filled[0] ?? '').replace(/\s/gu, '').toLowerCase();
  if (TOTAL_WORDS.some((word) => first.startsWith(word))) return 'total';
  if (REMARK_WORDS.some((word) => first.startsWith(word))) return 'remark';
  const mapped = mapping.flatMap((field, column) => (field === null ? [] : [column]));
  const values = mapped.map((column) => cellAt(row, column).text);
  // A running number in front of an empty line of a form.
  if (values.every((text) => text === '') || (filled.length === 1 && /^\d+$/u.test(first))) return 'blank';
  const isHeader = mapped.filter((column) => {
    const shown = plain(cellAt(row, column).text);
    return shown !== '' && plain(headings[column] ?? '').endsWith(shown);
  }).length;
  if (isHeader >= 2 && isHeader >= values.filter((text) => text !== '').length - 1) return 'header';
  // One text merged over the whole width: a title in the middle of the table.
  return filled.length > 2 && new Set(filled).size === 1 ? 'remark' : null;
}

/** What a file shape is remembered by: the target and its headings. */
export function shapeOf(target: ImportTarget, headings: readonly string[]): string {
  return `${target}|${headings.map(plain).join('|')}`;
}
