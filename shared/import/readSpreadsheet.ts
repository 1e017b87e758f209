import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { read, SSF, utils } from '@e965/xlsx';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import { hiddenTables } from './hiddenTables.ts';
import type { SourceCell, SourceFile, SourceSheet } from './sourceTable.ts';
import { BLANK_CELL, textCell } from './sourceTable.ts';

/** More rows than any community has people; a sheet that is longer is the wrong sheet. */
export const MAX_ROWS = 30_000;
/** More columns than any list of people has; formatting may go on beyond them, words may not. */
export const MAX_COLUMNS = 120;
/** Spreadsheets keep 15 digits of a number; the rest of an ID number is gone. */
const SAFE_DIGITS = 1e15;
/** 9999-12-31, the last date of a spreadsheet. */
const LAST_SERIAL = 2_958_465;
const MINUTES_A_DAY = 24 * 60;
/** Days from the first serial of 1900 to that of 1904, the other way in which workbooks count dates. */
const DAYS_TO_1904 = 1462;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** A serial with a date format as text: `2026-06-20`, or `09:00` when it is a time of day only; null beyond all dates. */
function dateText(serial: number, isFrom1904: boolean): string | null {
  if (serial >= 0 && serial < 1) {
    const minute = Math.round(serial * MINUTES_A_DAY);
    return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  }
  // A phone in a column that was formatted as dates; Excel shows it as ########.
  if (serial < 0 || serial > LAST_SERIAL - DAYS_TO_1904) return null;
  const { y, m, d } = SSF.parse_date_code(serial, { date1904: isFrom1904 });
  return `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`;
}

/** A date of which the spreadsheet shows the month alone: the 1st that it keeps behind it, nobody has written. */
function showsMonthOnly(format: string): boolean {
  const [shown = ''] = format.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '').split(';');
  return /y/iu.test(shown) && !/d/iu.test(shown);
}

function numberCell(cell: CellObject, value: number, isFrom1904: boolean): SourceCell {
  const format = typeof cell.z === 'string' ? cell.z : '';
  const date = SSF.is_date(format) ? dateText(value, isFrom1904) : null;
  if (date !== null) {
    return showsMonthOnly(format) ? textCell(date.slice(0, 7)) : { ...textCell(date), number: value };
  }
  if (Math.abs(value) >= SAFE_DIGITS)
    return { text: cell.w ?? String(value), number: value, flaw: 'rounded' };
  // “0007” is a 7 with a format; the zeros are part of a volunteer number.
  const text = cell.w !== undefined && /^0\d+$/u.test(cell.w) ? cell.w : String(value);
  return { text, number: isFrom1904 ? value + DAYS_TO_1904 : value, flaw: null };
}

function sourceCell(cell: CellObject | undefined, isFrom1904: boolean): SourceCell {
  if (!cell) return BLANK_CELL;
  if (cell.f !== undefined && (cell.t === 'z' || cell.v === undefined)) {
    return { text: `=${cell.f}`, number: null, flaw: 'uncalculated' };
  }
  if (cell.t === 'z') return BLANK_CELL;
  if (typeof cell.v === 'number' && cell.t === 'n') return numberCell(cell, cell.v, isFrom1904);
  if (cell.t === 'b') return textCell(cell.v === true ? 'TRUE' : 'FALSE');
  if (cell.t === 'e') return { text: cell.w ?? '#N/A', number: null, flaw: 'error' };
  return textCell(String(cell.v ?? cell.w ?? ''));
}

/** Every cell of a merged range shows what its first cell shows. */
function fillMerges(rows: SourceCell[][], sheet: WorkSheet): void {
  for (const { s, e } of sheet['!merges'] ?? []) {
    const value = rows[s.r]?.[s.c];
    if (!value || value === BLANK_CELL) continue;
    for (let r = s.r; r <= Math.min(e.r, rows.length - 1); r += 1) {
      const row = rows[r];
      for (let c = s.c; row && c <= Math.min(e.c, MAX_COLUMNS - 1); c += 1) row[c] = value;
    }
  }
}

