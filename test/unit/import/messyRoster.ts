import { utils, write } from '@e965/xlsx';
import { defaultCategories } from '../../../shared/fair/defaultCategories.ts';
import { findTable } from '../../../shared/import/findTable.ts';
import type { ImportTarget } from '../../../shared/import/importFields.ts';
import { ownHeadings } from '../../../shared/import/ownHeadings.ts';
import type { ImportAnswers, ImportSheet } from '../../../shared/import/previewTypes.ts';
import type { VolunteerImport, VolunteerPreview } from '../../../shared/import/previewVolunteers.ts';
import { previewVolunteers } from '../../../shared/import/previewVolunteers.ts';
import { proposeYear } from '../../../shared/import/proposeTables.ts';
import { readSource } from '../../../shared/import/readSource.ts';
import { splitSideBySide } from '../../../shared/import/splitSideBySide.ts';
import { proposeWhole } from '../../../shared/import/wholeSheet.ts';
import { sequentialIds } from '../../../shared/sample/dice.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { day } from '../people/makeVolunteer.ts';

/* Rosters as offices have them: titles, merged and two-row headers, totals, blanks. Invented people. */

export type Grid = readonly (readonly (string | number | null)[])[];

export interface RosterSheet {
  readonly name: string;
  readonly rows: Grid;
  readonly merges?: readonly string[];
}

/** The bytes of a workbook with these sheets. */
export function workbookBytes(
  sheets: readonly RosterSheet[],
  bookType: 'xlsx' | 'biff8' = 'xlsx',
): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows, merges } of sheets) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    if (merges) sheet['!merges'] = merges.map((range) => utils.decode_range(range));
    utils.book_append_sheet(book, sheet, name);
  }
  const bytes: unknown = write(book, { type: 'array', bookType });
  if (!(bytes instanceof ArrayBuffer)) throw new Error('No bytes.');
  return new Uint8Array(bytes);
}

/** Every sheet of a file with the mapping that is proposed for it. */
export function sheetsOf(
  bytes: Uint8Array,
  target: ImportTarget,
  name = 'roster.xlsx',
): readonly ImportSheet[] {
  const source = readSource(name, bytes);
  if (!source.ok) throw new Error(source.problem.code);
  const own = ownHeadings(target);
  const file = splitSideBySide(source.value, target, own);
  const tables = file.sheets.map((sheet, index) => ({ ...findTable(sheet, target, own), sheet, index }));
  const year = proposeYear(file, tables);
  return tables.map(({ sheet, ...table }) => {
    const { field, text } = proposeWhole(target, sheet, table, year);
    const column = Math.max(...sheet.rows.map((row) => row.length));
    return { ...table, name: sheet.name, rows: sheet.rows, whole: field && { field, text, column } };
  });
}

/** A preview of volunteers into an empty register unless told otherwise. */
export function preview(
  sheets: readonly ImportSheet[],
  over: Partial<Omit<VolunteerImport, 'sheets'>> = {},
): VolunteerPreview {
  return previewVolunteers({
    sheets,
    answers: NO_ANSWERS,
    volunteers: [],
    groups: [],
    categories: defaultCategories(),
    partnerUnits: [],
    keepsIdNumbers: true,
    today: day('2026-06-01'),
    text: catalogueOf('zh-CN'),
    makeId: sequentialIds(),
    ...over,
  });
}

export const NO_ANSWERS: ImportAnswers = { decisions: {}, words: {} };

/** How many rows have each status. */
export function tally(result: Pick<VolunteerPreview, 'rows'>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { status } of result.rows) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
