import type { ImageData } from '../model/picture.ts';
import type { Locale } from '../model/settings.ts';
import type { PaperRequest, PeoplePaperRequest } from '../paperRequest.ts';
import { formatDecimal } from '../text/formatNumber.ts';
import type { SheetFace } from './sheetFace.ts';

/*
 * The one document model. Preview, PDF, printer and .xlsx are renderings of the same object, so they cannot disagree.
 */

/** `sign`: people write in it; `number`: right-aligned figure; `text`: everything else, phones and numbers of people too. */
export type ColumnKind = 'text' | 'number' | 'sign';

export interface SheetColumn {
  readonly key: string;
  readonly label: string;
  /** Share of the width, in millimetres of a sheet whose columns add up to its full width. */
  readonly width: number;
  readonly kind: ColumnKind;
  readonly align?: 'left' | 'center' | 'right';
  /** Places after the point of a number; whole numbers without. */
  readonly decimals?: number;
  /** A running number or a year: no separator of thousands. */
  readonly isPlain?: boolean;
  /** What the neighbouring columns of the same group have in common; stands above them. */
  readonly group?: string;
  /** Printed lightly: what is known so far, to be written over. */
  readonly isLight?: boolean;
}

export type SheetCell = string | number;

export type SheetRow =
  | {
      readonly kind: 'group';
      readonly text: string;
      /** Begins a page of its own. */
      readonly startsPage?: boolean;
    }
  | {
      readonly kind: 'record' | 'total';
      readonly cells: readonly SheetCell[];
      /** Prints the row in bold with a mark, for gaps. */
      readonly isGap?: boolean;
    };

export interface HeadLine {
  readonly label: string;
  readonly value: string;
}

export interface SheetDocument {
  /** Unique within a print job. */
  readonly id: string;
  readonly kind: PaperRequest['kind'] | PeoplePaperRequest['kind'];
  readonly locale: Locale;
  readonly title: string;
  readonly subtitle: string;
  readonly head: readonly HeadLine[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** Blank rows to write in after the last one; `fillsPage` fills the last page with more of them. */
  readonly blanks: { readonly count: number; readonly fillsPage: boolean };
  /** Blank rows go on with the running number, wherever its column stands. */
  readonly isNumbered: boolean;
  /** Lowest row height in millimetres; 9 and more where people sign (rule 26). */
  readonly rowHeight: number;
  readonly notes: readonly string[];
  /** Who signs at the foot. */
  readonly signatures: readonly string[];
  readonly orientation: 'portrait' | 'landscape';
  /** How paper shows the rows; left out = as a table. A workbook always has the table. */
  readonly face?: SheetFace;
  /** Size of the table's text in points; left out = 10.5. */
  readonly fontSize?: number;
  /** Stands in the head instead of the flower; null or left out = the flower. */
  readonly logo?: ImageData | null;
  /** Which version of the paper this is and when it was made, for the foot; left out = nothing to say. */
  readonly edition?: string;
  /** Its pages are numbered on from those of the document before, as the sections of one report. */
  readonly pagesRunOn?: boolean;
  /** Printed on every page when the community is the invented sample; null otherwise. */
  readonly sampleMark: string | null;
}

/** A4 in millimetres, and the margin around our sheets. */
export const A4 = { short: 210, long: 297, margin: 11 } as const;

/** CSS pixels in a millimetre of paper (CSS Values 3: 96 to the inch). */
export const PIXELS_PER_MM = 96 / 25.4;

/** Width between the margins in millimetres. */
export function usableWidth(orientation: SheetDocument['orientation']): number {
  return (orientation === 'landscape' ? A4.long : A4.short) - 2 * A4.margin;
}

/** A cell as people read it, numbers with separators and the column's decimals. */
export function cellText(
  cell: SheetCell,
  { decimals = 0, isPlain = false }: SheetColumn,
  locale: Locale,
): string {
  return typeof cell === 'string' ? cell : formatDecimal(locale, cell, decimals, isPlain);
}

/** On which side the cells of a column stand. */
export function alignOf({ align, kind }: SheetColumn): 'left' | 'center' | 'right' {
  if (align) return align;
  if (kind === 'number') return 'right';
  return kind === 'sign' ? 'center' : 'left';
}

/** Columns side by side under one heading; a column without a group stands alone. */
export interface ColumnGroup {
  readonly label: string | null;
  readonly columns: readonly SheetColumn[];
}

/** The columns in order, neighbours of one group together. */
export function columnGroups(columns: readonly SheetColumn[]): readonly ColumnGroup[] {
  const groups: { readonly label: string | null; readonly columns: SheetColumn[] }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && column.group !== undefined && last.label === column.group) last.columns.push(column);
    else groups.push({ label: column.group ?? null, columns: [column] });
  }
  return groups;
}

/** Key of the column with the running number. */
const NUMBER_KEY = 'no';

/** Index of the column in which blank rows go on counting; -1 where nothing is numbered or the column is not shown. */
export function numberColumn({ columns, isNumbered }: Pick<SheetDocument, 'columns' | 'isNumbered'>): number {
  return isNumbered ? columns.findIndex(({ key }) => key === NUMBER_KEY) : -1;
}

/** Number of the next blank row when rows are numbered. */
export function recordCount(document: Pick<SheetDocument, 'rows'>): number {
  return document.rows.filter((row) => row.kind === 'record').length;
}
