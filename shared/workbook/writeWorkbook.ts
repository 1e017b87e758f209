import { workToEnd } from '../steps.ts';
import type { CellTables } from './cellXml.ts';
import { createSerials } from './cellXml.ts';
import type { ChartPart } from './chart/chartParts.ts';
import { chartParts } from './chart/chartParts.ts';
import { APP_XML, coreXml } from './documentProperties.ts';
import type { PartType } from './packageParts.ts';
import { contentTypesXml, PACKAGE, RELATIONSHIPS, relationshipsXml } from './packageParts.ts';
import { createSharedStrings } from './sharedStrings.ts';
import { sheetNames } from './sheetNames.ts';
import { createStylesTable } from './stylesTable.ts';
import type { Workbook } from './workbookModel.ts';
import { workbookXml } from './workbookXml.ts';
import { writeWorksheet } from './worksheetXml.ts';
import { createZipParts } from './zipParts.ts';

const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** How far the writing of a workbook is. */
export interface WriteProgress {
  readonly rowsDone: number;
  readonly rows: number;
}

function partTypes(sheets: Workbook['sheets'], charts: readonly ChartPart[]): readonly PartType[] {
  return [
    { path: 'xl/workbook.xml', type: `${SHEETS}.sheet.main+xml` },
    ...sheets.map((_, index) => ({
      path: `xl/worksheets/sheet${index + 1}.xml`,
      type: `${SHEETS}.worksheet+xml`,
    })),
    { path: 'xl/styles.xml', type: `${SHEETS}.styles+xml` },
    { path: 'xl/sharedStrings.xml', type: `${SHEETS}.sharedStrings+xml` },
    { path: 'docProps/core.xml', type: 'application/vnd.openxmlformats-package.core-properties+xml' },
    {
      path: 'docProps/app.xml',
      type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    },
    ...charts.flatMap(({ path, type }) => (type === null ? [] : [{ path, type }])),
  ];
}

function packageRelationships(): string {
  return relationshipsXml([
    { type: `${RELATIONSHIPS}/officeDocument`, target: 'xl/workbook.xml' },
    { type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    { type: `${RELATIONSHIPS}/extended-properties`, target: 'docProps/app.xml' },
  ]);
}

function workbookRelationships(sheets: Workbook['sheets']): string {
  return relationshipsXml([
    ...sheets.map((_, index) => ({
      type: `${RELATIONSHIPS}/worksheet`,
      target: `worksheets/sheet${index + 1}.xml`,
    })),
    { type: `${RELATIONSHIPS}/styles`, target: 'styles.xml' },
    { type: `${RELATIONSHIPS}/sharedStrings`, target: 'sharedStrings.xml' },
  ]);
}

/**
 * Writes a workbook as {@link writeWorkbook} does, in steps: yields about every 1,000 rows how many are done. Whoever drives
 * it can show that, and cancels by not going on.
 */
export function* writeWorkbookSteps(workbook: Workbook): Generator<WriteProgress, Uint8Array> {
  const { sheets } = workbook;
  if (sheets.length === 0) throw new Error('A workbook needs at least one sheet.');
  const names = sheetNames(sheets.map(({ name }) => name));
  const tables: CellTables = {
    styles: createStylesTable(),
    strings: createSharedStrings(),
    serialOf: createSerials(),
  };
  const charts = chartParts(sheets);
  const zip = createZipParts(workbook.createdAt);
  zip.add('[Content_Types].xml', contentTypesXml(partTypes(sheets, charts)));
  zip.add('_rels/.rels', packageRelationships());
  zip.add('docProps/app.xml', APP_XML);
  zip.add('docProps/core.xml', coreXml(workbook));
  zip.add('xl/workbook.xml', workbookXml(sheets, names));
  zip.add('xl/_rels/workbook.xml.rels', workbookRelationships(sheets));
  for (const { path, xml } of charts) zip.add(path, xml);
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  let rowsDone = 0;
  for (const [index, sheet] of sheets.entries()) {
    const part = zip.begin(`xl/worksheets/sheet${index + 1}.xml`);
    for (const written of writeWorksheet(part, sheet, index === 0, tables)) {
      rowsDone += written;
      yield { rowsDone, rows };
    }
    part.end();
  }
  // The tables of styles and texts come last: the sheets fill them.
  zip.add('xl/styles.xml', tables.styles.toXml());
  const strings = zip.begin('xl/sharedStrings.xml');
  for (const piece of tables.strings.toXml()) strings.text(piece);
  strings.end();
  return zip.end();
}

/**
 * Writes a workbook as the bytes of an .xlsx file (ECMA-376 transitional): A4, one page wide, its head repeated on every
 * page. The same workbook always gives the same bytes. Throws for numbers that are not finite, for dates that are none, and
 * for charts whose series have not one value for each category.
 */
export function writeWorkbook(workbook: Workbook): Uint8Array {
  return workToEnd(writeWorkbookSteps(workbook));
}
