import type { CellStyle } from './workbookModel.ts';
import { escapeXml } from './xmlText.ts';

/** Font of every cell: on every Windows PC, with Chinese glyphs. */
const FONT_NAME = 'Microsoft YaHei';
const DEFAULT_SIZE = 10.5;
const FIRST_OWN_FORMAT = 164;

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

/** Styles of a workbook: hands out the number of each style once and becomes `styles.xml`. */
export interface StylesTable {
  /** @param isQuoted text that looks like a formula: shown with a hidden leading apostrophe, never calculated (rule 24). */
  indexOf(style: CellStyle, isQuoted?: boolean): number;
  toXml(): string;
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

  function formatId(format: string | undefined): number {
    if (format === undefined) return 0;
    return BUILT_IN_FORMATS[format] ?? FIRST_OWN_FORMAT + formats.indexOf(format);
  }

  function indexOf(style: CellStyle, isQuoted = false): number {
    const font = fonts.indexOf(fontXml(style));
    const fill = style.fill ? fills.indexOf(fillXml(style.fill)) : 0;
    return cellFormats.indexOf(
      `<xf numFmtId="${formatId(style.format)}" fontId="${font}" fillId="${fill}" borderId="${style.border ? 1 : 0}" xfId="0"${isQuoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignmentXml(style)}</xf>`,
    );
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
