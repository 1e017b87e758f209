import type { PaperLayout } from '../model/paperLayout.ts';
import { layoutColumns } from './layoutColumns.ts';
import { groupsStartPages, PLAIN_FONT_SIZE, widthsOnPaper } from './layoutEdit.ts';
import type { ColumnKind, SheetDocument } from './sheetDocument.ts';

/** A column as it is shown to whoever sets the paper up. */
export interface ColumnState {
  readonly key: string;
  readonly kind: ColumnKind;
  readonly isShown: boolean;
  /** The office's own heading; blank = the paper's. */
  readonly ownLabel: string;
  readonly plainLabel: string;
  /** What stands above it together with its neighbours; null = nothing. */
  readonly group: string | null;
  /** Millimetres on paper; null while it is hidden. */
  readonly width: number | null;
}

/** A paper's set-up with the program's own where the office says nothing. */
export interface LayoutState {
  readonly columns: readonly ColumnState[];
  readonly orientation: SheetDocument['orientation'];
  readonly fontSize: number;
  readonly rowHeight: number;
  readonly blanks: SheetDocument['blanks'];
  readonly groupsStartPages: boolean;
  readonly signatures: readonly string[];
  /** Has rows under headings, such as those of a stall. */
  readonly hasGroups: boolean;
  /** False for a paper that is no table: its shape is fixed. */
  readonly isTable: boolean;
}

/** What can be set up about a document, as it is with a layout. @param document as the program makes it */
export function layoutState(document: SheetDocument, layout: PaperLayout): LayoutState {
  const widths = widthsOnPaper(document, layout);
  const byKey = new Map(document.columns.map((column) => [column.key, column]));
  return {
    columns: layoutColumns(document, layout).flatMap(({ key, isShown, label }): readonly ColumnState[] => {
      const column = byKey.get(key);
      if (!column) return [];
      return [
        {
          key,
          kind: column.kind,
          isShown,
          ownLabel: label ?? '',
          plainLabel: column.label,
          group: column.group ?? null,
          width: widths.get(key) ?? null,
        },
      ];
    }),
    orientation: layout.orientation ?? document.orientation,
    fontSize: layout.fontSize ?? document.fontSize ?? PLAIN_FONT_SIZE,
    rowHeight: layout.rowHeight ?? document.rowHeight,
    blanks: layout.blanks ?? document.blanks,
    groupsStartPages: layout.groupsStartPages ?? groupsStartPages(document),
    signatures: layout.signatures ?? document.signatures,
    hasGroups: document.rows.some(({ kind }) => kind === 'group'),
    isTable: document.face === undefined,
  };
}
