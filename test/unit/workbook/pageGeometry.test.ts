import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { RowBlock } from '../../../shared/workbook/pageGeometry.ts';
import { pageStartsFor } from '../../../shared/workbook/pageGeometry.ts';
import { makeRows } from '../../../shared/workbook/sheetRows.ts';
import type { Worksheet } from '../../../shared/workbook/workbookModel.ts';
import { writeWorkbook } from '../../../shared/workbook/writeWorkbook.ts';

/** A sheet as wide as the paper, so that it is printed nearly at its size: about 500 points a page, 420 upright ones more. */
function sheetOf(rows: number, more: Partial<Worksheet> = {}): Worksheet {
  return {
    name: '总览',
    columnWidths: [110],
    rows: Array.from({ length: rows }, () => ({ cells: [], height: 20 })),
    page: { orientation: 'landscape', repeatRows: { from: 1, to: 3 } },
    ...more,
  };
}

function starts(sheet: Worksheet, ...blocks: readonly RowBlock[]): readonly number[] {
  return pageStartsFor(sheet, blocks);
}

describe('pageStartsFor', () => {
  it('leaves a block where it is whole, and lets one begin a page that its end would cut', () => {
    const sheet = sheetOf(60);
    expect(starts(sheet, { from: 10, to: 20 })).toEqual([]);
    expect(starts(sheet, { from: 20, to: 35 })).toEqual([20]);
  });

  it('is careful where a page ends somewhere else in another program', () => {
    // 24 rows in a program with narrow characters, 32 in one with wide ones.
    const ends = Array.from({ length: 20 }, (_, index) => 18 + index).filter(
      (row) => starts(sheetOf(60, { columnWidths: [150] }), { from: row - 1, to: row }).length > 0,
    );
    expect(ends.length).toBeGreaterThan(1);
  });

  it('reckons with the heads that each page repeats, and with the pages that began before', () => {
    const sheet = sheetOf(90);
    const first = { from: 20, to: 35 };
    // From row 20 on a page has room for the three heads and about 22 rows.
    expect(starts(sheet, first, { from: 36, to: 40 })).toEqual([20]);
    expect(starts(sheet, first, { from: 36, to: 44 })).toEqual([20, 36]);
    expect(starts(sheetOf(90, { page: { orientation: 'landscape' } }), first, { from: 36, to: 42 })).toEqual([
      20,
    ]);
  });

  it('has more room on an upright page', () => {
    const page = { orientation: 'portrait' } as const;
    expect(starts(sheetOf(60, { page, columnWidths: [60] }), { from: 20, to: 35 })).toEqual([]);
  });

  it('does not walk over rows that are made while they are written', () => {
    const rows = makeRows(60, () => {
      throw new Error('made too early');
    });
    expect(starts({ ...sheetOf(1), rows }, { from: 20, to: 35 })).toEqual([]);
  });

  it('is written as breaks after the rows above, before the charts', () => {
    const chart = {
      kind: 'bar',
      title: '人次',
      categories: { range: "'总览'!$A$1:$A$1", texts: [''] },
      series: [{ name: '人次', range: "'总览'!$A$1:$A$1", values: [1], color: '2F6B3C' }],
      format: '#,##0',
      anchor: { fromColumn: 0, fromRow: 1, toColumn: 1, toRow: 5 },
    } as const;
    const bytes = writeWorkbook({
      title: '年度',
      creator: '社区',
      createdAt: '2026-01-05T02:00:00.000Z',
      sheets: [sheetOf(40, { pageStarts: [20, 36], charts: [chart] })],
    });
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).toMatch(
      /<pageSetup [^>]*\/><rowBreaks count="2" manualBreakCount="2"><brk id="19" max="16383" man="1"\/><brk id="35" max="16383" man="1"\/><\/rowBreaks><drawing r:id="rId1"\/><\/worksheet>$/,
    );
  });
});
