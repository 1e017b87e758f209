import type { PaperLayout } from '../model/paperLayout.ts';
import type { SheetColumn, SheetDocument, SheetRow } from './sheetDocument.ts';

interface PlacedColumn {
  readonly column: SheetColumn;
  /** Index of its cells in the rows as they were built. */
  readonly from: number;
}

/**
 * The columns in the office's order. A column that the layout does not know (a newer program brought it) keeps its place
 * at the end; one that the paper no longer has is passed over. At least one column stays.
 */
function placedColumns({ columns }: SheetDocument, layout: PaperLayout): readonly PlacedColumn[] {
  const own = columns.map((column, from): PlacedColumn => ({ column, from }));
  if (!layout.columns) return own;
  const known = new Set(layout.columns.map(({ key }) => key));
  const placed = layout.columns.flatMap(({ key, isShown, width, label }): readonly PlacedColumn[] => {
    const found = own.find(({ column }) => column.key === key);
    if (!found || !isShown) return [];
    return [{ ...found, column: { ...found.column, width, ...(label === null ? {} : { label }) } }];
  });
  const shown = [...placed, ...own.filter(({ column }) => !known.has(column.key))];
  return shown.length > 0 ? shown : own.slice(0, 1);
}

function placedRow(row: SheetRow, placed: readonly PlacedColumn[], startsPages: boolean | null): SheetRow {
  if (row.kind === 'group') return startsPages === null ? row : { ...row, startsPage: startsPages };
  return { ...row, cells: placed.map(({ from }) => row.cells[from] ?? '') };
}

/**
 * A document as the office has set it up: columns, order, widths, headings, blank rows, text size, direction of the page,
 * who signs. Rows are never lost; only what a hidden column would show is left out.
 */
export function applyLayout(document: SheetDocument, layout: PaperLayout | undefined): SheetDocument {
  if (!layout) return document;
  const placed = placedColumns(document, layout);
  return {
    ...document,
    columns: placed.map(({ column }) => column),
    rows: document.rows.map((row) => placedRow(row, placed, layout.groupsStartPages)),
    // The running number of blank rows stands in the first column of the paper, and goes where that goes.
    isNumbered: document.isNumbered && placed[0]?.from === 0,
    blanks: layout.blanks ?? document.blanks,
    rowHeight: layout.rowHeight ?? document.rowHeight,
    orientation: layout.orientation ?? document.orientation,
    signatures: layout.signatures ?? document.signatures,
    ...(layout.fontSize === null ? {} : { fontSize: layout.fontSize }),
  };
}
