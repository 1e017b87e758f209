import type { ImportField } from './importFields.ts';
import type { SourceCell } from './sourceTable.ts';
import { BLANK_CELL, cellAt } from './sourceTable.ts';

/** Where a person belongs: what is written once, in front, for all the people below. */
const FILLED_DOWN: readonly ImportField[] = ['team', 'grid', 'compound', 'branch'];

/**
 * Columns in which a group is written once for the rows below it. Merged cells tell this themselves, but pasting and CSV
 * lose them; then the column stands before the names, begins filled, is blank in most rows, and never says a thing twice.
 */
function onceWritten(
  rows: readonly (readonly SourceCell[])[],
  mapping: readonly (ImportField | null)[],
): readonly number[] {
  const name = mapping.indexOf('name');
  return mapping.flatMap((field, column) => {
    if (field === null || !FILLED_DOWN.includes(field) || column > name) return [];
    const filled = rows.map((row) => cellAt(row, column).text).filter((text) => text !== '');
    const isOnce = new Set(filled).size === filled.length && filled.length * 2 <= rows.length;
    const beginsFilled = rows[0] !== undefined && cellAt(rows[0], column).text !== '';
    return isOnce && beginsFilled ? [column] : [];
  });
}

/** How people write that the cell above holds here too. */
const DITTO = /^(?:同上|同前|〃|″|"|”|“|''|′′|ditto)$/iu;
/** What is each person's own; nobody has it from the row above. A remark may say 同上 and mean just that. */
const OWN: readonly ImportField[] = ['name', 'volunteerNo', 'idNumber', 'unitName', 'note'];

function isDitto(rows: readonly (readonly SourceCell[])[], column: number): boolean {
  return rows.some((row) => DITTO.test(cellAt(row, column).text));
}

/** Rows of data with such groups and ditto marks written out, and the columns of each row that were filled. */
export function fillDown(
  rows: readonly (readonly SourceCell[])[],
  mapping: readonly (ImportField | null)[],
): readonly { readonly cells: readonly SourceCell[]; readonly filled: readonly number[] }[] {
  const once = onceWritten(rows, mapping);
  const columns = mapping.flatMap((field, column) =>
    field !== null && !OWN.includes(field) && (once.includes(column) || isDitto(rows, column))
      ? [column]
      : [],
  );
  const above = new Map<number, SourceCell>();
  return rows.map((row) => {
    const filled: number[] = [];
    const cells = [...row];
    for (const column of columns) {
      const own = cellAt(row, column);
      const isFromAbove = DITTO.test(own.text) || (own.text === '' && once.includes(column));
      const told = isFromAbove ? above.get(column) : undefined;
      if (!isFromAbove) above.set(column, own);
      else if (told && told.text !== '') {
        while (cells.length < column) cells.push(BLANK_CELL);
        cells[column] = told;
        filled.push(column);
      }
    }
    return { cells, filled };
  });
}
