import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import { sheetWorkbook } from '../../../shared/documents/sheetWorkbook.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { writeWorkbook } from '../../../shared/workbook/writeWorkbook.ts';

const text = catalogueOf('zh-CN');

function documentOf(more: Partial<SheetDocument>): SheetDocument {
  return {
    id: 'attendanceTally',
    kind: 'attendanceTally',
    locale: 'zh-CN',
    title: '统计表',
    subtitle: '',
    head: [],
    columns: [
      { key: 'category', label: '类别', width: 30, kind: 'text' },
      { key: 'visits', label: '人次', width: 20, kind: 'number' },
      { key: 'serviceHours', label: '时长', width: 20, kind: 'number', decimals: 1 },
      { key: 'rate', label: '出勤率', width: 20, kind: 'text' },
    ],
    rows: [],
    blanks: { count: 0, fillsPage: false },
    isNumbered: false,
    rowHeight: 8,
    notes: [],
    signatures: [],
    orientation: 'landscape',
    sampleMark: null,
    ...more,
  };
}

async function readBack(document: SheetDocument): Promise<ExcelJS.Worksheet> {
  const book = sheetWorkbook([document], text, 'x', '2026-01-01T00:00:00.000Z');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(writeWorkbook(book)).buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('A sheet expected.');
  return sheet;
}

/** Formulas of a worksheet by their cells. */
function formulasIn(sheet: ExcelJS.Worksheet): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.formula) found[cell.address] = `${cell.formula} = ${String(cell.result)}`;
    }),
  );
  return found;
}

describe('the total row in a workbook', () => {
  const record = (visits: number | string, hours: number): SheetDocument['rows'][number] => ({
    kind: 'record',
    cells: ['义诊', visits, hours, ''],
  });

  it('adds up what stands above it, and what was not counted is no zero', async () => {
    const rows: SheetDocument['rows'] = [
      record(12, 65 / 60),
      record('—', 65 / 60),
      record(3, 65 / 60),
      { kind: 'total', cells: ['合计', 15, 195 / 60, '95.0% (38/40)'] },
    ];
    expect(formulasIn(await readBack(documentOf({ rows })))).toEqual({
      B7: 'SUM(B4:B6) = 15',
      C7: 'SUM(C4:C6) = 3.25',
    });
  });

  it('begins anew after a total before it', async () => {
    const total = (visits: number): SheetDocument['rows'][number] => ({
      kind: 'total',
      cells: ['合计', visits, '', ''],
    });
    const rows = [record(1, 1), total(1), record(2, 1), record(3, 1), total(5)];
    expect(formulasIn(await readBack(documentOf({ rows })))).toEqual({
      B5: 'SUM(B4:B4) = 1',
      B8: 'SUM(B6:B7) = 5',
    });
  });

  it('stays a number where the rows do not add up to it, as when people count once for several rows', async () => {
    const rows = [record(2, 1), record(2, 1), { kind: 'total', cells: ['合计', 3, 2, ''] } as const];
    expect(formulasIn(await readBack(documentOf({ rows })))).toEqual({ C6: 'SUM(C4:C5) = 2' });
  });
});

it('says in the foot of every printed page which version it is', async () => {
  const sheet = await readBack(documentOf({ edition: '版本 2 · 6月18日 16:20' }));
  expect(sheet.headerFooter.oddFooter).toContain('&R版本 2 · 6月18日 16:20');
  expect(sheet.headerFooter.oddFooter).toContain('&P');
});
