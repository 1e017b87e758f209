import ExcelJS from 'exceljs';

export interface ReadWorkbook {
  readonly sheetNames: readonly string[];
  /** Figures of one sheet's row, by the words of its column head. */
  row(sheet: string, name: string): ReadonlyMap<string, number>;
  /** Sums of a sheet's numbered rows, by the words of its column head: a recount that knows nothing but the sheet. */
  sums(sheet: string): ReadonlyMap<string, number>;
}

/** Row of the column heads: title, note, heads. */
const HEAD_ROW = 3;

function amountOf(value: ExcelJS.CellValue): number {
  if (typeof value === 'number') return value;
  // A formula is kept with the value that it had when it was written; one that is 0 is kept without.
  if (value !== null && typeof value === 'object' && 'formula' in value) {
    return typeof value.result === 'number' ? value.result : 0;
  }
  return 0;
}

/** Reads a year workbook back with a library that had no part in writing it. */
export async function readYearWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  const workbook = new ExcelJS.Workbook();
  const copy = new Uint8Array(bytes);
  await workbook.xlsx.load(copy.buffer);
  const sheetOf = (name: string): ExcelJS.Worksheet => {
    const sheet = workbook.getWorksheet(name);
    if (!sheet) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  };
  const figures = (sheet: ExcelJS.Worksheet, rows: readonly ExcelJS.Row[]): ReadonlyMap<string, number> => {
    const sums = new Map<string, number>();
    sheet.getRow(HEAD_ROW).eachCell((head, column) => {
      sums.set(
        head.text,
        rows.reduce((sum, row) => sum + amountOf(row.getCell(column).value), 0),
      );
    });
    return sums;
  };
  const rowsOf = (sheet: ExcelJS.Worksheet): readonly ExcelJS.Row[] =>
    Array.from({ length: Math.max(0, sheet.rowCount - HEAD_ROW) }, (_, index) =>
      sheet.getRow(HEAD_ROW + 1 + index),
    );
  return {
    sheetNames: workbook.worksheets.map(({ name }) => name),
    row(name, first) {
      const sheet = sheetOf(name);
      const row = rowsOf(sheet).find((candidate) => candidate.getCell(1).text === first);
      if (!row) throw new Error(`${name} has no row ${first}.`);
      return figures(sheet, [row]);
    },
    sums(name) {
      const sheet = sheetOf(name);
      return figures(
        sheet,
        rowsOf(sheet).filter((row) => typeof row.getCell(1).value === 'number'),
      );
    },
  };
}
