import { scheduledDateOf } from '../calendar/dates.ts';
import type { Fair } from '../model/fair.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import type { DataRow } from './dataRows.ts';
import { filledCells } from './dataRows.ts';
import { fairOfHeading, readMonthHeading } from './monthHeading.ts';
import type { CellProblem, ImportSheet } from './previewTypes.ts';
import type { AttendanceEntry, AttendanceLookups } from './readAttendance.ts';
import { readAttendanceCell } from './readAttendance.ts';
import type { SourceCell } from './sourceTable.ts';
import { cellAt, refusalOf } from './sourceTable.ts';
import type { UnknownWords } from './unknownWords.ts';

/** What one column of a table of months says about the person of the row. */
export interface MonthEntry {
  readonly column: number;
  readonly entry: AttendanceEntry;
}

/** Signs for “not there”, which is not “absent” (rule 16): nothing is recorded. */
const NOTHING = /^(?:[-–—/\\]+|0(?:\.0+)?|无|未安排)$/u;
const NUMBER = /^\d+(?:\.\d+)?$/u;
const HOURS_WORDS = /小时|时长|工时|学时|hours?\b/iu;
const TIMES_WORDS = /次数|场次|times/iu;

/** True for a table that has one column a month. */
export function hasMonths({ mapping }: Pick<ImportSheet, 'mapping'>): boolean {
  return mapping.includes('monthMark');
}

/**
 * True when the numbers of a table of months are hours: it says so above or in its headings, or other numbers than 1 stand
 * in it. A 1 alone says that somebody was there.
 */
export function numbersAreHours(sheet: ImportSheet): boolean {
  const { rows, mapping, headings, firstRow, name } = sheet;
  const columns = mapping.flatMap((field, column) => (field === 'monthMark' ? [column] : []));
  const title = rows.slice(0, Math.max(0, firstRow - 1)).flatMap((row) => row.map(({ text }) => text));
  const words = [name, ...title, ...columns.map((column) => headings[column] ?? '')];
  if (words.some((word) => TIMES_WORDS.test(word))) return false;
  if (words.some((word) => HOURS_WORDS.test(word))) return true;
  return rows
    .slice(firstRow)
    .some((row) => columns.some((column) => isOtherNumber(cellAt(row, column).text.normalize('NFKC'))));
}

function isOtherNumber(text: string): boolean {
  return NUMBER.test(text) && Number(text) !== 1 && Number(text) !== 0;
}

/** What a cell says: there, so many hours, another state; null = nothing. */
function readMark(
  cell: SourceCell,
  areHours: boolean,
  lookups: AttendanceLookups,
): Result<AttendanceEntry | null, Problem> {
  const text = cell.text.normalize('NFKC').trim();
  if (NOTHING.test(text)) return success(null);
  if (NUMBER.test(text) && !areHours) return success({ state: 'present' });
  if (!/^\d/u.test(text)) {
    const state = readAttendanceCell('state', cell, lookups);
    // A sign that the user said means nothing is none of being there.
    return state.ok && state.value.state === undefined ? success(null) : state;
  }
  const read = readAttendanceCell('hours', cell, lookups);
  return read.ok ? success({ ...read.value, state: 'present' }) : read;
}

/**
 * The filled months of a row as records of their own. A month without a day is that of its fair, or the 20th (rule 1).
 * @param base what the other columns say about the person.
 * @param lookups hears of every word, and of those that nobody knows.
 */
export function readMonthMarks(
  row: DataRow,
  base: AttendanceEntry,
  areHours: boolean,
  lookups: AttendanceLookups & { readonly words: UnknownWords; readonly fairs: readonly Fair[] },
): { readonly entries: readonly MonthEntry[]; readonly problems: readonly CellProblem[] } {
  const entries: MonthEntry[] = [];
  const problems: CellProblem[] = [];
  const months = new Set<string>();
  const readOne = (column: number, cell: SourceCell): Result<AttendanceEntry | null, Problem> => {
    const refused = refusalOf(cell);
    if (refused) return failure(refused);
    const mark = readMark(cell, areHours, lookups);
    if (!mark.ok || mark.value === null) return mark;
    const text = row.sheet.headings[column] ?? '';
    const heading = readMonthHeading(text);
    const found = heading && fairOfHeading(heading, lookups.year);
    if (!found) {
      const isYearless = heading !== null && heading.year === null && lookups.year === null;
      return failure(isYearless ? problem('dateWithoutYear', { text }) : problem('monthUnclear', { text }));
    }
    if (months.has(found.fairId)) return failure(problem('monthTwice', { text }));
    months.add(found.fairId);
    const fair = lookups.fairs.find(({ id }) => id === found.fairId);
    const date = found.date ?? fair?.heldDate ?? scheduledDateOf(found.fairId);
    return success({ ...base, ...mark.value, date });
  };
  for (const { field, column, cell } of filledCells(row)) {
    if (field !== 'monthMark') continue;
    lookups.words.see('state', cell.text);
    const read = readOne(column, cell);
    if (!read.ok) {
      problems.push({ column, problem: read.problem });
      if (read.problem.code === 'valueUnknown') lookups.words.miss('state', String(read.problem.params.text));
    } else if (read.value !== null) entries.push({ column, entry: read.value });
  }
  return { entries, problems };
}
