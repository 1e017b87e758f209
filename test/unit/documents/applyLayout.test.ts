import { describe, expect, test } from 'vitest';
import { applyLayout } from '../../../shared/documents/applyLayout.ts';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import { columnGroups, numberColumn } from '../../../shared/documents/sheetDocument.ts';
import { sheetWorkbook } from '../../../shared/documents/sheetWorkbook.ts';
import type { ColumnLayout, PaperLayout } from '../../../shared/model/paperLayout.ts';
import { defaultLayout } from '../../../shared/model/paperLayout.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { writeWorkbook } from '../../../shared/workbook/writeWorkbook.ts';
import { columnOf, sheetOf } from '../../fixtures/sheetOf.ts';

const text = catalogueOf('zh-CN');
const plain = defaultLayout('volunteerSignIn');

function shown(key: string, fields: Partial<ColumnLayout> = {}): ColumnLayout {
  return { key, isShown: true, width: 20, label: null, ...fields };
}

function keysOf({ columns }: SheetDocument): readonly string[] {
  return columns.map(({ key }) => key);
}

/** What stands in each row, group headings too. */
function textsOf({ rows }: SheetDocument): readonly (readonly (string | number)[])[] {
  return rows.map((row) => (row.kind === 'group' ? [row.text] : row.cells));
}

/** What the workbook says below the column heads, without the foot. */
function workbookCells(document: SheetDocument): readonly (readonly (string | number | null)[])[] {
  const [sheet] = sheetWorkbook([document], text, 'x', '2026-01-01T00:00:00.000Z').sheets;
  const rows = sheet ? [...sheet.rows].slice(sheet.frozenRows, -1) : [];
  return rows.map(({ cells }) =>
    cells.map(({ value }) => {
      if (value.kind === 'text') return value.text;
      return value.kind === 'number' ? value.value : null;
    }),
  );
}

test('a paper that the office has not touched stays the very same', () => {
  const document = sheetOf();
  expect(applyLayout(document, undefined)).toBe(document);
  expect(applyLayout(document, plain)).toEqual(document);
});

describe('columns', () => {
  test('cells go where their column goes, in records and in the total', () => {
    const columns = ['signature', 'name', 'first', 'second', 'no'].map((key) => shown(key));
    const document = applyLayout(sheetOf(), { ...plain, columns });
    expect(keysOf(document)).toEqual(['signature', 'name', 'first', 'second', 'no']);
    expect(textsOf(document)).toEqual([
      ['甲组'],
      ['signature1', 'name1', 'first1', 'second1', 'no1'],
      ['signature2', 'name2', 'first2', 'second2', 'no2'],
      ['乙组'],
      ['signature3', 'name3', 'first3', 'second3', 'no3'],
      ['signature合计', 'name合计', 'first合计', 'second合计', 'no合计'],
    ]);
  });

  test('a hidden column vanishes with its cells, and no row with it', () => {
    const columns = [shown('no'), shown('name', { isShown: false }), shown('signature')];
    const document = applyLayout(sheetOf(), { ...plain, columns });
    expect(keysOf(document)).not.toContain('name');
    expect(document.rows).toHaveLength(sheetOf().rows.length);
    expect(JSON.stringify(document)).not.toContain('name1');
  });

  test('widths and headings are the office’s, and a heading of null is the paper’s', () => {
    const columns = [shown('name', { width: 55, label: '姓名（正楷）' }), shown('signature', { width: 30 })];
    const document = applyLayout(sheetOf(), { ...plain, columns });
    expect(document.columns.find(({ key }) => key === 'name')).toMatchObject({
      width: 55,
      label: '姓名（正楷）',
    });
    expect(document.columns.find(({ key }) => key === 'signature')).toMatchObject({
      width: 30,
      label: '头signature',
    });
  });

  test('a column that the layout does not know keeps its place behind its neighbour; one that is gone is passed over', () => {
    const columns = [shown('signature'), shown('gone'), shown('no'), shown('name')];
    const document = applyLayout(sheetOf(), { ...plain, columns });
    expect(keysOf(document)).toEqual(['signature', 'no', 'name', 'first', 'second']);
  });

  test('a column that the layout names twice stands once', () => {
    const columns = [shown('name'), shown('no'), shown('name', { width: 50 })];
    expect(keysOf(applyLayout(sheetOf(), { ...plain, columns })).filter((key) => key === 'name')).toEqual([
      'name',
    ]);
  });

  test('with every column hidden, the first one stays', () => {
    const columns = keysOf(sheetOf()).map((key) => shown(key, { isShown: false }));
    expect(keysOf(applyLayout(sheetOf(), { ...plain, columns }))).toEqual(['no']);
  });

  test('a paper without rows keeps its columns as set up', () => {
    const columns = [shown('signature'), shown('no')];
    const document = applyLayout(sheetOf({ rows: [] }), { ...plain, columns });
    expect(document.rows).toEqual([]);
    expect(keysOf(document).slice(0, 2)).toEqual(['signature', 'no']);
  });
});

