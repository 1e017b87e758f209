import { strToU8, zipSync } from 'fflate';

/*
 * Workbooks written by hand, part by part, as programs other than Excel write them. Nothing of our own writer is in here:
 * what both get wrong in the same way would never show.
 */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Namespaces of “Strict Open XML Workbook”, as Excel can save too (ISO/IEC 29500-1). */
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

export interface HandMade {
  /** What stands between `<worksheet>` and its end, for each sheet in order. */
  readonly sheets: readonly string[];
  /** `<si>` elements of the shared strings. */
  readonly strings?: string;
  /** Format codes; `s="1"` in a cell is the first of them. */
  readonly formats?: readonly string[];
  readonly isFrom1904?: boolean;
  readonly isStrict?: boolean;
  /** `state` attribute of each sheet. */
  readonly states?: readonly string[];
  /** Compression, 0 to 9. */
  readonly level?: 0 | 6;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function stylesXml(main: string, formats: readonly string[]): string {
  const codes = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`);
  const cells = formats.map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`);
  return `${HEAD}<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs></styleSheet>`;
}

/** The bytes of an .xlsx with these parts. */
export function handMadeWorkbook(made: HandMade): Uint8Array {
  const { sheets, strings, formats = [], isFrom1904, isStrict, states } = made;
  const main = isStrict ? STRICT_MAIN : MAIN;
  const office = isStrict ? STRICT_OFFICE : OFFICE;
  const numbers = sheets.map((_, index) => index + 1);
  const state = (index: number): string => (states?.[index] ? ` state="${states[index]}"` : '');
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${isFrom1904 ? ' date1904="1"' : ''}/><sheets>${numbers.map((n) => `<sheet name="表${n}" sheetId="${n}"${state(n - 1)} r:id="r${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((n) => `<Relationship Id="r${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="styles" Type="${office}/styles" Target="styles.xml"/><Relationship Id="strings" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(main, formats),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${main}">${strings ?? ''}</sst>`,
  };
  sheets.forEach((xml, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = `${HEAD}<worksheet xmlns="${main}">${xml}</worksheet>`;
  });
  const files = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]));
  return zipSync(files, { level: made.level ?? 6 });
}

/** A cell of text that stands in the sheet itself. */
export function inline(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** A row of inline texts from column A on; '' leaves the cell out. */
export function inlineRow(number: number, texts: readonly string[]): string {
  const cells = texts.map((text, column) =>
    text === '' ? '' : inline(`${String.fromCharCode(65 + column)}${number}`, text),
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}
