import { strToU8, zipSync } from 'fflate';
import { createSharedStrings } from './sharedStrings.ts';
import { quoteSheetName, sheetNames } from './sheetNames.ts';
import { createStylesTable } from './stylesTable.ts';
import type { Workbook, Worksheet } from './workbookModel.ts';
import { usedRange, worksheetXml } from './worksheetXml.ts';
import { cleanText, escapeXml } from './xmlText.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypesXml(sheetCount: number): string {
  const overrides = [
    ['/xl/workbook.xml', `${CONTENT}.sheet.main+xml`],
    ...Array.from({ length: sheetCount }, (_, index) => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      `${CONTENT}.worksheet+xml`,
    ]),
    ['/xl/styles.xml', `${CONTENT}.styles+xml`],
    ['/xl/sharedStrings.xml', `${CONTENT}.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relationshipsXml(targets: readonly { readonly type: string; readonly target: string }[]): string {
  const items = targets.map(
    ({ type, target }, index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** `A5:H90` as a defined name writes it: `$A$5:$H$90`. */
function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

function definedNamesXml(sheets: readonly Worksheet[], names: readonly string[]): string {
  const entries = sheets.flatMap((sheet, index) => {
    const quoted = quoteSheetName(names[index] ?? '');
    const name = (key: string, value: string, hidden = ''): string =>
      `<definedName name="_xlnm.${key}" localSheetId="${index}"${hidden}>${escapeXml(`${quoted}!${value}`)}</definedName>`;
    const { repeatRows } = sheet.page;
    return [
      sheet.filterRange ? name('_FilterDatabase', absolute(sheet.filterRange), ' hidden="1"') : '',
      name('Print_Area', absolute(usedRange(sheet))),
      repeatRows ? name('Print_Titles', `$${repeatRows.from}:$${repeatRows.to}`) : '',
    ];
  });
  return `<definedNames>${entries.join('')}</definedNames>`;
}

function workbookXml(sheets: readonly Worksheet[], names: readonly string[]): string {
  const list = names.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets>${definedNamesXml(sheets, names)}<calcPr calcId="191029"/></workbook>`;
}

function coreXml({ title, creator, createdAt }: Workbook): string {
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(createdAt)}</dcterms:${name}>`;
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(cleanText(title))}</dc:title><dc:creator>${escapeXml(cleanText(creator))}</dc:creator>${time('created')}${time('modified')}</cp:coreProperties>`;
}

const APP_XML = `<Properties xmlns="${OFFICE}/extended-properties"><Application>Sunflower</Application></Properties>`;

/**
 * Writes a workbook as the bytes of an .xlsx file (ECMA-376 transitional): A4, one page wide, its head repeated on every
 * page. The same workbook always gives the same bytes. Throws for numbers that are not finite and for dates that are none.
 */
export function writeWorkbook(workbook: Workbook): Uint8Array {
  if (workbook.sheets.length === 0) throw new Error('A workbook needs at least one sheet.');
  const names = sheetNames(workbook.sheets.map((sheet) => sheet.name));
  const styles = createStylesTable();
  const strings = createSharedStrings();
  // The sheets come first: they fill the tables of styles and texts.
  const sheets = workbook.sheets.map((sheet, index) => worksheetXml(sheet, index === 0, styles, strings));
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypesXml(sheets.length),
    '_rels/.rels': relationshipsXml([
      { type: `${OFFICE}/relationships/officeDocument`, target: 'xl/workbook.xml' },
      { type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
      { type: `${OFFICE}/relationships/extended-properties`, target: 'docProps/app.xml' },
    ]),
    'docProps/app.xml': APP_XML,
    'docProps/core.xml': coreXml(workbook),
    'xl/workbook.xml': workbookXml(workbook.sheets, names),
    'xl/_rels/workbook.xml.rels': relationshipsXml([
      ...sheets.map((_, index) => ({
        type: `${OFFICE}/relationships/worksheet`,
        target: `worksheets/sheet${index + 1}.xml`,
      })),
      { type: `${OFFICE}/relationships/styles`, target: 'styles.xml' },
      { type: `${OFFICE}/relationships/sharedStrings`, target: 'sharedStrings.xml' },
    ]),
    'xl/styles.xml': styles.toXml(),
    'xl/sharedStrings.xml': strings.toXml(),
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
  };
  const files = Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [path, strToU8(DECLARATION + xml)]),
  );
  return zipSync(files, { level: 6, mtime: workbook.createdAt });
}
