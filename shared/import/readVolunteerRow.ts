import { problem } from '../text/problem.ts';
import type { DataRow } from './dataRows.ts';
import { filledCells } from './dataRows.ts';
import type { ImportField, VolunteerField } from './importFields.ts';
import { VOLUNTEER_FIELDS } from './importFields.ts';
import type { CellProblem } from './previewTypes.ts';
import type { VolunteerLookups } from './readVolunteer.ts';
import { readVolunteerCell } from './readVolunteer.ts';
import { cellAt, refusalOf } from './sourceTable.ts';
import type { UnknownWords } from './unknownWords.ts';
import type { VolunteerEntry } from './volunteerEntry.ts';
import { joinEntries } from './volunteerEntry.ts';

/** What a row says, what is wrong with it, and what was left out. */
export interface VolunteerRowReading {
  readonly entry: VolunteerEntry;
  readonly problems: readonly CellProblem[];
  readonly notices: readonly CellProblem[];
}

/** Problems that say a cell is left out, and are no obstacle for its row. */
const LEFT_OUT: readonly string[] = ['dateWithoutDay', 'unitUnknown', 'phoneMasked'];

const KNOWN_FIELDS: ReadonlySet<ImportField> = new Set(VOLUNTEER_FIELDS);

function isVolunteerField(field: ImportField): field is VolunteerField {
  return KNOWN_FIELDS.has(field);
}

/** Understands the cells of a row of volunteers. @param words hears of every word, and of those that nobody knows. */
export function readVolunteerRow(
  row: DataRow,
  lookups: VolunteerLookups,
  keepsIdNumbers: boolean,
  words: UnknownWords,
): VolunteerRowReading {
  let entry: VolunteerEntry = {};
  const problems: CellProblem[] = [];
  const notices: CellProblem[] = [];
  for (const { field, column, cell } of filledCells(row)) {
    if (!isVolunteerField(field)) continue;
    if (field === 'idNumber' && !keepsIdNumbers) {
      notices.push({ column, problem: problem('idNumbersOff') });
      continue;
    }
    const refused = refusalOf(cell);
    if (refused) {
      problems.push({ column, problem: refused });
      continue;
    }
    words.see(field, cell.text);
    const read = readVolunteerCell(field, cell, lookups);
    if (read.ok) {
      entry = joinEntries(entry, read.value);
      const text = read.value.role ?? read.value.otherPhones?.join('、') ?? '';
      if (text !== '')
        notices.push({ column, problem: problem(field === 'name' ? 'nameRole' : 'phoneMore', { text }) });
    } else if (LEFT_OUT.includes(read.problem.code)) notices.push({ column, problem: read.problem });
    else {
      problems.push({ column, problem: read.problem });
      if (read.problem.code === 'valueUnknown') words.miss(field, String(read.problem.params.text ?? ''));
    }
  }
  for (const column of row.filled) {
    notices.push({ column, problem: problem('groupFromAbove', { text: cellAt(row.cells, column).text }) });
  }
  const nameColumn = row.sheet.mapping.indexOf('name');
  if (entry.name === undefined && problems.every(({ column }) => column !== nameColumn)) {
    problems.unshift({ column: nameColumn < 0 ? null : nameColumn, problem: problem('nameEmpty') });
  }
  return { entry, problems, notices };
}
