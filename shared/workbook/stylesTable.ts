import type { CellStyle } from './workbookModel.ts';
import { escapeXml } from './xmlText.ts';

/** Font of every cell: on every Windows PC, with Chinese glyphs. */
const FONT_NAME = 'Microsoft YaHei';
const DEFAULT_SIZE = 10.5;
const FIRST_OWN_FORMAT = 164;
const DATE_FORMAT = 'yyyy-mm-dd';
/** Style objects that are known by themselves. Where there are more, each cell has its own: remembering them costs more. */
const MOST_REMEMBERED = 1000;

/** Number formats that Excel knows by number (ECMA-376 18.8.30). */
const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};

/** A list without duplicates that tells the index of an entry. */
interface Pool {
  readonly entries: readonly string[];
  indexOf(entry: string): number;
}

function createPool(initial: readonly string[]): Pool {
  const entries = [...initial];
  const indexes = new Map(entries.map((entry, index) => [entry, index]));
  return {
    entries,
    indexOf(entry) {
      const known = indexes.get(entry);
      if (known !== undefined) return known;
      entries.push(entry);
      indexes.set(entry, entries.length - 1);
      return entries.length - 1;
    },
  };
}

function fontXml({ bold, size, color }: CellStyle): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="${size ?? DEFAULT_SIZE}"/><color rgb="FF${escapeXml(color ?? '000000')}"/><name val="${FONT_NAME}"/><family val="2"/><charset val="134"/></font>`;
}

function fillXml(fill: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${escapeXml(fill)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const THIN_BORDER = `<border>${['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join('')}<diagonal/></border>`;

function alignmentXml({ align, wrap }: CellStyle): string {
  const horizontal = align ? ` horizontal="${align}"` : '';
  return `<alignment${horizontal} vertical="center"${wrap ? ' wrapText="1"' : ''}/>`;
}

/**
 * What a cell does with its style: `date` shows a number as a date unless the style has a format; `quoted` is text that looks
 * like a formula: shown with a hidden leading apostrophe, never calculated (rule 24).
 */
export type StyleUse = 'plain' | 'quoted' | 'date';

/** Styles of a workbook: hands out the number of each style once and becomes `styles.xml`. */
export interface StylesTable {
  /** The number of a style for a use, `plain` when left out. The same object is known at once: share style constants. */
  indexOf(style: CellStyle, use?: StyleUse): number;
  toXml(): string;
}

/** The same for styles that look the same: what a cell costs whose style is made for it alone. */
function styleKey(
  { bold, size, align, wrap, border, fill, color, format }: CellStyle,
  use: StyleUse,
): string {
  return `${use}|${bold}|${size}|${align}|${wrap}|${border}|${fill}|${color}|${format}`;
}

function listXml(name: string, entries: readonly string[]): string {
  return `<${name} count="${entries.length}">${entries.join('')}</${name}>`;
}

/** An empty table of styles; index 0 is the plain default. */
export function createStylesTable(): StylesTable {
  const fonts = createPool([fontXml({})]);
  // Excel reserves the first two fills.
  const fills = createPool([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const borders = createPool([NO_BORDER, THIN_BORDER]);
  const formats = createPool([]);
  const cellFormats = createPool([]);
  const byKey = new Map<string, number>();
  let remembered = 0;
  const byObject: Readonly<Record<StyleUse, WeakMap<CellStyle, number>>> = {
    plain: new WeakMap(),
    quoted: new WeakMap(),
    date: new WeakMap(),
  };

  function formatId(format: string | undefined): number {
    if (format === undefined) return 0;
    return BUILT_IN_FORMATS[format] ?? FIRST_OWN_FORMAT + formats.indexOf(format);
  }

  function addStyle(style: CellStyle, use: StyleUse): number {
    const font = fonts.indexOf(fontXml(style));
    const fill = style.fill ? fills.indexOf(fillXml(style.fill)) : 0;
    const format = style.format ?? (use === 'date' ? DATE_FORMAT : undefined);
    return cellFormats.indexOf(
      `<xf numFmtId="${formatId(format)}" fontId="${font}" fillId="${fill}" borderId="${style.border ? 1 : 0}" xfId="0"${use === 'quoted' ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignmentXml(style)}</xf>`,
    );
  }

  function indexOf(style: CellStyle, use: StyleUse = 'plain'): number {
    const known = byObject[use].get(style);
    if (known !== undefined) return known;
    const key = styleKey(style, use);
    const index = byKey.get(key) ?? addStyle(style, use);
    byKey.set(key, index);
    if (remembered < MOST_REMEMBERED) {
      byObject[use].set(style, index);
      remembered += 1;
    }
    return index;
  }
  indexOf({});

  function toXml(): string {
    const ownFormats = formats.entries.map(
      (format, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${escapeXml(format)}"/>`,
    );
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      ownFormats.length > 0 ? listXml('numFmts', ownFormats) : '',
      listXml('fonts', fonts.entries),
      listXml('fills', fills.entries),
      listXml('borders', borders.entries),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      listXml('cellXfs', cellFormats.entries),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '<dxfs count="0"/><tableStyles count="0"/>',
      '</styleSheet>',
    ].join('');
  }

  return { indexOf, toXml };
}
