import { read } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { workToEnd } from '../../../shared/steps.ts';
import { makeRows } from '../../../shared/workbook/sheetRows.ts';
import type { SheetRow, Workbook, Worksheet } from '../../../shared/workbook/workbookModel.ts';
import { writeWorkbook, writeWorkbookSteps } from '../../../shared/workbook/writeWorkbook.ts';

/** Numbers around what is written digit by digit, and texts of several bytes a character. */
function rowAt(index: number): SheetRow {
  const value = index % 2 === 0 ? index : 2 ** 31 - 1_500 + index;
  return {
    cells: [
      { value: { kind: 'number', value } },
      { value: { kind: 'text', text: `第${index}行 𠮷` } },
      { value: { kind: 'formula', formula: `"第"&A${index + 1}`, value: index } },
    ],
  };
}

function sheetOf(name: string, rows: number): Worksheet {
  return {
    name,
    columnWidths: [12, 12, 12],
    rows: makeRows(rows, rowAt),
    page: { orientation: 'portrait' },
  };
}

const LONG: Workbook = {
  title: '长',
  creator: '社区',
  createdAt: '2026-01-05T02:00:00.000Z',
  sheets: [sheetOf('一', 2_300), sheetOf('二', 0), sheetOf('三', 1_000)],
};

describe('writeWorkbookSteps', () => {
  it('tells after every 1,000 rows how many of all are done, and at the end that all are', () => {
    const told = [...writeWorkbookSteps(LONG)];
    expect(told.map(({ rowsDone }) => rowsDone)).toEqual([1_000, 2_000, 2_300, 3_300]);
    expect(told.every(({ rows }) => rows === 3_300)).toBe(true);
  });

  it('ends with the same bytes as writing in one go', () => {
    expect(Buffer.compare(workToEnd(writeWorkbookSteps(LONG)), writeWorkbook(LONG))).toBe(0);
  });

  it('loses no row where one step ends and the next begins', () => {
    const sheet = read(writeWorkbook(LONG)).Sheets.一;
    for (let index = 0; index < 2_300; index += 1) {
      const { cells } = rowAt(index);
      expect(sheet?.[`A${index + 1}`]?.v).toBe(cells[0]?.value.kind === 'number' && cells[0].value.value);
      expect(sheet?.[`B${index + 1}`]?.v).toBe(`第${index}行 𠮷`);
      expect(sheet?.[`C${index + 1}`]?.f).toBe(`"第"&A${index + 1}`);
    }
  });
});
