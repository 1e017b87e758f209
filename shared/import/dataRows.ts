import { fillDown } from './fillDown.ts';
import { skipReason } from './findTable.ts';
import type { ImportField } from './importFields.ts';
import type { CellEdits, ImportSheet, SkippedRows } from './previewTypes.ts';

import type { SourceCell } from './sourceTable.ts';
import { BLANK_CELL, cellAt, textCell } from './sourceTable.ts';

/** A row of data with its place in the file. */
export interface DataRow {
  readonly key: string;
  readonly sheet: ImportSheet;
  readonly rowNumber: number;
  readonly cells: readonly SourceCell[];
  /** Columns that were blank and take what stands above. */
  readonly filled: readonly number[];
}

function titleOf(row: readonly SourceCell[]): string | null {
  const [only, ...more] = [...new Set(row.map(({ text }) => text).filter((text) => text !== ''))];
  // “（续）” stands behind a title that is printed again on the next page.
  return only === undefined || more.length > 0 ? null : only.replace(/[（(]?[续續][表)）]*$|\s/gu, '');
}

/** The titles above a header; on every page of a list that was made for paper they are there again. */
function titlesOf({ rows, firstRow }: ImportSheet): ReadonlySet<string> {
  return new Set(rows.slice(0, Math.max(0, firstRow - 1)).flatMap((row) => titleOf(row) ?? []));
}

/** A sheet with a column more for what it says once; a row of its own kind may say something else there. */
function withWhole(sheet: ImportSheet): {
  readonly sheet: ImportSheet;
  readonly fill: (cells: readonly SourceCell[]) => readonly SourceCell[];
} {
  const { whole } = sheet;
  if (!whole || whole.text.trim() === '') return { sheet, fill: (cells) => cells };
  const { column, field, text } = whole;
  const cell = textCell(text);
  const upTo = (count: number): readonly null[] => Array.from({ length: Math.max(0, count) }, () => null);
  const mapping = [...sheet.mapping, ...upTo(column - sheet.mapping.length), field];
  return {
    sheet: { ...sheet, mapping },
    fill: (cells) => {
      if (cellAt(cells, column).text !== '') return cells;
      return [...cells.slice(0, column), ...upTo(column - cells.length).map(() => BLANK_CELL), cell];
    },
  };
}

/** The rows of all sheets that hold data, in order, and how many were passed over. */
export function dataRows(sheets: readonly ImportSheet[]): {
  readonly rows: readonly DataRow[];
  readonly skipped: SkippedRows;
} {
  const skipped = { blank: 0, total: 0, remark: 0, header: 0 };
  const rows = sheets.flatMap((given) => {
    const { sheet, fill } = withWhole(given);
    const titles = titlesOf(given);
    const isTitle = (cells: readonly SourceCell[]): boolean =>
      titles.size > 0 && titles.has(titleOf(cells) ?? '');
    const data = sheet.rows.slice(sheet.firstRow).flatMap((cells, index) => {
      const reason = skipReason(cells, given) ?? (isTitle(cells) ? 'remark' : null);
      if (reason !== null) {
        skipped[reason] += 1;
        return [];
      }
      return [{ cells, rowNumber: sheet.firstRow + index + 1 }];
    });
    const whole = fillDown(
      data.map(({ cells }) => cells),
      given.mapping,
    );
    return data.map(({ rowNumber, cells: own }, index): DataRow => {
      const key = `${sheet.index}:${rowNumber}`;
      const { cells, filled } = whole[index] ?? { cells: own, filled: [] };
      return { key, sheet, rowNumber, cells: fill(cells), filled };
    });
  });
  return { rows, skipped };
}

/** The rows of a sheet with the corrections that were typed on screen. */
export function withEdits(
  rows: readonly (readonly SourceCell[])[],
  sheetIndex: number,
  edits: CellEdits,
): readonly (readonly SourceCell[])[] {
  const prefix = `${sheetIndex}:`;
  const byRow = new Map<number, (readonly [column: number, text: string])[]>();
  for (const [key, text] of Object.entries(edits)) {
    if (!key.startsWith(prefix)) continue;
    const [, row = '', column = ''] = key.split(':');
    byRow.set(Number(row), [...(byRow.get(Number(row)) ?? []), [Number(column), text]]);
  }
  if (byRow.size === 0) return rows;
  return rows.map((row, index) => {
    const own = byRow.get(index + 1);
    if (!own) return row;
    const corrected = [...row];
    for (const [column, text] of own) {
      while (corrected.length <= column) corrected.push(textCell(''));
      corrected[column] = textCell(text);
    }
    return corrected;
  });
}

/** Dashes and the like: how a form says that there is nothing to say. */
const DASHES = /^[-–—―_/\\.。…\s]+$/u;
/** Words that say the same. */
const NOTHING = /^(?:无|暂无|没有|空|未知|不详|待定|待补|未填|n\/?a|nil|none)[。.]?$/iu;
/** Fields of which “nothing” is an answer: a no, no limit, nobody. */
const ANSWERS: ReadonlySet<ImportField> = new Set<ImportField>([
  'name',
  'unitName',
  'monthMark',
  'state',
  'guardianConsent',
  'isUsual',
  'firstSlotOnly',
  'needsRest',
  'isActive',
  'contactIsLead',
  'power',
  'tent',
  'tables',
  'headcount',
  'slotsPerFair',
  'fairsPerYear',
]);

/** “无” under 电话 is no phone, and makes no team of that name. */
function isNothing(field: ImportField, text: string): boolean {
  if (ANSWERS.has(field)) return false;
  const shown = text.normalize('NFKC').trim();
  return DASHES.test(shown) || NOTHING.test(shown);
}

/** The cells of a row that are something, with their column. */
export function filledCells({ sheet, cells }: DataRow): readonly {
  readonly field: ImportField;
  readonly column: number;
  readonly cell: SourceCell;
}[] {
  const notes = sheet.mapping.filter((field) => field === 'note').length;
  return sheet.mapping.flatMap((field, column) => {
    const cell = cellAt(cells, column);
    if (field === null || cell.text === '' || isNothing(field, cell.text)) return [];
    // Several columns can go into the remarks; each then says what it is.
    const isNamed = field === 'note' && notes > 1;
    const text = isNamed ? `${sheet.headings[column] ?? ''}：${cell.text}` : cell.text;
    return [{ field, column, cell: isNamed ? { ...cell, text } : cell }];
  });
}
