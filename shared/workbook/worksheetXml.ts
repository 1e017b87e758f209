import { cellAddress, columnLetters } from './cellAddress.ts';
import { cellXml } from './cellXml.ts';
import { mergedWidths, PLAIN_ROW_HEIGHT, rowHeight } from './rowHeight.ts';
import type { SharedStrings } from './sharedStrings.ts';
import type { StylesTable } from './stylesTable.ts';
import type { PageSetUp, Worksheet } from './workbookModel.ts';
import { cutText, escapeXml } from './xmlText.ts';

/** Margins in inches: about 15 mm, a little more at the foot for the page number. */
const MARGINS = '<pageMargins left="0.6" right="0.6" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>';
/** Excel adds 5 pixels of padding to a column; a character of the default font is about 7 wide. */
const COLUMN_PADDING = 0.71;
const MAX_FOOTER_PART = 80;

/** Columns that the sheet uses. */
export function widthOf(sheet: Worksheet): number {
  return Math.max(1, sheet.columnWidths.length, ...sheet.rows.map((row) => row.cells.length));
}

/** The used range, `A1:F20`. */
export function usedRange(sheet: Worksheet): string {
  return `A1:${cellAddress(widthOf(sheet), Math.max(1, sheet.rows.length))}`;
}

function viewXml(frozenRows: number, isFirst: boolean): string {
  const selected = isFirst ? ' tabSelected="1"' : '';
  const pane =
    frozenRows > 0
      ? `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
      : '';
  return `<sheetViews><sheetView${selected} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${(width + COLUMN_PADDING).toFixed(2)}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}

/** A lone “&” would start a code of Excel; only page and pages are ours. */
function footerText(text: string): string {
  return cutText(text, MAX_FOOTER_PART).replace(/&(?![PN])/g, '&&');
}

function headerFooterXml({ header, footer }: PageSetUp): string {
  const line = (part: PageSetUp['footer']): string =>
    part
      ? escapeXml(
          [
            part.left && `&L${footerText(part.left)}`,
            part.center && `&C${footerText(part.center)}`,
            part.right && `&R${footerText(part.right)}`,
          ]
            .filter(Boolean)
            .join(''),
        )
      : '';
  const top = line(header);
  const bottom = line(footer);
  if (!top && !bottom) return '';
  return `<headerFooter>${top && `<oddHeader>${top}</oddHeader>`}${bottom && `<oddFooter>${bottom}</oddFooter>`}</headerFooter>`;
}

function rowsXml(sheet: Worksheet, styles: StylesTable, strings: SharedStrings): string {
  const merged = mergedWidths(sheet);
  return sheet.rows
    .map((row, index) => {
      const number = index + 1;
      const points = row.height ?? rowHeight(row, number, sheet.columnWidths, merged);
      const height = points === null ? '' : ` ht="${points}" customHeight="1"`;
      const cells = row.cells.map((cell, column) =>
        cellXml(`${columnLetters(column + 1)}${number}`, cell, styles, strings),
      );
      return `<row r="${number}"${height}>${cells.join('')}</row>`;
    })
    .join('');
}

/** One sheet as XML; its elements stand in the order that ECMA-376 18.3.1.99 demands. */
export function worksheetXml(
  sheet: Worksheet,
  isFirst: boolean,
  styles: StylesTable,
  strings: SharedStrings,
): string {
  const merges = sheet.merges ?? [];
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${usedRange(sheet)}"/>`,
    viewXml(sheet.frozenRows ?? 0, isFirst),
    `<sheetFormatPr defaultRowHeight="${PLAIN_ROW_HEIGHT}" customHeight="1"/>`,
    columnsXml(sheet.columnWidths),
    `<sheetData>${rowsXml(sheet, styles, strings)}</sheetData>`,
    sheet.filterRange ? `<autoFilter ref="${escapeXml(sheet.filterRange)}"/>` : '',
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${escapeXml(range)}"/>`).join('')}</mergeCells>`
      : '',
    '<printOptions horizontalCentered="1"/>',
    MARGINS,
    `<pageSetup paperSize="9" orientation="${sheet.page.orientation}" fitToWidth="1" fitToHeight="0"/>`,
    headerFooterXml(sheet.page),
    '</worksheet>',
  ].join('');
}
