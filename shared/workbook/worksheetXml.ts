import { cellAddress, columnLetters } from './cellAddress.ts';
import type { CellTables } from './cellXml.ts';
import { writeCell } from './cellXml.ts';
import { RELATIONSHIPS } from './packageParts.ts';
import { COLUMN_PADDING, MARGINS } from './pageGeometry.ts';
import { mergedWidths, PLAIN_ROW_HEIGHT, rowHeight } from './rowHeight.ts';
import { areInMemory } from './sheetRows.ts';
import type { PageSetUp, Worksheet } from './workbookModel.ts';
import { cutText, escapeXml } from './xmlText.ts';
import type { ZipPart } from './zipParts.ts';

/** Number of the last column of a sheet, counted from 0: a page break goes as far. */
const LAST_COLUMN = 16_383;
const MAX_FOOTER_PART = 80;

/** Rows that are written in one step: some tens of milliseconds. */
const ROWS_PER_STEP = 1000;

/** Columns that the sheet uses. Rows that are not made yet are taken to be as wide as there are widths. */
export function widthOf({ columnWidths, rows }: Worksheet): number {
  const width = Math.max(1, columnWidths.length);
  return areInMemory(rows)
    ? rows.reduce((widest, { cells }) => Math.max(widest, cells.length), width)
    : width;
}

/** The used range, `A1:F20`. */
export function usedRange(sheet: Worksheet): string {
  return `A1:${cellAddress(widthOf(sheet), Math.max(1, sheet.rows.length))}`;
}

/** What is printed: the used range and the charts, `A1:F40`. */
export function printedRange(sheet: Worksheet): string {
  const { rows, charts = [] } = sheet;
  const columns = Math.max(widthOf(sheet), ...charts.map(({ anchor }) => anchor.toColumn));
  return `A1:${cellAddress(columns, Math.max(1, rows.length, ...charts.map(({ anchor }) => anchor.toRow)))}`;
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

/** Writes the rows; yields after every {@link ROWS_PER_STEP} how many were written since the last time. */
function* writeRows(part: ZipPart, sheet: Worksheet, tables: CellTables): Generator<number> {
  const merged = mergedWidths(sheet);
  const letters = Array.from({ length: widthOf(sheet) }, (_, index) => columnLetters(index + 1));
  let index = 0;
  for (const row of sheet.rows) {
    index += 1;
    const number = String(index);
    const points = row.height ?? rowHeight(row, sheet.columnWidths, merged.get(index));
    part.text(`<row r="${number}"${points === null ? '' : ` ht="${points}" customHeight="1"`}>`);
    for (const [column, cell] of row.cells.entries()) {
      const name = letters[column];
      if (name === undefined) throw new Error(`Row ${number} has more cells than its sheet has columns.`);
      writeCell(part, name, number, cell, tables);
    }
    part.text('</row>');
    if (index % ROWS_PER_STEP === 0) yield ROWS_PER_STEP;
  }
  if (index % ROWS_PER_STEP > 0) yield index % ROWS_PER_STEP;
}

function hasCharts({ charts = [] }: Worksheet): boolean {
  return charts.length > 0;
}

function breaksXml({ pageStarts = [] }: Worksheet): string {
  if (pageStarts.length === 0) return '';
  // A break is named by the row above it.
  const breaks = pageStarts.map((row) => `<brk id="${row - 1}" max="${LAST_COLUMN}" man="1"/>`);
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>`;
}

function headXml(sheet: Worksheet, isFirst: boolean): string {
  const relations = hasCharts(sheet) ? ` xmlns:r="${RELATIONSHIPS}"` : '';
  return [
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"${relations}>`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${usedRange(sheet)}"/>`,
    viewXml(sheet.frozenRows ?? 0, isFirst),
    `<sheetFormatPr defaultRowHeight="${PLAIN_ROW_HEIGHT}" customHeight="1"/>`,
    columnsXml(sheet.columnWidths),
    '<sheetData>',
  ].join('');
}

function footXml(sheet: Worksheet): string {
  const { filterRange, merges = [], page } = sheet;
  return [
    '</sheetData>',
    filterRange ? `<autoFilter ref="${escapeXml(filterRange)}"/>` : '',
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${escapeXml(range)}"/>`).join('')}</mergeCells>`
      : '',
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins left="${MARGINS.left}" right="${MARGINS.right}" top="${MARGINS.top}" bottom="${MARGINS.bottom}" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="9" orientation="${page.orientation}" fitToWidth="1" fitToHeight="0"/>`,
    headerFooterXml(page),
    breaksXml(sheet),
    // The only relation of a sheet is its drawing.
    hasCharts(sheet) ? '<drawing r:id="rId1"/>' : '',
    '</worksheet>',
  ].join('');
}

/**
 * Writes one sheet as XML; its elements stand in the order that ECMA-376 18.3.1.99 demands. Yields from time to time how many
 * rows were written since the last time.
 */
export function* writeWorksheet(
  part: ZipPart,
  sheet: Worksheet,
  isFirst: boolean,
  tables: CellTables,
): Generator<number> {
  part.text(headXml(sheet, isFirst));
  yield* writeRows(part, sheet, tables);
  part.text(footXml(sheet));
}
