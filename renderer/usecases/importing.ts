import { withEdits } from '../../shared/import/dataRows.ts';
import { findTable, shapeOf, tableWithHeader } from '../../shared/import/findTable.ts';
import type { ImportDraft, SheetChoice } from '../../shared/import/importDraft.ts';
import { NO_IMPORT } from '../../shared/import/importDraft.ts';
import type { ImportField, ImportTarget } from '../../shared/import/importFields.ts';
import { isFieldOf, isManyColumns } from '../../shared/import/importFields.ts';
import { ownHeadings } from '../../shared/import/ownHeadings.ts';
import type { Decision, ImportSheet } from '../../shared/import/previewTypes.ts';
import { proposeTables, proposeYear } from '../../shared/import/proposeTables.ts';
import { readPasted } from '../../shared/import/readSource.ts';
import type { SourceFile, SourceSheet } from '../../shared/import/sourceTable.ts';
import { splitSideBySide } from '../../shared/import/splitSideBySide.ts';
import { proposeWhole } from '../../shared/import/wholeSheet.ts';
import { isHowToSheet } from '../../shared/lists/template.ts';
import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { prepareReader, readTable } from '../platform/readTable.ts';
import { useImportStore } from '../stores/importStore.ts';
import type { OpenedFile } from './openFiles.ts';
import { chooseFiles, readDroppedFiles } from './openFiles.ts';
import { readSettings } from './settings.ts';

let reading: AbortController | null = null;

/** The import that is being prepared. */
export function useImportDraft(): ImportDraft {
  return useImportStore((state) => state.draft);
}

/** Changes what was decided about the import in hand; nothing is written to the database. */
export function patchImport(patch: Partial<ImportDraft>): void {
  useImportStore.getState().patch(patch);
}

/** Forgets the import in hand and starts over with a kind of list. */
export function startImport(target: ImportTarget): void {
  reading?.abort();
  patchImport({ ...NO_IMPORT, target });
}

/** Clears away an import that was written; one that is only prepared stays for later. */
export function leaveFinishedImport(): void {
  const { step, target } = useImportStore.getState().draft;
  if (step === 'done') startImport(target);
}

/** Each sheet with its header found, and the mapping that a file of this shape had the last time. */
async function choicesFor(
  source: SourceFile,
  target: ImportTarget,
): Promise<{ readonly sheets: readonly SheetChoice[]; readonly year: number | null }> {
  const { importMappings } = await readSettings();
  const own = ownHeadings(target);
  const tables = source.sheets.flatMap((sheet, index) =>
    isHowToSheet(sheet.name) ? [] : [{ ...findTable(sheet, target, own), index, sheet }],
  );
  const proposed = proposeTables(source, tables);
  const year = proposeYear(source, tables);
  const sheets = tables.map(({ sheet, ...found }, at): SheetChoice => {
    const remembered = importMappings[shapeOf(target, found.headings)];
    const fields = remembered?.map((field): ImportField | null => (isFieldOf(target, field) ? field : null));
    const mapping = fields ?? found.mapping;
    const { field, text } = proposeWhole(target, sheet, { ...found, mapping }, year);
    return {
      ...found,
      mapping,
      wholeField: field,
      wholeText: text,
      isRemembered: remembered !== undefined,
      isChosen: proposed[at] === true,
    };
  });
  return { sheets, year };
}

async function take(source: Result<SourceFile, Problem>): Promise<Result<true, Problem>> {
  if (!source.ok) return source;
  const { target } = useImportStore.getState().draft;
  const file = splitSideBySide(source.value, target, ownHeadings(target));
  const { sheets, year } = await choicesFor(file, target);
  // A list that nobody has filled in yet says so; where no header was recognised at all, the fullest sheet is shown to
  // be matched by hand.
  const blank = sheets.find(({ isGuess }) => !isGuess);
  const fullest = sheets.reduce<SheetChoice | undefined>(
    (best, sheet) => (sheet.headings.length > (best?.headings.length ?? 0) ? sheet : best),
    undefined,
  );
  const chosen = sheets.some(({ isChosen }) => isChosen)
    ? sheets
    : sheets.map((sheet) => ({ ...sheet, isChosen: sheet === (blank ?? fullest) }));
  patchImport({ ...NO_IMPORT, target, source: file, sheets: chosen, year, step: 'columns' });
  return success(true);
}

