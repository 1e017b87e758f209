import type { PaperLayout } from '../model/paperLayout.ts';
import { layoutColumns } from './layoutColumns.ts';
import type { SheetColumn, SheetDocument, SheetRow } from './sheetDocument.ts';

interface PlacedColumn {
  readonly column: SheetColumn;
  /** Index of its cells in the rows as they were built. */
  readonly from: number;
}

/** The columns that are shown, in the office's order. At least one stays. */
function placedColumns(document: SheetDocument, layout: PaperLayout): readonly PlacedColumn[] {
  const own = document.columns.map((column, from): PlacedColumn => ({ column, from }));
  if (!layout.columns) return own;
  const byKey = new Map(own.map((place) => [place.column.key, place]));
  const placed = layoutColumns(document, layout).flatMap(
    ({ key, isShown, width, label }): readonly PlacedColumn[] => {
      const found = byKey.get(key);
      if (!found || !isShown) return [];
      return [{ ...found, column: { ...found.column, width, ...(label === null ? {} : { label }) } }];
    },
  );
  return placed.length > 0 ? placed : own.slice(0, 1);
}

function placedRow(row: SheetRow, placed: readonly PlacedColumn[], startsPages: boolean | null): SheetRow {
  if (row.kind === 'group') return startsPages === null ? row : { ...row, startsPage: startsPages };
  return { ...row, cells: placed.map(({ from }) => row.cells[from] ?? '') };
}

/**
 * A document as the office has set it up: columns, order, widths, headings, blank rows, text size, direction of the page,
 * who signs. Rows are never lost; only what a hidden column would show is left out. A paper that is no table keeps its
 * shape, because what it shows does not come from its columns; who signs is the office's there too.
 */
export function applyLayout(document: SheetDocument, layout: PaperLayout | undefined): SheetDocument {
  if (!layout) return document;
  const signatures = layout.signatures ?? document.signatures;
  if (document.face) return { ...document, signatures };
  const placed = placedColumns(document, layout);
  return {
    ...document,
    columns: placed.map(({ column }) => column),
    rows: document.rows.map((row) => placedRow(row, placed, layout.groupsStartPages)),
    blanks: layout.blanks ?? document.blanks,
    rowHeight: layout.rowHeight ?? document.rowHeight,
    orientation: layout.orientation ?? document.orientation,
    signatures,
    ...(layout.fontSize === null ? {} : { fontSize: layout.fontSize }),
  };
}
