import type { FileKind } from '../../shared/desktop.ts';
import { safeFileName } from '../../shared/desktop.ts';
import type { ImportDraft } from '../../shared/import/importDraft.ts';
import type { ImportTarget } from '../../shared/import/importFields.ts';
import type { PreviewRow } from '../../shared/import/previewTypes.ts';
import type { ListSheet } from '../../shared/lists/listWorkbook.ts';
import { listWorkbook } from '../../shared/lists/listWorkbook.ts';
import { templateSheets } from '../../shared/lists/template.ts';
import { wrongRowSheets } from '../../shared/lists/wrongRowSheets.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Locale } from '../../shared/model/settings.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { writeWorkbook } from '../../shared/workbook/writeWorkbook.ts';
import { nowInstant } from '../db/clock.ts';
import { database } from '../db/openDatabase.ts';
import { desktop } from '../platform/desktop.ts';
import { savedName } from './saveOutcome.ts';

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