async function takeBytes(name: string, bytes: Uint8Array): Promise<Result<boolean, Problem>> {
  reading?.abort();
  reading = new AbortController();
  return take(await readTable(name, bytes, reading.signal));
}

/** Gets ready to read a file while the user looks for it. */
export function prepareImport(): void {
  prepareReader();
}

/** Ends the reading of a file. */
export function cancelReading(): void {
  reading?.abort();
}

async function takeFile(opened: Result<readonly OpenedFile[], Problem>): Promise<Result<boolean, Problem>> {
  if (!opened.ok) return opened;
  const [file] = opened.value;
  return file ? takeBytes(file.name, file.bytes) : success(false);
}

/** Asks for a file and reads it. @returns false when the user cancelled; why the file cannot be read otherwise. */
export async function openTableFile(): Promise<Result<boolean, Problem>> {
  return takeFile(await chooseFiles('table', { isSeveral: false }));
}

/** Reads a file that was dropped onto the page. */
export async function openDroppedFile(file: File): Promise<Result<boolean, Problem>> {
  return takeFile(await readDroppedFiles([file]));
}

/** Reads what was copied out of a spreadsheet. @param name what it is called on screen. */
export function openPasted(name: string, text: string): Promise<Result<boolean, Problem>> {
  return take(readPasted(name, text));
}

function editSheet(index: number, edit: (sheet: SheetChoice) => SheetChoice): void {
  const { sheets } = useImportStore.getState().draft;
  patchImport({ sheets: sheets.map((sheet) => (sheet.index === index ? edit(sheet) : sheet)) });
}

/** Takes a sheet in or leaves it out. */
export function chooseSheet(index: number, isChosen: boolean): void {
  editSheet(index, (sheet) => ({ ...sheet, isChosen }));
}

/** Says what a column is. A field that another column had moves here; only remarks and months may come from several columns. */
export function mapColumn(index: number, column: number, field: ImportField | null): void {
  editSheet(index, (sheet) => ({
    ...sheet,
    isRemembered: false,
    mapping: sheet.mapping.map((known, at) => {
      if (at === column) return field;
      return known === field && !isManyColumns(field) ? null : known;
    }),
  }));
}

/** Says what a sheet tells once for all of its rows, such as the team that it is named after. */
export function chooseWhole(
  index: number,
  patch: Partial<Pick<SheetChoice, 'wholeField' | 'wholeText'>>,
): void {
  editSheet(index, (sheet) => ({ ...sheet, ...patch }));
}

/** Says which row is the header. @param row row number as the spreadsheet shows it, 1-based. */
export function chooseHeader(index: number, row: number): void {
  const { source, target } = useImportStore.getState().draft;
  const sheet = source?.sheets[index];
  if (!sheet) return;
  const found = tableWithHeader(sheet, target, ownHeadings(target), row - 1);
  editSheet(index, (choice) => ({ ...choice, ...found, isRemembered: false }));
}

function importSheet(choice: SheetChoice, sheet: SourceSheet, edits: ImportDraft['edits']): ImportSheet {
  const { index, headings, mapping, firstRow, wholeField: field, wholeText: text } = choice;
  const column = sheet.rows.reduce((width, row) => Math.max(width, row.length), headings.length);
  const whole = field && { field, text, column };
  const rows = withEdits(sheet.rows, index, edits);
  return { index, name: sheet.name, headings, mapping, firstRow, rows, whole };
}

/** The chosen sheets with the corrections made on screen. */
export function chosenSheets({ source, sheets, edits }: ImportDraft): readonly ImportSheet[] {
  return sheets.flatMap((choice) => {
    const sheet = source?.sheets[choice.index];
    return sheet && choice.isChosen ? [importSheet(choice, sheet, edits)] : [];
  });
}

/** Says what rows are to do; null takes a decision back. */
export function decide(keys: readonly string[], decision: Decision | null): void {
  const decisions = { ...useImportStore.getState().draft.decisions };
  for (const key of keys) {
    if (decision) decisions[key] = decision;
    else delete decisions[key];
  }
  patchImport({ decisions });
}

/** Corrects a cell on screen; the file stays as it is. */
export function editCell(key: string, text: string): void {
  patchImport({ edits: { ...useImportStore.getState().draft.edits, [key]: text } });
}

/** Says what a word means in the whole file; null takes it back. */
export function matchWord(key: string, meaning: string | null): void {
  const words = { ...useImportStore.getState().draft.words };
  if (meaning === null) delete words[key];
  else words[key] = meaning;
  patchImport({ words });
}
