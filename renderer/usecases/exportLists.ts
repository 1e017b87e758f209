import type { Period } from '../../shared/calendar/period.ts';
import type { YearData } from '../../shared/fair/fairData.ts';
import type { FileKind } from '../../shared/hostFiles.ts';
import { safeFileName } from '../../shared/hostFiles.ts';
import type { ImportDraft } from '../../shared/import/importDraft.ts';
import type { ImportField, ImportTarget } from '../../shared/import/importFields.ts';
import type { PreviewRow } from '../../shared/import/previewTypes.ts';
import type { ListNames } from '../../shared/import/volunteerValues.ts';
import { attendanceSheet } from '../../shared/lists/attendanceSheet.ts';
import { partnerSheet, volunteerSheet } from '../../shared/lists/listSheets.ts';
import type { ListSheet } from '../../shared/lists/listWorkbook.ts';
import { listWorkbook } from '../../shared/lists/listWorkbook.ts';
import { templateSheets } from '../../shared/lists/template.ts';
import { wrongRowSheets } from '../../shared/lists/wrongRowSheets.ts';
import type { PartnerUnit } from '../../shared/model/partner.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Locale } from '../../shared/model/settings.ts';
import type { Volunteer } from '../../shared/model/volunteer.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { writeWorkbook } from '../../shared/workbook/writeWorkbook.ts';
import { nowInstant, todayLocal } from '../db/clock.ts';
import { database } from '../db/openDatabase.ts';
import { desktop } from '../platform/desktop.ts';
import { savedName } from './fileOutcome.ts';
import { readPeriodRecords } from './periodRecords.ts';
import { noteUnmaskedList } from './privacy.ts';
import { readSettings, setPreference, useSettings } from './settings.ts';

const KIND: FileKind = 'workbook';

/** Saves sheets as a workbook where the user says. @returns its name, null when cancelled, or why it was not written. */
export async function saveSheets(
  stem: string,
  sheets: readonly ListSheet[],
): Promise<Result<string | null, Problem>> {
  const bytes = writeWorkbook(listWorkbook(stem, nowInstant(), sheets));
  return savedName(
    await desktop().saveFile({
      suggestedName: safeFileName(stem, KIND),
      kind: KIND,
      bytes: new Uint8Array(bytes),
    }),
  );
}

/** Saves an empty list to fill in. */
export async function saveTemplate(
  target: ImportTarget,
  locale: Locale,
): Promise<Result<string | null, Problem>> {
  const text = catalogueOf(locale);
  const categories = await database().categories.orderBy('id').toArray();
  const sheets = templateSheets(
    text,
    target,
    categories.toSorted((a, b) => a.order - b.order),
  );
  return saveSheets(text.lists.templateName({ list: text.lists.sheetNames[target] }), sheets);
}

/** Saves the rows that cannot be imported, each with its reasons, to be corrected in a spreadsheet. */
export function saveWrongRows(
  draft: ImportDraft,
  rows: readonly PreviewRow[],
  locale: Locale,
): Promise<Result<string | null, Problem>> {
  const text = catalogueOf(locale);
  const name = (draft.source?.name ?? '').replace(/\.[^.]+$/u, '');
  return saveSheets(text.importer.wrongFile({ name }), wrongRowSheets(draft, rows, text));
}

/** Columns that were chosen for a list the last time; null = all, undefined while reading. */
export function useExportColumns(list: string): readonly string[] | null | undefined {
  const settings = useSettings();
  return settings && (settings.exportColumns[list] ?? null);
}

/** Remembers the columns of a list. */
export async function rememberColumns(list: string, columns: readonly string[]): Promise<void> {
  const { exportColumns } = await readSettings();
  await setPreference({ exportColumns: { ...exportColumns, [list]: [...columns] } });
}

interface ExportNames extends ListNames {
  readonly community: string;
}

async function readNames(locale: Locale): Promise<ExportNames> {
  const db = database();
  const [groups, categories, partnerUnits, community] = await Promise.all([
    db.groups.toArray(),
    db.categories.toArray(),
    db.partnerUnits.toArray(),
    db.community.get('community'),
  ]);
  return {
    text: catalogueOf(locale),
    groups,
    categories: categories.toSorted((a, b) => a.order - b.order),
    partnerUnits,
    community: community?.name ?? '',
  };
}

async function saveList(
  { text, community }: Pick<ExportNames, 'text' | 'community'>,
  list: string,
  sheet: ListSheet,
  fullPhones: number,
): Promise<Result<string | null, Problem>> {
  const stem = text.lists.export.fileName({ list, community, date: todayLocal() });
  const saved = await saveSheets(stem, [sheet]);
  if (saved.ok && saved.value !== null && fullPhones > 0) await noteUnmaskedList(list, fullPhones);
  return saved;
}

/** Saves volunteers as a workbook, in the order given. Full phones are noted in the history. */
export async function exportVolunteers(
  volunteers: readonly Volunteer[],
  fields: readonly ImportField[],
  showPhones: boolean,
  locale: Locale,
): Promise<Result<string | null, Problem>> {
  const names = await readNames(locale);
  const sheet = volunteerSheet(volunteers, fields, names, showPhones);
  const hasPhones = showPhones && fields.includes('phone');
  return saveList(names, sheet.name, sheet, hasPhones ? volunteers.length : 0);
}

/** Saves partner units as a workbook, one row a contact, in the order given. Full phones are noted in the history. */
export async function exportPartners(
  units: readonly PartnerUnit[],
  fields: readonly ImportField[],
  showPhones: boolean,
  locale: Locale,
): Promise<Result<string | null, Problem>> {
  const names = await readNames(locale);
  const sheet = partnerSheet(units, fields, names, showPhones);
  const hasPhones = showPhones && fields.includes('contactPhone');
  return saveList(names, sheet.name, sheet, hasPhones ? units.length : 0);
}

/** Saves who came to the fairs of a year as a workbook that can be imported. Full phones are noted in the history. */
function exportAttendance(
  data: YearData,
  fields: readonly ImportField[],
  showPhones: boolean,
  locale: Locale,
): Promise<Result<string | null, Problem>> {
  const text = catalogueOf(locale);
  const sheet = attendanceSheet(data.fairs, fields, { ...data, text }, showPhones);
  const hasPhones = showPhones && fields.includes('phone');
  const names = { text, community: data.community.name };
  const list = text.lists.attendanceOf({ year: data.year });
  return saveList(names, list, sheet, hasPhones ? sheet.rows.length : 0);
}

/** Saves who came to the fairs of a period. @returns the file's name, null when the user cancelled. */
export async function exportPeriodAttendance(
  period: Period,
  fields: readonly ImportField[],
  showPhones: boolean,
  locale: Locale,
): Promise<Result<string | null, Problem>> {
  const data = await readPeriodRecords(period);
  if (!data) throw new Error('Export of attendance before the community is set up.');
  return exportAttendance(data, fields, showPhones, locale);
}