describe('columns under a common heading', () => {
  const headsOf = (columns: readonly ColumnLayout[]): readonly (string | null)[] =>
    columnGroups(applyLayout(sheetOf(), { ...plain, columns: [...columns] }).columns).map(
      ({ label }) => label,
    );

  test('stay under one heading when they are moved together or change places', () => {
    const together = [shown('second'), shown('first'), shown('no'), shown('name'), shown('signature')];
    expect(headsOf(together)).toEqual(['两段', null, null, null]);
  });

  test('each have the heading above them when they are moved apart', () => {
    const apart = [shown('first'), shown('no'), shown('name'), shown('second'), shown('signature')];
    expect(headsOf(apart)).toEqual(['两段', null, null, '两段', null]);
  });

  test('keep it when one of them is hidden, and lose it with the last', () => {
    const rest = [shown('no'), shown('name'), shown('signature')];
    const one = [...rest, shown('first', { isShown: false }), shown('second')];
    expect(headsOf(one)).toEqual([null, null, null, '两段']);
    const none = [...rest, shown('first', { isShown: false }), shown('second', { isShown: false })];
    expect(headsOf(none)).toEqual([null, null, null]);
  });
});

describe('the running number', () => {
  const numbered = (columns: readonly ColumnLayout[]): SheetDocument =>
    applyLayout(sheetOf(), { ...plain, columns: [...columns] });

  test('goes on in blank rows wherever its column stands, on paper and in the workbook', () => {
    const document = numbered([shown('name'), shown('signature'), shown('no'), shown('first')]);
    const at = keysOf(document).indexOf('no');
    expect(at).toBeGreaterThan(0);
    expect(numberColumn(document)).toBe(at);
    const blanks = workbookCells(document).slice(-2);
    expect(blanks.map((cells) => cells[at])).toEqual([4, 5]);
    expect(blanks.map((cells) => cells[0])).toEqual([null, null]);
  });

  test('is nowhere when its column is hidden: no other column is counted in', () => {
    const document = numbered([shown('no', { isShown: false }), shown('name'), shown('signature')]);
    expect(numberColumn(document)).toBe(-1);
    expect(
      workbookCells(document)
        .slice(-2)
        .flat()
        .every((value) => value === null),
    ).toBe(true);
  });
});

describe('everything else', () => {
  test('blank rows, height, size, direction and signatures are the office’s where it says so', () => {
    const layout: PaperLayout = {
      ...plain,
      blanks: { count: 12, fillsPage: true },
      rowHeight: 12,
      fontSize: 14,
      orientation: 'portrait',
      signatures: ['填表人', '审核人'],
    };
    expect(applyLayout(sheetOf(), layout)).toMatchObject({
      blanks: { count: 12, fillsPage: true },
      rowHeight: 12,
      fontSize: 14,
      orientation: 'portrait',
      signatures: ['填表人', '审核人'],
    });
    expect(applyLayout(sheetOf(), { ...plain, signatures: [] }).signatures).toEqual([]);
  });

  test('each group begins a page, or none does, as asked', () => {
    const starts = (layout: PaperLayout, document = sheetOf()): readonly (boolean | undefined)[] =>
      applyLayout(document, layout).rows.flatMap((row) => (row.kind === 'group' ? [row.startsPage] : []));
    expect(starts({ ...plain, groupsStartPages: true })).toEqual([true, true]);
    expect(starts(plain)).toEqual([undefined, undefined]);
    const own = sheetOf({ rows: [{ kind: 'group', text: '甲', startsPage: true }] });
    expect(starts(plain, own)).toEqual([true]);
    expect(starts({ ...plain, groupsStartPages: false }, own)).toEqual([false]);
  });

  test('a paper that is no table keeps its columns and shape, and takes the signatures', () => {
    const document = sheetOf({
      face: { kind: 'slips', slips: [], occasion: { fair: '', day: '' }, nobody: '' },
    });
    const layout: PaperLayout = {
      ...plain,
      columns: [shown('name', { isShown: false })],
      orientation: 'portrait',
      fontSize: 16,
      rowHeight: 20,
      blanks: { count: 5, fillsPage: true },
      signatures: ['收到'],
    };
    expect(applyLayout(document, layout)).toEqual({ ...document, signatures: ['收到'] });
  });
});

describe('the workbook twin', () => {
  test('has the same columns in the same order with the same cells, and as many blank rows', () => {
    const columns = [shown('signature'), shown('name', { label: '居民' }), shown('no', { isShown: false })];
    const document = applyLayout(sheetOf(), {
      ...plain,
      columns,
      blanks: { count: 3, fillsPage: false },
    });
    const cells = workbookCells(document);
    const width = document.columns.length;
    const said = textsOf(document).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
    expect(cells.slice(0, said.length)).toEqual(said);
    expect(cells).toHaveLength(said.length + 3);
  });

  test('can be written with one column left, and merges no single cell', () => {
    const columns = keysOf(sheetOf()).map((key) => shown(key, { isShown: key === 'name' }));
    const document = applyLayout(sheetOf(), { ...plain, columns });
    const workbook = sheetWorkbook([document], text, 'x', '2026-01-01T00:00:00.000Z');
    expect(workbook.sheets[0]?.merges).toEqual([]);
    expect(writeWorkbook(workbook).byteLength).toBeGreaterThan(0);
  });

  test('keeps the width of each column in proportion', () => {
    const document = applyLayout(
      sheetOf({ columns: [columnOf('name'), columnOf('signature', { kind: 'sign' })], rows: [] }),
      { ...plain, columns: [shown('name', { width: 30 }), shown('signature', { width: 60 })] },
    );
    const widths = sheetWorkbook([document], text, 'x', '2026-01-01T00:00:00.000Z').sheets[0]?.columnWidths;
    expect((widths?.[1] ?? 0) / (widths?.[0] ?? 1)).toBeCloseTo(2);
  });
});
