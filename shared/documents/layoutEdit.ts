import type { ColumnLayout, PaperLayout } from '../model/paperLayout.ts';
import { defaultLayout, MOST_BLANK_ROWS, MOST_SIGNATURES, ROW_HEIGHTS } from '../model/paperLayout.ts';
import { layoutColumns } from './layoutColumns.ts';
import type { SheetDocument } from './sheetDocument.ts';
import { usableWidth } from './sheetDocument.ts';

/*
 * How the office sets a paper up, step by step. Every step takes the document as the program makes it and a layout, and
 * gives the next layout. A field that says what the program does anyway is null again, so that it follows the program.
 */

/** No column is narrower on paper, in millimetres. */
export const LEAST_COLUMN = 5;
/** No share of the width is more, in millimetres. */
const MOST_SHARE = 250;
const LABEL_LENGTH = 40;
/** Size of a table's text where nothing else is said, in points. */
export const PLAIN_FONT_SIZE = 10.5;

/** A short text trimmed and cut to its length, never in the middle of a character that is two in UTF-16. */
function shortText(typed: string): string {
  let text = '';
  for (const character of typed.trim()) {
    if (text.length + character.length > LABEL_LENGTH) break;
    text += character;
  }
  return text.trimEnd();
}

/** The fields of a layout that can be null: as the program makes it. */
export type LayoutField = Exclude<keyof PaperLayout, 'id' | 'phones' | 'names'>;

/** True for a layout that says nothing of its own; it need not be kept. */
export function isDefaultLayout(layout: PaperLayout): boolean {
  const plain = defaultLayout(layout.id);
  return (
    layout.columns === null &&
    layout.orientation === null &&
    layout.fontSize === null &&
    layout.rowHeight === null &&
    layout.blanks === null &&
    layout.groupsStartPages === null &&
    layout.signatures === null &&
    layout.phones === plain.phones &&
    layout.names === plain.names
  );
}

/** Where each group of a document begins a page of its own; a document without groups has none that do. */
export function groupsStartPages({ rows }: Pick<SheetDocument, 'rows'>): boolean {
  return rows.some((row) => row.kind === 'group' && row.startsPage === true);
}

