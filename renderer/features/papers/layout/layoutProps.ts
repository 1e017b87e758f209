import type { LayoutState } from '../../../../shared/documents/layoutState.ts';
import type { SheetDocument } from '../../../../shared/documents/sheetDocument.ts';
import type { PaperLayout } from '../../../../shared/model/paperLayout.ts';
import type { Result } from '../../../../shared/model/result.ts';
import type { Problem } from '../../../../shared/text/problem.ts';

/** Takes a step of setting up: it gets the layout as it is by then. */
export type EditLayout = (
  edit: (layout: PaperLayout) => PaperLayout,
) => Promise<Result<PaperLayout, Problem>>;

/** What every part of the settings gets. */
export interface LayoutProps {
  /** The paper as the program makes it. */
  readonly document: SheetDocument;
  readonly layout: PaperLayout;
  readonly state: LayoutState;
  readonly onEdit: EditLayout;
}
