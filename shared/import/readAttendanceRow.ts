import { clockTime } from '../calendar/minutes.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import type { DataRow } from './dataRows.ts';
import { filledCells } from './dataRows.ts';
import type { AttendanceField, ImportField } from './importFields.ts';
import { ATTENDANCE_FIELDS } from './importFields.ts';
import type { CellProblem } from './previewTypes.ts';
import type { AttendanceEntry, AttendanceLookups } from './readAttendance.ts';
import { readAttendanceCell } from './readAttendance.ts';
import { hasMonths } from './readMonthMarks.ts';
import { refusalOf } from './sourceTable.ts';
import type { UnknownWords } from './unknownWords.ts';

function isAttendanceField(field: ImportField): field is AttendanceField {
  return ATTENDANCE_FIELDS.some((known) => known === field);
}

/** What a row says, and what is wrong with it. */
export interface AttendanceReading {
  readonly entry: AttendanceEntry;
  readonly problems: readonly CellProblem[];
}

/** Understands the cells of a row of past attendance. @param words hears of every word, and of those that nobody knows. */
export function readAttendanceRow(
  row: DataRow,
  lookups: AttendanceLookups,
  words: UnknownWords,
): AttendanceReading {
  let entry: AttendanceEntry = {};
  const problems: CellProblem[] = [];
  for (const { field, column, cell } of filledCells(row)) {
    if (!isAttendanceField(field) || field === 'monthMark') continue;
    const refused = refusalOf(cell);
    if (refused) {
      problems.push({ column, problem: refused });
      continue;
    }
    words.see(field, cell.text);
    const read = readAttendanceCell(field, cell, lookups);
    if (read.ok) entry = { ...entry, ...read.value };
    else {
      problems.push({ column, problem: read.problem });
      if (read.problem.code === 'valueUnknown') words.miss(field, String(read.problem.params.text ?? ''));
    }
  }
  const columnOf = (field: AttendanceField): number | null => {
    const column = row.sheet.mapping.indexOf(field);
    return column < 0 ? null : column;
  };
  const missing = (field: AttendanceField, found: Problem): void => {
    const column = columnOf(field);
    if (problems.every((known) => known.column !== column)) problems.push({ column, problem: found });
  };
  if (entry.date === undefined && !hasMonths(row.sheet)) missing('date', problem('dateMissingInRow'));
  if (entry.name === undefined && entry.volunteerNo === undefined) missing('name', problem('nameEmpty'));
  const { minuteIn, minuteOut } = entry;
  if (minuteIn !== undefined && minuteOut !== undefined && minuteOut < minuteIn) {
    const found = problem('timeOutBeforeTimeIn', { in: clockTime(minuteIn), out: clockTime(minuteOut) });
    problems.push({ column: columnOf('timeOut'), problem: found });
  }
  // A list of who came has no column for it; a blank in such a column is unknown, not absent (rule 16).
  const state =
    entry.state ?? (row.sheet.mapping.includes('state') && entry.state === undefined ? null : entry.state);
  return { entry: { ...entry, ...(state === undefined ? {} : { state }) }, problems };
}