function sameColumns(document: SheetDocument, columns: readonly ColumnLayout[]): boolean {
  return (
    columns.length === document.columns.length &&
    document.columns.every((column, index) => {
      const own = columns[index];
      return own?.key === column.key && own.isShown && own.label === null && own.width === column.width;
    })
  );
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

/** The layout with null wherever it says what the document says anyway. */
function settled(document: SheetDocument, layout: PaperLayout): PaperLayout {
  const { columns, orientation, fontSize, rowHeight, blanks, signatures } = layout;
  const isOwnBlanks =
    blanks !== null &&
    (blanks.count !== document.blanks.count || blanks.fillsPage !== document.blanks.fillsPage);
  return {
    ...layout,
    columns: columns && !sameColumns(document, columns) ? columns : null,
    orientation: orientation === document.orientation ? null : orientation,
    fontSize: fontSize === (document.fontSize ?? PLAIN_FONT_SIZE) ? null : fontSize,
    rowHeight: rowHeight === document.rowHeight ? null : rowHeight,
    blanks: isOwnBlanks ? blanks : null,
    groupsStartPages: layout.groupsStartPages === groupsStartPages(document) ? null : layout.groupsStartPages,
    signatures: signatures && !sameTexts(signatures, document.signatures) ? signatures : null,
  };
}

function withColumns(
  document: SheetDocument,
  layout: PaperLayout,
  columns: readonly ColumnLayout[],
): PaperLayout {
  return settled(document, { ...layout, columns: [...columns] });
}

function patchColumn(
  document: SheetDocument,
  layout: PaperLayout,
  key: string,
  patch: Partial<Omit<ColumnLayout, 'key'>>,
): PaperLayout {
  const columns = layoutColumns(document, layout);
  return withColumns(
    document,
    layout,
    columns.map((column) => (column.key === key ? { ...column, ...patch } : column)),
  );
}

/** Moves a column to a place among all columns, hidden ones too, counted from 0; beyond the end is the end. */
export function moveColumn(
  document: SheetDocument,
  layout: PaperLayout,
  key: string,
  to: number,
): PaperLayout {
  const columns = layoutColumns(document, layout);
  const moved = columns.find((column) => column.key === key);
  if (!moved) return layout;
  const others = columns.filter((column) => column !== moved);
  return withColumns(document, layout, others.toSpliced(Math.max(0, Math.floor(to)), 0, moved));
}

/** Shows or hides a column. The last one that is shown stays. */
export function showColumn(
  document: SheetDocument,
  layout: PaperLayout,
  key: string,
  isShown: boolean,
): PaperLayout {
  const others = layoutColumns(document, layout).filter((column) => column.key !== key);
  if (!isShown && others.every((column) => !column.isShown)) return layout;
  return patchColumn(document, layout, key, { isShown });
}

/** Heads a column with the office's own words; blank, or the paper's own words, gives the paper's heading back. */
export function headColumn(
  document: SheetDocument,
  layout: PaperLayout,
  key: string,
  heading: string,
): PaperLayout {
  const typed = shortText(heading);
  const own = document.columns.find((column) => column.key === key)?.label;
  return patchColumn(document, layout, key, { label: typed === '' || typed === own ? null : typed });
}

/** How wide each shown column is on paper, in millimetres, by its key: all of them together fill the sheet. */
export function widthsOnPaper(document: SheetDocument, layout: PaperLayout): ReadonlyMap<string, number> {
  const shown = layoutColumns(document, layout).filter(({ isShown }) => isShown);
  const total = shown.reduce((sum, { width }) => sum + width, 0);
  const usable = usableWidth(layout.orientation ?? document.orientation);
  return new Map(shown.map(({ key, width }) => [key, (width / total) * usable]));
}

/** A tenth of a millimetre is finer than any ruler. */
function rounded(millimetres: number): number {
  return Math.round(millimetres * 10) / 10;
}

/**
 * Makes a shown column so many millimetres wide on paper. The others keep their proportions and take the rest; none of them
 * gets narrower than {@link LEAST_COLUMN}.
 */
export function widenColumn(
  document: SheetDocument,
  layout: PaperLayout,
  key: string,
  millimetres: number,
): PaperLayout {
  const widths = widthsOnPaper(document, layout);
  const present = widths.get(key);
  if (present === undefined || widths.size === 1) return layout;
  const usable = usableWidth(layout.orientation ?? document.orientation);
  const most = usable - LEAST_COLUMN * (widths.size - 1);
  const wanted = Math.min(most, Math.max(LEAST_COLUMN, millimetres));
  const others = [...widths].filter(([other]) => other !== key);
  const fitted = shareOut(new Map(others), usable - wanted);
  // Of two columns one may take nearly all of a page; only the proportions count.
  const scale = Math.min(1, MOST_SHARE / Math.max(wanted, ...fitted.values()));
  const columns = layoutColumns(document, layout).map((column) =>
    column.isShown ? { ...column, width: rounded((fitted.get(column.key) ?? wanted) * scale) } : column,
  );
  return withColumns(document, layout, columns);
}

/** Widths that add up to a sum in the proportions of `widths`, none below {@link LEAST_COLUMN}. The sum is enough for that. */
function shareOut(widths: ReadonlyMap<string, number>, sum: number): ReadonlyMap<string, number> {
  const shared = new Map<string, number>();
  let left = sum;
  let total = [...widths.values()].reduce((all, width) => all + width, 0);
  // The narrowest first: what they get more than their share is taken from those that have it.
  for (const [key, width] of [...widths].toSorted((a, b) => a[1] - b[1])) {
    const own = Math.max(LEAST_COLUMN, (width / total) * left);
    shared.set(key, own);
    left -= own;
    total -= width;
  }
  return shared;
}

/** A change of everything but the columns; numbers beyond their limits become the limit. */
export function setLayout(
  document: SheetDocument,
  layout: PaperLayout,
  patch: Partial<Omit<PaperLayout, 'id' | 'columns'>>,
): PaperLayout {
  const next = { ...layout, ...patch };
  const { rowHeight, blanks, signatures } = next;
  return settled(document, {
    ...next,
    rowHeight:
      rowHeight === null ? null : Math.min(ROW_HEIGHTS.most, Math.max(ROW_HEIGHTS.least, rounded(rowHeight))),
    blanks:
      blanks === null
        ? null
        : { ...blanks, count: Math.min(MOST_BLANK_ROWS, Math.max(0, Math.round(blanks.count))) },
    signatures: signatures === null ? null : signatures.slice(0, MOST_SIGNATURES).map(shortText),
  });
}

/**
 * The same layout for another document, such as the sign-in sheet of another category: columns that both have go as they
 * go there, and what only the other one has keeps its place.
 */
export function layoutFor(document: SheetDocument, layout: PaperLayout): PaperLayout {
  const columns = layout.columns === null ? null : [...layoutColumns(document, layout)];
  return settled(document, { ...layout, id: document.id, columns });
}

/** Some fields as the program makes them; the rest stays. */
export function resetFields(layout: PaperLayout, fields: readonly LayoutField[]): PaperLayout {
  return { ...layout, ...Object.fromEntries(fields.map((field) => [field, null])) };
}
