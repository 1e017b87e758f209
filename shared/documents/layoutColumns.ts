import type { ColumnLayout, PaperLayout } from '../model/paperLayout.ts';
import type { SheetColumn, SheetDocument } from './sheetDocument.ts';

/** A column as the program makes it. */
function plainColumn({ key, width }: SheetColumn): ColumnLayout {
  return { key, isShown: true, width, label: null };
}

/**
 * Every column of a document exactly once, in the office's order. A column that the layout does not know (a newer program
 * brought it) stands after the one that it follows on the paper; one that the paper no longer has is passed over.
 */
export function layoutColumns(
  { columns }: Pick<SheetDocument, 'columns'>,
  layout: PaperLayout | undefined,
): readonly ColumnLayout[] {
  const own = new Map(columns.map((column) => [column.key, column]));
  const wanted = new Map((layout?.columns ?? []).map((column) => [column.key, column]));
  const placed = [...wanted.values()].filter(({ key }) => own.has(key));
  let before: string | null = null;
  for (const column of columns) {
    if (!wanted.has(column.key)) {
      const at = placed.findIndex(({ key }) => key === before);
      placed.splice(at + 1, 0, plainColumn(column));
    }
    before = column.key;
  }
  return placed;
}