function sourceSheet(name: string, sheet: WorkSheet, isHidden: boolean, isFrom1904: boolean): SourceSheet {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  const lastColumn = Math.min(range.e.c, MAX_COLUMNS - 1);
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const rows = Array.from({ length: data.length }, (_, r) =>
    Array.from({ length: lastColumn + 1 }, (_, c) => sourceCell(data[r]?.[c], isFrom1904)),
  );
  fillMerges(rows, sheet);
  while (rows.at(-1)?.every((cell) => cell.text === '')) rows.pop();
  return { name, rows, isHidden };
}

/** Columns of a sheet up to the last that holds anything. */
function filledWidth(sheet: WorkSheet): number {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const isFilled = (cell: CellObject | undefined): boolean => String(cell?.v ?? '').trim() !== '';
  return data.reduce((width, row) => Math.max(width, (row?.findLastIndex(isFilled) ?? -1) + 1), 0);
}

/** How the library words what is missing in a compound file. */
const DAMAGE = /Unsupported ZIP|truncated|CFB|sector|gutters|underflow|mismatch|compressed size/iu;

/** A workbook as bytes, or one written as text; of an OpenDocument also its content, which says what is hidden. */
export type WorkbookInput =
  | { readonly bytes: Uint8Array; readonly isOpenXml: boolean; readonly openDocument: string }
  | { readonly markup: string };

const OPTIONS = { dense: true, cellNF: true, cellFormula: true, cellHTML: false, sheetRows: MAX_ROWS + 2 };

function parse(input: WorkbookInput): WorkBook {
  // Only as a stub is a formula without a result told from a blank; other forms always have the result.
  if ('bytes' in input) return read(input.bytes, { ...OPTIONS, type: 'array', sheetStubs: input.isOpenXml });
  // Cells of a web page are text: nothing that only looks like a number or a date is turned into one.
  return read(input.markup, { ...OPTIONS, type: 'string', raw: true });
}

function openWorkbook(name: string, input: WorkbookInput): Result<WorkBook, Problem> {
  try {
    return success(parse(input));
  } catch (error) {
    // The library throws plain errors for every kind of broken file, and stumbles (TypeError) where bytes are missing.
    const detail = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/iu.test(detail)) return failure(problem('tableProtected', { name }));
    const isDamage = error instanceof TypeError || error instanceof RangeError || DAMAGE.test(detail);
    return failure(isDamage ? problem('tableDamaged', { name }) : problem('tableNotRead', { name, detail }));
  }
}

/**
 * Reads .xlsx, .xls, .ods and their like into sheets of cells; formulas count by the value that was saved with them.
 * @returns `tableProtected`, `tableDamaged`, `tableNotRead` with the library's own words, `tableTooLong` or `tableTooWide`.
 */
export function readSpreadsheet(name: string, input: WorkbookInput): Result<SourceFile, Problem> {
  const opened = openWorkbook(name, input);
  if (!opened.ok) return opened;
  const { SheetNames, Sheets, Workbook } = opened.value;
  for (const sheet of SheetNames) {
    const columns = filledWidth(Sheets[sheet] ?? {});
    if (columns > MAX_COLUMNS) return failure(problem('tableTooWide', { sheet, columns, max: MAX_COLUMNS }));
  }
  const isFrom1904 = Workbook?.WBProps?.date1904 === true;
  const hidden = hiddenTables('bytes' in input ? input.openDocument : '');
  const sheets = SheetNames.flatMap((sheetName, index) => {
    const sheet = Sheets[sheetName];
    const isHidden = (Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0 || hidden.has(index);
    return sheet ? [sourceSheet(sheetName, sheet, isHidden, isFrom1904)] : [];
  });
  const long = sheets.find(({ rows }) => rows.length > MAX_ROWS);
  return long
    ? failure(problem('tableTooLong', { sheet: long.name, max: MAX_ROWS }))
    : success({ name, sheets });
}
