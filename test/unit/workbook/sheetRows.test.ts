import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinRows, makeRows } from '../../../shared/workbook/sheetRows.ts';
import type { Cell, SheetRow, SheetRows, Workbook } from '../../../shared/workbook/workbookModel.ts';
import { writeWorkbook } from '../../../shared/workbook/writeWorkbook.ts';

function workbookOf(rows: SheetRows, columnWidths: readonly number[]): Workbook {
  return {
    title: '明细',
    creator: '社区',
    createdAt: '2026-01-05T02:00:00.000Z',
    sheets: [{ name: '明细', columnWidths, rows, merges: ['A1:B1'], page: { orientation: 'landscape' } }],
  };
}

const WRAPPED = { border: true, wrap: true };
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'binary' }).map((text): Cell => ({ value: { kind: 'text', text }, style: WRAPPED })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value): Cell => ({ value: { kind: 'number', value } })),
  fc.constant<Cell>({ value: { kind: 'date', date: '2026-06-20' }, style: { border: true } }),
  fc.constant<Cell>({ value: { kind: 'blank' }, style: WRAPPED }),
);
const anyRow: fc.Arbitrary<SheetRow> = fc
  .array(anyCell, { minLength: 2, maxLength: 4 })
  .map((cells) => ({ cells }));

describe('rows that are made while the workbook is written', () => {
  it('give the same file as rows that stand in memory', () => {
    fc.assert(
      fc.property(fc.array(anyRow), fc.array(anyRow), (above, below) => {
        const rows = [...above, ...below];
        const made = joinRows(
          above,
          makeRows(below.length, (index) => below[index] ?? { cells: [] }),
        );
        const widths = [12, 8, 8, 8];
        expect(made.length).toBe(rows.length);
        const ofMade = writeWorkbook(workbookOf(made, widths));
        const ofArray = writeWorkbook(workbookOf(rows, widths));
        expect(Buffer.compare(ofMade, ofArray)).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it('are made once each, in order, when the file is written', () => {
    const asked: number[] = [];
    const rows = makeRows(2_500, (index) => {
      asked.push(index);
      return { cells: [{ value: { kind: 'number', value: index } }] };
    });
    writeWorkbook(workbookOf(rows, [8]));
    expect(asked).toEqual(Array.from({ length: 2_500 }, (_, index) => index));
  });

  it('may not be wider than the sheet, whose width was written before them', () => {
    const cell: Cell = { value: { kind: 'number', value: 1 } };
    const rows = makeRows(1, () => ({ cells: [cell, cell] }));
    expect(() => writeWorkbook(workbookOf(rows, [8]))).toThrow('Row 1');
  });
});
