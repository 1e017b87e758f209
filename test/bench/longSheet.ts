import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import { makeRows } from '../../shared/workbook/sheetRows.ts';
import type { Cell, CellStyle, SheetRow } from '../../shared/workbook/workbookModel.ts';
import { writeWorkbook } from '../../shared/workbook/writeWorkbook.ts';

/*
 * A sheet of records as the year workbook has one: 20 columns with borders, number formats, a date, texts that come
 * again, and a wrapped remark. Ours and ExcelJS write the very same cells.
 */

const COLUMNS = 20;
const WIDTH = 12;
const MADE_AT = '2026-01-05T02:00:00.000Z';

const WORDS: CellStyle = { border: true, format: '@' };
const WRAPPED: CellStyle = { border: true, wrap: true };
const DAY: CellStyle = { border: true, align: 'center', format: 'yyyy-mm-dd' };
const COUNT: CellStyle = { border: true, align: 'right', format: '#,##0' };
const HOURS: CellStyle = { border: true, format: '#,##0.0' };
const RATE: CellStyle = { border: true, format: '0.0%' };

const text = (value: string, style: CellStyle = WORDS): Cell => ({
  value: { kind: 'text', text: value },
  style,
});
const number = (value: number, style: CellStyle = COUNT): Cell => ({
  value: { kind: 'number', value },
  style,
});
const pick = (words: readonly string[], index: number): Cell => text(words[index % words.length] ?? '');

const CATEGORIES = ['义诊', '理发', '维修', '法律咨询', '政务服务', '金融反诈', '文化亲子'];
const STATES = ['实到', '迟到', '早退', '请假', '缺席', '待核实'];
const REMARK = '登记时补签，由组长确认后归档；原件存放于社区办公室的档案柜';

function detailRow(index: number): SheetRow {
  const person = (index * 7_919) % 3_000;
  const month = String((index % 12) + 1).padStart(2, '0');
  return {
    cells: [
      number(index + 1),
      { value: { kind: 'date', date: `2025-${month}-20` }, style: DAY },
      text(`摊位 ${(index % 24) + 1}`),
      pick(CATEGORIES, index),
      text(`志愿者${person}`),
      text(`V${person}`),
      text(`第${index % 34}网格`),
      text('9:00–11:00'),
      pick(STATES, index),
      number(index % 5),
      number((index * 31) % 200),
      number((index * 17) % 150),
      number(((index * 13) % 100) / 100, RATE),
      number(((index * 37) % 480) / 60, HOURS),
      text(index % 9 > 0 ? '' : `${REMARK}（${index}）`, WRAPPED),
      text(index % 50 > 0 ? '已归档' : '=待核实', WRAPPED),
      number(index % 2),
      number(index % 7),
      number(index % 3),
      number((index * 3) % 1_000),
    ],
  };
}

/** Our writer; the rows are made while it writes. Gives the size of the file in bytes. */
export function writeOurs(rows: number): number {
  const columnWidths = Array.from({ length: COLUMNS }, () => WIDTH);
  return writeWorkbook({
    title: '记录明细',
    creator: '社区',
    createdAt: MADE_AT,
    sheets: [
      {
        name: '记录明细',
        columnWidths,
        rows: makeRows(rows, detailRow),
        page: { orientation: 'landscape', repeatRows: { from: 1, to: 1 } },
      },
    ],
  }).length;
}

const SIDE: Partial<ExcelJS.Border> = { style: 'thin' };
const BORDER: Partial<ExcelJS.Borders> = { top: SIDE, left: SIDE, bottom: SIDE, right: SIDE };
const FONT: Partial<ExcelJS.Font> = { name: 'Microsoft YaHei', size: 10.5 };

function excelStyle({ format, align, wrap }: CellStyle): Partial<ExcelJS.Style> {
  return {
    font: FONT,
    border: BORDER,
    alignment: {
      vertical: 'middle',
      ...(align === undefined ? {} : { horizontal: align }),
      ...(wrap ? { wrapText: true } : {}),
    },
    ...(format === undefined ? {} : { numFmt: format }),
  };
}

/** Each style once: ExcelJS is asked as gently as can be. */
const EXCEL_STYLES = new Map(
  [WORDS, WRAPPED, DAY, COUNT, HOURS, RATE].map((style) => [style, excelStyle(style)]),
);

function excelValue({ value }: Cell): ExcelJS.CellValue {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'date':
      return new Date(`${value.date}T00:00:00Z`);
    case 'number':
      return value.value;
    default:
      return null;
  }
}

function addDetail(sheet: ExcelJS.Worksheet, index: number): ExcelJS.Row {
  const { cells } = detailRow(index);
  const row = sheet.addRow(cells.map(excelValue));
  for (const [column, { style }] of cells.entries()) {
    const own = style && EXCEL_STYLES.get(style);
    if (own) row.getCell(column + 1).style = own;
  }
  return row;
}

/** ExcelJS with the workbook in memory, as a page would use it. Gives the size of the file in bytes. */
export async function writeExcelJs(rows: number): Promise<number> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('记录明细', { pageSetup: { orientation: 'landscape' } });
  for (let index = 0; index < rows; index += 1) addDetail(sheet, index);
  return (await workbook.xlsx.writeBuffer()).byteLength;
}

/** ExcelJS row by row into a stream, which only Node can do. Gives the size of the file in bytes. */
export async function streamExcelJs(rows: number): Promise<number> {
  const stream = new PassThrough();
  let size = 0;
  stream.on('data', (piece: Uint8Array) => {
    size += piece.length;
  });
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
  });
  const sheet = workbook.addWorksheet('记录明细');
  for (let index = 0; index < rows; index += 1) addDetail(sheet, index).commit();
  sheet.commit();
  await workbook.commit();
  return size;
}
