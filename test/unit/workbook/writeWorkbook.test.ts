import { read, utils } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Cell, Workbook, Worksheet } from '../../../shared/workbook/workbookModel.ts';
import { writeWorkbook } from '../../../shared/workbook/writeWorkbook.ts';

const text = (value: string): Cell => ({ value: { kind: 'text', text: value } });
const number = (value: number): Cell => ({ value: { kind: 'number', value } });
const date = (value: string): Cell => ({ value: { kind: 'date', date: value } });

function sheetOf(rows: readonly (readonly Cell[])[], more: Partial<Worksheet> = {}): Worksheet {
  return {
    name: '名单',
    columnWidths: [12, 8],
    rows: rows.map((cells) => ({ cells })),
    page: { orientation: 'landscape' },
    ...more,
  };
}

function workbookOf(...sheets: readonly Worksheet[]): Workbook {
  return { title: '年度', creator: '社区', createdAt: '2026-01-05T02:00:00.000Z', sheets };
}

async function readWithExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const buffer = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(buffer).set(bytes);
  await workbook.xlsx.load(buffer);
  return workbook;
}

function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (!part) throw new Error(`No part ${path}`);
  return strFromU8(part);
}

// Any text, with the characters that files trip over more often than chance would have it.
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom(
        '=1+1',
        '+',
        '-',
        '@',
        '\t',
        '\n',
        '\r\n',
        '_x0041_',
        '&amp;',
        '<',
        '"',
        "'",
        '𠮷',
        '䶮',
        '\u0000',
        '\ud800',
        ' ',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const asKept = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them.
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '');

describe('writeWorkbook', () => {
  it('keeps every text as text in ExcelJS and SheetJS, whatever it begins with', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 8 }), async (values) => {
        const bytes = writeWorkbook(workbookOf(sheetOf(values.map((value) => [text(value)]))));
        const excel = (await readWithExcelJs(bytes)).getWorksheet('名单');
        const sheetJs = read(bytes).Sheets.名单;
        values.forEach((value, index) => {
          const cell = excel?.getCell(index + 1, 1);
          expect(cell?.formula).toBeUndefined();
          expect(cell?.value ?? '').toBe(asKept(value));
          expect(sheetJs?.[`A${index + 1}`]?.v ?? '').toBe(asKept(value));
          expect(sheetJs?.[`A${index + 1}`]?.f).toBeUndefined();
        });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every finite number exactly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (value) => {
        const bytes = writeWorkbook(workbookOf(sheetOf([[number(value)]])));
        const kept = value === 0 ? 0 : value;
        expect((await readWithExcelJs(bytes)).getWorksheet(1)?.getCell('A1').value).toBe(kept);
        expect(read(bytes).Sheets.名单?.A1?.v).toBe(kept);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses a number that is not finite', () => {
    expect(() => writeWorkbook(workbookOf(sheetOf([[number(Number.NaN)]])))).toThrow('NaN');
  });

  it('keeps the day of a date in every reader', async () => {
    const days = fc.date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(days, async (day) => {
        const iso = day.toISOString().slice(0, 10);
        const bytes = writeWorkbook(workbookOf(sheetOf([[date(iso)]])));
        const value = (await readWithExcelJs(bytes)).getWorksheet(1)?.getCell('A1').value;
        expect(value instanceof Date && value.toISOString().slice(0, 10)).toBe(iso);
        const [row] = utils.sheet_to_json<string[]>(read(bytes).Sheets.名单 ?? {}, { header: 1, raw: false });
        expect(row?.[0]).toBe(iso);
      }),
      { numRuns: 40 },
    );
  });

  it('marks text that looks like a formula with a quote prefix', () => {
    const bytes = writeWorkbook(workbookOf(sheetOf([[text('=HYPERLINK("x")')], [text('普通')]])));
    expect(partOf(bytes, 'xl/styles.xml').match(/quotePrefix="1"/g)).toHaveLength(1);
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  it('writes formulas with their cached values', async () => {
    const formula: Cell = {
      value: { kind: 'formula', formula: 'SUM(A1:A2)', value: 5 },
      style: { format: '#,##0' },
    };
    const bytes = writeWorkbook(workbookOf(sheetOf([[number(2)], [number(3)], [formula]])));
    expect((await readWithExcelJs(bytes)).getWorksheet(1)?.getCell('A3').value).toEqual({
      formula: 'SUM(A1:A2)',
      result: 5,
    });
    expect(read(bytes).Sheets.名单?.A3).toMatchObject({ f: 'SUM(A1:A2)', v: 5 });
  });

  it('sets up A4 pages one page wide with repeated head, foot, frozen rows, merges and print area', async () => {
    const sheet = sheetOf(
      [
        [text('题'), text('')],
        [text('甲'), text('乙')],
        [number(1), number(2)],
      ],
      {
        merges: ['A1:B1'],
        frozenRows: 2,
        page: {
          orientation: 'landscape',
          repeatRows: { from: 1, to: 2 },
          header: { right: '甲&乙' },
          footer: { center: '第 &P 页 / 共 &N 页' },
        },
      },
    );
    const read1 = (await readWithExcelJs(writeWorkbook(workbookOf(sheet)))).getWorksheet(1);
    expect(read1?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:2',
      printArea: 'A1:B3',
    });
    expect(read1?.headerFooter.oddFooter).toBe('&C第 &P 页 / 共 &N 页');
    expect(read1?.headerFooter.oddHeader).toBe('&R甲&&乙');
    expect(read1?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect(read1?.getCell('B1').isMerged).toBe(true);
  });

  it('stores each style once', () => {
    const rows = Array.from({ length: 50 }, () => [{ ...number(1), style: { bold: true, border: true } }]);
    const styles = partOf(writeWorkbook(workbookOf(sheetOf(rows))), 'xl/styles.xml');
    expect(styles).toContain('<cellXfs count="2">');
  });

  it('gives the same bytes for the same workbook', () => {
    const workbook = workbookOf(sheetOf([[text('甲'), number(1)]]));
    expect(writeWorkbook(workbook)).toEqual(writeWorkbook(workbook));
  });
});
