import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import { decodeText } from './decodeText.ts';
import { readDelimited } from './readDelimited.ts';
import { MAX_ROWS, readSpreadsheet } from './readSpreadsheet.ts';
import type { SourceFile } from './sourceTable.ts';

/** First bytes of a zip (.xlsx) and of a compound file (.xls, .et): the name of a file says little. */
const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0] as const;
const NOT_TABLES = [
  { signature: [0x25, 0x50, 0x44, 0x46], kind: 'PDF' },
  { signature: [0xff, 0xd8, 0xff], kind: 'JPEG' },
  { signature: [0x89, 0x50, 0x4e, 0x47], kind: 'PNG' },
  { signature: [0x1f, 0x8b], kind: 'GZIP' },
] as const;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Separated text as a file of one sheet. @returns `tableTooLong`, or `tableEmpty` when there is nothing in it. */
export function readPasted(name: string, text: string): Result<SourceFile, Problem> {
  const sheet = readDelimited(name, text);
  if (sheet.rows.length > MAX_ROWS) return failure(problem('tableTooLong', { sheet: name, max: MAX_ROWS }));
  const isEmpty = sheet.rows.every((row) => row.every((cell) => cell.text === ''));
  return isEmpty ? failure(problem('tableEmpty', { name })) : success({ name, sheets: [sheet] });
}

/**
 * Reads a file of people, units or records: .xlsx, .xls, or separated text in UTF-8 or GB18030, told apart by what is in
 * it. @returns why it cannot be read, in words that say what to do.
 */
export function readSource(name: string, bytes: Uint8Array): Result<SourceFile, Problem> {
  const other = NOT_TABLES.find(({ signature }) => startsWith(bytes, signature));
  if (other) return failure(problem('tableOtherKind', { name, kind: other.kind }));
  if (startsWith(bytes, ZIP) || startsWith(bytes, COMPOUND)) {
    const book = readSpreadsheet(name, bytes);
    if (!book.ok) return book;
    const isEmpty = book.value.sheets.every(({ rows }) => rows.length === 0);
    return isEmpty ? failure(problem('tableEmpty', { name })) : book;
  }
  const text = decodeText(bytes);
  return text.ok ? readPasted(name.replace(/\.[^.]+$/u, ''), text.value) : text;
}
