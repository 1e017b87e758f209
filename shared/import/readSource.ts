import { strFromU8, strToU8, zipSync } from 'fflate';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import { decodeText } from './decodeText.ts';
import { hasEndlessChain } from './endlessChain.ts';
import { fileKind, zipKind } from './fileKind.ts';
import { readDelimited } from './readDelimited.ts';
import { MAX_COLUMNS, MAX_ROWS, readSpreadsheet } from './readSpreadsheet.ts';
import { readZip } from './readZip.ts';
import type { SourceFile } from './sourceTable.ts';
import { lastFilledRow, trimWorksheet } from './trimWorksheet.ts';
import { withoutProperties } from './withoutProperties.ts';

/** Separated text as a file of one sheet. @returns `tableTooLong`, `tableTooWide`, or `tableEmpty` when there is nothing in it. */
export function readPasted(name: string, text: string): Result<SourceFile, Problem> {
  const read = readDelimited(name, text);
  if (!read.ok) return read;
  const sheet = read.value;
  if (sheet.rows.length > MAX_ROWS) return failure(problem('tableTooLong', { sheet: name, max: MAX_ROWS }));
  const columns = sheet.rows.reduce((width, row) => Math.max(width, row.length), 0);
  if (columns > MAX_COLUMNS) {
    return failure(problem('tableTooWide', { sheet: name, columns, max: MAX_COLUMNS }));
  }
  const isEmpty = sheet.rows.every((row) => row.every((cell) => cell.text === ''));
  return isEmpty ? failure(problem('tableEmpty', { name })) : success({ name, sheets: [sheet] });
}

/** Parts of a workbook that hold no table, such as pictures: they stay packed. */
const NO_TABLE =
  /(?:^|\/)(?:media|drawings|charts|embeddings|printerSettings|Pictures|Thumbnails|ObjectReplacements)\//iu;

const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/iu;

/** A document of another program; Numbers can save what we read, the others are no tables. */
function otherKind(name: string, kind: string): Problem {
  if (kind === 'Numbers') return problem('tableFromNumbers', { name });
  if (['ZIP', 'RAR', '7z', 'GZIP'].includes(kind)) return problem('tablePacked', { name });
  return kind === 'MHTML' ? problem('tableWebPage', { name }) : problem('tableOtherKind', { name, kind });
}

function readZipped(name: string, bytes: Uint8Array): Result<SourceFile, Problem> {
  const zip = readZip(bytes, (path) => !NO_TABLE.test(path));
  if (zip.state === 'damaged') return failure(problem('tableDamaged', { name }));
  if (zip.state === 'locked') return failure(problem('tableProtected', { name }));
  if (zip.state === 'tooLarge') return failure(problem('tableUnpacksTooLarge', { name }));
  const partOf = (path: string): string => {
    const part = zip.files[path];
    return part ? strFromU8(part) : '';
  };
  const kind = zipKind(zip.paths, partOf('mimetype'));
  if (kind !== 'workbook') return failure(otherKind(name, kind.what));
  if (partOf('META-INF/manifest.xml').includes('encryption-data')) {
    return failure(problem('tableProtected', { name }));
  }
  const files = { ...zip.files };
  for (const path of zip.paths.filter((known) => WORKSHEET.test(known))) {
    const sheet = trimWorksheet(partOf(path));
    if (lastFilledRow(sheet) > MAX_ROWS)
      return failure(problem('tableTooLong', { sheet: name, max: MAX_ROWS }));
    files[path] = strToU8(sheet);
  }
  return readSpreadsheet(name, {
    bytes: zipSync(files, { level: 0 }),
    isOpenXml: partOf('content.xml') === '',
    openDocument: partOf('content.xml'),
  });
}

/** A web page or one of the XML forms of a workbook; programs call both .xls. */
function readMarkup(name: string, text: string): Result<SourceFile, Problem> {
  const isTable = /<table[\s>]|urn:schemas-microsoft-com:office:spreadsheet/iu.test(text);
  if (!isTable) return failure(otherKind(name, 'XML'));
  return readSpreadsheet(name, { markup: text });
}

function withRows(name: string, book: Result<SourceFile, Problem>): Result<SourceFile, Problem> {
  const isEmpty = book.ok && book.value.sheets.every(({ rows }) => rows.length === 0);
  return isEmpty ? failure(problem('tableEmpty', { name })) : book;
}

/**
 * Reads a file of people, units or records: a workbook (.xlsx, .xls, .ods, a web page or XML called .xls), or separated text
 * in UTF-8 or GB18030, told apart by what is in it. @returns why it cannot be read, in words that say what to do.
 */
export function readSource(name: string, bytes: Uint8Array): Result<SourceFile, Problem> {
  const found = fileKind(bytes);
  switch (found.kind) {
    case 'other':
      return failure(otherKind(name, found.what));
    case 'locked':
      return failure(problem('tableProtected', { name }));
    case 'zip':
      return withRows(name, readZipped(name, bytes));
    case 'compound':
      if (hasEndlessChain(bytes)) return failure(problem('tableDamaged', { name }));
      return withRows(
        name,
        readSpreadsheet(name, { bytes: withoutProperties(bytes), isOpenXml: false, openDocument: '' }),
      );
    case 'markup': {
      const text = decodeText(bytes);
      return text.ok ? withRows(name, readMarkup(name, text.value)) : text;
    }
    case 'text': {
      const text = decodeText(bytes);
      return text.ok ? readPasted(name.replace(/\.[^.]+$/u, ''), text.value) : text;
    }
  }
}
