import type { SheetDocument } from '../../shared/documents/sheetDocument.ts';
import type { TextWidth } from './rowLines.ts';
import { rowLines } from './rowLines.ts';

/** Which rows of a table have to be laid out to know how high all of them are. */
export interface MeasurePlan {
  /** Lines of each row; null = it is laid out itself. */
  readonly lines: readonly (number | null)[];
  /** Each number of lines that a record has, once: rows of as many lines are equally high. */
  readonly lineCounts: readonly number[];
  /** Indexes of the rows that are laid out themselves. */
  readonly unknown: readonly number[];
}

/** Plans the measuring of a document's table. A paper with a face has none. */
export function measurePlan(document: SheetDocument, widthOf: TextWidth): MeasurePlan {
  if (document.face) return { lines: [], lineCounts: [], unknown: [] };
  const lines = document.rows.map(rowLines(document, widthOf));
  const counts = new Set(
    lines.flatMap((count, index) =>
      count === null || document.rows[index]?.kind === 'group' ? [] : [count],
    ),
  );
  return {
    lines,
    lineCounts: [...counts].toSorted((a, b) => a - b),
    unknown: lines.flatMap((count, index) => (count === null ? [index] : [])),
  };
}
