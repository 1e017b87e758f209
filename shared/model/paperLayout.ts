import * as v from 'valibot';

const Millimetres = v.pipe(v.number(), v.minValue(4), v.maxValue(250));
const ShortText = v.pipe(v.string(), v.maxLength(40));

/** A column as the office wants it. */
export const ColumnLayout = v.strictObject({
  key: v.string(),
  isShown: v.boolean(),
  /** Share of the sheet's width, in millimetres before all columns are fitted to it. */
  width: Millimetres,
  /** Heading; null = the paper's own in the reader's language. */
  label: v.nullable(ShortText),
});
export type ColumnLayout = Readonly<v.InferOutput<typeof ColumnLayout>>;

/** How phones are printed: hidden digits, in full, or with the switch of the print centre. */
export const PHONE_MASKS = ['bySwitch', 'full'] as const;
/** How names are printed: as they are, or with all but the first character hidden. */
export const NAME_MASKS = ['full', 'masked'] as const;

/** Sizes of table text in points; smaller is not legible on a square (rule 26). */
export const FONT_SIZES = [10.5, 11, 12, 14, 16] as const;
/** Heights of a row in millimetres. */
export const ROW_HEIGHTS = { least: 6, most: 40 } as const;
export const MOST_BLANK_ROWS = 200;
export const MOST_SIGNATURES = 6;

/** The office's own layout of a paper. Null in a field = as the program makes it. The key is the paper's document. */
export const PaperLayout = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  columns: v.nullable(v.array(ColumnLayout)),
  orientation: v.nullable(v.picklist(['portrait', 'landscape'])),
  fontSize: v.nullable(v.picklist(FONT_SIZES)),
  rowHeight: v.nullable(v.pipe(v.number(), v.minValue(ROW_HEIGHTS.least), v.maxValue(ROW_HEIGHTS.most))),
  blanks: v.nullable(
    v.strictObject({
      count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_BLANK_ROWS)),
      fillsPage: v.boolean(),
    }),
  ),
  /** Each stall or group begins a page of its own. */
  groupsStartPages: v.nullable(v.boolean()),
  phones: v.picklist(PHONE_MASKS),
  names: v.picklist(NAME_MASKS),
  signatures: v.nullable(v.pipe(v.array(ShortText), v.maxLength(MOST_SIGNATURES))),
});
export type PaperLayout = Readonly<v.InferOutput<typeof PaperLayout>>;

/** The layout of a paper that the office has not touched. */
export function defaultLayout(id: string): PaperLayout {
  return {
    id,
    columns: null,
    orientation: null,
    fontSize: null,
    rowHeight: null,
    blanks: null,
    groupsStartPages: null,
    phones: 'bySwitch',
    names: 'full',
    signatures: null,
  };
}
